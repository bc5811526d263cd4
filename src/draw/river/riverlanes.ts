/** The lanes of the river, one for each recipient: where its axis is and how far its stack reaches. */
import { createKeep } from '../../keep.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { Rect } from '../ground/layout.ts';
import { contourOf, during, highest, peak, spellsOf } from './spells.ts';

/** The shared shape's own scale: a level is this high. */
export const LEVEL = 10;

/** The lanes of the river in the shape's units: the axis of each recipient, and which way it grows. */
export interface Lane {
  readonly recipient: string;
  readonly axis: number;
  readonly sign: 1 | -1;
}

/** The lanes, and how far they reach: up is negative. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly top: number;
  readonly bottom: number;
}

const keepLanes = createKeep<Lanes>();

/** None where nothing is rated. First recipient above the axis, second below, further ones below that, each as near as the stacks between leave it. */
export function riverLanes(graphic: PageGraphic, hidden: ReadonlySet<string> = new Set()): Lanes {
  if (graphic.ratings.length === 0) return { lanes: [], top: -5 * LEVEL, bottom: 5 * LEVEL };
  return keepLanes(graphic, [...hidden], () => makeLanes(graphic, hidden));
}

function makeLanes(graphic: PageGraphic, hidden: ReadonlySet<string>): Lanes {
  const lanes: Lane[] = [];
  for (const [index, { id: recipient }] of graphic.recipients.entries()) {
    const axis = index < 2 ? 0 : depthAlong(graphic, lanes.slice(1), recipient) + 2 * LEVEL;
    lanes.push({ recipient, axis, sign: index === 0 ? -1 : 1 });
  }
  const shown = lanes.filter(({ recipient }) => !hidden.has(recipient));
  const reach = (side: 1 | -1): readonly number[] =>
    shown
      .filter(({ sign }) => sign === side)
      .map(({ recipient, axis }) => axis + Math.max(5, peak(graphic, recipient)) * LEVEL);
  return { lanes: shown, top: -Math.max(0, ...reach(-1)), bottom: Math.max(LEVEL, ...reach(1)) };
}

/** How deep lanes reach while a recipient gets anything. */
function depthAlong(graphic: PageGraphic, lanes: readonly Lane[], recipient: string): number {
  const own = spellsOf(graphic, recipient).filter(({ total }) => total > 0);
  const reaches = lanes.flatMap((lane) => {
    const met = during(spellsOf(graphic, lane.recipient), own);
    return met.length > 0 ? [lane.axis + highest(met) * LEVEL] : [];
  });
  return Math.max(0, ...reaches);
}

/** A recipient's stack as boxes in the shape's units: one for each spell of the same height. */
export function stackBoxes(graphic: PageGraphic, { recipient, axis, sign }: Lane): readonly Rect[] {
  return contourOf(graphic, recipient)
    .filter(({ total }) => total > 0)
    .map(({ from, to, total }) => ({
      x: from,
      y: sign < 0 ? axis - total * LEVEL : axis,
      width: to - from,
      height: total * LEVEL,
    }));
}
