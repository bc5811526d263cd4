/** What the rules of the Markdown parser know about the text they stand in. */
import type { Env } from 'markdown-it';
import { type Manner, plainManner } from '../ground/frontmatter.ts';
import type { Report, Spot, TextFile } from '../ground/report.ts';

/** A file, or a part of one, while it is parsed. The parsed text has the file's own line numbers. */
export interface Page {
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

/** A page at its beginning. */
export function makePage(file: TextFile, report: Report, bare: boolean): Page {
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

/** The page stands in the parser's environment. */
export function pageOf(env: Env): Page {
  return env.page as Page;
}

/** The place where a block begins: its first character on a line, counted from 0. */
export function blockSpot({ file }: Page, line: number): Spot {
  return { file, line: line + 1, column: Math.max(1, (file.lines[line] ?? '').search(/\S/) + 1) };
}

/** The place of a character of a paragraph's content, whose lines have lost what stood before and after them. */
export function inlineSpot(page: Page, content: string, position: number): Spot {
  const lines = page.contents.get(content) ?? locateLines(page, content);
  page.contents.set(content, lines);
  const index = lastBefore(lines, position);
  const { at, indent } = lines[index] ?? { at: 0, indent: 0 };
  return { file: page.file, line: page.line + index + 1, column: indent + position - at + 1 };
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
function locateLines(page: Page, content: string): readonly ContentLine[] {
  let at = 0;
  return content.split('\n').map((text, i) => {
    const [source, own] = [(page.file.lines[page.line + i] ?? '').trimEnd(), text.trimEnd()];
    const line = { at, indent: source.endsWith(own) ? source.length - own.length : Math.max(0, source.indexOf(own)) };
    at += text.length + 1;
    return line;
  });
}

/** The place of a text within a block's lines, or the block's beginning where it is not found as such. */
export function textSpot(page: Page, [first, end]: readonly [number, number], text: string): Spot {
  for (let line = first; line < end; line++) {
    const column = (page.file.lines[line] ?? '').indexOf(text);
    if (column >= 0) return { file: page.file, line: line + 1, column: column + 1 };
  }
  return blockSpot(page, first);
}

/** True for the first time that something is to be said in a file. */
export function isFirst({ reported }: Page, what: string): boolean {
  const before = reported.size;
  return reported.add(what).size > before;
}

/** Everything is a warning, and the same words are said once a file. */
export function quietly(page: Page): Report {
  const warn: Report['warn'] = (spot, message) => {
    if (isFirst(page, message)) page.report.warn(spot, message);
  };
  return { ...page.report, error: warn, warn, fault: warn };
}
