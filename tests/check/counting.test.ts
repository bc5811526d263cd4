import { expect, test } from 'vitest';
import { countingOf, datingOf, readCount } from '../../src/check/counting.ts';

test.each([
  ['2 million', 2e6],
  ['two million', 2e6],
  ['a hundred', 100],
  ['twelve', 12],
  ['twenty-five', 25],
  ['twenty-five thousand', 25_000],
  ['two hundred thousand', 200_000],
  ['dozens', 12],
  ['1,200', 1200],
  ['half a million', Number.NaN],
])('%s', (text, value) => {
  expect(readCount(text, countingOf('en'))).toBe(value);
});

test.each([
  ['en', 'January', 'December', ' '],
  ['de-AT', 'Jänner', 'Dezember', '. '],
  ['ru', 'января', 'декабря', ' '],
  ['es', 'enero', 'diciembre', ' de '],
])('the months of %s', (lang, first, last, gap) => {
  const dating = datingOf(lang);
  expect([dating.months[0], dating.months[11], dating.gap]).toEqual([first, last, gap]);
});

test('months without names are none', () => {
  expect(datingOf('ja').months).toEqual([]);
});
