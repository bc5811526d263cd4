/** Collects what is wrong with an author's files, each with its place. */
import { nearest, type Problem, shorten } from '../../problem.ts';

/** An author's text file: path relative to the story, line breaks as `\n`, no byte-order mark. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
}

/** A place in a file, line and column counted from 1. */
export interface Spot {
  readonly file: TextFile;
  readonly line: number;
  readonly column: number;
}

/** A value together with the place where its author wrote it. */
export interface Located<T> {
  readonly value: T;
  readonly spot: Spot;
}

/** Where problems go. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly error: (spot: Spot, message: string) => void;
  readonly warn: (spot: Spot, message: string) => void;
  /** An error in a story, a warning in a bare deck, which was written for another tool. */
  readonly fault: (spot: Spot, message: string) => void;
  /** Hears nothing more of a line: what else would be said of it follows from what was. */
  readonly silence: (spot: Spot) => void;
  /** Takes over what was found before. */
  readonly adopt: (problems: readonly Problem[]) => void;
}

/** How deep an author may nest what is read by recursion; people stay below ten. */
export const deepest = 100;

/** What is said where it is deeper. */
export const tooDeep = `nested deeper than ${deepest} levels, expected fewer: is a bracket, a star, a quote or a list mark repeated by mistake?`;

/** An empty report; `bare` says how grave a fault is. */
export function makeReport(bare: boolean): Report {
  const problems: Problem[] = [];
  const silenced = new Set<string>();
  const placeOf = ({ file, line }: Spot) => `${line} ${file.path}`;
  const add = (severity: Problem['severity']) => (spot: Spot, message: string) => {
    if (silenced.has(placeOf(spot))) return;
    const { file, line, column } = spot;
    const excerpt = file.lines[line - 1] ?? '';
    // A cell or a table's text that goes over several lines may be placed behind the end of its first.
    const within = Math.min(column, excerpt.length + 1);
    problems.push({ severity, file: file.path, line, column: within, message: shorten(message), excerpt });
  };
  const adopt = (found: readonly Problem[]) => {
    for (const problem of found) problems.push(problem);
  };
  const [error, warn] = [add('error'), add('warning')];
  const silence = (spot: Spot) => void silenced.add(placeOf(spot));
  return { problems, error, warn, fault: bare ? warn : error, silence, adopt };
}

/** A value whose place is looked up only when a problem is reported there. */
export function lazily<T>(value: T, spot: () => Spot): Located<T> {
  return {
    value,
    get spot() {
      return spot();
    },
  };
}

/** The beginning of a file. */
export function startOf(file: TextFile): Spot {
  return { file, line: 1, column: 1 };
}

/** A place some characters further on the same line. */
export function shift(spot: Spot, characters: number): Spot {
  return { ...spot, column: spot.column + characters };
}

/** The place of a character of a value, which may have several lines. */
export function inside({ value, spot }: Located<string>, offset: number): Spot {
  const lines = value.slice(0, offset).split('\n');
  const column = (lines.at(-1) ?? '').length;
  return lines.length === 1 ? shift(spot, column) : { ...spot, line: spot.line + lines.length - 1, column: column + 1 };
}

/** The place of a character offset in a file's text. */
export function spotAt(file: TextFile, offset: number): Spot {
  const before = file.text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: before.length - lineStart + 1 };
}

/** "unknown place "shangai", did you mean "shanghai"?", or what was expected where no name is near. */
export function unknownName(what: string, name: string, valid: Iterable<string>): string {
  const names = [...valid];
  const near = nearest(name, names);
  if (near !== undefined) return `unknown ${what} "${name}", did you mean "${near}"?`;
  if (names.length === 0) return `unknown ${what} "${name}": the story has none`;
  return `unknown ${what} "${name}"${names.length <= 16 ? `, expected ${oneOf(names)}` : ''}`;
}

/** "a", "a or b", "one of a, b, c". */
export function oneOf(names: readonly string[]): string {
  return names.length < 3 ? names.join(' or ') : `one of ${names.join(', ')}`;
}
