/** Where the squares of a scale stand: in order of time along base lines, as large as the frame has room for them and their words. */
import { formatNumber, formatQuantity } from '../../formats.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { Rect, Sizes } from '../ground/layout.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import { yearsOf } from '../ground/time.ts';
import { words } from '../ground/words.ts';
import { boxesOf, holdsAmount } from './parts.ts';
import type { Quantity } from './rows.ts';

/** A whole with its square, its words above and below, and the middle of its column. */
export interface Place {
  readonly quantity: Quantity;
  readonly x: number;
  readonly base: number;
  readonly side: number;
  readonly lens?: Lens;
  /** The amount stands inside the square, or at this height above it. */
  readonly amount: { readonly text: string; readonly size: number; readonly inside: boolean };
  /** What stands below the base line. */
  readonly lines: readonly Words[];
}

/** A line of words below a square. Those of a part carry it. */
export interface Words {
  readonly kind: 'year' | 'label' | 'part' | 'lens';
  readonly text: string;
  readonly size: number;
  readonly of: Quantity;
}

/** A circle above a square that is too small to be seen, with the square enlarged. */
export interface Lens {
  readonly radius: number;
  readonly times: number;
}

/** One scale in its frame: a square of side 1 stands for 1 / `pixels`² of the unit. */
export interface Layout {
  readonly pixels: number;
  readonly places: readonly Place[];
}

/** Below this side a square gets a lens. */
const SEEN = 4;

/** How a scale may be set: size of the amounts, whether labels stand below, how many base lines; and how good that is. */
interface Setting {
  readonly amount: number;
  readonly labels: boolean;
  readonly rows: number;
  readonly worth: number;
}

/** Large amounts, words and few base lines are worth some of the squares' size. */
function settingsOf({ date, label }: Sizes): readonly Setting[] {
  return [1, 2, 3, 4].flatMap((rows) => {
    const worth = 0.85 ** (rows - 1);
    return [
      { amount: date, labels: true, rows, worth },
      { amount: label * 1.1, labels: true, rows, worth: worth * 0.8 },
      { amount: label, labels: false, rows, worth: worth * 0.4 },
    ];
  });
}

/** What is set, in which language and sizes. */
interface Text {
  readonly lang: string;
  readonly sizes: Sizes;
}

/** The best of all settings, each with the largest squares that fit. */
export function placeScale({ lang }: PageGraphic, quantities: readonly Quantity[], frame: Rect, sizes: Sizes): Layout {
  const worst = { layout: { pixels: 0, places: [] } as Layout, value: 0 };
  return settingsOf(sizes).reduce((best, setting) => {
    const layout = findLargest(quantities, frame, setting, { lang, sizes }, best.value / setting.worth);
    return layout ? { layout, value: layout.pixels * setting.worth } : best;
  }, worst).layout;
}

/** A line of columns along one base line. */
interface Row {
  readonly columns: readonly Column[];
  readonly up: number;
  readonly down: number;
}

type Column = Omit<Place, 'x' | 'base'> & { readonly width: number };

/** The largest squares that have room, to a hundredth; nothing where none do that are larger than `least`. */
function findLargest(
  quantities: readonly Quantity[],
  frame: Rect,
  setting: Setting,
  text: Text,
  least: number,
): Layout | undefined {
  const root = Math.sqrt(Math.max(...quantities.map(({ greatest }) => greatest)));
  let [low, high] = [Math.max(8 / root, least), Math.min(frame.width, frame.height) / root];
  let best = low < high ? setIn(quantities, frame, setting, text, low) : undefined;
  while (best && high - low > low / 100) {
    const pixels = (low + high) / 2;
    const layout = setIn(quantities, frame, setting, text, pixels);
    if (layout) [best, low] = [layout, pixels];
    else high = pixels;
  }
  return best;
}

/** The scale with squares of a size, if they and their words have room. */
function setIn(
  quantities: readonly Quantity[],
  frame: Rect,
  setting: Setting,
  text: Text,
  pixels: number,
): Layout | undefined {
  const columns = quantities.map((quantity) => makeColumn(quantity, pixels, setting, text));
  const rows = breakRows(columns, frame.width, text.sizes);
  const left = frame.height - rows.reduce((sum, { up, down }) => sum + up + down, 0);
  const fits = rows.length <= setting.rows && left >= 0 && columns.every(({ width }) => width <= frame.width);
  return fits ? spread(rows, frame, pixels, left) : undefined;
}

