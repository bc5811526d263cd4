/** Ribbons laid out: each flow's way from the giver to the edge of the recipient's ring, as wide as its rating. */
import type { Point } from '../../graphic.ts';
import { type Owner, ownerOf } from '../ground/color.ts';
import { at, between, distance, pathLength, resample, trimTo } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { round } from '../ground/mark.ts';
import { around, inside } from '../ground/rects.ts';
import { cutsOn, type Flow, flowsOn } from '../ground/support.ts';
import { toScreen } from './camera.ts';
import { strokeAcross } from './cuts.ts';
import { laneOffsets, layLane, turningPoints } from './lanes.ts';
import type { MapFrame } from './mapframe.ts';

/** A flow laid out on the screen. */
export interface Ribbon {
  readonly flow: Flow;
  /** The recipient to whom it leads. */
  readonly owner: Owner;
  /** Stroke width in pixels. */
  readonly width: number;
  /** From the giver, or from where it comes into the picture, to the tip of the arrow. */
  readonly points: readonly Point[];
  /** It sets out beyond what is seen. */
  readonly beyond: boolean;
  /** Where it sets out, if that is seen: the place itself, beside which it may lie. */
  readonly start: Point;
  /** The place it leads to, and the radius of the ring there. */
  readonly end: Point;
  readonly ring: number;
  /** Where a break has cut it since the picture before: the two ends of the stroke. */
  readonly cut?: readonly [Point, Point];
}

/** Points of a way before it is cut to what is seen. */
const SAMPLES = 160;

/** Rings of several recipients around one place stand so far apart. */
const RING_STEP = 3.6;

/** A flow on its way to become a ribbon: its whole visible way, up to the place itself. */
type Way = Omit<Ribbon, 'ring'>;

/** All flows of a scene on the screen, the widest first, so that thin ones stay visible on top. */
export function layRibbons(map: MapFrame): readonly Ribbon[] {
  const { graphic, scene, layout, camera } = map;
  const cuts = cutsOn(graphic, scene);
  const flows = [...flowsOn(graphic, scene), ...cuts];
  const lanes = laneOffsets(flows, (flow) => ribbonWidth(flow, layout));
  const room = 2 * layout.sizes.node + Math.max(0, ...[...lanes.values()].flat().map(Math.abs));
  const turns = turningPoints(flows, room / camera.scale);
  const frame = frameOf(map);
  const ways = flows
    .map((flow) => layWay(map, flow, lanes.get(flow.route.id) ?? [], turns, frame))
    .filter(({ points, end }) => points.length > 1 && inside(around(end, 0), layout.clear));
  const ribbons = ways.map((way) => finish(way, ways, layout));
  const open = ribbons.filter(({ flow }) => !cuts.includes(flow));
  return ribbons
    .map((ribbon) => (open.includes(ribbon) ? ribbon : { ...ribbon, cut: strokeAcross(ribbon, open, layout) }))
    .sort((a, b) => b.width - a.width);
}

function layWay(
  { graphic, layout, camera }: MapFrame,
  flow: Flow,
  lane: readonly number[],
  turns: ReadonlySet<string>,
  frame: Rect,
): Way {
  const owner = ownerOf(graphic, flow.route.recipient);
  const stations = flow.route.points.map((point) => toScreen(camera, point));
  const width = ribbonWidth(flow, layout);
  const line = resample(layLane(flow, stations, lane, turns), SAMPLES);
  const points = enter(line, frame);
  return {
    flow,
    owner,
    width,
    points,
    beyond: points.length < line.length,
    start: at(stations, 0),
    end: at(stations, stations.length - 1),
  };
}

/** The way's ring, wide enough for all that arrive there but clear of the next place's, and the way cut at its place's outermost ring. */
function finish(way: Way, ways: readonly Way[], { sizes }: FrameLayout): Ribbon {
  const arriving = ways.filter(({ end }) => key(end) === key(way.end));
  const widths = arriving.map(({ width }) => width);
  const wanted = Math.max(
    sizes.node + Math.max(...widths) * 0.25,
    widths.reduce((sum, width) => sum + width, 0) * 0.42,
  );
  const owners = [...new Set(arriving.map(({ owner }) => owner))].sort();
  const apart = ways.filter(({ end }) => key(end) !== key(way.end)).map(({ end }) => distance(end, way.end));
  const room = Math.min(...apart) / 2 - 1.5 - RING_STEP * (owners.length - 1);
  const inner = Math.max(sizes.node * 0.6, Math.min(wanted, room));
  const ring = inner + RING_STEP * owners.indexOf(way.owner);
  const reach = inner + RING_STEP * (owners.length - 1) + 1.5;
  return { ...way, ring, points: even(trimTo(way.points, way.end, reach)) };
}

/** The same line with a point every few pixels. */
function even(points: readonly Point[]): readonly Point[] {
  return resample(points, Math.max(8, Math.ceil(pathLength(points) / SPACING)));
}

/** Pixels between two points of a ribbon. */
export const SPACING = 6;

/** What is seen of the map: the frame, but not what lies under the text or under charts, and no farther than there is land. */
function frameOf({ graphic: { plane }, scene, layout, camera }: MapFrame): Rect {
  const [x0, y0] = toScreen(camera, [0, 0]);
  const [x1, y1] = toScreen(camera, [plane.width, plane.height]);
  const bleed = 12;
  const left = Math.max(x0, layout.text > 0 ? layout.safe.x - bleed : -bleed);
  const top = Math.max(y0, layout.across ? layout.clear.y : -bleed);
  const right = Math.min(x1, scene.size.width + bleed);
  const bottom = Math.min(y1, layout.map.y + layout.map.height + 4 * bleed);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The part of a way after it last comes into the frame; nothing of a way that ends outside. */
function enter(points: readonly Point[], { x, y, width, height }: Rect): readonly Point[] {
  const hidden = points.findLastIndex(([px, py]) => px < x || px > x + width || py < y || py > y + height);
  const first = points[hidden + 1];
  if (hidden < 0 || first === undefined) return hidden < 0 ? points : [];
  return [between(at(points, hidden), first, 0.5), ...points.slice(hidden + 1)];
}

function ribbonWidth(flow: Flow, layout: FrameLayout): number {
  return flow.thin ? 1.6 : flow.level * layout.sizes.flow;
}

/** Length and half the width of an arrowhead. */
export function headSize(
  { width }: Pick<Ribbon, 'width'>,
  { sizes }: Pick<FrameLayout, 'sizes'>,
): readonly [length: number, half: number] {
  return [Math.max(sizes.node * 1.4, width * 1.25), Math.max(sizes.node * 0.85, width * 0.95)];
}

/** Half the width of the dot or square where a ribbon sets out. */
export function startRadius(
  { flow, width }: Pick<Ribbon, 'flow' | 'width'>,
  { sizes }: Pick<FrameLayout, 'sizes'>,
): number {
  return flow.captured ? Math.max(sizes.node * 0.8, width / 2 + 1.5) : sizes.node * 0.8;
}

/** A place on the screen, as text. */
export function key([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}
