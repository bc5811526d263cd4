import { expect, test } from 'vitest';
import { dashes, inlayPath } from '../../src/draw/ground/inlay.ts';
import type { Point } from '../../src/graphic.ts';

test('every recipient’s ribbons have a pattern of their own', () => {
  const shaft: readonly Point[] = Array.from({ length: 12 }, (_, i) => [10 * i, 0]);
  const patterns = [0, 1, 2, 3].map((pattern) => inlayPath(pattern, shaft, 10));
  expect(new Set(patterns).size).toBe(4);
  expect(patterns[3]).toBe(`${patterns[1]}${patterns[2]}`);
});

test('every recipient’s thin lines have dashes of their own', () => {
  expect(new Set([0, 1, 2, 3].map((pattern) => dashes(pattern).join())).size).toBe(4);
});
