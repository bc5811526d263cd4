/** The present of a river: the reading line, and the veil over what comes after it. */
import type { Rect } from '../ground/layout.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { boxAttrs } from '../ground/rects.ts';

/** The veil over what is still to come. */
export function drawVeil(box: Rect): Mark {
  return { id: 'river-veil', layer: 'veil', tag: 'rect', attrs: { class: 'veil', ...boxAttrs(box) } };
}

/** The reading line, as a box without width or without height. */
export function drawNow({ x, y, width, height }: Rect): Mark {
  const attrs = { class: 'now', x1: tenth(x), x2: tenth(x + width), y1: tenth(y), y2: tenth(y + height) };
  return { id: 'now', layer: 'now', tag: 'line', attrs };
}
