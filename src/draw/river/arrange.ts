/** Finds a place for each of several labels so that none meets another. */
import { overlap } from '../ground/boxes.ts';
import type { Rect } from '../ground/layout.ts';
import type { Mark } from '../ground/mark.ts';

/** A place that a label may have, free of all that stands there before labels do. */
export interface Spot {
  readonly box: Rect;
  /** The line that ties it to what it names. */
  readonly rule?: Rect;
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
const TRIES = 3000;

/** A spot for each label, the best where that is possible; nothing where labels would always meet. */
export function arrange(labels: readonly Wanted[]): readonly (Spot | undefined)[] | undefined {
  let tries = TRIES;
  const place = (placed: readonly (Spot | undefined)[]): readonly (Spot | undefined)[] | undefined => {
    const label = labels[placed.length];
    if (label === undefined) return placed;
    for (const spot of label.spots) {
      if (placed.some((other) => other !== undefined && meet(spot, other))) continue;
      const all = tries-- > 0 ? place([...placed, spot]) : undefined;
      if (all) return all;
    }
    return label.optional ? place([...placed, undefined]) : undefined;
  };
  return place([]);
}

/** Lines may cross: they only must not run through a label. */
function meet(a: Spot, b: Spot): boolean {
  return (
    overlap(a.box, b.box) ||
    (b.rule !== undefined && overlap(a.box, b.rule)) ||
    (a.rule !== undefined && overlap(a.rule, b.box))
  );
}
