import fc from 'fast-check';
import { expect, test } from 'vitest';
import { most, unitStep } from '../src/units.ts';

test('a square stands for a round number, of which at most a hundred are needed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2e9 }), (quantity) => {
      const step = unitStep(quantity);
      expect(quantity / step).toBeLessThanOrEqual(100);
      expect(String(step)).toMatch(/^[125]0*$/);
    }),
  );
});

test.each([
  [{ quantity: 924, high: 1300 }, 1300],
  [{ quantity: 12 }, 12],
  [{}, 0],
])('the most that %j may stand for is %d', (row, expected) => {
  expect(most(row)).toBe(expected);
});
