/**
 * What tells recipients apart besides their colour, so that grey paper and eyes that see few hues keep them apart: by their order in
 * the story nothing, a pale line along the middle, pale ties across, or two pale lines.
 */
import type { Point } from '../story.ts';
import { at, distance, pathLength, resample, shift, softLine } from './curve.ts';

/** The inlay of a ribbon as SVG path data; empty where the pattern has none. */
export function inlayPath(pattern: number, shaft: readonly Point[], width: number): string {
  if (pattern === 1) return softLine(shaft);
  if (pattern === 2) return ties(shaft, width);
  if (pattern === 3)
    return [-1, 1].map((side) => softLine(shift(shaft, Array(shaft.length).fill((side * width) / 5)))).join('');
  return '';
}

/** The stroke width of an inlay. */
export function inlayWidth(width: number): number {
  return Math.max(0.9, Math.min(2.4, width * 0.2));
}

/** Dash and gap of a recipient's thin lines. */
export function dashes(pattern: number): readonly [dash: number, gap: number] {
  return pattern === 1 ? [3.4, 3.4] : pattern === 2 ? [14, 4] : [9, 4];
}

/** Short strokes across a ribbon, further apart than it is wide. */
function ties(shaft: readonly Point[], width: number): string {
  const count = Math.max(2, Math.round(pathLength(shaft) / (width * 0.8 + 5)));
  const points = resample(shaft, count + 1);
  const [left, right] = [-1, 1].map((side) => shift(points, Array(points.length).fill((side * width) / 2)));
  return points
    .slice(1, -1)
    .map((_, i) => cross(at(left ?? [], i + 1), at(right ?? [], i + 1)))
    .join('');
}

function cross(from: Point, to: Point): string {
  return distance(from, to) === 0 ? '' : softLine([from, to]);
}
