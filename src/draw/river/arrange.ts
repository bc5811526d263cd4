/** Finds a place for each of several labels so that none meets another. */

import type { Rect } from '../ground/layout.ts';
import type { Mark } from '../ground/mark.ts';
import { overlap, shrunk } from '../ground/rects.ts';

/** A place that a label may have, free of all that stands there before labels do. */
export interface Candidate {
  readonly box: Rect;
  /** The line that ties it to what it names. */
  readonly rule?: Rect;
  /** It stands on the side of another. */
  readonly crossed?: boolean;
  readonly draw: () => readonly Mark[];
}

/** What is to be placed: the candidates that it may have, the best first. */
export interface Wanted {
  readonly candidates: readonly Candidate[];
  /** Left out where no candidate is free. */
  readonly optional?: true;
}

/** Where labels may stand, and what stands there already. */
export interface Ground {
  readonly frame: Rect;
  readonly taken: readonly Rect[];
}

/** So many tries, then it is taken for impossible. */
const TRIES = 400;

/** A candidate for each label, the best where that is possible; nothing where labels would always meet. */
export function arrange(labels: readonly Wanted[]): readonly Candidate[] | undefined {
  const needed = labels
    .filter(({ optional }) => !optional)
    .toSorted((a, b) => a.candidates.length - b.candidates.length);
  // Those with the fewest candidates come first, for they soon have none; what is optional takes what they leave.
  const placed = placeAll(needed);
  return placed && labels.filter(({ optional }) => optional).reduce(placeOne, placed);
}

function placeAll(labels: readonly Wanted[]): readonly Candidate[] | undefined {
  let tries = TRIES;
  const place = (placed: readonly Candidate[]): readonly Candidate[] | undefined => {
    const label = labels[placed.length];
    if (label === undefined) return placed;
    for (const candidate of label.candidates) {
      if (tries <= 0) return undefined;
      if (placed.some((other) => meet(candidate, other))) continue;
      tries--;
      const all = place([...placed, candidate]);
      if (all) return all;
    }
    return undefined;
  };
  return labels.some(({ candidates }) => candidates.length === 0) ? undefined : place([]);
}

function placeOne(placed: readonly Candidate[], { candidates }: Wanted): readonly Candidate[] {
  const candidate = candidates.find((each) => !placed.some((other) => meet(each, other)));
  return candidate ? [...placed, candidate] : placed;
}

/** Lines may cross: they only must not run through a label. */
function meet(a: Candidate, b: Candidate): boolean {
  const box = grown(a.box);
  return (
    overlap(box, b.box) ||
    (b.rule !== undefined && overlap(box, b.rule)) ||
    (a.rule !== undefined && overlap(a.rule, b.box))
  );
}

/** With some air around it. */
export function grown(box: Rect): Rect {
  return shrunk(box, -AIR);
}

const AIR = 3;
