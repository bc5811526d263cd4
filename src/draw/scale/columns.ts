/** The column of a quantity on its base line: its square, or that under a lens, what stands above and what below. */
import { formatNumber, formatQuantity } from '../../formats.ts';
import { nameOf } from '../charts/unitcharts.ts';
import type { Rect, Sizes } from '../ground/layout.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import { terms } from '../ground/terms.ts';
import { yearsOf } from '../ground/time.ts';
import { boxesOf, holdsAmount } from './parts.ts';
import type { Quantity } from './rows.ts';

/** A square with its words. */
export interface Column {
  readonly quantity: Quantity;
  readonly side: number;
  readonly lens?: Lens;
  /** Stands inside the square or above it; of no size where there is no room for it at all. */
  readonly amount: { readonly text: string; readonly size: number; readonly inside: boolean };
  /** What stands below the base line. */
  readonly lines: readonly CaptionLine[];
  readonly width: number;
  /** Above the base line, and below it. */
  readonly up: number;
  readonly down: number;
}

/** A line of words below a square: the whole's, or of a part. */
export interface CaptionLine {
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

/** Below this side a square gets a lens. */
const SEEN = 4;

/** From line to line, in heights of the type. */
export const LEADING = 1.14;

/** How columns are set: the size of amounts, nought for none, and whether words stand below. */
export interface Setting {
  readonly amount: number;
  readonly labels: boolean;
}

/** What columns need besides: the language and the sizes of type. */
export interface Type {
  readonly lang: string;
  readonly sizes: Sizes;
}

/** A quantity with squares of so many pixels a root of its unit. */
export function makeColumn(quantity: Quantity, pixels: number, setting: Setting, { lang, sizes }: Type): Column {
  const side = pixels * Math.sqrt(quantity.greatest);
  const box = { x: 0, y: 0, width: side, height: side };
  const text = formatQuantity(quantity.row, lang, 'compact');
  const size = setting.amount;
  const lens = side < SEEN && size > 0 ? makeLens(side, sizes) : undefined;
  const inside = holdsAmount(quantity, box, size, lang);
  const wide = textWidth(text, 'head', size);
  const lines = [
    { kind: 'year', text: yearsOf(quantity.row), size: sizes.label, of: quantity } as const,
    ...(lens ? [sayEnlarged(quantity, lens, setting, { lang, sizes })] : []),
    ...(setting.labels ? listWords(quantity, boxesOf(quantity, box, pixels), size, { lang, sizes }) : []),
  ].flatMap((line) => wrapWords(line, Math.max(side, wide, sizes.small * 4.6)));
  return {
    quantity,
    side,
    ...(lens && { lens }),
    amount: { text, size, inside },
    lines,
    width: Math.max(side, wide, ...lines.map((line) => textWidth(line.text, 'label', line.size))) + sizes.small * 0.8,
    up: (lens ? heightOf(lens, sizes) : side) + (inside ? 0 : size * 1.15),
    down: lines.reduce((sum, line) => sum + line.size * LEADING, sizes.small * 0.7),
  };
}

/** What it is, and of its parts how much they are where that has no room inside them. */
function listWords(
  whole: Quantity,
  boxes: ReadonlyMap<Quantity, Rect>,
  amount: number,
  { lang, sizes }: Type,
): readonly CaptionLine[] {
  return [...boxes].map(([of, box]): CaptionLine => {
    if (of === whole) return { kind: 'label', text: labelOf(of, lang), size: sizes.small, of };
    const text = sayPart(of, whole, holdsAmount(of, box, amount, lang), lang);
    return { kind: 'part', text, size: sizes.small, of };
  });
}

/** How high a lens stands above the base line. */
export function heightOf({ radius }: Lens, { small }: Sizes): number {
  return radius * 2 + small * 0.6;
}

/** The enlargement that shows the square best within the lens. */
function makeLens(side: number, { small }: Sizes): Lens {
  const radius = small * 1.35;
  const factors = [1, 2, 5].flatMap((digit) => [1, 10, 100, 1000, 10_000].map((power) => digit * power));
  return { radius, times: Math.max(...factors.filter((factor) => factor * side <= radius * 1.15)) };
}

function sayEnlarged(of: Quantity, { times }: Lens, { labels }: Setting, { lang, sizes }: Type): CaptionLine {
  const { enlarged, enlargedShort } = terms(lang).graphic;
  return { kind: 'lens', text: (labels ? enlarged : enlargedShort)(formatNumber(times, lang)), size: sizes.fine, of };
}

/** A part's amount, unless that is told inside, what it is, and its years where they are not those of the whole. */
function sayPart(part: Quantity, whole: Quantity, told: boolean, lang: string): string {
  const years = yearsOf(part.row);
  const amount = told ? '' : formatQuantity(part.row, lang, 'compact');
  const words = [amount, labelOf(part, lang)].filter(Boolean).join(' ');
  return years === yearsOf(whole.row) ? words : `${words}, ${years}`;
}

/** What it is called; in its own unit where the scale has another. */
export function labelOf({ row, rate }: Quantity, lang: string): string {
  return [rate && row.unit, nameOf(row, lang)].filter(Boolean).join(': ');
}

function wrapWords(line: CaptionLine, room: number): readonly CaptionLine[] {
  return wrapText(line.text, 'label', line.size, room).map((text) => ({ ...line, text }));
}
