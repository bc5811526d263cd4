/** Letters that tie a quantity's text to its place in the picture. */
import type { Point } from '../../graphic.ts';
import type { FrameLayout } from './layout.ts';
import { type Mark, round, tenth } from './mark.ts';

/** The letter in a ring of its own, centred on a point. */
export function drawLetter(id: string, letter: string, [x, y]: Point, layout: FrameLayout): readonly Mark[] {
  const size = layout.sizes.small;
  const ring = { class: 'letter-ring', cx: tenth(x), cy: tenth(y), r: tenth(size * 0.72) };
  const attrs = {
    class: 'letter',
    x: tenth(x),
    y: tenth(y + size * 0.34),
    'font-size': round(size),
    'text-anchor': 'middle',
  };
  return [
    { id: `${id}-ring`, layer: 'charts', tag: 'circle', attrs: ring },
    { id, layer: 'charts', tag: 'text', attrs, text: letter },
  ];
}
