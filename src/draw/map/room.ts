/** The room that names and words have on the map. */

import type { Rect } from '../ground/layout.ts';
import { inside, overlap } from '../ground/rects.ts';
import type { Target } from './spots.ts';

/** What words must keep clear of: never the `solid`, the `shafts` of ribbons where there is other room. */
export interface Room {
  readonly clear: Rect;
  readonly solid: readonly Rect[];
  readonly shafts: readonly Rect[];
  /** Rings and dots of ribbons, which stand there whether they are named or not. */
  readonly marks: readonly Target[];
}

/** Whether a box lies inside the map, off all that is solid and off some others. */
export function isFree(box: Rect, { clear, solid }: Room, others: readonly Rect[]): boolean {
  return inside(box, clear) && ![...solid, ...others].some((other) => overlap(box, other));
}

/** How many pieces of ribbons lie under a box. */
export function costOf(box: Rect, { shafts }: Room): number {
  return shafts.filter((shaft) => overlap(box, shaft)).length;
}
