/** What the rules of the Markdown parser know about the text they stand in. */
import type { Env } from 'markdown-it';
import { type Manner, plainManner } from '../ground/frontmatter.ts';
import type { Report, Spot, TextFile } from '../ground/report.ts';

/** A file, or a part of one, while it is parsed. The parsed text has the file's own line numbers. */
export interface Manuscript {
  readonly file: TextFile;
  readonly report: Report;
  /** Written for another tool: what a story forbids is let through with a warning. */
  readonly bare: boolean;
  /** First line, counted from 0, of the paragraph whose inline markup is being parsed. */
  line: number;
  /** How a bare deck's text is cut and shown. */
  manner: Manner;
  /** A formula was found: the typesetter is needed. */
  formulas: boolean;
  /** The lines of the paragraph's content, and of what is cut out of it, by the content. */
  readonly contents: Map<string, readonly ContentLine[]>;
  /** Unknown keys that were reported already; a bare deck says each once. */
  readonly reported: Set<string>;
}

/** Where a line of a paragraph's content begins: in the content, and, counted from 0, in its line of the file. */
interface ContentLine {
  readonly at: number;
  readonly indent: number;
}

/** A manuscript at its beginning. */
export function makeManuscript(file: TextFile, report: Report, bare: boolean): Manuscript {
  return {
    file,
    report,
    bare,
    line: 0,
    manner: plainManner,
    formulas: false,
    contents: new Map(),
    reported: new Set(),
  };
}

/** The manuscript stands in the parser's environment. */
export function manuscriptOf(env: Env): Manuscript {
  return env.manuscript as Manuscript;
}

/** The place where a block begins: its first character on a line, counted from 0. */
export function blockSpot({ file }: Manuscript, line: number): Spot {
  return { file, line: line + 1, column: Math.max(1, (file.lines[line] ?? '').search(/\S/) + 1) };
}

/** The place of a character of a paragraph's content, whose lines have lost what stood before and after them. */
export function inlineSpot(manuscript: Manuscript, content: string, position: number): Spot {
  const lines = manuscript.contents.get(content) ?? locateLines(manuscript, content);
  manuscript.contents.set(content, lines);
  const index = lastBefore(lines, position);
  const { at, indent } = lines[index] ?? { at: 0, indent: 0 };
  return { file: manuscript.file, line: manuscript.line + index + 1, column: indent + position - at + 1 };
}

/** By halves: the last line that begins at or before a position. */
function lastBefore(lines: readonly ContentLine[], position: number): number {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) <= position) low = middle;
    else high = middle;
  }
  return low;
}

/** To be made once a paragraph: one that is long may have a thousand places. */
function locateLines(manuscript: Manuscript, content: string): readonly ContentLine[] {
  let at = 0;
  return content.split('\n').map((text, i) => {
    const [source, own] = [(manuscript.file.lines[manuscript.line + i] ?? '').trimEnd(), text.trimEnd()];
    const line = { at, indent: source.endsWith(own) ? source.length - own.length : Math.max(0, source.indexOf(own)) };
    at += text.length + 1;
    return line;
  });
}

/** The place of a text within a block's lines, or the block's beginning where it is not found as such. */
export function textSpot(manuscript: Manuscript, [first, end]: readonly [number, number], text: string): Spot {
  for (let line = first; line < end; line++) {
    const column = (manuscript.file.lines[line] ?? '').indexOf(text);
    if (column >= 0) return { file: manuscript.file, line: line + 1, column: column + 1 };
  }
  return blockSpot(manuscript, first);
}

/** True for the first time that something is to be said in a file. */
export function isFirst({ reported }: Manuscript, what: string): boolean {
  const before = reported.size;
  return reported.add(what).size > before;
}

/** Everything is a warning, and the same words are said once a file. */
export function quietly(manuscript: Manuscript): Report {
  const warn: Report['warn'] = (spot, message) => {
    if (isFirst(manuscript, message)) manuscript.report.warn(spot, message);
  };
  return { ...manuscript.report, error: warn, warn, fault: warn };
}
