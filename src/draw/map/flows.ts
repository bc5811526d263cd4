/** Ribbons drawn: a pattern by recipient, an arrowhead at the edge of the place's ring, a dot where each sets out. */

import type { Point } from '../../graphic.ts';
import { paint } from '../ground/color.ts';
import { at, broken, distance, polyline, simplify, softLine, trimEnd } from '../ground/curve.ts';
import { dashes, inlayPath, inlayWidth } from '../ground/inlay.ts';
import type { FrameLayout } from '../ground/layout.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import { around, boxAttrs } from '../ground/rects.ts';
import { drawCut } from './cuts.ts';
import { headSize, key, type Ribbon, SPACING, startRadius } from './ribbons.ts';

/** The marks of the ribbons: ways first, then arrowheads and the places where they set out and end, which no way covers. */
export function drawFlows(ribbons: readonly Ribbon[], layout: FrameLayout): readonly Mark[] {
  const open = ribbons.filter(({ cut }) => !cut);
  return [
    ...ribbons.filter(({ cut }) => cut).flatMap((ribbon) => drawCut(ribbon, simplify(ribbon.points, STRAY), layout)),
    ...drawWays(open, layout),
    ...open
      .filter((ribbon, i) => !isCovered(ribbon, open.slice(0, i), layout))
      .map((ribbon) => drawHead(ribbon, layout)),
    ...onePer(
      ribbons.filter(({ beyond }) => !beyond),
      ({ flow, start }) => (flow.captured ? flow.route.id : key(start)),
    ).map((ribbon) => drawStart(ribbon, layout)),
    ...onePer(ribbons, ({ end, owner }) => `${key(end)} ${owner}`)
      .sort((a, b) => b.ring - a.ring)
      .map(drawRing),
  ];
}

/** How far, in pixels, a drawn line may stray from the points of its way. */
const STRAY = 0.3;

/** The ribbon without its arrowhead, which overlaps it a little. */
function shaftOf(ribbon: Ribbon, layout: FrameLayout): readonly Point[] {
  const [length] = headSize(ribbon, layout);
  return simplify(trimEnd(ribbon.points, length * 0.9), STRAY);
}

/** Recipient by recipient, paper edges first: a narrow way on a wide one of the same recipient does not part it. */
function drawWays(ribbons: readonly Ribbon[], layout: FrameLayout): readonly Mark[] {
  const owners = [...new Set(ribbons.map(({ owner }) => owner))];
  return owners.flatMap((owner) => {
    const marks = ribbons.filter((ribbon) => ribbon.owner === owner).flatMap((ribbon) => drawWay(ribbon, layout));
    return ['casing', 'flow', 'core'].flatMap((part) => marks.filter(({ attrs }) => attrs.class === part));
  });
}

/** A ribbon with its paper edge and its inlay; broken where only its ends are known, not the way between. */
function drawWay(ribbon: Ribbon, layout: FrameLayout): readonly Mark[] {
  const { flow, owner, width } = ribbon;
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
    ? broken(shaft, ...dashes(owner))
    : flow.known
      ? softLine(shaft)
      : broken(shaft, width * 2, width * 0.7);
  const way: Mark = {
    ...mark('flow', { class: 'flow', d: line, stroke: paint(owner), 'stroke-width': round(width) }),
    course: shaft,
  };
  if (flow.thin) return [way];
  const inlay = inlayPath(owner, shaft, width);
  return [
    mark('casing', { class: 'casing', d: softLine(shaft), 'stroke-width': round(width + 3) }),
    way,
    ...(inlay === '' ? [] : [mark('core', { class: 'core', d: inlay, 'stroke-width': round(inlayWidth(width)) })]),
  ];
}

/** Ways of one recipient that arrive as one, from one side, have one arrowhead: the widest's. */
function isCovered({ owner, end, points }: Ribbon, wider: readonly Ribbon[], layout: FrameLayout): boolean {
  return wider.some((other) => {
    const [length] = headSize(other, layout);
    const meet = [1, 1 + Math.ceil(length / SPACING)].every(
      (back) => distance(at(other.points, other.points.length - back), at(points, points.length - back)) < length,
    );
    return other.owner === owner && key(other.end) === key(end) && meet;
  });
}

/** A triangle whose tip stands at the place's edge, in the direction in which the ribbon arrives. */
function drawHead(ribbon: Ribbon, layout: FrameLayout): Mark {
  const { points: tip, flow, owner } = ribbon;
  const [length, half] = headSize(ribbon, layout);
  const end = at(tip, tip.length - 1);
  const base = trimEnd(tip, length * 0.9).at(-1) ?? end;
  const reach = distance(base, end) || 1;
  const [ux, uy] = [(end[0] - base[0]) / reach, (end[1] - base[1]) / reach];
  const foot: Point = [end[0] - ux * length, end[1] - uy * length];
  const d = `${polyline([end, [foot[0] - uy * half, foot[1] + ux * half], [foot[0] + uy * half, foot[1] - ux * half]])}Z`;
  const way = flow.route.id;
  return { id: `head-${way}`, layer: 'flows', tag: 'path', attrs: { class: 'head', d, fill: paint(owner) }, way };
}

/** Where support sets out: a dot; a square where captured stock is handed over at a depot. */
function drawStart({ flow, owner, width, start: [x, y] }: Ribbon, layout: FrameLayout): Mark {
  const way = flow.route.id;
  const id = `start-${way}`;
  const r = startRadius({ flow, width }, layout);
  if (!flow.captured) {
    const attrs = { class: 'start', cx: tenth(x), cy: tenth(y), r: tenth(r) };
    return { id, layer: 'flows', tag: 'circle', attrs, way };
  }
  const attrs = { class: 'depot', ...boxAttrs(around([x, y], r)), stroke: paint(owner, 'edge') };
  return { id, layer: 'flows', tag: 'rect', attrs, way };
}

function drawRing({ flow, owner, end: [x, y], ring }: Ribbon): Mark {
  const attrs = { class: 'ring', cx: tenth(x), cy: tenth(y), r: tenth(ring), stroke: paint(owner, 'edge') };
  const way = flow.route.id;
  return { id: `ring-${way}`, layer: 'flows', tag: 'circle', attrs, way };
}

/** The first of each name. */
function onePer(ribbons: readonly Ribbon[], nameOf: (ribbon: Ribbon) => string): Ribbon[] {
  const names = ribbons.map(nameOf);
  return ribbons.filter((ribbon, i) => names.indexOf(nameOf(ribbon)) === i);
}
