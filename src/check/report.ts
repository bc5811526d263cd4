/** Problems of the whole story, located in the author's files where these are at hand. */
import type { Problem } from '../problem.ts';
import type { SourcePlace } from '../story.ts';

/** An author's files: bytes by path relative to the story. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Makes a problem at a place; `near` is what to look for from that line on. */
export type Blame = (place: SourcePlace, message: string, near?: string) => Problem;

/** Blames the first line from the place on that holds the text in question as a word, else the place itself. */
export function makeBlame(files: Files): Blame {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file) ?? new TextDecoder().decode(files.get(file) ?? new Uint8Array()).split(/\r?\n/);
    lines.set(file, known);
    return known;
  };
  return ({ file, line }, message, near) => {
    const all = linesOf(file);
    const places = near === undefined ? [] : all.slice(line - 1).map((text) => findWord(text, near));
    const found = places.findIndex((column) => column >= 0);
    const at = line - 1 + Math.max(0, found);
    const column = Math.max(0, places[found] ?? 0) + 1;
    return { severity: 'error', file, line: at + 1, column, message, excerpt: all[at] ?? '' };
  };
}

/** Where a line has the words, not as part of a longer one and not among attributes or ids of the ledger; -1 for nowhere. */
function findWord(line: string, words: string): number {
  const text = line.replace(/\{[#.a-z][^{}]*\}|\[[#@][^[\]]*\]/g, (part) => ' '.repeat(part.length));
  const pattern = escapePattern(words).replace(/ /g, '\\s+');
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u'));
}

/** An author's words as a part of a pattern that finds these words alone. */
export function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
