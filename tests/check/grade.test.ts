/** The Flesch-Kincaid grade, worked out by hand from words, sentences and syllables. */
import { expect, test } from 'vitest';
import { gradeOf } from '../../src/check/grade.ts';

const names = new Set(['Borodin', 'Canton']);

test.each([
  ['one sentence of four words and five syllables', ['Words are standing here.'], 0.72],
  ['texts are taken together', ['Words are standing here.', 'He came.'], -0.65],
  ['names and what they own count for nothing', ['Borodin’s words at Canton are standing here.'], 0.52],
  ['a number is a word of one syllable', ['In 1923 he came.'], -2.23],
  ['no words', ['', '—'], 0],
])('%s', (_, texts, grade) => {
  expect(gradeOf(texts, names)).toBeCloseTo(grade, 2);
});

test.each([
  ['&'.repeat(75_000), 0],
  ['He came. '.repeat(10_000), -3.01],
])('a very long text takes no more than its length', (text, grade) => {
  const start = process.cpuUsage();
  expect(gradeOf([text], names)).toBeCloseTo(grade, 2);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(5);
});
