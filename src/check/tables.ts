/** Numbers in the sentences of the tables: each is a number of the ledger, rounded at most. */
import type { Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import { textOfWords } from '../text.ts';
import { findQuantities } from './numbers.ts';
import type { Passage } from './passages.ts';
import type { Blame } from './report.ts';
import { listJudgements } from './sentences.ts';

/** A sentence may round a number of the ledger by this share. */
const rounding = 0.02;

const ones = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const scales: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Claims, people's cards and reasons of ratings, where no reference to the ledger can stand. */
export function checkTables(story: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const rows = story.graphic?.ledger ?? [];
  const known = rows.flatMap(({ quantity, low, high }) => [quantity, low, high].filter((value) => value !== undefined));
  return listJudgements(story).flatMap(({ plain, place }) =>
    findQuantities(textOfWords(plain))
      .filter((found) => !known.some((value) => Math.abs(value - readValue(found)) <= value * rounding))
      .map((found) => blame(place, `the number "${found}" is none of the ledger's, in “${plain}”`, plain)),
  );
}

/** "two million" → 2,000,000; what is no plain number is none of the ledger's either. */
function readValue(text: string): number {
  return text
    .toLowerCase()
    .split(/[ -]/)
    .reduce((value, word) => value * (wordValue(word) ?? Number(word.replaceAll(',', ''))), 1);
}

function wordValue(word: string): number | undefined {
  const index = ones.indexOf(word);
  if (index >= 0) return index + 1;
  return word === 'a' || word === 'an' ? 1 : scales[word.replace(/s$/, '')];
}
