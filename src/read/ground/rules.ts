/** `rules:` of `story.yaml`: what an author wants a story's texts to keep. */
import type { Rules } from '../../story.ts';
import { list, record } from './collections.ts';
import { count, flag, positive, text } from './scalars.ts';
import { withSchema } from './schema.ts';
import type { Reader } from './yaml.ts';

const range: Reader<readonly [least: number, most: number]> = withSchema(
  { type: 'array', items: count.schema ?? {}, minItems: 2, maxItems: 2 },
  (value, report) => {
    const [least, most] = list(count, { least: 2, most: 2 })(value, report) ?? [];
    if (least === undefined || most === undefined) return undefined;
    if (least <= most) return [least, most];
    report.error(value.spot, `bad range [${least}, ${most}], expected the smaller number first`);
    return undefined;
  },
);

/** So many words, and so long, that a pattern holds them all. */
const most = { words: 200, letters: 40 };

const word: Reader<string> = withSchema({ type: 'string' }, (value, report) => {
  const read = text(value, report);
  if (read === undefined || (/^\p{L}+$/u.test(read) && read.length <= most.letters)) return read;
  report.error(value.spot, `bad word "${read}", expected a single word of ${most.letters} letters at most`);
  return undefined;
});

const wordList = list(word, { least: 1, most: most.words });

/** The keys of `rules:`. */
export const rules: Reader<Rules> = record({
  slides: count,
  views: count,
  title: positive,
  words: record({ step: count, reading: range, all: count }),
  grade: record({ step: positive, reading: positive }),
  numbers: record({ counted: wordList, free: wordList }),
  notes: flag,
  dates: flag,
});
