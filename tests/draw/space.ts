/** What the words and shapes of a picture cover, and what of it meets or leaves the frame. */

import type { Rect } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { textWidth } from '../../src/draw/ground/measure.ts';
import { overlap } from '../../src/draw/ground/rects.ts';
import type { Scene, Variant } from '../../src/graphic.ts';

/** Frames of screens, phones and paper. */
export const frames: readonly (readonly [Variant, number, number])[] = [
  ['deck', 1280, 720],
  ['full', 1280, 720],
  ['wide', 1280, 672],
  ['wide', 768, 976],
  ['narrow', 390, 420],
  ['narrow', 360, 330],
  ['narrow', 844, 390],
  ['alone', 720, 480],
  ['print', 340, 230],
  ['print', 520, 330],
];

/** A line of text from the height of its capitals to its baseline. */
export function textBox({ attrs, text = '' }: Mark): Rect {
  const size = Number(attrs['font-size']);
  const face = /^(?:date|amount)/.test(String(attrs.class)) ? 'head' : 'label';
  const width = textWidth(text, face, size);
  const x = Number(attrs.x) - (attrs['text-anchor'] === 'middle' ? width / 2 : 0);
  return { x, y: Number(attrs.y) - size * 0.72, width, height: size * 0.72 };
}

/** Texts that meet others or leave the frame, each fault in words. */
export function textFaults(marks: readonly Mark[], { width, height }: Scene['size']): readonly string[] {
  const texts = marks.filter(({ tag }) => tag === 'text').map((mark) => ({ mark, box: textBox(mark) }));
  const leaves = texts.filter(
    ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
  );
  const meets = texts.flatMap(({ mark, box }, i) =>
    texts.slice(i + 1).flatMap((other) => (overlap(box, other.box) ? [`${mark.text} meets ${other.mark.text}`] : [])),
  );
  return [...leaves.map(({ mark }) => `${mark.text} leaves`), ...meets];
}

/** The rectangles of a path of `M…h…v…h…z`, its stroke included. */
export function rectangles({ attrs }: Pick<Mark, 'attrs'>): readonly Rect[] {
  const stroke = attrs.fill === undefined ? Number(attrs['stroke-width'] ?? 0) : 0;
  return [...String(attrs.d).matchAll(/M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)/g)].map((numbers) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.slice(1).map(Number);
    return { x: x - stroke / 2, y: y - stroke / 2, width: width + stroke, height: height + stroke };
  });
}

/** A box of a kind in the river. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

/** The boxes of a kind's outlines: each runs along the tops and comes back along the feet. */
export function stepsOf(d: string): readonly Step[] {
  return d.split('M').flatMap((run): readonly Step[] => {
    const lines = [...run.matchAll(/V(-?[\d.]+)H([\d.]+)/g)].map(([, y, x]) => ({ y: Number(y), x: Number(x) }));
    const [tops, feet] = [lines.slice(0, lines.length / 2), lines.slice(lines.length / 2).toReversed()];
    return tops.map(({ x, y }, i) => ({ from: feet[i]?.x ?? 0, to: x, height: y - (feet[i]?.y ?? 0) }));
  });
}
