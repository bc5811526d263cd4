import { expect, test } from 'vitest';
import { beginningOf, joinSaid } from '../../src/play/deck/announce.ts';

const sentence = 'Moscow sends weapons and money to both of its partners. ';
const long = `${'money and weapons '.repeat(20)}`;

test.each([
  ['a short text', sentence.trim(), sentence.trim()],
  ['whole sentences', sentence.repeat(9).trim(), sentence.repeat(5).trim()],
  ['whole words of one long sentence', long, `${'money and weapons '.repeat(16)}money and …`],
  ['a language without spaces', '莫斯科送來武器。'.repeat(60), '莫斯科送來武器。'.repeat(37)],
])('%s', (_, text, beginning) => {
  expect(beginningOf(text)).toBe(beginning);
});

test.each([
  [
    ['Two doors', 'An envoy comes to Canton.', 'The map shows Canton.'],
    'Two doors. An envoy comes to Canton. The map shows Canton.',
  ],
  [['Who won?', '', 'Nobody knows.”', 'River'], 'Who won? Nobody knows.” River'],
  [['Only one'], 'Only one'],
])('%j is said as sentences', (parts, said) => {
  expect(joinSaid(parts)).toBe(said);
});
