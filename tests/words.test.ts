import { expect, test } from 'vitest';
import { directionOf } from '../src/words.ts';

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['yi', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['ku', 'ltr'],
  ['en', 'ltr'],
  ['zh-Hant', 'ltr'],
] as const)('%s runs %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});
