/** `::: document`: a source, quoted and set in the picture. */
import { type QuotedDocument, type SeenAs, seenAs } from '../../graphic.ts';
import { setApostrophes } from '../ground/cells.ts';
import { parseDate } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import { type Located, type Report, unknownName } from '../ground/report.ts';
import { checkAttributes } from '../markdown/attributes.ts';
import { type Div, divOf } from '../markdown/divs.ts';
import { blockSpot, type Manuscript } from '../markdown/manuscript.ts';
import { readSourceRefs } from '../tables/sourcerefs.ts';
import type { Bibliography } from '../tables/sources.ts';
import { type Block, blocksOf, tokenText } from './tokens.ts';

const keys = ['from', 'to', 'date', 'seen', 'held', 'source'];

/** What may stand in a paragraph of quoted words: a picture knows no markup. */
const plain = /^(text|softbreak|hardbreak|comment)$/;

/** Whether a block is a document of a story. */
export function isDocument([first]: Block, { bare }: Manuscript): boolean {
  return !bare && divOf(first)?.name === 'document';
}

/** Reads a document; one with a mistake is one too, so that it is not missed as well. */
export function readDocument(
  block: Block,
  manuscript: Manuscript,
  sources: Bibliography,
): readonly Located<QuotedDocument>[] {
  const div = divOf(block[0]);
  if (div === undefined) return [];
  const { report } = manuscript;
  checkAttributes(div.attributes, 'a document', keys, manuscript);
  const [from, to, held] = ['from', 'to', 'held'].map((key) => textOf(div, key));
  const words = blocksOf(block.slice(1, -1)).flatMap((inner) => readWords(inner, manuscript));
  if (words.length === 0) report.error(div.spot, 'the document is empty, expected its quoted words');
  const value = { from, to, date: readDate(div, report), words, seen: readSeen(div, report), held };
  return [{ value: defined({ ...value, source: readSource(div, sources, report) }), spot: div.spot }];
}

function given({ attributes }: Div, key: string): Located<string> | undefined {
  const value = attributes.values.get(key);
  return value?.value.trim() === '' ? undefined : value;
}

function textOf(div: Div, key: string): string | undefined {
  const text = given(div, key);
  return text && setApostrophes(text.value.trim());
}

/** As it is written: a month is not its first day. */
function readDate(div: Div, report: Report): string {
  const date = given(div, 'date');
  const days = date && parseDate(date.value.trim());
  if (date === undefined) report.error(div.spot, 'the document lacks its date, expected date=1949-10-01');
  else if (typeof days === 'string') report.error(date.spot, days);
  return date?.value.trim() ?? '';
}

function readSeen(div: Div, report: Report): SeenAs | undefined {
  const seen = given(div, 'seen');
  const known = seenAs.find((word) => word === seen?.value);
  if (seen && known === undefined) report.error(seen.spot, unknownName('seen', seen.value, seenAs));
  return known;
}

function readSource(div: Div, sources: Bibliography, report: Report): QuotedDocument['source'] {
  const source = given(div, 'source');
  const [first, ...more] = source ? readSourceRefs(source, sources, report) : [];
  if (source === undefined) report.error(div.spot, 'the document lacks its source, expected source="key, p. 12"');
  else if (more.length > 0)
    report.error(source.spot, `the document has ${more.length + 1} sources, expected the one that it is quoted from`);
  return first ?? { key: '', short: '' };
}

/** A paragraph in one line. */
function readWords(block: Block, manuscript: Manuscript): readonly string[] {
  const [first, inline] = block;
  const spot = blockSpot(manuscript, first?.map?.[0] ?? 0);
  if (first?.type !== 'paragraph_open' || inline === undefined) {
    manuscript.report.error(spot, 'a document holds nothing but paragraphs of quoted words, expected them here');
    return [];
  }
  if (first.meta?.attributes || inline.children?.some(({ type }) => !plain.test(type)))
    manuscript.report.error(spot, 'a document is quoted without markup and notes, expected plain words');
  const words = tokenText([inline]).replace(/\s+/g, ' ').replaceAll('[...]', '[…]').trim();
  return words === '' ? [] : [setApostrophes(words)];
}
