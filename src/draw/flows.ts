/** Ribbons from giver to recipient: width by rating, an arrowhead at the place's edge, scars where a way has closed. */
import type { PageGraphic, Point, Scene } from '../story.ts';
import { type Camera, toScreen } from './camera.ts';
import { shade } from './color.ts';
import { at, between, bow, broken, distance, polyline, resample, shift, smooth, softLine, trimEnd } from './curve.ts';
import { laneOffsets } from './lanes.ts';
import type { FrameLayout } from './layout.ts';
import { type Mark, round } from './mark.ts';
import { type Flow, flowsOn } from './support.ts';

/** A flow laid out on the screen. */
export interface Ribbon {
  readonly flow: Flow;
  readonly color: string;
  /** Stroke width in pixels. */
  readonly width: number;
  /** From the giver to the tip of the arrow. */
  readonly points: readonly Point[];
}

/** Points of a ribbon: always the same number for one route, so that it tweens between any two cameras. */
const SAMPLES = 25;

/** All flows of a scene on the screen, the widest first, so that thin ones stay visible on top. */
export function layRibbons(graphic: PageGraphic, scene: Scene, layout: FrameLayout, camera: Camera): readonly Ribbon[] {
  const flows = flowsOn(graphic, scene);
  const lanes = laneOffsets(flows, (flow) => ribbonWidth(flow, layout));
  return flows
    .map((flow) => layRibbon(graphic, flow, layout, camera, lanes.get(flow.route.id) ?? []))
    .filter(({ points }) => points.length > 1)
    .sort((a, b) => b.width - a.width);
}

/** The marks of the ribbons, with the rings of the places where they end. */
export function drawFlows(ribbons: readonly Ribbon[], layout: FrameLayout): readonly Mark[] {
  const casings = ribbons.filter(({ flow }) => !flow.thin).map((ribbon) => casing(ribbon, layout));
  return [...casings, ...ribbons.flatMap((ribbon) => ribbonMarks(ribbon, layout))];
}

/** The radius of the ring at a ribbon's end. */
export function ringRadius(ribbon: Ribbon, layout: FrameLayout): number {
  return layout.sizes.node + ribbon.width * 0.25;
}

function layRibbon(
  graphic: PageGraphic,
  flow: Flow,
  layout: FrameLayout,
  camera: Camera,
  lane: readonly number[],
): Ribbon {
  const recipient = graphic.recipients.find(({ id }) => id === flow.route.recipient);
  const via = shift(
    flow.route.points.map((point) => toScreen(camera, point)),
    lane,
  );
  const path = via.length === 2 ? bow(at(via, 0), at(via, 1)) : via;
  const visible = enter(graphic, smooth(path, 4 * SAMPLES), layout, camera);
  const points = visible.length < 2 ? [] : resample(visible, SAMPLES);
  return { flow, color: recipient?.color ?? '#000000', width: ribbonWidth(flow, layout), points };
}

/**
 * The part of a way that is drawn: from where it last comes into the home view, and out from under the text column. Nothing of a
 * way that ends under the text.
 */
function enter(graphic: PageGraphic, points: readonly Point[], layout: FrameLayout, camera: Camera): readonly Point[] {
  const [left, top, right, bottom] = graphic.home;
  const margin = (right - left) * 0.06;
  const [x0, y0] = toScreen(camera, [left - margin, top - margin]);
  const [x1, y1] = toScreen(camera, [right + margin, bottom + margin]);
  const edge = Math.max(x0, layout.safe.x);
  const highest = Math.max(y0, layout.safe.y - layout.sizes.node);
  const hidden = points.findLastIndex(([x, y]) => x < edge || x > x1 || y < highest || y > y1);
  if (hidden < 0) return points;
  const first = points[hidden + 1];
  return first === undefined ? [] : [between(at(points, hidden), first, 0.5), ...points.slice(hidden + 1)];
}

function ribbonWidth(flow: Flow, layout: FrameLayout): number {
  return flow.thin ? 1.6 : flow.level * layout.sizes.flow;
}

