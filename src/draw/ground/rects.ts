/** Boxes: whether they meet, and how they are written. */
import type { Point } from '../../graphic.ts';
import type { Rect } from './layout.ts';
import { type Mark, tenth } from './mark.ts';

/** Whether two boxes have more than an edge in common. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a box lies in another; its edges may touch. */
export function inside(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The middle of a box. */
export function centerOf({ x, y, width, height }: Rect): Point {
  return [x + width / 2, y + height / 2];
}

/** A square around a point. */
export function around([x, y]: Point, radius: number): Rect {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Whether a straight line between two points runs through a box. */
export function crosses({ x, y, width, height }: Rect, from: Point, to: Point): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, move, low, high] of [
    [from[0], to[0] - from[0], x, x + width],
    [from[1], to[1] - from[1], y, y + height],
  ] as const) {
    if (move === 0 && (start < low || start > high)) return false;
    const ends = move === 0 ? [0, 1] : [(low - start) / move, (high - start) / move].sort((a, b) => a - b);
    [enter, leave] = [Math.max(enter, ends[0] ?? 0), Math.min(leave, ends[1] ?? 1)];
  }
  return enter < leave;
}

/** The box within another, so far from each of its edges. */
export function shrunk({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** The attributes of a box. */
export function boxAttrs({ x, y, width, height }: Rect): Mark['attrs'] {
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}

/** A box as path data. */
export function boxPath({ x, y, width, height }: Rect): string {
  return `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${-tenth(width)}z`;
}
