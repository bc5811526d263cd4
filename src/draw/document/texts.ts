/** What a sheet says of its source. */
import { formatDay } from '../../formats.ts';
import type { Sheet } from '../../graphic.ts';
import { words } from '../ground/words.ts';

/** "Sun Yat-sen to Moscow · 11 March 1925". */
export function headOf(sheet: Sheet, lang: string, between = ' · '): string {
  return [lettersOf(sheet, lang), dateOf(sheet.date, lang)].filter(Boolean).join(between);
}

function lettersOf({ from, to }: Sheet, lang: string): string {
  const { letter, to: only } = words(lang).sheet;
  if (from !== undefined && to !== undefined) return letter(from, to);
  return to === undefined ? (from ?? '') : only(to);
}

/** Work and page, what was seen of it, where it is kept. */
export function sourceOf({ source, seen, held }: Sheet, lang: string, between = ' · '): string {
  const table = words(lang).sheet;
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
