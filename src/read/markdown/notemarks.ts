/** Lines that begin notes in other tools. A bare deck reads them, a story refuses them and says what to write. */
import Markdown, { type MarkdownIt, type StateBlock, type StateCore, type Token } from 'markdown-it';
import { isSecret } from './divs.ts';
import { blockSpot, type Manuscript, manuscriptOf } from './manuscript.ts';

/** How a line begins notes. */
interface NoteMark {
  /** Finds the mark at a place, with the spaces behind it. */
  readonly begins: RegExp;
  /** How far the notes go. */
  readonly to: 'paragraph' | 'slide';
  /** What to write where all may see it. */
  readonly plain: string;
  /** The same may be meant for all: a bare deck says how it is read. */
  readonly doubtful?: true;
}

const marks: readonly NoteMark[] = [
  // reveal.js, reveal-md, Obsidian's slides.
  { begins: /notes?:[ \t]*/iy, to: 'slide', plain: '**Note:**' },
  { begins: /(?:presenter|speaker)['’]?s?[ \t]+notes?:[ \t]*/iy, to: 'slide', plain: '**Notes:**', doubtful: true },
  // Landslide and Darkslide; Slidee has a colon.
  {
    begins: /#{1,6}[ \t]+(?:(?:presenter|speaker)['’]?s?[ \t]+notes?:?|notes?:)[ \t]*#*[ \t]*$/imy,
    to: 'slide',
    plain: '# Notes',
    doubtful: true,
  },
  {
    begins: /(?:presenter|speaker)['’]?s?[ \t]+notes?[ \t]*\n {0,3}(?:-{4,}|={3,})[ \t]*$/imy,
    to: 'slide',
    plain: '# Notes',
    doubtful: true,
  },
  // remark; without the line of its own it may be a question.
  { begins: /\?\?\?[ \t]*$/my, to: 'slide', plain: '\\???' },
  { begins: /\?\?\?[ \t]+/y, to: 'slide', plain: '\\???', doubtful: true },
  // Deckset; `^[…]` is a footnote, `^2` a power, `^th^` a superscript.
  { begins: /\^[ \t]+(?=\S)/y, to: 'paragraph', plain: '\\^' },
  { begins: /\^(?=\p{L}(?![^\s^]*\^))/uy, to: 'paragraph', plain: '\\^', doubtful: true },
  // Landslide.
  { begins: /\.notes?:[ \t]*/iy, to: 'paragraph', plain: '\\.notes:' },
];

/** Teaches the parser these lines. */
export function useNoteMarks(md: MarkdownIt, bare: boolean): void {
  if (!bare) {
    md.core.ruler.after('pair_divs', 'note_marks', refuseMarks);
    return;
  }
  md.block.ruler.before('comment', 'note_mark', readMark, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.block.ruler.before('lheading', 'deep_marks', unindentMarks);
}

/** How far a text was looked at, and from how deep: each item of a long list would look at all that follow. */
const looked = new WeakMap<StateBlock, { readonly level: number; readonly indent: number; readonly until: number }>();

/** Deep under text a line belongs to its paragraph without being asked: a mark there is moved to where it is seen. */
function unindentMarks(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const { level, blkIndent: indent } = state;
  const known = looked.get(state);
  if (silent || (known?.level === level && known.indent === indent && start < known.until)) return false;
  const until = unindentFrom(state, start + 1, end);
  looked.set(state, { level, indent, until });
  return false;
}

/** Moves marks from a line on to the next empty one, and says which that is. */
function unindentFrom(state: StateBlock, start: number, end: number): number {
  let line = start;
  for (; line < end && !state.isEmpty(line); line++) {
    const first = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const indent = state.sCount[line] ?? 0;
    if ((indent < 0 || indent - state.blkIndent >= 4) && markAt(state.src, first)) state.sCount[line] = state.blkIndent;
  }
  return line;
}

/** The token behind which a slide's words are notes. */
export function startNotes(): Token {
  const token = new Markdown.Token('notes_start', '', 0);
  token.block = token.hidden = true;
  return token;
}

/** The mark that stands at a place of a text. */
export function markAt(text: string, place: number): (NoteMark & { readonly sign: string }) | undefined {
  for (const mark of marks) {
    mark.begins.lastIndex = place;
    const [sign] = mark.begins.exec(text) ?? [];
    if (sign !== undefined) return { ...mark, sign };
  }
  return undefined;
}

/** Takes the mark off and parses what follows it, to the end of the paragraph, as notes. */
function readMark(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4 || !beginsLine(state.src, first)) return false;
  const mark = markAt(state.src, first);
  if (!mark) return false;
  if (silent) return true;
  reportDoubt(mark, manuscriptOf(state.env), start);
  const from = start + takeMark(state, start, first + mark.sign.length);
  const next = mark.to === 'slide' && from > start ? from : endOfParagraph(state, from, end);
  if (mark.to === 'slide') state.tokens.push(startNotes());
  else pushFence(state, 'div_open', start);
  if (from < next) state.md.block.tokenize(state, from, next);
  if (mark.to === 'paragraph') pushFence(state, 'div_close', start);
  state.line = next;
  return true;
}

/** Only spaces stand before it: `> Note:` and `- Note:` are public in other tools too. */
function beginsLine(src: string, place: number): boolean {
  return src.slice(src.lastIndexOf('\n', place - 1) + 1, place).trim() === '';
}

/** Lets the line begin behind its mark, and says how many lines the mark has used up. */
function takeMark(state: StateBlock, start: number, place: number): number {
  let line = start;
  while ((state.eMarks[line] ?? place) < place) line += 1;
  if (place >= (state.eMarks[line] ?? 0)) return line + 1 - start;
  state.bMarks[line] = place;
  state.tShift[line] = 0;
  state.sCount[line] = state.blkIndent;
  return line - start;
}

/** The line on which a paragraph that begins with notes is over: an empty one, a separator, a heading or another mark. */
function endOfParagraph(state: StateBlock, start: number, end: number): number {
  let line = start;
  while (line < end && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent) {
    const first = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const text = state.src.slice(first, state.eMarks[line]);
    if (line > start && (/^(?:-{2,4}\s*$|#{1,6}\s)/.test(text) || markAt(state.src, first))) break;
    line += 1;
  }
  return line;
}

function pushFence(state: StateBlock, type: 'div_open' | 'div_close', line: number): void {
  const spot = blockSpot(manuscriptOf(state.env), line);
  const token = state.push(type, 'div', 0);
  token.block = true;
  token.map = [line, line + 1];
  token.meta = { div: { name: 'notes', colons: 3, attributes: { spot, classes: [], values: new Map() }, spot } };
}

function reportDoubt(
  { doubtful, sign, plain }: NoteMark & { readonly sign: string },
  manuscript: Manuscript,
  line: number,
): void {
  if (!doubtful) return;
  manuscript.report.warn(
    blockSpot(manuscript, line),
    `what follows "${nameOf(sign)}" is read as notes, expected ${plain} where all may see it`,
  );
}

/** In a story the marks are mistakes, but for those in what is private already. */
function refuseMarks({ tokens, env }: StateCore): void {
  if (env.secret === true) return;
  let within = 0;
  for (const token of tokens) {
    if (within > 0 || isSecret(token)) within += token.nesting;
    else if (token.map && /^(paragraph|heading|tr)_open$/.test(token.type)) refuseLines(token.map, manuscriptOf(env));
  }
}

function refuseLines([first, end]: readonly [number, number], manuscript: Manuscript): void {
  const { lines } = manuscript.file;
  for (let line = first; line < end; line++) {
    const mark = markAt(`${lines[line]?.trimStart()}\n${lines[line + 1]}`, 0);
    if (mark)
      manuscript.report.error(
        blockSpot(manuscript, line),
        `"${nameOf(mark.sign)}" begins notes in other tools, expected ::: notes, or ${mark.plain} where all may see it`,
      );
  }
}

/** The mark as a message names it: without spaces and underlines. */
function nameOf(sign: string): string {
  return sign.trim().replace(/\s*\n.*/, '');
}
