/** A quantity that is typed is found; dates, names and references are free. */

import { expect, test } from 'vitest';
import { exceptions, findQuantities } from '../../src/check/numbers.ts';
import { textFrom } from '../texts.ts';

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

test('every exception says why', () => {
  expect(exceptions.filter(({ reason }) => reason.split(' ').length < 2)).toEqual([]);
});