function makeColumn(quantity: Quantity, pixels: number, setting: Setting, text: Text): Column {
  const { lang, sizes } = text;
  const side = pixels * Math.sqrt(quantity.greatest);
  const boxes = boxesOf(quantity, { x: 0, y: 0, width: side, height: side }, pixels);
  const amount = formatQuantity(quantity.row, lang, 'compact');
  const wide = textWidth(amount, 'head', setting.amount);
  const lens = side < SEEN ? makeLens(side, sizes) : undefined;
  const room = Math.max(side, wide, sizes.small * 4.6);
  const wrap = (kind: Words['kind'], line: string, height: number, of = quantity): readonly Words[] =>
    wrapText(line, 'label', height, room).map((part) => ({ kind, text: part, size: height, of }));
  const lines: readonly Words[] = [
    { kind: 'year', text: yearsOf(quantity.row), size: sizes.label, of: quantity },
    ...(lens ? wrap('lens', words(lang).graphic.enlarged(formatNumber(lens.times, lang)), sizes.fine) : []),
    ...(setting.labels ? wrap('label', labelOf(quantity, lang), sizes.small) : []),
    ...[...boxes].slice(1).flatMap(([part, box]) => {
      const inside = holdsAmount(part, box, setting.amount, lang);
      return wrap('part', partLabel(part, quantity, inside, lang), sizes.small, part);
    }),
  ];
  const width = Math.max(side, wide, ...lines.map((line) => textWidth(line.text, 'label', line.size))) + sizes.small;
  const inside = holdsAmount(quantity, { x: 0, y: 0, width: side, height: side }, setting.amount, lang);
  return {
    quantity,
    side,
    ...(lens && { lens }),
    amount: { text: amount, size: setting.amount, inside },
    lines,
    width,
  };
}

/** What it is called, or what is said of it first, if that is short, or what became of it; in its own unit where the scale has another. */
export function labelOf({ row, rate }: Quantity, lang: string): string {
  const [first = ''] = row.what.split(/[,;:(]/);
  const status = row.status === 'delivered' ? '' : words(lang).graphic.status[row.status];
  const label = row.label ?? (first.split(' ').length <= 5 ? first.trim() : status);
  return [rate && row.unit, label].filter(Boolean).join(': ');
}

/** A part's amount, where it does not stand inside, and what it is, with its years where they are not those of the whole. */
function partLabel(part: Quantity, { row }: Quantity, inside: boolean, lang: string): string {
  const years = yearsOf(part.row);
  const amount = inside ? '' : formatQuantity(part.row, lang, 'compact');
  return [years === yearsOf(row) ? '' : years, amount, labelOf(part, lang)].filter(Boolean).join(' ');
}

/** The enlargement that shows the square best within the lens. */
function makeLens(side: number, { small }: Sizes): Lens {
  const radius = small * 1.35;
  const factors = [1, 2, 5].flatMap((digit) => [1, 10, 100, 1000, 10_000].map((power) => digit * power));
  const times = Math.max(...factors.filter((factor) => factor * side <= radius * 1.15));
  return { radius, times };
}

/** Columns in order of time, as many in a row as have room. */
function breakRows(columns: readonly Column[], width: number, sizes: Sizes): readonly Row[] {
  const rows: Column[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const column of columns) {
    used += column.width;
    if (used > width) {
      rows.push([]);
      used = column.width;
    }
    rows.at(-1)?.push(column);
  }
  return rows.map((row) => ({
    columns: row,
    up: Math.max(...row.map((column) => heightAbove(column, sizes))),
    down: Math.max(...row.map(({ lines }) => lines.reduce((sum, { size }) => sum + size * LEADING, sizes.small * 0.7))),
  }));
}

/** From line to line, in heights of the type. */
export const LEADING = 1.14;

/** What stands above the base line: the square or its lens, and the amount where it stands above. */
export function heightAbove({ side, lens, amount }: Column | Place, sizes: Sizes): number {
  const shape = lens ? lens.radius * 2 + sizes.small * 0.6 : side;
  return shape + (amount.inside ? 0 : amount.size * 1.15);
}

/** Rows one below the other, what is left between them; columns share what is left of their row. */
function spread(rows: readonly Row[], frame: Rect, pixels: number, left: number): Layout {
  let y = frame.y;
  const places = rows.flatMap(({ columns, up, down }) => {
    const base = y + left / (rows.length + 1) + up;
    y = base + down;
    const more = (frame.width - columns.reduce((sum, { width }) => sum + width, 0)) / columns.length;
    let x = frame.x;
    return columns.map(({ width, ...column }): Place => {
      const middle = x + (width + more) / 2;
      x += width + more;
      return { ...column, x: middle, base };
    });
  });
  return { pixels, places };
}
