/** Ribbons from giver to recipient: width by rating, a pattern by recipient, an arrowhead at the edge of the place's ring. */
import type { Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { shade, tint } from '../ground/color.ts';
import {
  at,
  between,
  broken,
  distance,
  pathLength,
  polyline,
  resample,
  shift,
  simplify,
  softLine,
  trimEnd,
  trimTo,
} from '../ground/curve.ts';
import { dashes, inlayPath, inlayWidth } from '../ground/inlay.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import { around, inside } from '../ground/rects.ts';
import { cutsOn, type Flow, flowsOn } from '../ground/support.ts';
import { type Camera, toScreen } from './camera.ts';
import { laneOffsets, layLane, turningPoints } from './lanes.ts';

/** A flow laid out on the screen. */
export interface Ribbon {
  readonly flow: Flow;
  readonly color: string;
  /** The recipient's place among the recipients, which decides the pattern. */
  readonly pattern: number;
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

/** Points of a way before it is cut to what is seen, and how far, in pixels, its drawn line may stray from them. */
const SAMPLES = 160;
const STRAY = 0.3;

/** Rings of several recipients around one place stand so far apart. */
const RING_STEP = 3.6;

/** A flow on its way to become a ribbon: its whole visible way, up to the place itself. */
type Way = Omit<Ribbon, 'ring'>;

/** All flows of a scene on the screen, the widest first, so that thin ones stay visible on top. */
export function layRibbons(graphic: PageGraphic, scene: Scene, layout: FrameLayout, camera: Camera): readonly Ribbon[] {
  const cuts = cutsOn(graphic, scene);
  const flows = [...flowsOn(graphic, scene), ...cuts];
  const lanes = laneOffsets(flows, (flow) => ribbonWidth(flow, layout));
  const room = 2 * layout.sizes.node + Math.max(0, ...[...lanes.values()].flat().map(Math.abs));
  const turns = turningPoints(flows, room / camera.scale);
  const frame = frameOf(graphic, scene, layout, camera);
  const ways = flows
    .map((flow) => layWay(graphic, flow, layout, camera, lanes.get(flow.route.id) ?? [], turns, frame))
    .filter(({ points, end }) => points.length > 1 && inside(around(end, 0), layout.clear));
  const ribbons = ways.map((way) => finish(way, ways, layout));
  const open = ribbons.filter(({ flow }) => !cuts.includes(flow));
  return ribbons
    .map((ribbon) => (open.includes(ribbon) ? ribbon : { ...ribbon, cut: strokeAcross(ribbon, open, layout) }))
    .sort((a, b) => b.width - a.width);
}

/** The marks of the ribbons: ways first, then arrowheads and the places where they set out and end, which no way covers. */
export function drawFlows(ribbons: readonly Ribbon[], layout: FrameLayout): readonly Mark[] {
  const open = ribbons.filter(({ cut }) => !cut);
  return [
    ...ribbons.filter(({ cut }) => cut).flatMap((ribbon) => drawCut(ribbon, layout)),
    ...drawWays(open, layout),
    ...open
      .filter((ribbon, i) => !isCovered(ribbon, open.slice(0, i), layout))
      .map((ribbon) => drawHead(ribbon, layout)),
    ...onePer(
      ribbons.filter(({ beyond }) => !beyond),
      ({ flow, start }) => (flow.captured ? flow.route.id : key(start)),
    ).map((ribbon) => drawStart(ribbon, layout)),
    ...onePer(ribbons, ({ end, pattern }) => `${key(end)} ${pattern}`)
      .sort((a, b) => b.ring - a.ring)
      .map(drawRing),
  ];
}

function layWay(
  graphic: PageGraphic,
  flow: Flow,
  layout: FrameLayout,
  camera: Camera,
  lane: readonly number[],
  turns: ReadonlySet<string>,
  frame: Rect,
): Way {
  const pattern = graphic.recipients.findIndex(({ id }) => id === flow.route.recipient);
  const stations = flow.route.points.map((point) => toScreen(camera, point));
  const width = ribbonWidth(flow, layout);
  const line = resample(layLane(flow, stations, lane, turns), SAMPLES);
  const points = enter(line, frame);
  return {
    flow,
    pattern,
    color: graphic.recipients[pattern]?.color ?? '#000000',
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
  const patterns = [...new Set(arriving.map(({ pattern }) => pattern))].sort();
  const apart = ways.filter(({ end }) => key(end) !== key(way.end)).map(({ end }) => distance(end, way.end));
  const room = Math.min(...apart) / 2 - 1.5 - RING_STEP * (patterns.length - 1);
  const inner = Math.max(sizes.node * 0.6, Math.min(wanted, room));
  const ring = inner + RING_STEP * patterns.indexOf(way.pattern);
  const reach = inner + RING_STEP * (patterns.length - 1) + 1.5;
  return { ...way, ring, points: even(trimTo(way.points, way.end, reach)) };
}

/** The same line with a point every few pixels. */
function even(points: readonly Point[]): readonly Point[] {
  return resample(points, Math.max(8, Math.ceil(pathLength(points) / SPACING)));
}

/** Pixels between two points of a ribbon. */
export const SPACING = 6;

/** What is seen of the map: the frame, but not what lies under the text or under charts, and no farther than there is land. */
function frameOf({ plane }: PageGraphic, scene: Scene, layout: FrameLayout, camera: Camera): Rect {
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

/** The ribbon without its arrowhead, which overlaps it a little. */
function shaftOf(ribbon: Ribbon, layout: FrameLayout): readonly Point[] {
  const [length] = headSize(ribbon, layout);
  return simplify(trimEnd(ribbon.points, length * 0.9), STRAY);
}

/** A way that was cut: an empty shape with broken edges, and over it the stroke that cut it. It is no way any more: it has no course. */
function drawCut(ribbon: Ribbon, layout: FrameLayout): readonly Mark[] {
  const { flow, color, pattern, points, width, cut = [] } = ribbon;
  const id = flow.route.id;
  const mark = (name: string, className: string, d: string, attrs: Mark['attrs']): Mark => ({
    id: `${name}-${id}`,
    layer: 'flows',
    tag: 'path',
    way: id,
    attrs: { class: className, d, ...attrs },
  });
  const line = simplify(points, STRAY);
  const side = (by: number): string => broken(shift(points, Array(points.length).fill(by)), 9, 5);
  const ghost = flow.thin
    ? [mark('cut', 'flow', broken(points, ...dashes(pattern)), { stroke: tint(color, 0.5), 'stroke-width': 1.6 })]
    : [
        mark('cut', 'flow', softLine(line), { stroke: tint(color, 0.82), 'stroke-width': round(width) }),
        mark('cut-edge', 'flow', side(-width / 2) + side(width / 2), { stroke: color, 'stroke-width': 1.4 }),
      ];
  const thick = layout.sizes.node;
  const stroke = polyline(cut);
  return [
    ...ghost,
    mark('stroke-edge', 'casing', stroke, { 'stroke-width': round(thick + 4) }),
    mark('stroke', 'stroke', stroke, { 'stroke-width': round(thick) }),
  ];
}

/** The stroke across a way that was cut: aslant, through the middle of what no open way covers. */
function strokeAcross(
  { points, width }: Ribbon,
  open: readonly Ribbon[],
  { sizes }: FrameLayout,
): readonly [Point, Point] {
  const inner = points.slice(1, -1);
  const reach = width / 2 + sizes.node * 1.8;
  const bare = inner.filter((point) =>
    open.every((other) => other.points.every((each) => distance(each, point) > reach + other.width / 2)),
  );
  const seen = bare.length > 0 ? bare : inner;
  const [x, y] = at(seen, Math.floor(seen.length / 2));
  const middle = points.indexOf(at(seen, Math.floor(seen.length / 2)));
  const [before, after] = [at(points, middle - 1), at(points, middle + 1)];
  const angle = Math.atan2(after[1] - before[1], after[0] - before[0]) + ASLANT;
  const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
  return [
    [x - dx, y - dy],
    [x + dx, y + dy],
  ];
}

const ASLANT = (65 * Math.PI) / 180;

/** Recipient by recipient, paper edges first: a narrow way on a wide one of the same recipient does not part it. */
function drawWays(ribbons: readonly Ribbon[], layout: FrameLayout): readonly Mark[] {
  const patterns = [...new Set(ribbons.map(({ pattern }) => pattern))];
  return patterns.flatMap((pattern) => {
    const marks = ribbons.filter((ribbon) => ribbon.pattern === pattern).flatMap((ribbon) => drawWay(ribbon, layout));
    return ['casing', 'flow', 'core'].flatMap((part) => marks.filter(({ attrs }) => attrs.class === part));
  });
}

/** A ribbon with its paper edge and its inlay; broken where only its ends are known, not the way between. */
function drawWay(ribbon: Ribbon, layout: FrameLayout): readonly Mark[] {
  const { flow, color, pattern, width } = ribbon;
  const id = flow.route.id;
  const shaft = shaftOf(ribbon, layout);
  const mark = (kind: string, attrs: Mark['attrs']): Mark => ({
    id: `${kind}-${id}`,
    layer: 'flows',
    tag: 'path',
    attrs,
    way: id,
  });
  const line = flow.thin
    ? broken(shaft, ...dashes(pattern))
    : flow.known
      ? softLine(shaft)
      : broken(shaft, width * 2, width * 0.7);
  const way: Mark = {
    ...mark('flow', { class: 'flow', d: line, stroke: color, 'stroke-width': round(width) }),
    course: shaft,
  };
  if (flow.thin) return [way];
  const inlay = inlayPath(pattern, shaft, width);
  return [
    mark('casing', { class: 'casing', d: softLine(shaft), 'stroke-width': round(width + 3) }),
    way,
    ...(inlay === '' ? [] : [mark('core', { class: 'core', d: inlay, 'stroke-width': round(inlayWidth(width)) })]),
  ];
}

/** Ways of one recipient that arrive as one, from one side, have one arrowhead: the widest's. */
function isCovered({ pattern, end, points }: Ribbon, wider: readonly Ribbon[], layout: FrameLayout): boolean {
  return wider.some((other) => {
    const [length] = headSize(other, layout);
    const meet = [1, 1 + Math.ceil(length / SPACING)].every(
      (back) => distance(at(other.points, other.points.length - back), at(points, points.length - back)) < length,
    );
    return other.pattern === pattern && key(other.end) === key(end) && meet;
  });
}

/** A triangle whose tip stands at the place's edge, in the direction in which the ribbon arrives. */
function drawHead(ribbon: Ribbon, layout: FrameLayout): Mark {
  const { points: tip, flow, color } = ribbon;
  const [length, half] = headSize(ribbon, layout);
  const end = at(tip, tip.length - 1);
  const base = trimEnd(tip, length * 0.9).at(-1) ?? end;
  const reach = distance(base, end) || 1;
  const [ux, uy] = [(end[0] - base[0]) / reach, (end[1] - base[1]) / reach];
  const foot: Point = [end[0] - ux * length, end[1] - uy * length];
  const d = `${polyline([end, [foot[0] - uy * half, foot[1] + ux * half], [foot[0] + uy * half, foot[1] - ux * half]])}Z`;
  const way = flow.route.id;
  return { id: `head-${way}`, layer: 'flows', tag: 'path', attrs: { class: 'head', d, fill: color }, way };
}

/** Half the width of the dot or square where a ribbon sets out. */
export function startRadius(
  { flow, width }: Pick<Ribbon, 'flow' | 'width'>,
  { sizes }: Pick<FrameLayout, 'sizes'>,
): number {
  return flow.captured ? Math.max(sizes.node * 0.8, width / 2 + 1.5) : sizes.node * 0.8;
}

/** Where support sets out: a dot; a square where captured stock is handed over at a depot. */
function drawStart({ flow, color, width, start: [x, y] }: Ribbon, layout: FrameLayout): Mark {
  const way = flow.route.id;
  const id = `start-${way}`;
  const r = startRadius({ flow, width }, layout);
  if (!flow.captured) {
    const attrs = { class: 'start', cx: tenth(x), cy: tenth(y), r: tenth(r) };
    return { id, layer: 'flows', tag: 'circle', attrs, way };
  }
  const attrs = {
    class: 'depot',
    x: tenth(x - r),
    y: tenth(y - r),
    width: tenth(2 * r),
    height: tenth(2 * r),
    stroke: color,
  };
  return { id, layer: 'flows', tag: 'rect', attrs, way };
}

function drawRing({ flow, color, end: [x, y], ring }: Ribbon): Mark {
  const attrs = { class: 'ring', cx: tenth(x), cy: tenth(y), r: tenth(ring), stroke: shade(color, 0.1) };
  const way = flow.route.id;
  return { id: `ring-${way}`, layer: 'flows', tag: 'circle', attrs, way };
}

/** The first of each name. */
function onePer(ribbons: readonly Ribbon[], nameOf: (ribbon: Ribbon) => string): Ribbon[] {
  const names = ribbons.map(nameOf);
  return ribbons.filter((ribbon, i) => names.indexOf(nameOf(ribbon)) === i);
}

function key([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}
