import { expect, test } from 'vitest';
import { fitText, textWidth } from '../../src/draw/ground/measure.ts';

const room = textWidth('One two…', 'text', 10);

test.each([
  ['One two', 'One two'],
  ['One two three', 'One two…'],
  ['Onetwothreefour five', 'Onetwothreefour…'],
  [`One two three${' four'.repeat(100_000)}`, 'One two…'],
])('%.20s is cut at a word', (line, cut) => expect(fitText(line, 'text', 10, room)).toBe(cut), 10_000);
