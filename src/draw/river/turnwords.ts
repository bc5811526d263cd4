/** The words of a turn: its year and a few words, set in one way or another. */

import { dayNumber } from '../../days.ts';
import { formatDay } from '../../formats.ts';
import type { Day } from '../../graphic.ts';
import type { PageRow } from '../../pagedata.ts';
import type { Sizes } from '../ground/layout.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import type { Course } from './course.ts';

/** A line of a turn's words. */
export interface TurnText {
  readonly text: string;
  readonly className: 'date' | 'turn';
  readonly size: number;
  /** From the box's left, and to its baseline. */
  readonly x: number;
  readonly y: number;
}

/** What a label says, set in one way. */
export interface TurnBlock {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TurnText[];
  /** How bad it is. */
  readonly cost: number;
}

/** The ways to set a label. Upright, words may stand beside the year. */
export function setTurn(
  { start, label = '' }: PageRow,
  lang: string,
  course: Course,
  sizes: Sizes,
): readonly TurnBlock[] {
  const year = { text: yearOf(start, lang, course), size: Math.round(sizes.label * 1.35) };
  if (label === '') return [stack(year, [], sizes.label, 0)];
  const settings = [1, 2, 3]
    .map((most) => wrapInto(label, sizes.label, most))
    .filter((lines, i) => lines.length === i + 1);
  return settings.flatMap((lines) => {
    const cost = LINES[lines.length - 1] ?? 0;
    const stacked = stack(year, lines, sizes.label, cost);
    return course.upright ? [runIn(year, lines, sizes.label, cost), stacked] : [stacked];
  });
}

/** What it costs to set a label in one line, two, three. */
const LINES = [1, 0, 2.5];

/** In a short stretch of time the month matters. */
function yearOf(day: Day, lang: string, { span }: Course): string {
  const years = (dayNumber(span.to) - dayNumber(span.from)) / 365.25;
  return years < 5 ? formatDay(day, lang, { month: 'short', year: 'numeric' }) : String(Number(day.slice(0, 4)));
}

interface Year {
  readonly text: string;
  readonly size: number;
}

const LINE = 1.18;

function stack(year: Year, lines: readonly string[], size: number, cost: number): TurnBlock {
  const head = year.size * 0.95;
  return {
    cost,
    width: Math.max(textWidth(year.text, 'head', year.size), ...lines.map((line) => textWidth(line, 'text', size))),
    height: head + (lines.length === 0 ? 0 : (lines.length * LINE + 0.1) * size),
    texts: [yearText(year), ...lines.map((text, i) => wordText(text, size, 0, head + (i * LINE + 0.9) * size))],
  };
}

function runIn(year: Year, lines: readonly string[], size: number, cost: number): TurnBlock {
  const indent = textWidth(year.text, 'head', year.size) + size * 0.5;
  return {
    cost,
    width: indent + Math.max(0, ...lines.map((line) => textWidth(line, 'text', size))),
    height: year.size * 0.82 + ((lines.length - 1) * LINE + 0.3) * size,
    texts: [yearText(year), ...lines.map((text, i) => wordText(text, size, indent, year.size * 0.8 + i * LINE * size))],
  };
}

function yearText({ text, size }: Year): TurnText {
  return { text, className: 'date', size, x: 0, y: size * 0.8 };
}

function wordText(text: string, size: number, x: number, y: number): TurnText {
  return { text, className: 'turn', size, x, y };
}

/** The words in at most so many lines, as even as can be. */
function wrapInto(label: string, size: number, most: number): readonly string[] {
  const whole = textWidth(label, 'text', size);
  let width = whole / most;
  let lines = wrapText(label, 'text', size, width);
  while (lines.length > most) {
    width *= 1.05;
    lines = wrapText(label, 'text', size, width);
  }
  return lines;
}
