/** Days and spans of days as people write them. */

import { formatDay } from '../../formats.ts';
import type { Day } from '../../graphic.ts';

const dayLong = 86_400_000;

/** "12 April 1927", "June 1927", "1927", "October 1921 – June 1922"; `end` is the first day no longer covered. */
export function formatSpan(start: Day, end: Day, lang: string): string {
  const last = new Date(Date.parse(`${end}T00:00:00Z`) - dayLong).toISOString().slice(0, 10);
  const parts = precision(start, end);
  const [from, to] = [formatDay(start, lang, parts), formatDay(last, lang, parts)];
  return from === to ? from : `${from} – ${to}`;
}

/** A span from first to first of months or years names no days. */
function precision(start: Day, end: Day): Intl.DateTimeFormatOptions {
  if (start.endsWith('-01-01') && end.endsWith('-01-01')) return { year: 'numeric' };
  if (start.endsWith('-01') && end.endsWith('-01')) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric' };
}
