/** Notes and citations share one numbering over the whole story, in the order in which they first appear. */
import type { Token } from 'markdown-it';
import type { BibliographyEntry, Note } from '../../story.ts';
import { noText, type Text } from '../../text.ts';
import type { Memo } from '../../tools.ts';
import { defined } from '../ground/defined.ts';
import { makeTextFile } from '../ground/encoding.ts';
import { type Report, startOf } from '../ground/report.ts';
import { remarkOf, seenOf } from '../tables/seen.ts';
import type { Bibliography } from '../tables/sources.ts';
import { footnoteNumber, footnoteOf } from './book.ts';
import { formatCitations } from './citations.ts';
import type { Book, Shared } from './context.ts';
import { makeFootnoteText } from './markup.ts';
import type { Citation } from './references.ts';

/** All notes and the bibliography. */
export interface Apparatus {
  readonly notes: readonly Note[];
  readonly bibliography: readonly BibliographyEntry[];
}

/** The texts of all notes; mistakes in footnotes are reported. Their citations come out formatted. */
export function makeNotes(shared: Shared, formatted: ReadonlyMap<Citation, Text>): readonly Note[] {
  return shared.book.notes.map((note, i) => {
    if ('items' in note) return { number: i + 1, text: formatted.get(note) ?? noText };
    const context = { ...shared, manuscript: note.manuscript, secret: false, formatted };
    return { number: i + 1, text: makeFootnoteText(note, context) };
  });
}

/** Formats all notes and the bibliography, which holds what the text cites and the `also` keys of data rows. */
export async function finishNotes(
  shared: Shared,
  also: readonly string[],
  report: Report,
  memo: Memo,
): Promise<Apparatus> {
  const cited = citationsOf(shared.book);
  const clusters = cited.map(({ citation, number }) => ({
    number,
    items: citation.items.map((item) => ({ ...item, key: item.key.value })),
  }));
  const { texts, bibliography, failed } = await formatCitations(clusters, shared, also, memo);
  if (failed !== undefined)
    report.error(
      startOf(makeTextFile('data/sources.json', '')),
      `the citation processor cannot read the sources: ${failed}`,
    );
  const formatted = new Map(cited.map(({ citation }, i) => [citation, texts[i] ?? noText]));
  return {
    notes: makeNotes(shared, formatted),
    bibliography: bibliography.map((entry) => withSeen(entry, shared.sources)),
  };
}

/** An entry with what the editors wish to know of the work. */
function withSeen(entry: BibliographyEntry, sources: Bibliography): BibliographyEntry {
  const item = sources.get(entry.id);
  return item ? defined({ ...entry, seen: seenOf(item), remark: remarkOf(item) }) : entry;
}

/** All citations of the story with the numbers of the notes they stand in. */
export function citationsOf(book: Book): readonly { readonly citation: Citation; readonly number: number }[] {
  const cited: { readonly citation: Citation; readonly number: number }[] = [];
  // The list grows while it is walked: a footnote may refer to others.
  for (let i = 0; i < book.notes.length; i++) {
    const note = book.notes[i];
    const citations = note === undefined ? [] : 'items' in note ? [note] : citationsIn(note.tokens, book);
    cited.push(...citations.map((citation) => ({ citation, number: i + 1 })));
  }
  return cited;
}

/** Citations in a footnote, in order; footnotes in it get their numbers. */
function citationsIn(tokens: readonly Token[], book: Book): readonly Citation[] {
  return tokens.flatMap((token) => {
    if (token.type === 'citation') return [token.meta?.citation as Citation];
    const footnote = token.type === 'footnote_ref' ? footnoteOf(token) : undefined;
    if (footnote) footnoteNumber(book, footnote);
    return token.children ? citationsIn(token.children, book) : [];
  });
}
