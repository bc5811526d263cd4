/** What decks of remark say with points and brackets, `.left[…]`: words or blocks with classes. Read in bare decks only. */
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { pageClasses } from './classes.ts';
import { blockSpot, manuscriptOf } from './manuscript.ts';

const classes = /(?:^|[\s({>*_])((?:\.[a-z][\w-]*)+)$/i;

/** Teaches the parser such classes. */
export function useRemark(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'classed', readClassed);
  md.block.ruler.before('fence', 'classed_block', readBlock, { alt: ['paragraph', 'list'] });
}

/** The classes stand before the bracket, in what is already read as text. */
function readClassed(state: StateInline, silent: boolean): boolean {
  const { pos, posMax } = state;
  if (silent || state.src[pos] !== '[') return false;
  const [sign, names = ''] = mayEnd(state.src, pos) ? (classes.exec(state.pending) ?? []) : [];
  const end = sign === undefined ? -1 : state.md.helpers.parseLinkLabel(state, pos, false);
  if (sign === undefined || end < 0) return false;
  state.pending = state.pending.slice(0, -names.length);
  const token = state.push('span_open', 'span', 1);
  token.attrs = [['class', pageClasses(names.slice(1).split('.'))]];
  [state.pos, state.posMax] = [pos + 1, end];
  state.md.inline.tokenize(state);
  state.push('span_close', 'span', -1);
  [state.pos, state.posMax] = [end + 1, posMax];
  return true;
}

/** Whether a name with its point ends there: to search all that was read before at each bracket would take long in a long text. */
function mayEnd(text: string, pos: number): boolean {
  let start = pos;
  while (start > 0 && /[\w-]/.test(text[start - 1] ?? '')) start -= 1;
  return start < pos && text[start - 1] === '.';
}

/** A block from a line `.name[` to the line that begins with its bracket. */
function readBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const names = /^((?:\.[a-z][\w-]*)+)\[$/i.exec(lineOf(state, start))?.[1];
  if (names === undefined || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const close = findClose(state, start, end);
  if (close === undefined) return false;
  if (silent) return true;
  const [name = '', ...others] = names.slice(1).split('.');
  const spot = blockSpot(manuscriptOf(state.env), start);
  const located = others.map((value) => ({ value, spot }));
  const attributes = { spot, classes: located, values: new Map() };
  const open = state.push('div_open', 'div', 0);
  Object.assign(open, { block: true, map: [start, start + 1], meta: { div: { name, colons: 3, attributes, spot } } });
  state.md.block.tokenize(state, start + 1, close);
  const last = state.push('div_close', 'div', 0);
  Object.assign(last, {
    block: true,
    map: [close, close + 1],
    meta: { div: { name: '', colons: 3, attributes, spot } },
  });
  state.line = close + 1;
  return true;
}

function lineOf(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trim();
}

/** The line of the bracket that closes the one of `start`; a slide ends before it. */
function findClose(state: StateBlock, start: number, end: number): number | undefined {
  let depth = 0;
  for (let line = start; line < end; line++) {
    const text = lineOf(state, line);
    if (/^-{3,4}$/.test(text)) return undefined;
    if (/^(?:\.[a-z][\w-]*)+\[$/i.test(text)) depth += 1;
    else if (text === ']') depth -= 1;
    if (depth === 0) return line;
  }
  return undefined;
}
