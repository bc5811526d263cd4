import { expect, test } from 'vitest';
import { dayAfter } from '../../src/days.ts';
import { contourOf, LENGTH, peak, spellsOf, widestSpell } from '../../src/draw/river/spells.ts';
import { graphic } from './fixture.ts';

/** A rating for each of so many days, the last row first. */
const days = 3000;
const many = {
  ...graphic,
  ratings: Array.from({ length: days }, (_, i) => ({
    recipient: 'north',
    kind: 'arms',
    low: 1,
    high: 1,
    why: '',
    sources: [],
    level: i === 1500 ? 5 : 1 + (i % 2),
    from: dayAfter(graphic.span.from, i),
    to: dayAfter(graphic.span.from, i + 1),
  })).reverse(),
};

test('each rating is found among thousands, in whatever order they stand', () => {
  const totals = spellsOf(many, 'north').map(({ total }) => total);
  expect(totals).toEqual([...Array.from({ length: days }, (_, i) => (i === 1500 ? 5 : 1 + (i % 2))), 0]);
  const day = dayAfter(graphic.span.from, 1500);
  expect(widestSpell(many, 'north', '1930-01-01')).toEqual({ from: day, last: day });
});

test('thousands of spells are a few hundred in outline, which hides none of them', () => {
  const contour = contourOf(many, 'north');
  expect(contour.length).toBeLessThan(260);
  expect(contour[0]?.from).toBe(0);
  expect(contour.at(-1)?.to).toBe(LENGTH);
  for (const [i, { from }] of contour.entries()) expect(from).toBe(contour[i - 1]?.to ?? 0);
  expect(Math.max(...contour.map(({ total }) => total))).toBe(peak(many, 'north'));
});
