/** Quantities in running text: in figures or in words they may stand there only as references to the ledger. */
import { plainText, replaceNodes, type Text } from '../text.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const small = 'two|three|four|five|six|seven|eight|nine|ten';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const teens = 'eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const large = '(?:hundred|thousand|million|billion|dozen)s?';

/** What people count: a number before such a word is no year, though it may look like one. */
const counted =
  'men|people|soldiers|troops|airmen|pilots|aircraft|tanks|rifles|guns|machine|lorries|wagons|tons|kilometres|dollars|roubles|yen|pounds|dead|per';

/** Numbers that are no quantities of the story, each with the reason. A story's own need goes here and nowhere else. */
export const exceptions: readonly { readonly reason: string; readonly pattern: RegExp }[] = [
  {
    reason: 'a day of a month, or several',
    pattern: new RegExp(
      `\\b\\d{1,2}(?:(?:[–-]| and | or |, | to )\\d{1,2})*(?: (?:${months})\\b|(?:st|nd|rd|th)\\b)`,
      'g',
    ),
  },
  { reason: 'a day after its month', pattern: new RegExp(`\\b(?:${months}) \\d{1,2}\\b(?! ?(?:${counted}))`, 'g') },
  {
    reason: 'a year, a decade, a span of years',
    pattern: new RegExp(`\\b(?:18|19|20)\\d\\d(?:[–/-](?:19|20)?\\d\\d)?s?\\b(?![.,]\\d)(?! (?:${counted})\\b)`, 'g'),
  },
  { reason: 'an ordinal', pattern: /\b\d+(?:st|nd|rd|th)\b/g },
  {
    reason: 'the page, document or volume of a work',
    pattern: /\b(?:pp?|docs?|nos?|vols?|chaps?)\. ?\d+(?:[–-]\d+)?/g,
  },
  { reason: 'the name of a type of aircraft or tank', pattern: /\b[A-Z]{1,3}-\d+\b/g },
  { reason: 'a level of the scale', pattern: /\blevels?(?: of| from)? \d(?: (?:to|or|and) \d)?\b|\b\d–\d\b/gi },
  {
    reason: 'what stands on the page itself or is counted by its names',
    pattern: new RegExp(
      `\\b(?:${small}) (?:doors|sides?|views?|parties|governments|names|pictures|colours|columns|questions|sentences|dates|words|readings|reasons|sources|papers|levels|breaks|meanings|policies|turns)\\b`,
      'gi',
    ),
  },
  {
    reason: 'a length of time, which follows from dates',
    pattern: new RegExp(
      `\\b(?:${small}|${tens}|${teens})(?:-(?:${small}))? (?:days|weeks|months|years|decades)\\b`,
      'gi',
    ),
  },
];

const quantity = new RegExp(
  `(?:\\d[\\d.,]*\\d|\\d)(?: (?:${large}))?|\\b(?:(?:${tens}|${teens}|${small}|one|an?|half an?)[ -]){0,6}(?:${large})\\b|\\b(?:${tens})(?:-(?:${small}))?\\b|\\b(?:${teens}|${small})\\b`,
  'gi',
);

/** The quantities typed into a text, as they stand there. References to the ledger and exceptions are none. */
export function findQuantities(text: Text): readonly string[] {
  const open = replaceNodes(text, (node) => {
    return node.type === 'element' && node.data?.quantity ? [{ type: 'text', value: '·' }] : undefined;
  });
  const free = exceptions.reduce((words, { pattern }) => words.replace(pattern, '·'), plainText(open));
  return (free.match(quantity) ?? []).map((found) => found.trim());
}
