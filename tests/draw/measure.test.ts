import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/draw/ground/measure.ts';

const room = textWidth('One two', 'text', 10);

test.each([
  ['One two', ['One two']],
  ['One two three', ['One two', 'three']],
  ['Onetwothreefour five', ['Onetwothreefour', 'five']],
])('%.20s goes on in another line, and nothing of it is lost', (line, lines) =>
  expect(wrapText(line, 'text', 10, room)).toEqual(lines),
);
