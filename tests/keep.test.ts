import { expect, test } from 'vitest';
import { createKeep } from '../src/keep.ts';

test('the same question about the same object is answered once', () => {
  const keep = createKeep<number>();
  const owner = {};
  let asked = 0;
  const make = (): number => {
    asked += 1;
    return asked;
  };
  expect([keep(owner, ['a', 1], make), keep(owner, ['a', 1], make)]).toEqual([1, 1]);
  expect(keep(owner, ['a', 2], make)).toBe(2);
  expect(keep({}, ['a', 1], make)).toBe(3);
});

test('with a limit the newest answers are kept', () => {
  const keep = createKeep<string>(1);
  const owner = {};
  expect(keep(owner, 'a', () => 'first')).toBe('first');
  expect(keep(owner, 'a', () => 'second')).toBe('first');
  expect(keep(owner, 'b', () => 'third')).toBe('third');
  expect(keep(owner, 'a', () => 'fourth')).toBe('fourth');
});
