/** Problems of the whole story, located in the author's files where these are at hand. */
import { createKeep } from '../keep.ts';
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
    // A pattern has a greatest size; the beginning of long words is enough to find them.
    const words = near?.slice(0, longest + 1);
    const found =
      words === undefined ? undefined : keepWord(bare, [line, words], () => findWord(bare, line - 1, words));
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

/** So many characters of words are looked for. */
const longest = 200;

/** Counted from 0. */
interface Found {
  readonly line: number;
  readonly column: number;
}

/** A long line may be blamed for the same word as often as the word stands there. */
const keepWord = createKeep<Found | undefined>();

/** Where the lines from one on have the words, not as part of a longer one. */
function findWord(lines: readonly string[], start: number, words: string): Found | undefined {
  const pattern = escapePattern(typewritten(words).slice(0, longest)).replace(/ /g, '\\s+');
  const end = words.length > longest ? '' : '(?![\\p{L}\\p{N}])';
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