function casing(ribbon: Ribbon, layout: FrameLayout): Mark {
  const attrs = { class: 'casing', d: softLine(shaftOf(ribbon, layout)), 'stroke-width': round(ribbon.width + 3) };
  return { id: `casing-${ribbon.flow.route.id}`, layer: 'flows', tag: 'path', attrs };
}

/** The ribbon without its arrowhead, which overlaps it a little. */
function shaftOf(ribbon: Ribbon, layout: FrameLayout): readonly Point[] {
  return trimEnd(tipOf(ribbon, layout), headLength(ribbon) * 0.9);
}

/** The ribbon up to the tip of its arrowhead, at the edge of the place's ring. */
function tipOf(ribbon: Ribbon, layout: FrameLayout): readonly Point[] {
  return trimEnd(ribbon.points, ringRadius(ribbon, layout) + 1);
}

function headLength({ width }: Ribbon): number {
  return Math.max(6, width * 1.25);
}

function ribbonMarks(ribbon: Ribbon, layout: FrameLayout): readonly Mark[] {
  const { flow, color, width } = ribbon;
  const id = flow.route.id;
  const shaft = shaftOf(ribbon, layout);
  const shaftPath = flow.thin ? broken(shaft, 9, 4) : softLine(shaft);
  return [
    {
      id: `flow-${id}`,
      layer: 'flows',
      tag: 'path',
      attrs: { class: 'flow', d: shaftPath, stroke: color, 'stroke-width': round(width) },
    },
    ...(flow.known || flow.thin ? [] : [core(id, shaft, width)]),
    {
      id: `head-${id}`,
      layer: 'flows',
      tag: 'path',
      attrs: { class: 'head', d: arrowhead(ribbon, layout), fill: color },
    },
    start(ribbon, layout),
    ring(ribbon, layout),
  ];
}

/** A pale thread inside a ribbon whose way is not known, only its ends. */
function core(id: string, shaft: readonly Point[], width: number): Mark {
  const attrs = { class: 'core', d: softLine(shaft), 'stroke-width': round(Math.max(0.8, width * 0.28)) };
  return { id: `core-${id}`, layer: 'flows', tag: 'path', attrs };
}

/** A triangle whose tip stands at the place's edge, in the direction in which the ribbon arrives. */
function arrowhead(ribbon: Ribbon, layout: FrameLayout): string {
  const [tip, shaft] = [tipOf(ribbon, layout), shaftOf(ribbon, layout)];
  const [length, { width }] = [headLength(ribbon), ribbon];
  const end = at(tip, tip.length - 1);
  const base = at(shaft, shaft.length - 1);
  const reach = distance(base, end) || 1;
  const [ux, uy] = [(end[0] - base[0]) / reach, (end[1] - base[1]) / reach];
  const half = Math.max(4.5, width * 0.95);
  const foot: Point = [end[0] - ux * length, end[1] - uy * length];
  return `${polyline([end, [foot[0] - uy * half, foot[1] + ux * half], [foot[0] + uy * half, foot[1] - ux * half]])}Z`;
}

/** Where support sets out: a dot; a square where captured stock is handed over at a depot. */
function start({ flow, color, width, points }: Ribbon, layout: FrameLayout): Mark {
  const [x, y] = at(points, 0);
  const r = Math.max(layout.sizes.node * 0.7, width / 2 + 0.5);
  const id = `start-${flow.route.id}`;
  if (!flow.captured) {
    return {
      id,
      layer: 'flows',
      tag: 'circle',
      attrs: { class: 'start', cx: round(x), cy: round(y), r: round(r), fill: color },
    };
  }
  const attrs = {
    class: 'depot',
    x: round(x - r),
    y: round(y - r),
    width: round(2 * r),
    height: round(2 * r),
    stroke: color,
  };
  return { id, layer: 'flows', tag: 'rect', attrs };
}

function ring(ribbon: Ribbon, layout: FrameLayout): Mark {
  const { flow, color, points } = ribbon;
  const [x, y] = at(points, points.length - 1);
  const attrs = {
    class: 'ring',
    cx: round(x),
    cy: round(y),
    r: round(ringRadius(ribbon, layout)),
    stroke: shade(color, 0.1),
  };
  return { id: `ring-${flow.route.id}`, layer: 'flows', tag: 'circle', attrs };
}
