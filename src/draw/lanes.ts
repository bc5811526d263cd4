/** Ways that share a stretch lie side by side on it, and only there. */
import type { Point } from '../story.ts';
import { at } from './curve.ts';
import type { Flow } from './support.ts';

const GAP = 2;

/**
 * How far each point of each route is moved to the right of its direction, in pixels, by route id. On a stretch the flows that use
 * it take their widths one beside the other, centred on the way itself; a point between two stretches takes their mean.
 */
export function laneOffsets(
  flows: readonly Flow[],
  widthOf: (flow: Flow) => number,
): ReadonlyMap<string, readonly number[]> {
  const users = new Map<string, Flow[]>();
  for (const flow of flows) for (const { key } of stretches(flow)) users.set(key, [...(users.get(key) ?? []), flow]);
  const offset = (flow: Flow, { key, forward }: Stretch): number => {
    const group = users.get(key) ?? [];
    const widths = group.map((user) => widthOf(user) + GAP);
    const before = widths.slice(0, group.indexOf(flow)).reduce((sum, width) => sum + width, 0);
    const middle = before + (widthOf(flow) + GAP) / 2 - widths.reduce((sum, width) => sum + width, 0) / 2;
    return forward ? middle : -middle;
  };
  return new Map(flows.map((flow) => [flow.route.id, means(stretches(flow).map((stretch) => offset(flow, stretch)))]));
}

interface Stretch {
  /** The same for both directions. */
  readonly key: string;
  readonly forward: boolean;
}

function stretches({ route }: Flow): readonly Stretch[] {
  return route.points.slice(1).map((to, i) => {
    const [a, b] = [name(at(route.points, i)), name(to)];
    return a < b ? { key: `${a} ${b}`, forward: true } : { key: `${b} ${a}`, forward: false };
  });
}

function name(point: Point): string {
  return point.join(',');
}

/** Values of stretches as values of the points between them. */
function means(values: readonly number[]): readonly number[] {
  return [...values, values.at(-1) ?? 0].map((value, i) => ((values[i - 1] ?? value) + value) / 2);
}
