/** Mathematics after Pandoc's dollar rules, printed as MathML. */
import type { Element, ElementContent } from 'hast';
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { visit } from 'unist-util-visit';
import { type Report, type Spot, tooDeep } from '../ground/report.ts';
import { nextOf } from '../ground/search.ts';
import { blockSpot, inlineSpot, manuscriptOf } from './manuscript.ts';
import { parseMarkup } from './tree.ts';

/** What a `math` token carries in `meta`. */
export interface Formula {
  readonly tex: string;
  readonly display: boolean;
  readonly spot: Spot;
}

/** Sets a formula as MathML. Bad TeX is reported and gives nothing. */
export type Typeset = (formula: Formula, report: Report) => readonly ElementContent[];

/** Teaches the parser formulas. */
export function useMath(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'math_block', readBlock, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.inline.ruler.before('escape', 'math', readInline);
}

/** `$$` at the beginning of a line up to `$$` at the end of one, without a blank line between. */
function readBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (!state.src.startsWith('$$', first) || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const close = nextOf(state, '$$', first + 2);
  let line = start;
  while (line < end && !state.isEmpty(line) && (state.eMarks[line] ?? 0) < close) line += 1;
  if (line >= end || state.isEmpty(line)) return false;
  const text = state.getLines(start, line + 1, state.blkIndent, false).trim();
  if (text.length < 5 || !text.endsWith('$$') || text.slice(2, -2).includes('$$')) return false;
  if (silent) return true;
  manuscriptOf(state.env).formulas = true;
  const token = state.push('math', 'math', 0);
  token.block = true;
  token.map = [start, line + 1];
  token.meta = {
    formula: { tex: text.slice(2, -2).trim(), display: true, spot: blockSpot(manuscriptOf(state.env), start) },
  };
  state.line = line + 1;
  return true;
}

/** An opening dollar has no space behind it, a closing one none before it and no digit behind it. */
function readInline(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== '$') return false;
  const fence = src[pos + 1] === '$' ? '$$' : '$';
  const start = pos + fence.length;
  const end = findEnd(src, start, fence);
  if (end === undefined || end > state.posMax - fence.length) return false;
  if (!silent) {
    const manuscript = manuscriptOf(state.env);
    manuscript.formulas = true;
    const spot = inlineSpot(manuscript, src, start);
    state.push('math', 'math', 0).meta = {
      formula: { tex: src.slice(start, end).trim(), display: fence === '$$', spot },
    };
  }
  state.pos = end + fence.length;
  return true;
}

/** The next dollar ends the formula or shows that there is none. */
function findEnd(src: string, start: number, fence: '$' | '$$'): number | undefined {
  if (fence === '$' && /^\s?$/.test(src[start] ?? '')) return undefined;
  let end = start;
  while (end < src.length && !src.startsWith(fence, end)) end += src[end] === '\\' ? 2 : 1;
  if (end >= src.length || end === start) return undefined;
  return fence === '$$' || (!/\s/.test(src[end - 1] ?? '') && !/\d/.test(src[end + 1] ?? '')) ? end : undefined;
}

/** Loads the typesetter, which only stories with formulas need. */
export async function loadTypeset(): Promise<Typeset> {
  const { default: temml } = await import('temml');
  return ({ tex, display, spot }, report) => {
    try {
      const markup = temml.renderToString(tex, {
        displayMode: display,
        throwOnError: true,
        maxExpand: 200,
        maxSize: [20, 20],
      });
      const nodes = parseMarkup(markup);
      if (!nodes) throw new RangeError();
      for (const node of nodes) visit(node, 'element', takeStyle);
      return nodes;
    } catch (error) {
      report.fault(spot, `bad formula: ${sentence(error)}`);
      return [];
    }
  };
}

/** The typesetter goes down into a formula by recursion. */
function sentence(error: unknown): string {
  if (error instanceof RangeError) return tooDeep;
  return String(error instanceof Error ? error.message : error)
    .replace(/ at position[\s\S]*| at end of input[\s\S]*/, '')
    .trim();
}

/** The page's policy forbids `style=`. Alignment stands in classes already; colours become attributes, rules and boxes classes. */
function takeStyle({ properties }: Element): void {
  const style = String(properties.style ?? '');
  if (style === '') return;
  delete properties.style;
  const color = /(?:^|;)\s*color:\s*(#[0-9a-f]{6})/i.exec(style)?.[1];
  const rules = [...style.matchAll(/(?:^|;)\s*border(-\w+)?:/g)].map(([, side = '']) => `tml-border${side}`);
  if (color !== undefined) properties.mathcolor = color;
  if (rules.length > 0) properties.className = [...rules, ...[properties.className ?? []].flat()].map(String);
}
