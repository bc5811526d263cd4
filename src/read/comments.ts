/** Comments never show, whatever is done with other raw HTML. A `comment` token keeps the text for bare decks. */
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { blockSpot, inlineSpot, pageOf } from './page.ts';
import { nextOf } from './search.ts';

/** Teaches the parser comments, on lines of their own and inside text. */
export function useComments(md: MarkdownIt): void {
  md.block.ruler.before('html_block', 'comment', readBlock, { alt: ['paragraph', 'reference', 'blockquote'] });
  md.inline.ruler.before('autolink', 'comment', readInline);
  md.renderer.rules.comment = () => '';
}

/** A comment that begins a line and after which nothing follows on its last line. */
function readBlock(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
  if (!state.src.startsWith('<!--', first) || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const close = nextOf(state, '-->', first + 2);
  let line = start;
  while (line < end && (state.eMarks[line] ?? 0) < close) line += 1;
  if (line < end && state.src.slice(close + 3, state.eMarks[line]).trim() !== '') return false;
  if (silent) return true;
  const text = state.getLines(start, Math.min(line + 1, end), 0, false);
  const closing = text.indexOf('-->', text.indexOf('<!--') + 2);
  const page = pageOf(state.env);
  if (closing < 0) page.report.fault(blockSpot(page, start), 'the comment is never closed, expected -->');
  const token = state.push('comment', '', 0);
  token.block = true;
  token.map = [start, Math.min(line + 1, end)];
  token.content = text.slice(
    text.indexOf('<!--') + 4,
    closing < 0 ? undefined : Math.max(closing, text.indexOf('<!--') + 4),
  );
  state.line = Math.min(line + 1, end);
  return true;
}

function readInline(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const closing = nextOf(state, '-->', state.pos + 2);
  const page = pageOf(state.env);
  if (closing > state.src.length && !silent)
    page.report.fault(
      inlineSpot(page, state.src, state.pos),
      'the comment is never closed, expected --> in the same paragraph',
    );
  if (closing > state.src.length) return false;
  if (!silent) state.push('comment', '', 0).content = state.src.slice(state.pos + 4, Math.max(closing, state.pos + 4));
  state.pos = closing + 3;
  return true;
}
