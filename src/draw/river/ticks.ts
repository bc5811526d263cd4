/** Years and months along a course of time. */

import { dayAfter, dayNumber } from '../../days.ts';
import { formatDay } from '../../formats.ts';
import type { Day } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { textWidth } from '../ground/measure.ts';
import { along, type Course } from './course.ts';

/** A date on the axis of time. */
export interface Tick {
  /** Unique along the course. */
  readonly id: string;
  readonly day: Day;
  readonly text: string;
  /** Along the course, in pixels. */
  readonly at: number;
}

/** Steps from tick to tick, in days of a short time, and in months. */
const dayLong = [1, 2, 7, 14];
const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];

/**
 * As many as stand well apart from each other, at most so many to the course: days or months where there is room for them, each January with
 * its year instead.
 */
export function timeTicks(
  { lang }: Pick<PageGraphic, 'lang'>,
  course: Pick<Course, 'span' | 'start' | 'length' | 'upright'>,
  size: number,
  most = Number.POSITIVE_INFINITY,
): readonly Tick[] {
  const { span, length, upright } = course;
  const days = stepInDays(course, size, most);
  if (days !== undefined) return dayTicks(lang, course, days);
  const month = length / ((dayNumber(span.to) - dayNumber(span.from)) / 30.44);
  const room = upright ? size * 3.6 : textWidth('0000', 'label', size) + size * 2.7;
  const step = steps.find((months) => months * month >= Math.max(room, length / most)) ?? 12000;
  const first = Number(span.from.slice(0, 4)) * 12;
  const last = Number(span.to.slice(0, 4)) * 12 + 11;
  const count = Math.floor(last / step) - Math.ceil(first / step) + 1;
  return Array.from({ length: count }, (_, i) => dayOf((Math.ceil(first / step) + i) * step))
    .filter((day) => span.from <= day && day < span.to)
    .map((day) => ({ id: day.slice(0, 7), day, text: textOf(day, lang), at: along(course, day) }));
}

/** How many days apart ticks stand; nothing where months do. */
function stepInDays(
  { span, length, upright }: Pick<Course, 'span' | 'length' | 'upright'>,
  size: number,
  most: number,
): number | undefined {
  const day = length / (dayNumber(span.to) - dayNumber(span.from));
  const room = upright ? size * 3.6 : textWidth('00 Mmmm', 'label', size) + size * 2;
  return dayLong.find((days) => days * day >= Math.max(room, length / most));
}

function dayTicks(lang: string, course: Pick<Course, 'span' | 'start' | 'length'>, step: number): readonly Tick[] {
  const { from, to } = course.span;
  const count = Math.ceil((dayNumber(to) - dayNumber(from)) / step);
  return Array.from({ length: count }, (_, i) => dayAfter(from, i * step)).map((day) => {
    return { id: day, day, text: formatDay(day, lang, { day: 'numeric', month: 'short' }), at: along(course, day) };
  });
}

function dayOf(month: number): Day {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function textOf(day: Day, lang: string): string {
  return day.endsWith('-01-01') ? String(Number(day.slice(0, 4))) : formatDay(day, lang, { month: 'short' });
}
