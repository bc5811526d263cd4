import { expect, test } from 'vitest';
import { contrast, lighten, mix, standOut } from '../src/colors.ts';

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

test.each([
  ['#17407f', 0.5, '#276dd8'],
  ['#7a7a7a', 0.25, '#404040'],
  ['#17407f', 0, '#000000'],
])('%s with a lightness of %d', (color, lightness, found) => {
  expect(lighten(color, lightness)).toBe(found);
});

test.each([
  ['#17407f', ['#161410'], 4.5],
  ['#ffcc00', ['#ffffff', '#efe8d9'], 4.5],
  ['#ffcc00', ['#ffffff'], 20],
])('%s is made to stand out from %j by %d', (color, grounds, ratio) => {
  const found = standOut(color, grounds, ratio);
  const least = Math.min(...grounds.map((ground) => contrast(found, ground)));
  expect(least).toBeGreaterThanOrEqual(ratio);
  expect(least).toBeLessThan(ratio * 1.08);
});

test('what stands out already stays', () => {
  expect(standOut('#17407f', ['#ffffff'], 4.5)).toBe('#17407f');
});
