/** Citations, `[@key, p. 12; @other]`, and references to the ledger, `[#id value]`. */
import type { MarkdownIt, StateInline } from 'markdown-it';
import type { Located } from '../ground/report.ts';
import { nextOf } from '../ground/search.ts';
import { inlineSpot, manuscriptOf } from './manuscript.ts';

/** One work in a citation. */
export interface CitationItem {
  readonly key: Located<string>;
  readonly prefix: string;
  readonly locator?: string;
  readonly label?: string;
  readonly suffix: string;
  readonly suppressAuthor: boolean;
}

/** What a `citation` token carries in `meta`: a note, and perhaps the author's name in the sentence. */
export interface Citation {
  readonly inText: boolean;
  /** A space stood before it; a note's number follows its word without one. */
  readonly spaced: boolean;
  readonly items: readonly CitationItem[];
}

/** What a `ledger` token carries in `meta`. */
export interface LedgerReference {
  readonly id: Located<string>;
  readonly part: 'all' | 'value' | 'range';
}

/** CSL's labels by the abbreviations that authors write before a locator. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    page: ['p.', 'pp.', 'page', 'pages'],
    chapter: ['chap.', 'chaps.', 'ch.', 'chapter'],
    volume: ['vol.', 'vols.'],
    issue: ['no.', 'nos.'],
    note: ['n.', 'nn.'],
    section: ['§', 'sec.'],
    folio: ['fol.', 'fols.'],
    column: ['col.'],
    figure: ['fig.'],
    part: ['pt.'],
    paragraph: ['para.'],
    line: ['l.'],
    book: ['bk.'],
    'sub verbo': ['s.v.'],
  }).flatMap(([label, words]) => words.map((word) => [word, label])),
);

const key = /@(?:\{([^}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*))/uy;

/** Teaches the parser citations and ledger references; a bare deck has neither. */
export function useReferences(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'ledger', readLedgerReference);
  md.inline.ruler.before('link', 'citation', readCitation);
  md.inline.ruler.before('link', 'author', readInText);
}

function readLedgerReference(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[' || state.src[state.pos + 1] !== '#') return false;
  const match = /^\[#([^\s[\]]+)(?: +(value|range))?\](?![({[])/.exec(state.src.slice(state.pos, state.pos + 200));
  const [whole, id = '', part = 'all'] = match ?? [];
  if (whole === undefined) return false;
  if (!silent) {
    const spot = inlineSpot(manuscriptOf(state.env), state.src, state.pos + 2);
    const reference: LedgerReference = { id: { value: id, spot }, part: part as LedgerReference['part'] };
    state.push('ledger', '', 0).meta = { reference };
  }
  state.pos += whole.length;
  return true;
}

function readCitation(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '[' || nextOf(state, '@', pos) > state.posMax) return false;
  const end = state.md.helpers.parseLinkLabel(state, pos, false);
  if (end < 0 || src[end + 1] === '(' || src[end + 1] === '{') return false;
  const items = readItems(state, pos + 1, end);
  if (!items) return false;
  if (!silent) push(state, { inText: false, spaced: takeSpace(state), items });
  state.pos = end + 1;
  return true;
}

/** `@key` in the sentence, perhaps followed by `[p. 12]`. */
function readInText(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '@' || /[\p{L}\p{N}_]/u.test(src[pos - 1] ?? '')) return false;
  const name = keyAt(src, pos);
  if (!name) return false;
  const locator = /^ \[([^\][@]*)\](?![({])/.exec(src.slice(pos + name.length, pos + name.length + 200));
  const item = {
    key: { value: name.key, spot: inlineSpot(manuscriptOf(state.env), src, pos + 1) },
    prefix: '',
    suppressAuthor: false,
  };
  if (!silent) push(state, { inText: true, spaced: false, items: [{ ...item, ...readLocator(locator?.[1] ?? '') }] });
  state.pos += name.length + (locator?.[0].length ?? 0);
  return true;
}

function push(state: StateInline, citation: Citation): void {
  state.push('citation', '', 0).meta = { citation };
}

/** Takes away the space or line break before a citation, and says whether there was one. */
function takeSpace(state: StateInline): boolean {
  const text = state.pending.trimEnd();
  const spaced = text.length < state.pending.length;
  state.pending = text;
  if (text !== '' || state.tokens.at(-1)?.type !== 'softbreak') return spaced;
  state.tokens.pop();
  state.tokens_meta.pop();
  return true;
}

/** The works between the brackets; nothing unless each part between semicolons names one. */
function readItems(state: StateInline, start: number, end: number): readonly CitationItem[] | undefined {
  const items: CitationItem[] = [];
  let at = start;
  for (const part of state.src.slice(start, end).split(';')) {
    const match = /(?:^|(?<=\s))(-?)@/.exec(part);
    const name = match && keyAt(state.src, at + match.index + (match[1]?.length ?? 0));
    if (!match || !name) return undefined;
    const keyStart = match.index + (match[1]?.length ?? 0);
    const spot = inlineSpot(manuscriptOf(state.env), state.src, at + keyStart + 1);
    const prefix = collapse(part.slice(0, match.index)).trimStart();
    items.push({
      key: { value: name.key, spot },
      prefix,
      suppressAuthor: match[1] === '-',
      ...readLocator(part.slice(keyStart + name.length)),
    });
    at += part.length + 1;
  }
  return items;
}

function keyAt(src: string, position: number): { key: string; length: number } | undefined {
  key.lastIndex = position;
  const match = key.exec(src);
  return match ? { key: match[1] ?? match[2] ?? '', length: match[0].length } : undefined;
}

/** ", p. 12 and passim" → page, 12, " and passim". A number without a label is a page. */
function readLocator(text: string): Pick<CitationItem, 'locator' | 'label' | 'suffix'> {
  const [, label = '', locator, suffix = ''] =
    /^(?:,\s*)?(?:([\p{L}.]+|§)\s*)?((?:\d[\d\p{Pd}]*|[ivxlcdm]+\b)(?:\s*,\s*\d[\d\p{Pd}]*)*)(.*)$/su.exec(
      text.trimStart(),
    ) ?? [];
  const known = label === '' ? 'page' : labels.get(label.toLowerCase());
  if (locator === undefined || known === undefined) return { suffix: collapse(text).trimEnd() };
  return { locator, label: known, suffix: collapse(suffix).trimEnd() };
}

/** Runs of blanks as one, as a page shows them: the citation processor takes long over long ones. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
