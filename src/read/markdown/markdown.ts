/** The Markdown parser: CommonMark, GFM tables and strikethrough, footnotes, and the story format's own rules. */
import Markdown, { type MarkdownIt, type StateInline, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { nearest } from '../../problem.ts';
import type { Names } from '../ground/names.ts';
import { useAsides } from './asides.ts';
import { notesOf, useBlocks } from './blocks.ts';
import { useComments } from './comments.ts';
import type { Footnote } from './context.ts';
import { useDivs } from './divs.ts';
import { useFences } from './fences.ts';
import { useHtmlMarks } from './htmlmarks.ts';
import { useLeftovers } from './leftovers.ts';
import { useLinebreaks } from './linebreaks.ts';
import { inlineSpot, type Manuscript, manuscriptOf, textSpot } from './manuscript.ts';
import { useMath } from './math.ts';
import { useNeighbours } from './neighbours.ts';
import { useNoteMarks } from './notemarks.ts';
import { useReferences } from './references.ts';
import { useSlideHeads } from './slidehead.ts';
import { useSpans } from './spans.ts';

/** Which rules a folder asks for. */
export interface Dialect {
  readonly bare: boolean;
  readonly html: boolean;
  readonly math: boolean;
  /** BCP 47: Chinese and Japanese join lines in more places. */
  readonly lang: string;
  /** The keys of the bibliography. */
  readonly sources: Names;
}

/** A parser for one folder. */
export function makeMarkdown({ bare, html, math, lang, sources }: Dialect): MarkdownIt {
  const md = new Markdown({ html });
  md.use(footnotes);
  md.core.ruler.disable('footnote_tail');
  md.inline.ruler.after('footnote_ref', 'footnote_unknown', reportUnknownFootnote);
  useComments(md);
  useDivs(md);
  useNoteMarks(md, bare);
  if (html) useHtmlMarks(md);
  useSpans(md);
  if (math) useMath(md);
  if (bare) useSlideHeads(md);
  else {
    useReferences(md);
    if (!html) useAsides(md);
  }
  useBlocks(md);
  useFences(md);
  useLeftovers(md, bare, html, sources);
  if (bare) useNeighbours(md, lang);
  useLinebreaks(md, lang);
  return md;
}

/** Parses a text that begins on a line of the manuscript's file, counted from 0. Footnotes are taken out and tied to what refers to them; `secret` text is for the lecturer alone. */
export function parseMarkdown(
  md: MarkdownIt,
  manuscript: Manuscript,
  text: string,
  line: number,
  secret = false,
): readonly Token[] {
  const env = { manuscript, secret };
  // Empty lines in front give all tokens the file's own line numbers.
  const tokens = md.parse('\n'.repeat(line) + text, env);
  const definitions = new Map<string, Footnote>();
  const body: Token[] = [];
  let target = body;
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') target = define(definitions, manuscript, token);
    else if (token.type === 'footnote_reference_close') target = body;
    else target.push(token);
  }
  const inline = notesOf(env).map(
    ({ tokens: children }) => children && { manuscript, tokens: [inlineToken(children)] },
  );
  tieFootnotes(tokens, definitions, inline);
  return body;
}

/** The list that takes the tokens of a footnote's definition. */
function define(definitions: Map<string, Footnote>, manuscript: Manuscript, { meta, map }: Token): Token[] {
  const label = String(meta?.label);
  const tokens: Token[] = [];
  const lines = map ?? [0, manuscript.file.lines.length];
  if (definitions.has(label))
    manuscript.report.fault(
      textSpot(manuscript, lines, `[^${label}]:`),
      `the footnote "${label}" is defined twice, expected each label once in a file`,
    );
  else definitions.set(label, { manuscript, tokens });
  return tokens;
}

/** Ties each reference to its footnote, those inside footnotes too. */
function tieFootnotes(
  tokens: readonly Token[],
  definitions: ReadonlyMap<string, Footnote>,
  inline: readonly (Footnote | undefined)[],
): void {
  for (const token of tokens) {
    if (token.type === 'footnote_ref')
      token.meta = { footnote: definitions.get(String(token.meta?.label)) ?? inline[Number(token.meta?.id)] };
    if (token.children) tieFootnotes(token.children, definitions, inline);
  }
}

function inlineToken(children: Token[]): Token {
  const token = new Markdown.Token('inline', '', 0);
  token.children = children;
  return token;
}

/** Reached where no footnote of that label is defined in the file. */
function reportUnknownFootnote(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== '[' || state.src[state.pos + 1] !== '^') return false;
  const label = /^\[\^([^\s\]]+)\]/.exec(state.src.slice(state.pos, state.pos + 200))?.[1];
  if (label === undefined) return false;
  const manuscript = manuscriptOf(state.env);
  const refs = (state.env.footnotes as { refs?: Record<string, number> } | undefined)?.refs ?? {};
  const known = Object.keys(refs).map((name) => name.slice(1));
  const near = nearest(label, known);
  const hint = near === undefined ? `: no line of this file begins with [^${label}]:` : `, did you mean "${near}"?`;
  manuscript.report.fault(inlineSpot(manuscript, state.src, state.pos), `unknown footnote "${label}"${hint}`);
  return false;
}
