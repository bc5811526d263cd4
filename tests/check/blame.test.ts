import { expect, it } from 'vitest';
import { makeBlame } from '../../src/check/blame.ts';

it('the same word of a long line is found once, however often it is blamed', () => {
  const text = `A\n${' '.repeat(300_000)}12, 1`;
  const blame = makeBlame(new Map([['a.md', new TextEncoder().encode(text)]]));
  const columns = new Set(
    Array.from({ length: 100_000 }, () => blame({ file: 'a.md', line: 1 }, 'typed', '1')).map(({ column }) => column),
  );
  expect([...columns]).toEqual([300_005]);
});
