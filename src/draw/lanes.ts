/** Ways that share a stretch lie side by side on it, and only there. */
import type { Point } from '../story.ts';
import { at, bow, distance, shift, spline } from './curve.ts';
import type { Flow } from './support.ts';

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
  const users = new Map<string, Lane[]>();
  for (const flow of flows)
    for (const { key, index } of stretches(flow)) users.set(key, [...(users.get(key) ?? []), { flow, index }]);
  for (const group of users.values()) group.sort(fromLeft);
  const offset = (flow: Flow, { key, forward }: Stretch): number => {
    const group = users.get(key) ?? [];
    const recipients = [...new Set(group.map((user) => user.flow.route.recipient))];
    const widths = recipients.map(
      (recipient) =>
        GAP + Math.max(...group.flatMap((user) => (user.flow.route.recipient === recipient ? widthOf(user.flow) : []))),
    );
    const place = recipients.indexOf(flow.route.recipient);
    const before = widths.slice(0, place).reduce((sum, width) => sum + width, 0);
    const middle = before + (widths[place] ?? 0) / 2 - widths.reduce((sum, width) => sum + width, 0) / 2;
    return forward === (group[0] === undefined || isForward(group[0])) ? middle : -middle;
  };
  return new Map(flows.map((flow) => [flow.route.id, means(stretches(flow).map((stretch) => offset(flow, stretch)))]));
}

/** A flow on one of its stretches: the one that begins at its point `index`. */
interface Lane {
  readonly flow: Flow;
  readonly index: number;
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
  const step = (value: number, i: number): readonly number[] =>
    Array.from({ length: parts }, (_, part) => {
      const t = part / parts;
      return value + (at(values, i + 1) - value) * (i === 0 ? 1 - (1 - t) ** 3 : t);
    });
  return [...values.slice(0, -1).flatMap(step), at(values, values.length - 1)];
}

const PARTS = 12;

interface Stretch {
  readonly index: number;
  /** The same for both directions. */
  readonly key: string;
  readonly forward: boolean;
}

function stretches({ route }: Flow): readonly Stretch[] {
  return route.points.slice(1).map((to, index) => {
    const [a, b] = [nameOf(at(route.points, index)), nameOf(to)];
    return a < b ? { index, key: `${a} ${b}`, forward: true } : { index, key: `${b} ${a}`, forward: false };
  });
}

function isForward({ flow, index }: Lane): boolean {
  return stretches(flow)[index]?.forward ?? true;
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

const names = new WeakMap<Point, string>();

/** Points of two ways are one place if they have one name. A route never changes, and its points are asked for theirs again and again. */
function nameOf(point: Point): string {
  const name = names.get(point) ?? point.join(',');
  names.set(point, name);
  return name;
}

/** Values of stretches as values of the points between them. */
function means(values: readonly number[]): readonly number[] {
  return [...values, values.at(-1) ?? 0].map((value, i) => ((values[i - 1] ?? value) + value) / 2);
}
