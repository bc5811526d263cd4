/** A quantity that is typed is found; dates, names and references are free. */

import { expect, test } from 'vitest';
import { listExceptions, makeFinder } from '../../src/check/numbers.ts';
import { textFrom } from '../texts.ts';

const rules = { numbers: { counted: ['men', 'rifles', 'machine', 'pilots'], free: ['sides', 'party'] } };
const findQuantities = makeFinder({ lang: 'en', rules });

const reference = '<span class="quantity" data-ledger="money-wuhan">1,000,000 US dollars</span>';
const note = '<sup class="note"><a href="#note-12" role="doc-noteref">12</a></sup>';

test.each([
  ['2 million', ['2 million']],
  ['two million gold roubles', ['two million']],
  [`The ambassador reported 250 aircraft.${note}`, ['250']],
  ['1,200 machine guns', ['1,200']],
  ['half a million dollars', ['half a million']],
  ['a hundred and twenty men', ['a hundred', 'twenty']],
  ['dozens of lorries', ['dozens']],
  ['On 12 April 1927 they shot 30.', ['30']],
  ['In May 2000 rifles came', ['2000']],
  ['2,000 rifles', ['2,000']],
  ['T-26 tanks: 82', ['82']],
  [`${reference}, or 3 times as much`, ['3']],
  ['twenty-five advisers, three of them pilots', ['twenty-five', 'three']],
])('%s', (text, found) => {
  expect(findQuantities(textFrom(text))).toEqual(found);
});

test.each([
  `In June it is sent ${reference}.${note}`,
  'On 12 April 1927, in 1927–29, in the 1970s, on the 14th, on 29 and 30 August, from 8 to 10 August 1945',
  'Wilbur, p. 567; FRUS 1941, doc. 526; vol. 5',
  'A T-26 tank and an I-16 fighter',
  'Levels from 0 to 5; a level of 0; 0–5',
  'Two sides, one party, the first shot, the 36th Division',
  'ten years later, in two weeks',
])('free: %s', (text) => {
  expect(findQuantities(textFrom(text))).toEqual([]);
});

test.each([
  ['In May 2000 rifles came, and two sides, in 1927', ['two']],
  ['Two sides and two rifles', ['Two', 'two']],
])('what only a story counts is free in its rules alone: %s', (text, found) => {
  expect(makeFinder({ lang: 'en' })(textFrom(text))).toEqual(found);
});

test.each([
  ['de', 'Am 12. April 1927, am 12. und 14. Mai und 1927–29 sind 3 Panzer frei', ['12', '3']],
  ['fr', 'Le 12 avril 1927 et 30 fusils', ['30']],
  ['ru', 'К 12 апреля 1927 и 30 танков', ['30']],
  ['zh-Hant', '1931—1945年的中蘇關係', []],
  ['qaa', 'On 12 April 1927', []],
])('days are free as a language writes them: %s %s', (lang, text, found) => {
  expect(makeFinder({ lang })(textFrom(text))).toEqual(found);
});

test('every exception says why', () => {
  const exceptions = listExceptions({ lang: 'en', rules });
  expect(exceptions.length).toBeGreaterThan(5);
  expect(exceptions.filter(({ reason }) => reason.split(' ').length < 2)).toEqual([]);
});
