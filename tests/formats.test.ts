import { expect, test } from 'vitest';
import { formatDay, formatNumber, formatQuantity, type QuantityForm } from '../src/formats.ts';

const counted = { quantity: 924, low: 924, high: 1300, unit: 'aircraft' };

test.each<[QuantityForm | undefined, object, string]>([
  [undefined, counted, '924 aircraft (924–1,300)'],
  ['all', { quantity: 12.125 }, '12.125'],
  ['all', { low: 2, high: 3, unit: 'tons' }, '2–3 tons'],
  ['all', { unit: 'tons' }, ''],
  ['value', counted, '924'],
  ['value', { low: 2, high: 3 }, ''],
  ['range', counted, '924–1,300'],
  ['range', { quantity: 5, low: 5, high: 5 }, ''],
  ['brief', counted, '924–1,300 aircraft'],
  ['brief', { quantity: 0, unit: 'rifles' }, '0 rifles'],
  ['compact', { quantity: 173_175_810, unit: 'US dollars' }, '173 million'],
  ['compact', { quantity: 999_999 }, '999,999'],
  ['compact', { quantity: 5e8, low: 5e8, high: 1.25e9 }, '500 million–1.25 billion'],
])('%s of %o', (form, row, text) => {
  expect(formatQuantity(row, 'en', form)).toBe(text);
});

test.each([
  ['en', '1,234.5', '12 April 1927'],
  ['en-US', '1,234.5', 'April 12, 1927'],
  ['de', '1.234,5', '12. April 1927'],
  ['tlh', '1,234.5', '12 April 1927'],
])('numbers and days in %s', (lang, number, day) => {
  expect(formatNumber(1234.5, lang)).toBe(number);
  expect(formatDay('1927-04-12', lang, { day: 'numeric', month: 'long', year: 'numeric' })).toBe(day);
});
