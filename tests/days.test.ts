import { expect, test } from 'vitest';
import { dayAfter, dayBefore, dayNumber } from '../src/days.ts';

test.each([
  ['1927-04-12', 1, '1927-04-13'],
  ['1927-12-31', 1, '1928-01-01'],
  ['1928-02-28', 2, '1928-03-01'],
  ['1900-03-01', -1, '1900-02-28'],
  ['0100-01-01', -1, '0099-12-31'],
])('%s and %i days is %s', (day, by, other) => {
  expect(dayAfter(day, by)).toBe(other);
});

test('an interval to a day ends on the day before', () => {
  expect(dayBefore('1927-01-01')).toBe('1926-12-31');
});

test('days are counted from 1970', () => {
  expect(['1970-01-01', '1970-01-02', '1969-12-31'].map(dayNumber)).toEqual([0, 1, -1]);
});
