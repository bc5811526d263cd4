/** The room that words have on the map: what they keep clear of, and what it costs them to lie on a ribbon. */

import { at, pathLength, resample } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { around, inside, overlap } from '../ground/rects.ts';
import type { Target } from './candidates.ts';
import { arrowBoxes, eventBoxes, type MapEvent } from './mapevents.ts';
import type { MapFrame } from './mapframe.ts';
import { headSize, type Ribbon, startRadius } from './ribbons.ts';

/** What words must keep clear of: never the `solid` and the `taken`, the `shafts` of ribbons where there is other room. */
export interface Room {
  readonly clear: Rect;
  readonly solid: readonly Rect[];
  readonly shafts: readonly Rect[];
  /** Words that stand there, and their dots. */
  readonly taken: readonly Rect[];
  /** Rings and dots, each of which a word near it would be taken to name. */
  readonly marks: readonly Target[];
}

/** The room that ribbons, events and what covers the map leave. */
export function roomOf({ layout, covered }: MapFrame, ribbons: readonly Ribbon[], events: readonly MapEvent[]): Room {
  return {
    clear: layout.clear,
    solid: [...covered, ...eventBoxes(events), ...ribbons.flatMap((ribbon) => endBoxes(ribbon, layout))],
    shafts: [...arrowBoxes(events, layout), ...ribbons.flatMap(shaftBoxes)],
    taken: [],
    marks: marksOf(ribbons, layout),
  };
}

/** The same room with less in it. */
export function occupy(room: Room, boxes: readonly Rect[]): Room {
  return { ...room, taken: [...room.taken, ...boxes] };
}

/** Whether a box lies inside the map, off all that is solid or taken. */
export function isFree(box: Rect, { clear, solid, taken }: Room): boolean {
  const meets = (other: Rect): boolean => overlap(box, other);
  return inside(box, clear) && !solid.some(meets) && !taken.some(meets);
}

/** How many pieces of ribbons lie under a box. */
export function costOf(box: Rect, { shafts }: Room): number {
  return shafts.filter((shaft) => overlap(box, shaft)).length;
}

/** The rings where ribbons end and the dots where they set out. */
export function marksOf(ribbons: readonly Ribbon[], layout: FrameLayout): readonly Target[] {
  return ribbons.flatMap((ribbon) => [
    { at: ribbon.end, radius: ribbon.ring },
    ...(ribbon.beyond ? [] : [{ at: ribbon.start, radius: startRadius(ribbon, layout) }]),
  ]);
}

/** What of a ribbon no word may cover: its arrowhead with the ring, the dot where it sets out, the stroke that cut it. */
export function endBoxes(ribbon: Ribbon, layout: FrameLayout): readonly Rect[] {
  const { points, end, ring, start, beyond, cut } = ribbon;
  const tip = at(points, points.length - 1);
  const [, head] = headSize(ribbon, layout);
  const stroke = cut ? cut.map((point) => around(point, layout.sizes.node)) : [];
  return [
    around(end, ring),
    ...(cut ? [] : [around(tip, head)]),
    ...(beyond ? [] : [around(start, startRadius(ribbon, layout))]),
    ...stroke,
  ];
}

/** Small boxes along a ribbon, close enough to leave no gap. */
function shaftBoxes({ points, width }: Ribbon): readonly Rect[] {
  const count = Math.max(2, Math.ceil(pathLength(points) / 8));
  return resample(points, count).map((point) => around(point, width / 2 + 1));
}
