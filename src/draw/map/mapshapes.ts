/** The map's outlines, which every picture of a document shares. */
import type { Graphic, MapLine, Point, Route } from '../../graphic.ts';
import { readLines, writeLines } from '../../svgpath.ts';
import { at, between, bow, broken, distance, polyline, shift, smooth } from '../ground/curve.ts';
import { hundredth, type Shape } from '../ground/mark.ts';
import { existedOn } from '../ground/time.ts';
import { isNear } from './camera.ts';

/** The id by which `draw` refers to the shape of a line; its underscore keeps it apart from an author's ids. */
export function lineShape(id: string): string {
  return `_line-${id}`;
}

/** That of an area. */
export function areaShape(id: string): string {
  return `_area-${id}`;
}

/** That of what a way leaves where it was cut. */
export function scarShape(route: string): string {
  return `_scar-${route}`;
}

/** One shape for all lines of a kind that exist throughout the span. */
export function linesShape(kind: string): string {
  return `_lines-${kind}`;
}

/** Whether a line or a lake is there at every date of the story. */
export function isLasting(graphic: Pick<Graphic, 'span'>, shape: Pick<MapLine, 'start' | 'end'>): boolean {
  return existedOn(graphic.span.from, shape) && (shape.end === undefined || shape.end >= graphic.span.to);
}

/** The outlines of a story's map: each document holds them once, and its pictures refer to them. */
export function drawMapShapes(graphic: Graphic): readonly Shape[] {
  const path = (id: string, d: string): Shape => ({ id, tag: 'path', attrs: { d } });
  const lasting = graphic.lines.filter((line) => isLasting(graphic, line));
  const lakes = graphic.areas.filter((area) => area.kind === 'lake' && isLasting(graphic, area));
  const kinds = [...new Set(lasting.map((line) => line.kind))];
  return [
    ...picture(graphic),
    sea(graphic),
    path('_borders', graphic.base.borders),
    edges(graphic),
    ...kinds.map((kind) => path(linesShape(kind), joined(lasting.filter((line) => line.kind === kind)))),
    ...graphic.lines.filter((line) => !lasting.includes(line)).map((line) => path(lineShape(line.id), linePath(line))),
    path('_lakes', joined(lakes)),
    ...graphic.areas.filter((area) => !lakes.includes(area)).map((area) => path(areaShape(area.id), area.path)),
    ...graphic.routes
      .filter((route) => route.end !== undefined)
      .map((route) => path(scarShape(route.id), scarPath(graphic, route))),
  ];
}

/** The author's picture, stretched to where its corners lie. */
function picture({ base: { picture: own } }: Graphic): readonly Shape[] {
  if (own === undefined) return [];
  const [x, y, right, bottom] = own.box;
  const place = { x, y, width: hundredth(right - x), height: hundredth(bottom - y) };
  return [{ id: '_picture', tag: 'image', attrs: { href: own.src, ...place, preserveAspectRatio: 'none' } }];
}

/** All that is not land, far beyond the plane, where no frame shows its own edge. */
function sea({ base, plane: { width, height } }: Graphic): Shape {
  const [right, bottom] = [width + BEYOND, height + BEYOND];
  const corners: readonly Point[] = [
    [-BEYOND, -BEYOND],
    [right, -BEYOND],
    [right, bottom],
    [-BEYOND, bottom],
  ];
  // Where the author draws no area, there is no sea.
  const d = base.land === '' ? '' : writeLines([{ points: corners, closed: true }]) + base.land;
  return { id: '_sea', tag: 'path', attrs: { d, 'fill-rule': 'evenodd' } };
}

const BEYOND = 600;

/** Where the outlines are cut off, at the top and the left of the plane, they fade away. */
function edges({ plane: { width, height } }: Graphic): Shape {
  const edge = (id: string, length: number, transform: string): Shape => ({
    id,
    tag: 'rect',
    attrs: { class: 'fade', width: length, height: EDGE + 2, transform },
  });
  const children = [
    edge('_edge-top', width, `matrix(1 0 0 -1 0 ${EDGE})`),
    edge('_edge-left', height, `matrix(0 1 -1 0 ${EDGE} 0)`),
  ];
  return { id: '_edges', tag: 'g', attrs: {}, children };
}

/** So deep do they fade, on the plane. */
const EDGE = 36;

/** A march is drawn in steps, with an open arrowhead; everything else as the map has it. */
function linePath({ kind, path }: MapLine): string {
  if (kind !== 'march') return path;
  const points = readLines(path)?.[0]?.points ?? [];
  const [end, before] = [at(points, points.length - 1), at(points, points.length - 2)];
  const back = between(end, before, Math.min(1, 9 / distance(end, before)));
  const [left, right] = shift([back, end], [-5, 0])
    .concat(shift([back, end], [5, 0]))
    .filter((_, i) => i % 2 === 0);
  return `${broken(smooth(points, 3 * points.length), 4, 3.4)}${polyline([left ?? end, end, right ?? end])}`;
}

function joined(lines: readonly Pick<MapLine, 'path'>[]): string {
  return lines.map((line) => line.path).join('');
}

/** The part of a closed way near the home view as a broken line: sub-paths, not a dash array, which the PDF writer turns into thousands of outlines. */
function scarPath(graphic: Graphic, { points }: Route): string {
  const via = points.length === 2 ? bow(at(points, 0), at(points, 1)) : points;
  const line = smooth(via, Math.max(12, via.length * 3));
  const near = line.findIndex((point) => isNear(graphic, point));
  return broken(line.slice(Math.max(0, near)), 5, 6);
}
