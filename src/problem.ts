/** Mistakes of authors, each with its place. Anything else that goes wrong is a bug of ours and keeps its stack. */
import { compare } from './order.ts';

/** Something wrong in an author's file, or doubtful. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
  /** One sentence without a full stop: what is wrong, what was expected, the nearest valid name. */
  readonly message: string;
  /** The line itself, without its line break; empty when the file has no such line. */
  readonly excerpt: string;
}

/** Whether any of them is an error, or an error in one file. */
export function hasErrors(problems: readonly Problem[], path?: string): boolean {
  return problems.some(({ severity, file }) => severity === 'error' && (path === undefined || file === path));
}

/** Problems in the order of files and lines, errors and warnings alike. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** `file:line:column severity: message`, then the line and a caret under the column. */
export function formatProblem(problem: Problem): string {
  const head = `${problem.file}:${problem.line}:${problem.column} ${problem.severity}: ${problem.message}`;
  if (problem.excerpt === '') return head;
  const start = Math.max(0, problem.column - 61);
  const line = problem.excerpt.slice(start, start + 120).replaceAll('\t', ' ');
  return `${head}\n  ${line}\n  ${' '.repeat(problem.column - 1 - start)}^`;
}

/** What a message quotes may be as long as the file; the cause stands at its beginning, the mend at its end. */
export function shorten(message: string): string {
  return message.length > 600 ? `${message.slice(0, 400)} … ${message.slice(-160)}` : message;
}

/** The valid name nearest to `name` by edit distance, or nothing when none is near. */
export function nearest(name: string, valid: Iterable<string>): string | undefined {
  // Nobody mistypes so long a name; to compare two takes the product of their lengths.
  if (name.length > 200) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of valid) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance, in which two letters that changed places count once; given up as `limit` once it cannot be less. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: readonly number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : limit;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    // Two letters that change places look back over a row.
    if (Math.min(...next, ...row) >= limit) return limit;
    [before, row] = [row, next];
  }
  return row[b.length] ?? limit;
}
