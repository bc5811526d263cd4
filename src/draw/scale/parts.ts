/** Parts inside their whole: where they stand, and whether their amounts have room there. */
import { formatQuantity } from '../../formats.ts';
import type { Rect } from '../ground/layout.ts';
import { textWidth } from '../ground/measure.ts';
import type { Quantity } from './rows.ts';

/** The boxes of a quantity and all its parts, given its own. */
export function boxesOf(quantity: Quantity, box: Rect, pixels: number): ReadonlyMap<Quantity, Rect> {
  const parts = [...placeParts(quantity, box, pixels)];
  return new Map([[quantity, box], ...parts.flatMap(([part, own]) => [...boxesOf(part, own, pixels)])]);
}

/** As squares beside each other from the left, or where they are too wide together as strips, one upon the other. */
function placeParts({ parts, greatest }: Quantity, box: Rect, pixels: number): ReadonlyMap<Quantity, Rect> {
  const sides = parts.map((part) => pixels * Math.sqrt(part.greatest));
  const asSquares = sides.reduce((sum, side) => sum + side, 0) <= box.width;
  let done = 0;
  return new Map(
    parts.map((part, i) => {
      const side = sides[i] ?? 0;
      const height = asSquares ? side : (box.height * part.greatest) / greatest;
      const [x, y] = asSquares ? [done, height] : [0, done + height];
      done += height;
      return [part, { x: box.x + x, y: box.y + box.height - y, width: asSquares ? side : box.width, height }];
    }),
  );
}

/** Whether the amount of a quantity has room inside its box; beside parts or a range it would stand on lines. */
export function holdsAmount({ row, parts, least, greatest }: Quantity, box: Rect, size: number, lang: string): boolean {
  const width = textWidth(formatQuantity(row, lang, 'compact'), 'head', size);
  return size > 0 && parts.length === 0 && least === greatest && box.width > width * 1.15 && box.height > size * 1.6;
}
