/** Words between two signs that are not for all. They never show; a `comment` token keeps them for the notes of bare decks. */
import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';
import type { Spot } from '../ground/report.ts';
import { closingIn, type Enclosure, enclosureAt } from './enclosures.ts';
import { blockSpot, inlineSpot, isFirst, type Manuscript, manuscriptOf } from './manuscript.ts';
import { startNotes } from './notemarks.ts';

/** Teaches the parser comments, on lines of their own and inside text. */
export function useComments(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'comment', readBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.inline.ruler.before('escape', 'comment', readInline);
  md.core.ruler.push('unclosed', startNotesAfterUnclosed);
}

/** A comment that begins a line and after which nothing follows on its last line. */
function readBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  const found = enclosureAt(state.src, first);
  if (!found || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const { enclosure, length } = found;
  const closing = closingIn(state, enclosure, first + length);
  const last = lastLine(state, start, end, closing?.[1]);
  if (last === undefined && enclosure.sign !== '<!--') return false;
  const closed = last === undefined ? undefined : closing;
  if (closed && last !== undefined && state.src.slice(closed[1], state.eMarks[last]).trim() !== '') return false;
  if (silent) return true;
  const manuscript = manuscriptOf(state.env);
  const spot = blockSpot(manuscript, start);
  if (enclosure.sign !== '<!--') refuse(enclosure, manuscript, spot);
  if (!closed) manuscript.report.fault(spot, 'the comment is never closed, expected -->');
  const token = state.push('comment', '', 0);
  token.block = true;
  token.map = [start, last === undefined ? end : last + 1];
  token.content = state.src.slice(first + length, Math.max(closed?.[0] ?? state.eMarks[end - 1] ?? 0, first + length));
  state.line = token.map[1];
  return true;
}

/** The line on which a place stands, if it is one of these. */
function lastLine(state: StateBlock, start: number, end: number, place = Number.POSITIVE_INFINITY): number | undefined {
  let line = start;
  while (line < end && (state.eMarks[line] ?? 0) < place) line += 1;
  return line < end ? line : undefined;
}

/** What is never closed goes to the end of its paragraph; in a bare deck the rest of the slide is private too. */
function readInline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax } = state;
  const found = enclosureAt(src, pos);
  if (!found) return false;
  const { enclosure } = found;
  const start = pos + found.length;
  const closing = closingIn(state, enclosure, start);
  const closed = closing && closing[1] <= posMax ? closing : undefined;
  if (!closed && !enclosure.isMeant(near(src, pos, -1), near(src, start, 1))) return false;
  const [end, after] = closed ?? [posMax, posMax];
  if (silent) return skipTo(state, after);
  reportInline(enclosure, src, pos, closed?.[1], manuscriptOf(state.env));
  const token = state.push('comment', '', 0);
  token.content = src.slice(start, Math.max(end, start));
  token.meta = { unclosed: !closed };
  return skipTo(state, after);
}

function skipTo(state: StateInline, place: number): true {
  state.pos = place;
  return true;
}

/** A few characters before or behind a place: to look at more takes too long in a long text. */
export function near(src: string, place: number, direction: 1 | -1): string {
  return direction > 0 ? src.slice(place, place + 20) : src.slice(Math.max(0, place - 20), place);
}

/** One report for each sign and paragraph. */
function reportInline(
  enclosure: Enclosure,
  src: string,
  pos: number,
  after: number | undefined,
  manuscript: Manuscript,
): void {
  const { sign, plain } = enclosure;
  const doubtful =
    sign === '%%' && (/\d\s*$/.test(near(src, pos, -1)) || /^[\p{L}\p{N}]/u.test(near(src, after ?? src.length, 1)));
  const once = `${manuscript.line}:${sign}`;
  const silent = manuscript.bare || sign === '<!--' ? after !== undefined && !doubtful : false;
  if (silent || !isFirst(manuscript, once)) return;
  const spot = inlineSpot(manuscript, src, pos);
  if (sign !== '<!--' && !manuscript.bare) refuse(enclosure, manuscript, spot);
  else if (after === undefined) reportUnclosed(enclosure, manuscript, spot);
  else
    manuscript.report.warn(
      spot,
      `what stands between two ${sign} is read as notes, expected ${plain} where all may see it`,
    );
}

/** Says what becomes of the words behind an opening sign without a closing one in its paragraph. */
export function reportUnclosed({ sign, end }: Enclosure, manuscript: Manuscript, spot: Spot): void {
  const message = manuscript.bare
    ? `"${sign}" is never closed, expected ${end} in the same paragraph: the rest of the slide is read as notes`
    : `the comment is never closed, expected ${end} in the same paragraph`;
  manuscript.report.fault(spot, message);
}

/** In a story other tools' signs are a mistake: what its author meant to be private would only be lost. */
export function refuse({ sign, plain }: Enclosure, manuscript: Manuscript, spot: Spot): void {
  if (manuscript.bare) return;
  manuscript.report.error(
    spot,
    `"${sign}" encloses private words in other tools, expected ::: notes, or ${plain} where all may see it`,
  );
}

/** Begins the notes of the slide behind each paragraph that has an unclosed comment, or behind the footnote around it. */
function startNotesAfterUnclosed(state: StateCore): void {
  if (!manuscriptOf(state.env).bare || !state.tokens.some(hasUnclosed)) return;
  let footnote = false;
  let waiting = false;
  state.tokens = state.tokens.flatMap((token, i, tokens) => {
    if (/^footnote_reference_/.test(token.type)) footnote = token.nesting > 0;
    waiting ||= hasUnclosed(tokens[i - 1]);
    if (!waiting || footnote) return [token];
    waiting = false;
    return [token, startNotes()];
  });
}

function hasUnclosed(token: Token | undefined): boolean {
  return token?.children?.some((child) => child.meta?.unclosed === true || hasUnclosed(child)) ?? false;
}
