/** Ways that share a stretch lie side by side on it, and only there. */
import type { Point } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import { at, bow, distance, shift, spline } from '../ground/curve.ts';
import type { Flow } from '../ground/support.ts';

const GAP = 2;

/**
 * How far each point of each route is moved to the right of its direction, in pixels, by route id. On a stretch the recipients that use
 * it lie one beside the other, centred on the way itself. The ways of one recipient share its lane: side by side they would look like
 * more than the highest of their ratings. A point between two stretches takes their mean.
 */
export function laneOffsets(
  flows: readonly Flow[],
  widthOf: (flow: Flow) => number,
): ReadonlyMap<string, readonly number[]> {
  const ways = flows.map(lanesOf);
  const users = new Map<string, Lane[]>();
  for (const lane of ways.flat()) {
    const group = users.get(lane.key);
    if (group) group.push(lane);
    else users.set(lane.key, [lane]);
  }
  const offsets = new Map([...users].flatMap(([, group]) => abreast(group.sort(fromLeft), widthOf)));
  return new Map(ways.map((lanes, i) => [at(flows, i).route.id, means(lanes.map((lane) => offsets.get(lane) ?? 0))]));
}

/** A flow on one of its stretches: the one that begins at its point `index`. */
interface Lane {
  readonly flow: Flow;
  readonly index: number;
  /** The stretch's name, the same for both directions. */
  readonly key: string;
  readonly forward: boolean;
}

/** What each user of a stretch keeps to the right of its middle, in its own direction; the users are sorted from the left. */
function abreast(group: readonly Lane[], widthOf: (flow: Flow) => number): readonly (readonly [Lane, number])[] {
  const widths = new Map<string, number>();
  for (const { flow } of group)
    widths.set(flow.route.recipient, Math.max(widths.get(flow.route.recipient) ?? 0, GAP + widthOf(flow)));
  let edge = -[...widths.values()].reduce((sum, width) => sum + width, 0) / 2;
  const middles = new Map<string, number>();
  for (const [recipient, width] of widths) {
    middles.set(recipient, edge + width / 2);
    edge += width;
  }
  const { forward } = at(group, 0);
  return group.map((lane) => {
    const middle = middles.get(lane.flow.route.recipient) ?? 0;
    return [lane, lane.forward === forward ? middle : -middle];
  });
}

/**
 * Where ways turn, by the names of points: at all ends, and between them at no two points closer than `room`, for a wide line cannot
 * turn twice within its width. Ways on one stretch turn in the same places, else they would not lie side by side.
 */
export function turningPoints(flows: readonly Flow[], room: number): ReadonlySet<string> {
  const ways = flows.map(({ route }) => route.points).sort((a, b) => b.length - a.length);
  const turns = new Set(ways.flatMap((way) => [nameOf(at(way, 0)), nameOf(at(way, way.length - 1))]));
  const passed = new Set<string>();
  for (const way of ways) {
    let before = 0;
    for (const [i, point] of way.entries()) {
      const name = nameOf(point);
      if (!turns.has(name) && !passed.has(name)) {
        const after = way.findIndex((other, k) => k > i && turns.has(nameOf(other)));
        const near = [before, after].some((k) => distance(at(way, k), point) < room);
        (near ? passed : turns).add(name);
      }
      if (turns.has(name)) before = i;
    }
  }
  return turns;
}

/** The middle of a way, smooth, and its lane beside it. All ways set out from the place itself. */
export function layLane(
  { known, route }: Flow,
  stations: readonly Point[],
  lane: readonly number[],
  turns: ReadonlySet<string>,
): readonly Point[] {
  const kept = stations.flatMap((_, i) => (turns.has(nameOf(at(route.points, i))) ? i : []));
  const [via, offsets] = [kept.map((i) => at(stations, i)), kept.map((i) => (i === 0 ? 0 : (lane[i] ?? 0)))];
  const [first, last] = [at(offsets, 0), at(offsets, offsets.length - 1)];
  const path = known ? via : bow(at(via, 0), at(via, via.length - 1));
  const beside = known ? offsets : [first, (first + last) / 2, last];
  return shift(spline(path, PARTS), ramp(beside, PARTS));
}

/** From each value to the next in as many parts as a spline has; soon to the second, so that ways part where they set out. */
function ramp(values: readonly number[], parts: number): readonly number[] {
  const all: number[] = [];
  for (let i = 0; i + 1 < values.length; i++) {
    const [value, next] = [at(values, i), at(values, i + 1)];
    for (let part = 0; part < parts; part++) {
      const t = part / parts;
      all.push(value + (next - value) * (i === 0 ? 1 - (1 - t) ** 3 : t));
    }
  }
  return [...all, at(values, values.length - 1)];
}

const PARTS = 12;

function lanesOf(flow: Flow): readonly Lane[] {
  return flow.route.points.slice(1).map((to, index) => {
    const [a, b] = [nameOf(at(flow.route.points, index)), nameOf(to)];
    const forward = a < b;
    return { flow, index, key: forward ? `${a} ${b}` : `${b} ${a}`, forward };
  });
}

/** Who leaves to the left lies at the left, who came from the left too: so ways part and meet without crossing. */
function fromLeft(a: Lane, b: Lane): number {
  return side(a, b, 1) || side(b, a, -1);
}

/** Negative where `a` turns off to the left of `b`, walking on from their stretch, or back (`step` −1) to where they came from. */
function side(a: Lane, b: Lane, step: 1 | -1): number {
  const [p, q] = [a.flow.route.points, b.flow.route.points];
  const start = step > 0 ? 1 : 0;
  for (let i = start; ; i += step) {
    const [here, there] = [p[a.index + i], q[b.index + i]];
    if (here === undefined || there === undefined || nameOf(here) !== nameOf(there)) return 0;
    const [next, other] = [p[a.index + i + step], q[b.index + i + step]];
    if (next === undefined || other === undefined) return 0;
    if (nameOf(next) !== nameOf(other)) return step * turn(here, next, other);
  }
}

/** Positive where `b` lies to the left of the direction from `origin` to `a`, on a plane whose y runs down. */
function turn(origin: Point, a: Point, b: Point): number {
  return (a[1] - origin[1]) * (b[0] - origin[0]) - (a[0] - origin[0]) * (b[1] - origin[1]);
}

const keepName = createKeep<string>();

/** Points of two ways are one place if they have one name. A route never changes, and its points are asked for theirs again and again. */
function nameOf(point: Point): string {
  return keepName(point, '', () => point.join(','));
}

/** Values of stretches as values of the points between them. */
function means(values: readonly number[]): readonly number[] {
  return [...values, values.at(-1) ?? 0].map((value, i) => ((values[i - 1] ?? value) + value) / 2);
}
