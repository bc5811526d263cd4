/** Slidev writes a slide's settings between its separator and a second `---`. Read in bare decks only. */
import type { MarkdownIt, StateBlock } from 'markdown-it';

/** Teaches the parser such settings; a `slide_head` token is a separator too. */
export function useSlideHeads(md: MarkdownIt): void {
  md.block.ruler.before('hr', 'slide_head', readSlideHead);
}

function readSlideHead(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level > 0 || state.parentType !== 'root') return false;
  const line = (n: number) => state.src.slice(state.bMarks[n], state.eMarks[n]).trimEnd();
  if (line(start) !== '---' || start + 1 >= end || !/^(?!notes?:)[a-z][\w-]*:(\s|$)/.test(line(start + 1)))
    return false;
  let last = start + 1;
  while (last < end && line(last) !== '' && line(last) !== '---') last += 1;
  if (last >= end || line(last) !== '---') return false;
  const token = state.push('slide_head', '', 0);
  token.block = true;
  token.hidden = true;
  token.map = [start, last + 1];
  token.content = state.getLines(start + 1, last, 0, false);
  state.line = last + 1;
  return true;
}
