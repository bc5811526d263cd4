/** The notes of a story while its texts are read: each takes the next number where it first appears. */
import type { Token } from 'markdown-it';
import type { Book, Footnote } from './context.ts';
import type { Citation } from './references.ts';

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
