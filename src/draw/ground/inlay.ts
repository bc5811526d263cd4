/**
 * What tells recipients apart besides their colour, so that grey paper and eyes that see few hues keep them apart: by their order in
 * the story nothing, pale lines along, pale ties across, or both.
 */
import type { Point } from '../../graphic.ts';
import type { Owner } from './color.ts';
import { at, distance, pathLength, resample, shift, softLine } from './curve.ts';
import type { Rect } from './layout.ts';
import { tenth } from './mark.ts';

/** What a pattern has of the lines along and across a shape, all of them SVG path data; empty where it has none. */
export function inlay(owner: Owner, along: readonly string[], across: readonly string[]): string {
  return [...(owner % 2 === 1 ? along : []), ...(owner > 1 ? across : [])].join('');
}

/** The inlay of a box: lines and ties so far apart, none of them where words stand. */
export function hatch(owner: Owner, { x, y, width, height }: Rect, apart: number, words?: Rect): string {
  const steps = (length: number): readonly number[] =>
    Array.from({ length: Math.max(0, Math.ceil(length / apart - 0.5)) }, (_, i) => (i + 0.5) * apart);
  const along = steps(height).flatMap((up) => {
    const at = y + height - up;
    const met = words !== undefined && at > words.y && at < words.y + words.height;
    const parts = met ? without(x, x + width, words.x, words.x + words.width) : [[x, x + width] as const];
    return parts.map(([from, to]) => `M${tenth(from)} ${tenth(at)}H${tenth(to)}`);
  });
  const across = steps(width).flatMap((right) => {
    const at = x + right;
    const met = words !== undefined && at > words.x && at < words.x + words.width;
    const parts = met ? without(y, y + height, words.y, words.y + words.height) : [[y, y + height] as const];
    return parts.map(([from, to]) => `M${tenth(at)} ${tenth(from)}V${tenth(to)}`);
  });
  return inlay(owner, along, across);
}

/** What a gap leaves of a stretch. */
function without(from: number, to: number, start: number, end: number): readonly (readonly [number, number])[] {
  const parts = [
    [from, Math.min(to, start)],
    [Math.max(from, end), to],
  ] as const;
  return parts.filter(([a, b]) => a < b);
}

/** The inlay of a ribbon: a line along its middle, ties across. */
export function inlayPath(owner: Owner, shaft: readonly Point[], width: number): string {
  return inlay(owner, [softLine(shaft)], ties(shaft, width));
}

/** The stroke width of an inlay. */
export function inlayWidth(width: number): number {
  return Math.max(0.9, Math.min(2.4, width * 0.2));
}

/** Dash and gap of a recipient's thin lines. */
export function dashes(owner: Owner): readonly [dash: number, gap: number] {
  return thinLines[owner % thinLines.length] ?? thinLines[0];
}

const thinLines = [
  [9, 4],
  [3.4, 3.4],
  [14, 4],
  [4, 9],
] as const;

/** Short strokes across a ribbon, further apart than it is wide. */
function ties(shaft: readonly Point[], width: number): readonly string[] {
  const count = Math.max(2, Math.round(pathLength(shaft) / (width * 0.8 + 5)));
  const points = resample(shaft, count + 1);
  const [left, right] = [-1, 1].map((side) => shift(points, Array(points.length).fill((side * width) / 2)));
  return points.slice(1, -1).map((_, i) => cross(at(left ?? [], i + 1), at(right ?? [], i + 1)));
}

function cross(from: Point, to: Point): string {
  return distance(from, to) === 0 ? '' : softLine([from, to]);
}
