import { expect, test } from 'vitest';
import { nearestText } from '../../src/play/live/place.ts';

const steps = [
  { id: 'a', text: 'Canton The first ships come in May.' },
  { id: 'b', text: 'Wuhan In July the alliance breaks.' },
  { id: 'c', text: 'Wuhan In August the alliance is mourned.' },
];

test.each([
  ['the same text', 'Wuhan In July the alliance breaks.', 'b'],
  ['another heading', 'Hankow In July the alliance breaks.', 'b'],
  ['more words', 'Wuhan In July 1927 the alliance breaks at last.', 'b'],
  ['half of the words', 'The first ships', 'a'],
  ['the first of equals', 'Wuhan', undefined],
  ['nothing alike', 'Zzz xyz', undefined],
  ['no text', '', undefined],
] as const)('a step is found again by %s', (_, text, id) => {
  expect(nearestText(text, steps)).toBe(id);
});
