/** Notes and citations share one numbering over the whole story, in the order in which they first appear. */
import type { MarkdownIt, Token } from 'markdown-it';
import { raw } from '../html.ts';
import type { BibliographyEntry, Note } from '../story.ts';
import { formatCitations, type Memo } from './citations.ts';
import type { Book, Context, Footnote, Shared } from './context.ts';
import { renderTokens } from './rawhtml.ts';
import type { Citation } from './references.ts';
import { type Report, startOf } from './report.ts';
import { makeTextFile } from './text.ts';

/** A book without notes. */
export function makeBook(): Book {
  return { notes: [], numbers: new Map() };
}

/** The number of a footnote, a new one at its first appearance. */
export function footnoteNumber(book: Book, footnote: Footnote): number {
  const known = book.numbers.get(footnote);
  const number = known ?? book.notes.push(footnote);
  book.numbers.set(footnote, number);
  return number;
}

/** A new number for a citation. */
export function citationNumber(book: Book, citation: Citation): number {
  return book.notes.push(citation);
}

/** The footnote that a `footnote_ref` token refers to. */
export function footnoteOf(token: Token): Footnote | undefined {
  return token.meta?.footnote as Footnote | undefined;
}

/** All notes and the bibliography. */
export interface Apparatus {
  readonly notes: readonly Note[];
  readonly bibliography: readonly BibliographyEntry[];
}

/** Renders footnotes; mistakes in them are reported. Their citations come out formatted. */
export function renderFootnotes(
  md: MarkdownIt,
  shared: Shared,
  formatted: ReadonlyMap<Citation, string>,
): readonly Note[] {
  return shared.book.notes.map((note, i) => {
    if ('items' in note) return { number: i + 1, html: raw(formatted.get(note) ?? '') };
    const context = { ...shared, page: note.page, secret: false, numbers: [], formatted };
    return { number: i + 1, html: raw(renderFootnote(md, note, context)) };
  });
}

/** Formats all notes and the bibliography, which holds what the text cites and the `also` keys of data rows. */
export async function finishNotes(
  md: MarkdownIt,
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
  const { texts, bibliography, failed } = await formatCitations(clusters, shared.sources, also, memo);
  if (failed !== undefined)
    report.error(
      startOf(makeTextFile('data/sources.json', '')),
      `the citation processor cannot read the sources: ${failed}`,
    );
  const formatted = new Map(cited.map(({ citation }, i) => [citation, texts[i] ?? '']));
  return {
    notes: renderFootnotes(md, shared, formatted),
    bibliography: bibliography.map(({ id, html }) => ({ id, html: raw(html) })),
  };
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

/** A footnote's text; a single paragraph without its tags. */
export function renderFootnote(md: MarkdownIt, { tokens }: Footnote, context: Context): string {
  const single = tokens.length === 3 && tokens[0]?.type === 'paragraph_open';
  return renderTokens(md, single ? tokens.slice(1, 2) : tokens, context);
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
