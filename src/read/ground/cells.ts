/** Typed values of table cells. Each function reports what is wrong and then gives nothing. */

import { withoutCommas } from './commas.ts';
import type { Names } from './names.ts';
import { inside, type Located, oneOf, type Report, unknownName } from './report.ts';

/** The cell's sentence or name, or nothing where it is empty. */
export function readOptional(cell: Located<string>): string | undefined {
  return cell.value === '' ? undefined : readSentence(cell);
}

/** A sentence as a page prints it: tables have the typewriter's apostrophe. */
export function readSentence(cell: Located<string>): string {
  return setApostrophes(cell.value);
}

/** The printer's apostrophes instead of the typewriter's. */
export function setApostrophes(text: string): string {
  return text.replaceAll("'", '’');
}

/** An id: letters, digits, `_`, `-`, `.` and `:`, without spaces. */
export function isId(text: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]*$/u.test(text);
}

/** An id of the author's own making. */
export function readId(cell: Located<string>, report: Report): string | undefined {
  if (isId(cell.value)) return cell.value;
  report.error(cell.spot, `bad id "${cell.value}", expected letters, digits and hyphens without spaces`);
  return undefined;
}

/** A number; `_` may group its digits. */
export function readNumber(cell: Located<string>, report: Report): number | undefined {
  if (cell.value === '') return undefined;
  const value = /^-?\d+(_\d+)*(\.\d+)?$/.test(cell.value) ? Number(cell.value.replaceAll('_', '')) : Number.NaN;
  if (Number.isFinite(value)) return value;
  report.error(cell.spot, `bad number "${cell.value}", expected ${expectedNumber(cell.value)}`);
  return undefined;
}

function expectedNumber(text: string): string {
  const number = withoutCommas(text);
  if (number !== undefined) return `${number}: no signs between digits, and a point before decimals`;
  if (/^-?\d.*[°NSEWO]/.test(text)) return 'degrees with decimals, as in 48.86, those of south and west below zero';
  return 'digits with a point before decimals, as in 2000000 or 1.5';
}

/** A number between two bounds, both included. */
export function readBounded(
  cell: Located<string>,
  low: number,
  high: number,
  what: string,
  report: Report,
  hint = '',
): number | undefined {
  const value = readNumber(cell, report);
  if (value === undefined || (value >= low && value <= high)) return value;
  report.error(cell.spot, `${what} ${cell.value} is out of range, expected ${low} to ${high}${hint}`);
  return undefined;
}

/** A level of the scale: a whole number from 0 to 5. */
export function readLevel(cell: Located<string>, report: Report): number | undefined {
  if (cell.value === '') return undefined;
  if (/^[0-5]$/.test(cell.value)) return Number(cell.value);
  report.error(cell.spot, `bad level "${cell.value}", expected a whole number from 0 to 5`);
  return undefined;
}

/** One of a few words; an empty cell is `fallback`. */
export function readChoice<T extends string, F extends T | undefined>(
  cell: Located<string>,
  choices: readonly T[],
  fallback: F,
  report: Report,
): T | F {
  if (cell.value === '') return fallback;
  const choice = choices.find((word) => word === cell.value);
  if (choice === undefined) report.error(cell.spot, `unknown value "${cell.value}", expected ${oneOf(choices)}`);
  return choice ?? fallback;
}

/** `yes` or `no`; an empty cell is yes. */
export function readYes(cell: Located<string>, report: Report): boolean {
  return readChoice(cell, ['yes', 'no'], 'yes', report) === 'yes';
}

/** Words separated by spaces, each with its place. */
export function readWords(cell: Located<string>): readonly Located<string>[] {
  return [...cell.value.matchAll(/\S+/g)].map((match) => ({ value: match[0], spot: inside(cell, match.index) }));
}

/** The name where it is one of the valid ones; an empty cell names nothing. */
export function readName(name: Located<string>, what: string, valid: Names, report: Report): string | undefined {
  if (valid.has(name.value)) return name.value;
  if (name.value !== '') report.error(name.spot, unknownName(what, name.value, valid.keys()));
  return undefined;
}

/** All names of a cell that are valid ones. */
export function readNames(cell: Located<string>, what: string, valid: Names, report: Report): readonly string[] {
  return readSpaced(cell, report).flatMap((word) => readName(word, what, valid, report) ?? []);
}

/** Words separated by spaces; commas between them are reported and left out. */
export function readSpaced(cell: Located<string>, report: Report): readonly Located<string>[] {
  const words = readWords(cell);
  if (!words.some(({ value }) => /[^,;][,;]/.test(value))) return words;
  const spaced = cell.value.replace(/[\s,;]+/g, ' ').trim();
  report.error(cell.spot, `commas stand between the names, expected spaces alone: "${spaced}"`);
  return readWords({ ...cell, value: cell.value.replace(/[,;]/g, ' ') });
}

/** What stands under each id, and the id with its place. */
export type Taken<T> = Map<string, { readonly value: T; readonly id: Located<string> }>;

/** Takes an id; one that is already taken is reported at the later place, naming the first. */
export function take<T>(id: Located<string>, taken: Taken<T>, value: T, report: Report): boolean {
  const first = taken.get(id.value);
  if (first)
    report.error(
      id.spot,
      `the id "${id.value}" is already taken in ${first.id.spot.file.path}, line ${first.id.spot.line}`,
    );
  else taken.set(id.value, { value, id });
  return first === undefined;
}
