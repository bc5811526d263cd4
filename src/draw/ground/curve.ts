/** Geometry of ribbons: smooth, offset and trimmed polylines with a fixed number of points, so that they tween number by number. */
import type { Point } from '../../graphic.ts';
import { type Piece, writePath } from '../../svgpath.ts';

/** A smooth curve through `via`, sampled at `count` even steps of length. */
export function smooth(via: readonly Point[], count: number): readonly Point[] {
  return resample(spline(via, 12), count);
}

/** A smooth curve through `via` (centripetal Catmull–Rom, after Barry and Goldman 1988) in `parts` parts from each point to the next. */
export function spline(via: readonly Point[], parts: number): readonly Point[] {
  const dense: Point[] = [];
  for (let i = 0; i + 1 < via.length; i++) {
    const [p1, p2] = [at(via, i), at(via, i + 1)];
    const p0 = i > 0 ? at(via, i - 1) : mirror(p1, p2);
    const p3 = i + 2 < via.length ? at(via, i + 2) : mirror(p2, p1);
    const curve = catmullRom(p0, p1, p2, p3);
    for (let t = 0; t < parts; t++) dense.push(curve(t / parts));
  }
  return [...dense, at(via, via.length - 1)];
}

/** Two points become an arc that bows to the right-hand side of its direction, the more the longer it is. */
export function bow(from: Point, to: Point): readonly Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const bulge = length < 40 ? 0 : 0.13;
  const middle: Point = [(from[0] + to[0]) / 2 - dy * bulge, (from[1] + to[1]) / 2 + dx * bulge];
  return [from, middle, to];
}

/** `count` points at even distances along a polyline. */
export function resample(points: readonly Point[], count: number): readonly Point[] {
  const lengths = [0];
  for (let i = 1; i < points.length; i++) lengths.push(at(lengths, i - 1) + distance(at(points, i - 1), at(points, i)));
  const total = at(lengths, lengths.length - 1);
  const result: Point[] = [];
  let segment = 1;
  for (let i = 0; i < count; i++) {
    const target = (total * i) / (count - 1);
    while (segment < points.length - 1 && at(lengths, segment) < target) segment++;
    const [start, end] = [at(lengths, segment - 1), at(lengths, segment)];
    result.push(
      between(at(points, segment - 1), at(points, segment), end > start ? (target - start) / (end - start) : 0),
    );
  }
  return result;
}

/** The polyline with no more points than it takes to stay within `tolerance` of all of them (Ramer 1972; Douglas and Peucker 1973). */
export function simplify(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length < 3) return points;
  const [first, last] = [at(points, 0), at(points, points.length - 1)];
  let [farthest, away] = [0, tolerance];
  for (const [i, point] of points.entries()) {
    const distance = distanceTo(point, first, last);
    if (distance > away) [farthest, away] = [i, distance];
  }
  if (farthest === 0) return [first, last];
  const [left, right] = [points.slice(0, farthest + 1), points.slice(farthest)];
  return [...simplify(left, tolerance), ...simplify(right, tolerance).slice(1)];
}

/** From a point to the nearest point between two others. */
function distanceTo(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / (dx * dx + dy * dy || 1);
  return distance(point, between(from, to, Math.min(1, Math.max(0, along))));
}

/** Each point moved sideways by its own distance, to the right of the polyline's direction for positive ones. */
export function shift(points: readonly Point[], by: readonly number[]): readonly Point[] {
  return points.map(([x, y], i) => {
    const [a, b] = [at(points, Math.max(0, i - 1)), at(points, Math.min(points.length - 1, i + 1))];
    const [length, aside] = [distance(a, b) || 1, by[i] ?? 0];
    return [x - ((b[1] - a[1]) / length) * aside, y + ((b[0] - a[0]) / length) * aside];
  });
}

