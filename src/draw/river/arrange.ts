/** Finds a place for each of several labels so that none meets another. */

import type { Rect } from '../ground/layout.ts';
import type { Mark } from '../ground/mark.ts';
import { overlap } from '../ground/rects.ts';

/** A place that a label may have, free of all that stands there before labels do. */
export interface Spot {
  readonly box: Rect;
  /** The line that ties it to what it names. */
  readonly rule?: Rect;
  /** It stands on the side of another. */
  readonly crossed?: boolean;
  readonly draw: () => readonly Mark[];
}

/** What is to be placed: the spots that it may have, the best first. */
export interface Wanted {
  readonly spots: readonly Spot[];
  /** Left out where no spot is free. */
  readonly optional?: true;
}

/** Where labels may stand, and what stands there already. */
export interface Ground {
  readonly frame: Rect;
  readonly taken: readonly Rect[];
}

/** So many tries, then it is taken for impossible. */
const TRIES = 400;

/** A spot for each label, the best where that is possible; nothing where labels would always meet. */
export function arrange(labels: readonly Wanted[]): readonly Spot[] | undefined {
  const needed = labels.filter(({ optional }) => !optional).toSorted((a, b) => a.spots.length - b.spots.length);
  // Those with the fewest spots come first, for they soon have none; what is optional takes what they leave.
  const placed = placeAll(needed);
  return placed && labels.filter(({ optional }) => optional).reduce(placeOne, placed);
}

function placeAll(labels: readonly Wanted[]): readonly Spot[] | undefined {
  let tries = TRIES;
  const place = (placed: readonly Spot[]): readonly Spot[] | undefined => {
    const label = labels[placed.length];
    if (label === undefined) return placed;
    for (const spot of label.spots) {
      if (tries <= 0) return undefined;
      if (placed.some((other) => meet(spot, other))) continue;
      tries--;
      const all = place([...placed, spot]);
      if (all) return all;
    }
    return undefined;
  };
  return labels.some(({ spots }) => spots.length === 0) ? undefined : place([]);
}

function placeOne(placed: readonly Spot[], { spots }: Wanted): readonly Spot[] {
  const spot = spots.find((each) => !placed.some((other) => meet(each, other)));
  return spot ? [...placed, spot] : placed;
}

/** Lines may cross: they only must not run through a label. */
function meet(a: Spot, b: Spot): boolean {
  const box = grown(a.box);
  return (
    overlap(box, b.box) ||
    (b.rule !== undefined && overlap(box, b.rule)) ||
    (a.rule !== undefined && overlap(a.rule, b.box))
  );
}

/** With some air around it. */
export function grown({ x, y, width, height }: Rect): Rect {
  return { x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR };
}

const AIR = 3;
