/** Days of the calendar as numbers, and back. */
import type { Day } from './graphic.ts';

/** In milliseconds. */
const DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** The day so many days after another; before it for negative ones. */
export function dayAfter(day: Day, by = 1): Day {
  const [text = day] = new Date((dayNumber(day) + by) * DAY).toISOString().replace(/^\+/, '').split('T');
  return text;
}

/** The last day of an interval that ends with a day no longer covered. */
export function dayBefore(day: Day): Day {
  return dayAfter(day, -1);
}
