/** How a language counts and dates, one table a language. A language without a table takes English, but for its months. */
import { tableOf } from '../language.ts';

/** Lists are in the order of their values; all other texts are alternatives of a pattern. */
export interface Counting {
  /** Two to ten. */
  readonly small: readonly string[];
  /** Eleven to nineteen. */
  readonly teens: readonly string[];
  /** Twenty to ninety. */
  readonly tens: readonly string[];
  /** What multiplies, with its value. */
  readonly large: Readonly<Record<string, number>>;
  readonly plural: string;
  /** What stands for one before it, and for a part of one. */
  readonly one: string;
  readonly half: string;
  /** What stands between the first number and the last of several. */
  readonly and: string;
  /** What a figure ends in when it says which and not how many, and when it says which years. */
  readonly ordinal: string;
  readonly decade: string;
  /** What stands before the number of a page or of another part of a work, with a full stop. */
  readonly part: string;
  /** What stands before a level of the scale. */
  readonly level: string;
  /** Lengths of time, in the plural. */
  readonly time: string;
}

const en: Counting = {
  small: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  teens: 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
  tens: ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
  large: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 },
  plural: 's',
  one: 'one|an?',
  half: 'half an?',
  and: 'and|or|to',
  ordinal: 'st|nd|rd|th',
  decade: 's',
  part: 'pp?|docs?|nos?|vols?|chaps?',
  level: 'levels?(?: of| from)?',
  time: 'days|weeks|months|years|decades',
};

const tables: Readonly<Record<string, Counting>> = { en };

/** The table for a BCP 47 tag. */
export function countingOf(lang: string): Counting {
  return tableOf(tables, lang) ?? en;
}

/** How a language writes a day: the names of its months, January first, and what stands between the day and the month. */
export interface Dating {
  readonly months: readonly string[];
  readonly gap: string;
}

/** The dating of a BCP 47 tag; no months where they have no names of letters. */
export function datingOf(lang: string): Dating {
  const format = new Intl.DateTimeFormat([lang, 'en'], { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const dates = Array.from({ length: 12 }, (_, month) => format.formatToParts(Date.UTC(2000, month)));
  const find = (parts: readonly Intl.DateTimeFormatPart[], type: string): string =>
    parts.find((part) => part.type === type)?.value ?? ' ';
  const months = dates.map((parts) => find(parts, 'month'));
  return { months: months.every((name) => /\p{L}/u.test(name)) ? months : [], gap: find(dates[0] ?? [], 'literal') };
}

/** The value of words or figures, as 2,000,000 of "two million"; not a number where they are more than that. */
export function readCount(text: string, { small, teens, tens, large, plural, one }: Counting): number {
  const known = new Map([
    ...small.map((word, i) => [word, i + 2] as const),
    ...teens.map((word, i) => [word, i + 11] as const),
    ...tens.map((word, i) => [word, i * 10 + 20] as const),
  ]);
  const [ones, many] = [new RegExp(`^(?:${one})$`), new RegExp(`(?:${plural})$`)];
  const words = text.toLowerCase().split(/[ -]/);
  return words.reduce((sum, word) => {
    const times = large[word.replace(many, '')];
    if (times !== undefined) return (sum === 0 ? 1 : sum) * times;
    return sum + (ones.test(word) ? 1 : (known.get(word) ?? Number(word.replaceAll(',', ''))));
  }, 0);
}
