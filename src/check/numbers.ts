/** Quantities in running text: in figures or in words they may stand there only as references to the ledger. */
import type { Story } from '../story.ts';
import { plainText, replaceNodes, type Text } from '../text.ts';
import { countingOf, datingOf } from './counting.ts';
import { anyOf, escapePattern, wholeWords } from './pattern.ts';

/** Numbers that are no quantities of a story. */
interface Exception {
  readonly reason: string;
  readonly pattern: RegExp;
}

/** Each with its reason. What only one story needs stands in its rules. */
export function listExceptions({ lang, rules }: Pick<Story, 'lang' | 'rules'>): readonly Exception[] {
  const { and, ordinal, decade, part, level, time, ...numbers } = countingOf(lang);
  const { months, gap } = datingOf(lang);
  const [small, teens, tens] = [anyOf(numbers.small), anyOf(numbers.teens), anyOf(numbers.tens)];
  const month = anyOf(months);
  const counted = anyOf(rules?.numbers?.counted ?? []);
  const free = anyOf(rules?.numbers?.free ?? []);
  const days = `\\d{1,2}(?:(?:[–-]|, | (?:${and}) )\\d{1,2})*`;
  const years = `(?:18|19|20)\\d\\d(?:[–/-](?:19|20)?\\d\\d)?(?:${decade})?`;
  const table: Readonly<Record<string, readonly [pattern: string, flags?: string]>> = {
    'a day of a month, or several': [wholeWords(`${days}(?:${escapePattern(gap)}${month}|(?:${ordinal}))`)],
    'a day after its month': [`${wholeWords(`${month} \\d{1,2}`)}(?! ?${counted})`],
    'a year, a decade, a span of years': [`${wholeWords(years)}(?![.,]\\d)(?! ${wholeWords(counted)})`],
    'an ordinal': [wholeWords(`\\d+(?:${ordinal})`)],
    'the page, document or volume of a work': [`(?<!\\p{L})(?:${part})\\. ?\\d+(?:[–-]\\d+)?`],
    'the name of a type, as T-26': [wholeWords('[A-Z]{1,3}-\\d+')],
    'a level of the scale': [wholeWords(`(?:${level}) \\d(?: (?:${and}) \\d)?|\\d–\\d`), 'giu'],
    'what the story counts by its names': [wholeWords(`${small} ${free}`), 'giu'],
    'a length of time': [wholeWords(`(?:${small}|${tens}|${teens})(?:-${small})? (?:${time})`), 'giu'],
  };
  return Object.entries(table).map(([reason, [pattern, flags = 'gu']]) => ({
    reason,
    pattern: new RegExp(pattern, flags),
  }));
}

function quantityPattern(lang: string): RegExp {
  const { one, half, plural, ...numbers } = countingOf(lang);
  const [small, teens, tens] = [anyOf(numbers.small), anyOf(numbers.teens), anyOf(numbers.tens)];
  const large = `${anyOf(Object.keys(numbers.large))}(?:${plural})?`;
  const figures = `(?:\\d[\\d.,]*\\d|\\d)(?: ${large})?`;
  const multiple = `(?:(?:${[tens, teens, small, one, half].join('|')})[ -]){0,6}${large}`;
  return new RegExp(`${figures}|${wholeWords(`${multiple}|${tens}(?:-${small})?|${teens}|${small}`)}`, 'giu');
}

/** Finds the quantities typed into a text, as they stand there. */
export type FindQuantities = (text: Text) => readonly string[];

/** Makes a finder for a story. References to the ledger and exceptions are no quantities. */
export function makeFinder(story: Pick<Story, 'lang' | 'rules'>): FindQuantities {
  const [exceptions, quantity] = [listExceptions(story), quantityPattern(story.lang)];
  return (text) => {
    const open = replaceNodes(text, (node) => {
      return node.type === 'element' && node.data?.quantity ? [{ type: 'text', value: '·' }] : undefined;
    });
    const free = exceptions.reduce((words, { pattern }) => words.replace(pattern, '·'), plainText(open));
    return (free.match(quantity) ?? []).map((found) => found.trim());
  };
}
