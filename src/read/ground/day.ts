/** Dates: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, each a range of days. */
import { dayAfter, dayBefore } from '../../days.ts';
import type { Day, Interval } from '../../graphic.ts';
import { defined } from './defined.ts';
import type { Located, Report } from './report.ts';

/** The days a date names: the first one, and the first one no longer covered. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const expected = 'expected YYYY, YYYY-MM or YYYY-MM-DD';

/** What a spreadsheet makes of dates: 12/04/1927, 12.4.27, 1927/04/12, Apr-27, 12-Apr-27, and the serial number 18264. */
const mangled =
  /^(\d{1,4}[/.]\d{1,2}([/.]\d{1,4})?|\d{1,2}-\d{1,2}-\d{2,4}|(\d{1,2}[ -])?\p{L}{3,9}\.?[ -]\d{2,4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{5}|\d{4}-\d{2}-\d{2}[T ]\d.*)$/u;

/** The days that a date names, or the sentence that says what is wrong with it. */
export function parseDate(text: string): Days | string {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!parts)
    return mangled.test(text)
      ? `"${text}" looks like a date that a spreadsheet rewrote, ${expected}`
      : `bad date "${text}", ${expected}`;
  const [, year = '', month, day] = parts;
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isDay(from)) return `there is no day "${text}", expected a day of the calendar`;
  if (day !== undefined) return { from, to: dayAfter(from) };
  const next =
    month === undefined
      ? [Number(year) + 1, 1]
      : [Number(year) + Math.floor(Number(month) / 12), (Number(month) % 12) + 1];
  return { from, to: `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01` };
}

/** The days of a date where it is one and lies in the span; otherwise the problem is reported. An empty text is no date. */
export function readDays(date: Located<string>, report: Report, span?: Days): Days | undefined {
  if (date.value.trim() === '') return undefined;
  const days = parseDate(date.value.trim());
  if (typeof days === 'string') report.error(date.spot, days);
  else if (span && (days.from < span.from || days.from >= span.to)) report.error(date.spot, outside(date.value, span));
  else return days;
  return undefined;
}

/** The first day of a date, checked like `readDays`. */
export function readDay(date: Located<string>, report: Report, span?: Days): Day | undefined {
  return readDays(date, report, span)?.from;
}

/** An exclusive end: the first day of its date, after `from`, and at most the day after the span. */
export function readEnd(date: Located<string>, from: Day | undefined, report: Report, span?: Days): Day | undefined {
  const day = readDay(date, report);
  if (day === undefined) return undefined;
  if (from !== undefined && day <= from) {
    report.error(
      date.spot,
      `the end ${date.value} does not come after the beginning ${from}: an end is the first day no longer covered`,
    );
  } else if (span && (day <= span.from || day > span.to)) report.error(date.spot, outside(date.value, span));
  else return day;
  return undefined;
}

/**
 * When something on the map existed, which may reach beyond the span; a warning where nothing of it lies in the span, and where the
 * story has none.
 */
export function readLife(
  start: Located<string>,
  end: Located<string>,
  report: Report,
  span: Days | undefined,
): { readonly start?: Day; readonly end?: Day } {
  const from = readDay(start, report);
  const to = readEnd(end, from, report);
  const unseen = (date: Located<string>, cause: string): void => report.warn(date.spot, `${cause}: it is never shown`);
  if (!span && (from ?? to) !== undefined)
    report.warn(
      (from ? start : end).spot,
      'the date says nothing without "span" in story.yaml, expected span: [first, last]',
    );
  else if (span && from !== undefined && from >= span.to) unseen(start, outside(start.value, span));
  else if (span && to !== undefined && to <= span.from) unseen(end, outside(end.value, span));
  return defined({ start: from, end: to });
}

/** `A–B`, `A/B` or a single date, both ends included: its days and how it is printed. */
export function readDates(
  dates: Located<string>,
  report: Report,
  span?: Days,
): (Days & { readonly printed: string }) | undefined {
  const [first = '', last = first, ...more] = dates.value.split(/[–/]/).map((text) => text.trim());
  if (more.length > 0 || /^\d{4}-\d{4}$/.test(first)) {
    report.error(dates.spot, `bad dates "${dates.value}", expected A–B with an en dash, or A/B, as in 1926–1928`);
    return undefined;
  }
  const from = readDays({ value: first, spot: dates.spot }, report, span);
  const to = first === last ? from : readDays({ value: last, spot: dates.spot }, report, span);
  if (!from || !to) return undefined;
  if (to.from < from.from) {
    report.error(dates.spot, `the dates "${dates.value}" are reversed, expected the earlier one first`);
    return undefined;
  }
  return { from: from.from, to: to.to, printed: first === last ? first : `${first}–${last}` };
}

/** True when two intervals share a day. */
export function overlaps(a: Partial<Interval>, b: Partial<Interval>): boolean {
  return (a.from ?? '') < (b.to ?? '~') && (b.from ?? '') < (a.to ?? '~');
}

function outside(text: string, span: Days): string {
  return `${text} lies outside the story's span, expected ${span.from} to ${dayBefore(span.to)}`;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
