/** Where the squares of a scale stand: in order of time along base lines, as large as the frame has room for them and their words. */
import type { PageGraphic } from '../../pagedata.ts';
import type { Rect, Sizes } from '../ground/layout.ts';
import { type Column, makeColumn, type Setting } from './columns.ts';
import type { Quantity } from './rows.ts';

/** A column by its middle and the height of its base line. */
export interface Standing extends Column {
  readonly x: number;
  readonly base: number;
}

/** One scale in its frame: a quantity has a square of side `pixels` times its root. */
export interface Arrangement {
  readonly pixels: number;
  readonly places: readonly Standing[];
  /** What they are stands below them. */
  readonly labelled: boolean;
}

/** How a scale may be set, on how many base lines, and how good that is. */
interface Choice extends Setting {
  readonly rows: number;
  readonly worth: number;
}

/** Large amounts, words and few base lines are worth some of the squares' size. */
function choicesOf({ date, label }: Sizes): readonly Choice[] {
  return [1, 2, 3].flatMap((rows) =>
    [
      { amount: date, labels: true, worth: 1 },
      { amount: label * 1.1, labels: true, worth: 0.8 },
      { amount: label, labels: false, worth: 0.4 },
      { amount: 0, labels: false, worth: 0.1 },
    ].map((setting) => ({ ...setting, rows, worth: setting.worth * 0.85 ** (rows - 1) })),
  );
}

/** The best of all choices, each with the largest squares that have room. */
export function placeScale(
  { lang }: PageGraphic,
  quantities: readonly Quantity[],
  frame: Rect,
  sizes: Sizes,
): Arrangement {
  const root = Math.sqrt(Math.max(...quantities.map(({ greatest }) => greatest)));
  const most = Math.min(frame.width, frame.height) / root;
  let best: Arrangement = { pixels: 0, places: [], labelled: true };
  let value = 0;
  for (const choice of choicesOf(sizes)) {
    const set = (pixels: number): readonly Row[] | undefined => {
      const columns = quantities.map((quantity) => makeColumn(quantity, pixels, choice, { lang, sizes }));
      const rows = breakRows(columns, frame.width, choice.rows);
      return rows && heightOfRows(rows) <= frame.height ? rows : undefined;
    };
    const found = findLargest(set, Math.max(6 / root, value / choice.worth), most);
    if (!found) continue;
    value = found.pixels * choice.worth;
    best = { pixels: found.pixels, places: spread(found.rows, frame), labelled: choice.labels };
  }
  return best;
}

/**
 * The largest squares with which rows have room; nothing where none do that are larger than `least`. Tried from the largest down, since
 * smaller squares may need more room, when they get a lens; then what lies between the last two is halved.
 */
function findLargest(
  set: (pixels: number) => readonly Row[] | undefined,
  least: number,
  most: number,
): { readonly pixels: number; readonly rows: readonly Row[] } | undefined {
  let [pixels, high] = [most, most];
  let rows = set(pixels);
  while (!rows && pixels * 0.75 > least) {
    high = pixels;
    pixels *= 0.75;
    rows = set(pixels);
  }
  while (rows && high > pixels * 1.02) {
    const middle = (pixels + high) / 2;
    const larger = set(middle);
    if (larger) [rows, pixels] = [larger, middle];
    else high = middle;
  }
  return rows && pixels > least ? { pixels, rows } : undefined;
}

/** Columns on one base line. */
type Row = readonly Column[];

/** Columns in order of time in the lowest rows, at most so many, none wider than the frame. */
function breakRows(columns: Row, width: number, most: number): readonly Row[] | undefined {
  if (columns.length === 0) return [];
  if (most === 0) return undefined;
  let best: readonly Row[] | undefined;
  for (let count = columns.length; count > 0; count--) {
    const first = columns.slice(0, count);
    if ((most === 1 && count < columns.length) || widthOf(first) > width) continue;
    const rest = breakRows(columns.slice(count), width, most - 1);
    if (rest && (!best || heightOfRows([first, ...rest]) < heightOfRows(best))) best = [first, ...rest];
  }
  return best;
}

function widthOf(row: Row): number {
  return row.reduce((sum, { width }) => sum + width, 0);
}

function heightOfRows(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + highest(row) + lowest(row), 0);
}

function highest(row: Row): number {
  return Math.max(...row.map(({ up }) => up));
}

function lowest(row: Row): number {
  return Math.max(...row.map(({ down }) => down));
}

/** Rows one below the other, what is left shared between them; columns share what is left of their row. */
function spread(rows: readonly Row[], frame: Rect): readonly Standing[] {
  const between = (frame.height - heightOfRows(rows)) / (rows.length + 1);
  let y = frame.y;
  return rows.flatMap((row) => {
    const base = y + between + highest(row);
    y = base + lowest(row);
    const more = (frame.width - widthOf(row)) / row.length;
    let x = frame.x;
    return row.map((column): Standing => {
      const middle = x + (column.width + more) / 2;
      x += column.width + more;
      return { ...column, x: middle, base };
    });
  });
}