/** The part of a polyline that ends `by` before its end. */
export function trimEnd(points: readonly Point[], by: number): readonly Point[] {
  const kept = [...points];
  let left = by;
  while (kept.length > 2) {
    const [last, before] = [at(kept, kept.length - 1), at(kept, kept.length - 2)];
    const length = distance(last, before);
    if (length > left) break;
    left -= length;
    kept.pop();
  }
  const [last, before] = [at(kept, kept.length - 1), at(kept, kept.length - 2)];
  const length = distance(last, before);
  kept[kept.length - 1] = between(last, before, length > 0 ? Math.min(0.999, left / length) : 0);
  return kept;
}

/** The part of a polyline before it comes within `reach` of its goal; at least its first third. */
export function trimTo(points: readonly Point[], goal: Point, reach: number): readonly Point[] {
  const least = Math.max(1, Math.floor(points.length / 3));
  const inside = points.findIndex((point, i) => i >= least && distance(point, goal) < reach);
  if (inside < 0) return points;
  const [before, next] = [at(points, inside - 1), at(points, inside)];
  const [far, near] = [distance(before, goal), distance(next, goal)];
  const part = far > near ? Math.max(0, (far - reach) / (far - near)) : 0;
  return [...points.slice(0, inside), between(before, next, Math.min(0.999, part))];
}

/** SVG path data of a polyline in relative steps, one decimal: a tenth of a pixel. */
export function polyline(points: readonly Point[]): string {
  return writePath(points.map((point, i) => ({ command: i === 0 ? 'M' : 'l', to: [point] })));
}

/**
 * SVG path data of a smooth line: through the middles of the segments, the points between them as control points of quadratic
 * curves. `t` reflects each control point to exactly the next one.
 */
export function softLine(points: readonly Point[]): string {
  if (points.length < 4) return polyline(points);
  const middle = (i: number): Point => between(at(points, i), at(points, i + 1), 0.5);
  const turns = points.slice(2, -2).map((_, i): Piece => ({ command: 't', to: [middle(i + 2)] }));
  return writePath([
    { command: 'M', to: [at(points, 0)] },
    { command: 'l', to: [middle(0)] },
    { command: 'q', to: [at(points, 1), middle(1)] },
    ...turns,
    { command: 'l', to: [at(points, points.length - 1)] },
  ]);
}

/** A broken line as sub-paths: paper prints no dash arrays, which the PDF writer turns into thousands of outlines. */
export function broken(points: readonly Point[], dash: number, gap: number): string {
  const total = pathLength(points);
  const count = Math.max(2, Math.round(total / (dash + gap)));
  const even = resample(points, count + 1);
  const part = dash / (dash + gap);
  return writePath(
    even.slice(1).flatMap((end, i): readonly Piece[] => [
      { command: i === 0 ? 'M' : 'm', to: [at(even, i)] },
      { command: 'l', to: [between(at(even, i), end, part)] },
    ]),
  );
}

/** The length of a line through points, in their unit. */
export function pathLength(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => (i === 0 ? 0 : sum + distance(at(points, i - 1), point)), 0);
}

/** How far two points are apart, in their unit. */
export function distance(a: Point, b: Point): number {
  // Many times faster than Math.hypot, which guards against numbers that no picture has.
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}

/** The point on the way from `a` (share 0) to `b` (share 1). */
export function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** The curve from `p1` (share 0) to `p2` (share 1). */
function catmullRom(p0: Point, p1: Point, p2: Point, p3: Point): (share: number) => Point {
  const knot = (a: Point, b: Point): number => Math.sqrt(distance(a, b)) || 1e-6;
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  return (share) => {
    const t = t1 + (t2 - t1) * share;
    const mix = (a: Point, b: Point, from: number, to: number): Point => between(a, b, (t - from) / (to - from));
    const [a1, a2, a3] = [mix(p0, p1, 0, t1), mix(p1, p2, t1, t2), mix(p2, p3, t2, t3)];
    return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
  };
}

function mirror(point: Point, other: Point): Point {
  return [2 * point[0] - other[0], 2 * point[1] - other[1]];
}

/** An element that is known to be there. */
export function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
