/** What the rules of the Markdown parser know about the text they stand in. */
import type { Env } from 'markdown-it';
import type { Manner } from './frontmatter.ts';
import type { Report, Spot, TextFile } from './report.ts';

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
  /** Unknown keys that were reported already; a bare deck says each once. */
  readonly reported: Set<string>;
}

/** A page at its beginning. */
export function makePage(file: TextFile, report: Report, bare: boolean): Page {
  return {
    file,
    report,
    bare,
    line: 0,
    manner: { incremental: false, outlined: false, echo: true },
    formulas: false,
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
  const before = content.slice(0, position).split('\n');
  const line = page.line + before.length - 1;
  const source = (page.file.lines[line] ?? '').trimEnd();
  const own = (content.split('\n', before.length)[before.length - 1] ?? '').trimEnd();
  const start = source.endsWith(own) ? source.length - own.length : Math.max(0, source.indexOf(own));
  return { file: page.file, line: line + 1, column: start + (before.at(-1) ?? '').length + 1 };
}

/** The place of a text within a block's lines, or the block's beginning where it is not found as such. */
export function textSpot(page: Page, [first, end]: readonly [number, number], text: string): Spot {
  for (let line = first; line < end; line++) {
    const column = (page.file.lines[line] ?? '').indexOf(text);
    if (column >= 0) return { file: page.file, line: line + 1, column: column + 1 };
  }
  return blockSpot(page, first);
}
