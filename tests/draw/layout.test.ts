import { describe, expect, test } from 'vitest';
import { draw } from '../../src/draw/draw.ts';
import { layoutFrame } from '../../src/draw/ground/layout.ts';
import type { Scene } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { boxOf, frames, named } from './frames.ts';

function at(frame: Pick<Scene, 'variant' | 'size'>): Scene {
  return { ...scene('1926-01-10'), ...frame };
}

/** A low and wide screen shows its picture beside the cards, not above them. */
const screens = [
  ...frames.filter(({ variant, size }) => variant !== 'print' && !(variant === 'narrow' && size.width > 820)),
  ...(['wide', 'full'] as const).map((variant) => ({ variant, size: { width: 844, height: 346 } })),
];

describe.each(screens)('$variant at $size.width × $size.height', (frame) => {
  test('a map is no lower than 45 % of its width, and 220 px', () => {
    const { map } = layoutFrame(at(frame));
    expect(map.height).toBeGreaterThanOrEqual(Math.max(220, map.width * 0.45));
  });
});

test.each([
  [422, 'river'],
  [332, 'date below'],
  [284, 'date inside'],
])('a phone gives the picture %i lines: %s', (height, expected) => {
  const frame = at({ variant: 'narrow', size: { width: 390, height } });
  const { river, dated } = layoutFrame(frame);
  expect(river.height > 0 ? 'river' : dated ? 'date inside' : 'date below').toBe(expected);
  const marks = draw(graphic, frame);
  expect(marks.some(({ id }) => id === 'river-veil')).toBe(expected === 'river');
  const date = boxOf(named(marks, 'date'), 'head');
  const names = marks
    .filter(({ layer, tag }) => layer === 'labels' && tag === 'text')
    .map((name) => boxOf(name, 'label'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name.y + name.height * 0.9).toBeLessThanOrEqual(date.y);
});

/** Where `slide.css` leaves a gap between its columns, on a slide in the middle of the screen. */
const gap = { left: 374, right: 906, top: 166, foot: 690 };

test.each([
  [1280, 720],
  [1280, 960],
  [1680, 720],
])('between columns of text a picture keeps to their gap, in a frame of %i × %i', (width, height) => {
  const layout = layoutFrame(at({ variant: 'between', size: { width, height } }));
  const [x, y] = [(width - 1280) / 2, (height - 720) / 2];
  for (const part of [layout.frame, layout.area, layout.map]) {
    expect(part.x).toBeGreaterThanOrEqual(x + gap.left + 30);
    expect(part.x + part.width).toBeLessThanOrEqual(x + gap.right - 30);
    expect(part.y).toBeGreaterThanOrEqual(y + gap.top);
    expect(part.y + part.height).toBeLessThanOrEqual(y + gap.foot);
  }
  expect(layout.area.width).toBeGreaterThan(0.35 * 1280);
  expect(layout.area.height).toBeGreaterThan(0.6 * 720);
  expect([layout.sizes.small, layout.sizes.fine]).toEqual([18, 13.4]);
});

test('the last line of a figure between columns stands at its own foot, not at that of the screen', () => {
  const frame = at({ variant: 'between', size: { width: 1280, height: 960 } });
  const { frame: own } = layoutFrame(frame);
  const imprint = boxOf(named(draw(graphic, { ...frame, view: 'river' }), 'imprint'), 'label');
  expect(imprint.y + imprint.height).toBeLessThanOrEqual(own.y + own.height);
  expect(imprint.x).toBeGreaterThanOrEqual(own.x);
  expect(imprint.x + imprint.width).toBeLessThanOrEqual(own.x + own.width);
});
