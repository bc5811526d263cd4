import { expect, test } from 'vitest';
import { compare } from '../../src/play/explore/sort.ts';

function sorted(values: readonly (number | string)[], sign: number): readonly (number | string)[] {
  return [...values].sort((a, b) => compare(a, b, sign));
}

test('numbers sort as numbers, and before words', () => {
  expect(sorted([924, 15, 'about', 2_000_000], 1)).toEqual([15, 924, 2_000_000, 'about']);
});

test('what is empty comes last in either direction', () => {
  expect(sorted(['', 3, '', 1], 1)).toEqual([1, 3, '', '']);
  expect(sorted(['', 3, '', 1], -1)).toEqual([3, 1, '', '']);
});

test('words and days sort downward too', () => {
  expect(sorted(['1923-05-01', '1946-04-28', '1937-09-01'], -1)).toEqual(['1946-04-28', '1937-09-01', '1923-05-01']);
});
