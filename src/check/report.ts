/** Problems of the whole story, located in the author's files where these are at hand. */
import { type Problem, shorten } from '../problem.ts';
import type { SourcePlace } from '../story.ts';
import type { Sources } from '../tools.ts';
import { escapePattern } from './pattern.ts';

/** Makes a problem at a place; `near` is what to look for from that line on. */
export type Blame = (place: SourcePlace, message: string, near?: string) => Problem;

/** Blames the first line from the place on that holds the text in question as a word, else the place itself. */
export function makeBlame(files: Sources): Blame {
  const read = new Map<string, Lines>();
  const linesOf = (file: string): Lines => {
    const known = read.get(file) ?? splitLines(files.get(file) ?? new Uint8Array());
    read.set(file, known);
    return known;
  };
  return ({ file, line }, message, near) => {
    const { whole, bare } = linesOf(file);
    const found = near === undefined ? undefined : findWord(bare, line - 1, near);
    const at = found?.line ?? line - 1;
    const column = (found?.column ?? 0) + 1;
    return { severity: 'error', file, line: at + 1, column, message: shorten(message), excerpt: whole[at] ?? '' };
  };
}

/** A file's lines, and the same with blanks instead of attributes and of ids of the ledger. */
interface Lines {
  readonly whole: readonly string[];
  readonly bare: readonly string[];
}

function splitLines(bytes: Uint8Array): Lines {
  const whole = new TextDecoder().decode(bytes).split(/\r?\n/);
  const blank = (part: string): string => ' '.repeat(part.length);
  return { whole, bare: whole.map((line) => typewritten(line).replace(/\{[#.a-z][^{}]*\}|\[[#@][^[\]]*\]/g, blank)) };
}

/** Where the lines from one on have the words, not as part of a longer one; counted from 0. */
function findWord(
  lines: readonly string[],
  start: number,
  words: string,
): { readonly line: number; readonly column: number } | undefined {
  // A pattern has a greatest size; the beginning of long words is enough to find them.
  const pattern = escapePattern(typewritten(words).slice(0, 200)).replace(/ /g, '\\s+');
  const end = words.length > 200 ? '' : '(?![\\p{L}\\p{N}])';
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}${end}`, 'u');
  for (let line = start; line < lines.length; line++) {
    const column = lines[line]?.search(word) ?? -1;
    if (column >= 0) return { line, column };
  }
  return undefined;
}

/** With the typewriter's apostrophe, as tables have it. */
export function typewritten(text: string): string {
  return text.replaceAll('’', "'");
}
