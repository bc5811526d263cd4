import { expect, test } from 'vitest';
import { type Findable, search } from '../../src/play/both/suggest.ts';

const places: readonly Findable[] = [
  { id: 'title', kind: 'slide', number: 1, text: 'Changing Partners' },
  { id: 'the-break', kind: 'chapter', number: 2, text: 'The break', over: 'Chapter 4 · 1927–1928' },
  { id: 'shanghai', kind: 'slide', number: 3, text: 'Shanghai, 12 April 1927' },
  { id: 'money-ends', kind: 'step', number: 3, text: 'The money breaks off at Wuhan.' },
  { id: 'desert', kind: 'slide', number: 4, text: 'Over the désert' },
  { id: 'break-again', kind: 'slide', number: 5, text: 'Once more' },
  { id: 'canton', kind: 'slide', number: 6, text: '孫中山在廣州' },
];

test.each([
  ['', ['the-break']],
  ['3', ['shanghai']],
  ['desert', ['desert']],
  ['dés', ['desert']],
  ['break', ['the-break', 'break-again', 'money-ends']],
  ['the br', ['the-break', 'money-ends']],
  ['wuhan money', ['money-ends']],
  ['money-ends', ['money-ends']],
  ['again', ['break-again']],
  ['1927', ['the-break', 'shanghai']],
  ['chapter 4', ['the-break']],
  ['廣州', ['canton']],
  ['nothing of it', []],
])('%j finds %j', (query, ids) => {
  expect(search(places, query, 5).map(({ id }) => id)).toEqual(ids);
});

test('no more than asked for', () => {
  expect(search(places, 'o', 1)).toHaveLength(1);
});
