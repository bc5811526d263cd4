/** Shapes of the globe as runs of points on the plane. */
import type { GeoProjection } from 'd3-geo';
import type { Point } from '../../graphic.ts';
import type { Polyline } from '../../svgpath.ts';
import type { LonLat } from '../tables/places.ts';
import type { Geo } from './projection.ts';

/** Legs of a route longer than this many degrees follow the great circle. */
const longLeg = 8;

/** The strokes that d3's path generator would draw. */
export function polylinesOf(
  geo: Geo,
  projection: GeoProjection,
  shape: GeoJSON.GeometryObject | GeoJSON.Feature | GeoJSON.FeatureCollection,
): readonly Polyline[] {
  const lines: { points: Point[]; closed: boolean }[] = [];
  const last = () => lines.at(-1);
  const context = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => void lines.push({ points: [[x, y]], closed: false }),
    lineTo: (x: number, y: number) => void last()?.points.push([x, y]),
    arc: () => {},
    closePath: () => {
      const line = last();
      if (line) line.closed = true;
    },
  };
  geo.geoPath(projection, context)(shape);
  return lines;
}

/** From so many points on a line is thinned, to points that lie so far apart: half a unit is finer than a printed line. */
const dense = { points: 5000, apart: 0.5 };

/** The line itself, or of a very dense one the points that are seen apart, with both its ends. */
export function thin(line: Polyline): Polyline {
  const { points } = line;
  const last = points.at(-1);
  if (points.length < dense.points || last === undefined) return line;
  const kept: Point[] = [];
  let [x, y] = [Number.NEGATIVE_INFINITY, 0];
  for (const point of points) {
    if (Math.hypot(point[0] - x, point[1] - y) < dense.apart) continue;
    [x, y] = point;
    kept.push(point);
  }
  return { ...line, points: [...kept, last] };
}

/** Adds points of the great circle to long legs. */
export function bend(geo: Geo, route: readonly LonLat[]): readonly LonLat[] {
  return route.flatMap((to, i) => {
    const from = route[i - 1];
    if (!from) return [to];
    const [a, b]: [[number, number], [number, number]] = [
      [from[0], from[1]],
      [to[0], to[1]],
    ];
    const degrees = (geo.geoDistance(a, b) * 180) / Math.PI;
    const legs = degrees > longLeg ? Math.ceil(degrees / (longLeg / 2)) : 1;
    return Array.from(
      { length: legs },
      (_, leg): LonLat => (leg + 1 === legs ? to : geo.geoInterpolate(a, b)((leg + 1) / legs)),
    );
  });
}

/** The area of a ring, in square units of the plane. */
export function areaOf({ points, closed }: Polyline): number {
  if (!closed) return 0;
  return Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

/** The middle of the points' extent. */
export function middleOf(points: readonly Point[]): Point {
  const [first] = points;
  if (first === undefined) return [0, 0];
  // An outline may have more points than a function takes arguments.
  let [[left, top], [right, bottom]] = [first, first];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [(left + right) / 2, (top + bottom) / 2];
}
