/** What the pages say around the story, one whole table a language; a language without a table takes the English one. */
import { tableOf } from './language.ts';
import { english, type Words } from './words/english.ts';
import { german } from './words/german.ts';

export type { Words };

/** By primary subtag. */
const tables: Readonly<Record<string, Words>> = { en: english, de: german };

/** The words for a BCP 47 language. */
export function wordsFor(lang: string): Words {
  return tableOf(tables, lang) ?? english;
}
