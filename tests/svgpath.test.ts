import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readLines, writeLines, writePath } from '../src/svgpath.ts';

describe('writePath', () => {
  it('is absolute once, then relative to the rounded end, and writes a command once', () => {
    const path = writePath([
      { command: 'M', to: [[0.04, 10.26]] },
      { command: 'l', to: [[0.54, 10.26]] },
      { command: 'l', to: [[-1, 9]] },
      {
        command: 'q',
        to: [
          [0, 0],
          [2, 2],
        ],
      },
      { command: 'm', to: [[3, 3]] },
    ]);
    expect(path).toBe('M0 10.3l.5 0-1.5-1.3q1-9 3-7m1 1');
  });
});

describe('writeLines', () => {
  const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
  const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });

  it.each([0.1, 0.5, 1])('puts each point on a grid of %d, and no rounding adds up', (grid) => {
    const isNear = (a = Number.NaN, b = Number.NaN): boolean => Math.abs(a - b) < grid / 2 + 0.001;
    fc.assert(
      fc.property(line, fc.boolean(), (points, closed) => {
        const [read] = readLines(writeLines([{ points, closed }], grid)) ?? [];
        if (read === undefined) return;
        const [from, to, first, last] = [points[0], points.at(-1), read.points[0], read.points.at(-1)];
        expect(read.closed).toBe(closed);
        expect([0, 1].every((i) => isNear(first?.[i], from?.[i]) && isNear(last?.[i], to?.[i]))).toBe(true);
        expect(read.points.flat().every((value) => Math.abs(value / grid - Math.round(value / grid)) < 0.001)).toBe(
          true,
        );
      }),
    );
  });

  it('leaves out what falls together', () => {
    const points = [
      [0, 0],
      [0.01, 0],
      [5, 0.02],
    ] as const;
    expect(writeLines([{ points, closed: true }])).toBe('M0 0l5 0z');
    expect(writeLines([{ points: points.slice(0, 2), closed: false }])).toBe('');
  });
});

test.each([
  ['M0 0l10.1.2 0 .1-5 5z', ['0,0 10.1,0.2 10.1,0.3 5.1,5.3 z']],
  ['M1 1 2 2m5 5l1 1', ['1,1 2,2', '7,7 8,8']],
  ['M1 1l2 2zm5 5', ['1,1 3,3 z', '6,6']],
  ['M0 0Q1 2 3 4', undefined],
  ['M0 0H5', undefined],
])('the lines of %s', (d, lines) => {
  const write = ([x, y]: readonly [number, number]): string => `${Number(x.toFixed(1))},${Number(y.toFixed(1))}`;
  const read = readLines(d)?.map(({ points, closed }) => [...points.map(write), ...(closed ? ['z'] : [])].join(' '));
  expect(read).toEqual(lines);
});
