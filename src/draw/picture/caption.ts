/** What stands under a picture: its caption, and whose it is. */

import type { OwnPicture } from '../../graphic.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import type { Mark } from '../ground/mark.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import { boxAttrs } from '../ground/rects.ts';

/** Lines with their sizes, and the height of all. */
export interface Caption {
  readonly lines: readonly { readonly text: string; readonly size: number; readonly class: string }[];
  readonly height: number;
}

/** From line to line, and over the first, in heights of the type. */
const LEADING = 1.25;
const GAP = 0.4;

/** A caption on the picture keeps to the right half of it. */
const SHARE = 0.6;

/** The caption in lines. */
export function setCaption({ caption = '', credit = '' }: OwnPicture, layout: FrameLayout, bleeds: boolean): Caption {
  const { area, sizes } = layout;
  const width = area.width * (bleeds ? SHARE : 1) - sizes.small;
  const set = (text: string, size: number, name: string) =>
    wrapText(text, 'label', size, width).map((line) => ({ text: line, size, class: name }));
  const lines = [...set(caption, sizes.small, 'caption'), ...set(credit, sizes.fine, 'imprint')];
  const height = lines.reduce((sum, { size }) => sum + size * LEADING, lines.length > 0 ? sizes.small * GAP * 2 : 0);
  return { lines, height };
}

/** Under the picture where that leaves room, else in a field of its own at the picture's foot. */
export function drawCaption(caption: Caption, box: Rect, layout: FrameLayout, bleeds: boolean): readonly Mark[] {
  const { lines, height } = caption;
  if (lines.length === 0) return [];
  const { small } = layout.sizes;
  const width = Math.max(...lines.map(({ text, size }) => textWidth(text, 'label', size))) + small * 1.2;
  const right = Math.min(box.x + box.width, layout.frame.x + layout.frame.width);
  const left = bleeds ? right - width : Math.max(box.x, layout.area.x);
  const top = box.y + box.height - (bleeds ? height : 0);
  let base = top + small * GAP;
  const texts = lines.map(({ text, size, class: name }, i) => {
    base += size * LEADING;
    const at = [left + (bleeds ? small * 0.6 : 0), base - size * 0.3] as const;
    return writeLine(`caption-${i}`, 'panel', text, { class: name, at, size });
  });
  if (!bleeds) return texts;
  const field = { class: 'field', ...boxAttrs({ x: left, y: top, width, height }) };
  return [{ id: 'caption-field', layer: 'panel', tag: 'rect', attrs: field }, ...texts];
}
