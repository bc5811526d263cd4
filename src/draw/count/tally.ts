/** How so many marks stand in a box: in rows of full tens, in groups of five, so that they can be counted. */
import type { Rect } from '../ground/layout.ts';

/** Marks of one size in rows of the same length. */
export interface Tally {
  /** In one row. */
  readonly columns: number;
  /** From one mark to the next, without the gaps between groups. */
  readonly pitch: number;
  /** From one row to the next. */
  readonly rise: number;
  readonly width: number;
  readonly height: number;
}

/** A group of so many stands apart, by this part of the pitch; after two groups by twice as much. */
const GROUP = 5;
const APART = 0.5;

const rowLengths = [10, 20, 30, 40, 50, 100];

/** The largest marks that have room: persons are strokes, higher than wide, things squares. */
export function placeTally(count: number, box: Rect, persons: boolean): Tally {
  const shape = persons ? 2.6 : 1;
  const tallies = rowLengths.map((columns): Tally => {
    const rows = Math.ceil(count / columns);
    const across = spaces(Math.min(columns, count));
    const pitch = Math.min(box.width / across, box.height / (rows * shape * 1.2), box.height / 6);
    const rise = pitch * shape * 1.2;
    return { columns, pitch, rise, width: pitch * (persons ? 0.5 : 0.8), height: pitch * shape * (persons ? 1 : 0.8) };
  });
  return tallies.reduce((best, tally) => (tally.pitch > best.pitch * 1.01 ? tally : best));
}

/** Where a mark stands, counted from nought. */
export function markAt(
  { columns, pitch, rise }: Tally,
  { x, y }: Pick<Rect, 'x' | 'y'>,
  index: number,
): readonly [number, number] {
  return [x + spaces(index % columns) * pitch, y + Math.floor(index / columns) * rise];
}

/** How far so many marks reach, in pitches. */
function spaces(marks: number): number {
  return marks + (Math.floor(marks / GROUP) + Math.floor(marks / (2 * GROUP))) * APART;
}
