import { expect, test } from 'vitest';
import { wordsFor } from '../../src/words.ts';

test('what a step means stands in the rule where the author says so, and for no other kind', () => {
  const kinds = [
    { name: 'Arms', thin: false },
    { name: 'Money', thin: false, step: 'twice as much' },
  ];
  expect(wordsFor('en').rule(kinds)).toMatch(/not tons\. Money: a step more means twice as much\.$/);
  expect(wordsFor('de').rule(kinds.slice(0, 1))).toMatch(/keine Tonnen\.$/);
});
