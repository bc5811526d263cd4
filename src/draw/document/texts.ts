/** What a document says of its source. */
import { formatDay } from '../../formats.ts';
import type { QuotedDocument } from '../../graphic.ts';
import { terms } from '../ground/terms.ts';

/** "Sun Yat-sen to Moscow · 11 March 1925". */
export function headOf(document: QuotedDocument, lang: string, between = ' · '): string {
  return [lettersOf(document, lang), dateOf(document.date, lang)].filter(Boolean).join(between);
}

function lettersOf({ from, to }: QuotedDocument, lang: string): string {
  const { letter, to: only } = terms(lang).document;
  if (from !== undefined && to !== undefined) return letter(from, to);
  return to === undefined ? (from ?? '') : only(to);
}

/** Work and page, what was seen of it, where it is kept. */
export function sourceOf({ source, seen, held }: QuotedDocument, lang: string, between = ' · '): string {
  const table = terms(lang).document;
  const parts = [source.short, seen && table.seen[seen], held === undefined ? '' : table.held(held)];
  return parts.filter(Boolean).join(between);
}

/** A date of the tables in words; any other text as it is. */
function dateOf(date: string, lang: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  return formatDay(`${year}-${month ?? '01'}-${day ?? '01'}`, lang, {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
}
