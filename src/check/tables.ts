/** Numbers in the sentences of the tables: each is a number of the ledger, rounded at most. */
import { type Problem, shorten } from '../problem.ts';
import type { Story } from '../story.ts';
import { textOfWords } from '../text.ts';
import type { Blame } from './blame.ts';
import { countingOf, readCount } from './counting.ts';
import { makeFinder } from './numbers.ts';
import type { Passage } from './passages.ts';
import { listJudgements } from './sentences.ts';

/** A sentence may round a number of the ledger by this share. */
const rounding = 0.02;

/** Claims, the roles of people and reasons of ratings, where no reference to the ledger can stand. */
export function checkTables(story: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  if (story.rules?.numbers === undefined) return [];
  const rows = story.graphic?.ledger ?? [];
  const known = rows.flatMap(({ quantity, low, high }) => [quantity, low, high].filter((value) => value !== undefined));
  const [findQuantities, counting] = [makeFinder(story), countingOf(story.lang)];
  return listJudgements(story).flatMap(({ plain, place }) => {
    const quoted = shorten(plain);
    return [...new Set(findQuantities(textOfWords(plain)))]
      .filter((found) => !known.some((value) => Math.abs(value - readCount(found, counting)) <= value * rounding))
      .map((found) => blame(place, `the number "${found}" is none of the ledger's, in “${quoted}”`, plain));
  });
}
