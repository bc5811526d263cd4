/** Days and spans of days as people write them. */

import { dayBefore } from '../../days.ts';
import { formatDay } from '../../formats.ts';
import type { Day } from '../../graphic.ts';

/** "12 April 1927", "June 1927", "1927", "October 1921 – June 1922"; `end` is the first day no longer covered. */
export function formatSpan(start: Day, end: Day, lang: string): string {
  const parts = precision(start, end);
  const [from, to] = [formatDay(start, lang, parts), formatDay(dayBefore(end), lang, parts)];
  return from === to ? from : `${from} – ${to}`;
}

/** A span from first to first of months or years names no days. */
function precision(start: Day, end: Day): Intl.DateTimeFormatOptions {
  if (start.endsWith('-01-01') && end.endsWith('-01-01')) return { year: 'numeric' };
  if (start.endsWith('-01') && end.endsWith('-01')) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric' };
}
