import { expect, test } from 'vitest';
import { contrast, mix } from '../src/colors.ts';

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#ffffff', '#0000ff', 8.59],
])('%s and %s have a contrast of %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

test.each([
  ['#000000', '#ffffff', 0.5, '#808080'],
  ['#102030', '#ffffff', 0, '#102030'],
  ['#102030', '#ffffff', 1, '#ffffff'],
])('%s with %s in it, %d', (color, other, share, mixed) => {
  expect(mix(color, other, share)).toBe(mixed);
});
