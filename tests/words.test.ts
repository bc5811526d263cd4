/** Each language says all that pages and pictures say, in its own words. */
import { expect, test } from 'vitest';
import { phrases } from '../src/draw/ground/phrases.ts';
import { terms } from '../src/draw/ground/terms.ts';
import { directionOf } from '../src/language.ts';
import { editorialWords } from '../src/render/ground/editorialwords.ts';
import { wordsFor } from '../src/words.ts';

const tables = { words: wordsFor, terms, phrases, editorialWords } as const;

/** Paths of all texts, and what stands there; functions are told by their parameters alone. */
function leavesOf(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'object' && value !== null && !(value instanceof RegExp))
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
  return [[path, typeof value === 'function' ? '()' : String(value)]];
}

/** What is the same word in both languages. */
const alike = new Set(['.handout', '.desk.pause']);

test.each(Object.entries(tables))('German has all %s', (_, read) => {
  const [english, german] = ['en', 'de'].map((lang) => leavesOf(read(lang), ''));
  const names = (leaves: typeof english): readonly string[] =>
    (leaves ?? []).map(([path]) => path).filter((path) => !path.startsWith('.hall.caps'));
  expect(names(german)).toEqual(expect.arrayContaining([...names(english)]));
  const known = new Map(english);
  const same = (german ?? []).filter(([path, text]) => text !== '()' && text !== '' && known.get(path) === text);
  expect(same.map(([path]) => path).filter((path) => !alike.has(path))).toEqual([]);
});

test('a language without a table takes the English one, a region its language’s', () => {
  expect(wordsFor('fr')).toBe(wordsFor('en'));
  expect(wordsFor('de-AT')).toBe(wordsFor('de'));
});

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
