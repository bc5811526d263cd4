/** Days and spans of days as people write them. */
import type { Day } from '../graphic.ts';

const dayLong = 86_400_000;

/** By language and number of parts: to make a format takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** "12 April 1927", "June 1927", "1927", "October 1921 – June 1922"; `end` is the first day no longer covered. */
export function formatSpan(start: Day, end: Day, lang: string): string {
  const last = new Date(toDate(end).getTime() - dayLong);
  const parts = precision(start, end);
  const [from, to] = [formatDate(toDate(start), lang, parts), formatDate(last, lang, parts)];
  return from === to ? from : `${from} – ${to}`;
}

function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A span from first to first of months or years names no days. */
function precision(start: Day, end: Day): Intl.DateTimeFormatOptions {
  if (start.endsWith('-01-01') && end.endsWith('-01-01')) return { year: 'numeric' };
  if (start.endsWith('-01') && end.endsWith('-01')) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric' };
}

/** English texts name the day before the month. */
function formatDate(date: Date, lang: string, parts: Intl.DateTimeFormatOptions): string {
  const key = `${lang} ${Object.keys(parts).length}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...parts, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(date);
}
