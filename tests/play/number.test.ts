import { expect, test } from 'vitest';
import { typedAfter } from '../../src/play/both/number.ts';

test.each([
  ['', '1', '1'],
  ['1', '2', '12'],
  ['', '0', ''],
  ['12', 'Backspace', '1'],
  ['12', 'Escape', ''],
  ['12345', '6', '12345'],
  ['', 'Escape', undefined],
  ['', 'Backspace', undefined],
  ['12', 'Enter', undefined],
  ['12', 'PageDown', undefined],
  ['', '١', undefined],
] as const)('after %j the key %s leaves %j', (typed, key, left) => {
  expect(typedAfter(typed, key)).toBe(left);
});
