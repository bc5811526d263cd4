/** Days on the river's time axis. */
import { dayBefore, dayNumber } from '../../days.ts';
import type { Day, Interval, Told } from '../../graphic.ts';

/** Where a day stands in the interval, 0 at its start and 1 at its end. */
export function share(day: Day, span: { readonly from: Day; readonly to: Day }): number {
  const [from, to] = [dayNumber(span.from), dayNumber(span.to)];
  return (dayNumber(day) - from) / (to - from);
}

/** Whether something existed on a day; an absent bound is open. */
export function existedOn(day: Day, life: { readonly start?: Day; readonly end?: Day }): boolean {
  return (life.start === undefined || life.start <= day) && (life.end === undefined || day < life.end);
}

/** Whether a day came after the picture told before; where none was told, whether it is of the picture's own month. */
export function isNew(day: Day, { date, since }: Pick<Told, 'date' | 'since'>): boolean {
  return day <= date && (since === undefined ? day.slice(0, 7) === date.slice(0, 7) : since < day);
}

/** Whether an interval holds a day. */
export function holds(interval: Interval, day: Day): boolean {
  return interval.from <= day && (interval.to === undefined || day < interval.to);
}

/** The years that an interval touches, `end` being the first day no longer: "1938", "1938–41", "1899–1902". */
export function yearsOf({ start, end }: { readonly start: Day; readonly end: Day }): string {
  const last = dayBefore(end).slice(0, 4);
  const first = start.slice(0, 4);
  if (last <= first) return first;
  return `${first}–${last.slice(0, 2) === first.slice(0, 2) ? last.slice(2) : last}`;
}
