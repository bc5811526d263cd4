/** Fenced divs: `::: name {attributes}` to `:::`. The rule finds the fences, `divpairs.ts` pairs them. */
import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { nearest } from '../../problem.ts';
import { type Spot, shift, unknownName } from '../ground/report.ts';
import { type Attributes, badAttributes, isLikeAttributes, noAttributes, parseAttributes } from './attributes.ts';
import { reportStepClass } from './classes.ts';
import { pairDivs } from './divpairs.ts';
import { blockSpot, type Manuscript, manuscriptOf } from './manuscript.ts';

/** The divs that a story knows. */
export const divNames: readonly string[] = ['step', 'reading', 'notes', 'answers', 'view', 'document', 'quiz'];

/** What a `div_open` token carries in `meta`. */
export interface Div {
  readonly name: string;
  readonly colons: number;
  readonly attributes: Attributes;
  readonly spot: Spot;
}

/** The div of a `div_open` token. */
export function divOf(token: Token | undefined): Div | undefined {
  return token?.type === 'div_open' ? (token.meta?.div as Div) : undefined;
}

/** The classes of a div, its name the first of them. */
export function classesOf({ name, attributes }: Div): readonly string[] {
  return [name, ...attributes.classes.map(({ value }) => value)].filter((word) => word !== '');
}

/** True for a div that only the lecturer sees. */
export function isSecret(token: Token): boolean {
  const name = divOf(token)?.name;
  return name === 'notes' || name === 'answers';
}

/** Teaches the parser divs. */
export function useDivs(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'div', readFence, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.core.ruler.after('block', 'pair_divs', (state) => {
    state.tokens = pairDivs(state.tokens, manuscriptOf(state.env));
  });
}

function readFence(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (!state.src.startsWith(':::', start) || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
  const manuscript = manuscriptOf(state.env);
  const text = state.src.slice(start, state.eMarks[line]).trimEnd();
  const [, colons = '', rest = ''] = /^(:+)\s*(.*)$/.exec(text) ?? [];
  const spot = blockSpot(manuscript, line);
  const own = rest === '' ? undefined : readDiv(rest, colons.length, shift(spot, text.length - rest.length), spot);
  const read = manuscript.bare ? asNotes(own, rest, colons.length, manuscript, spot) : own;
  if (rest !== '' && !read && manuscript.bare) return false;
  if (silent) return true;
  const div = read && !manuscript.bare ? asKnown(read, manuscript) : read;
  const token = state.push(rest === '' ? 'div_close' : 'div_open', 'div', 0);
  token.block = true;
  token.map = [line, line + 1];
  // A bad div counts as reading, where nothing more is wrong with it.
  token.meta = { div: div ?? { name: 'reading', colons: colons.length, attributes: noAttributes(spot), spot } };
  if (rest !== '' && !div) manuscript.report.error(shift(spot, text.length - rest.length), badDiv(rest));
  state.line = line + 1;
  return true;
}

function badDiv(rest: string): string {
  const brace = rest.indexOf('{');
  const why = brace < 0 ? '' : badAttributes(rest.slice(brace));
  return why.startsWith('bad attributes:')
    ? why
    : 'bad div, expected a name and attributes, as in ::: step {#id date=1927-04-12}';
}

/** A story's div under a name that is known. What is called otherwise is reported and read as what was meant, so that nothing follows from it. */
function asKnown(div: Div, manuscript: Manuscript): Div {
  if (divNames.includes(div.name) || reportStepClass(div.name, div.spot, manuscript.report))
    return divNames.includes(div.name) ? div : { ...div, name: 'step' };
  manuscript.report.error(div.spot, unknownName('div', div.name, divNames));
  const near = nearest(div.name, divNames);
  if (near !== undefined) return { ...div, name: near };
  const { spot, id } = div.attributes;
  return { ...div, name: id ? 'step' : 'reading', attributes: { ...noAttributes(spot), ...(id && { id }) } };
}

/** `name`, `name {…}` or `{.name …}`, perhaps followed by colons. */
function readDiv(text: string, colons: number, at: Spot, spot: Spot): Div | undefined {
  const word = /^[^\s{:]+/.exec(text)?.[0] ?? '';
  const brace = word.length + (/^\s*/.exec(text.slice(word.length))?.[0].length ?? 0);
  const parsed = parseAttributes(text, brace, () => shift(at, brace));
  const rest = text.slice(parsed?.end ?? word.length);
  if (!/^\s*:*$/.test(rest) || (word === '' && !parsed) || (!parsed && isLikeAttributes(text.slice(brace))))
    return undefined;
  const attributes = parsed?.attributes ?? noAttributes(spot);
  if (word !== '') return { name: word, colons, attributes, spot };
  const name = attributes.classes.find(({ value }) => divNames.includes(value)) ?? attributes.classes[0];
  return {
    name: name?.value ?? '',
    colons,
    attributes: { ...attributes, classes: attributes.classes.filter((other) => other !== name) },
    spot,
  };
}

/** True for a class by which other tools may mean notes, or words that they hide. */
export function isLikeNotes(name: string): boolean {
  return /^(?:(?:(?:speaker|presenter)[-_]?)?notes?|content-hidden)$/i.test(name);
}

/** A bare deck's div is notes where one of its names may say so, although it has others or is badly written. */
function asNotes(
  div: Div | undefined,
  text: string,
  colons: number,
  manuscript: Manuscript,
  spot: Spot,
): Div | undefined {
  const classes = div?.attributes.classes ?? [];
  const names = div ? [div.name, ...classes.map(({ value }) => value)] : (text.match(/[\w-]+/g) ?? []).slice(0, 1);
  const name = names.find(isLikeNotes);
  if (name === undefined || div?.name === 'notes') return div;
  if (name !== 'notes')
    manuscript.report.warn(spot, `the div "${name}" is read as notes, expected another name where all may see it`);
  return { name: 'notes', colons, attributes: { ...(div?.attributes ?? noAttributes(spot)), classes: [] }, spot };
}
