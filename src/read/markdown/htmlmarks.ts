/** Raw HTML goes on to the next empty line, over lines that begin notes: they are taken out of it, but for those in code. */
import Markdown, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { deepest } from '../ground/report.ts';
import { near, refuse, reportUnclosed } from './comments.ts';
import { closingIn, enclosureAt } from './enclosures.ts';
import { blockSpot, manuscriptOf } from './manuscript.ts';
import { markAt, startNotes } from './notemarks.ts';
import { makeParagraph } from './paragraph.ts';

/** Teaches the parser to look for notes in raw HTML. */
export function useHtmlMarks(md: MarkdownIt): void {
  md.core.ruler.before('pair_divs', 'html_marks', (state) => {
    if (!state.tokens.some(({ type }) => type === 'html_block')) return;
    state.tokens = state.tokens.flatMap((token) => readHtml(token, state));
  });
}

/** A piece of HTML, cut at the first line that begins notes. What follows is parsed, and cut where it holds HTML again. */
function readHtml(token: Token, state: StateCore, cuts = 0): readonly Token[] {
  if (token.type === 'html_block' && /^\s*<!--/.test(token.content)) return asText(token);
  if (token.type !== 'html_block' || /<(?:pre|code|script|style|textarea)\b/i.test(token.content)) return [token];
  const lines = token.content.split('\n');
  const cut = lines.findIndex((line, i) => i > 0 && beginsNotes(line.trimStart()));
  if (cut < 0) return hideEnclosed(token, state);
  token.content = `${lines.slice(0, cut).join('\n')}\n`;
  const [manuscript, line] = [manuscriptOf(state.env), (token.map?.[0] ?? 0) + cut];
  if (cuts === deepest) {
    const message = `raw HTML goes on over more than ${deepest} lines that begin notes or divs, expected an empty line before them: the rest is left out`;
    manuscript.report.fault(blockSpot(manuscript, line), message);
    return hideEnclosed(token, state);
  }
  const rest: Token[] = [];
  // Empty lines in front give the rest the file's own line numbers.
  const text = '\n'.repeat(line) + lines.slice(cut).join('\n').trimStart();
  state.md.block.parse(text, state.md, state.env, rest);
  return [...hideEnclosed(token, state), ...rest.flatMap((next) => readHtml(next, state, cuts + 1))];
}

/** A line that begins with a comment and goes on is text, in which the comment is read as such. */
function asText({ content, map }: Token): readonly Token[] {
  return makeParagraph({ content: content.trim(), map });
}

/** Fences of divs too, which would be words in the HTML. */
function beginsNotes(line: string): boolean {
  return /^[\s>]*:::/.test(line) || markAt(line, 0) !== undefined || isEnclosure(enclosureAt(line, 0));
}

/** Comments are taken out of raw HTML anyway. */
function isEnclosure(found: ReturnType<typeof enclosureAt>): boolean {
  return found !== undefined && found.enclosure.sign !== '<!--';
}

/** Takes the words between two signs out of raw HTML, as comments that stand behind it. */
function hideEnclosed(token: Token, state: StateCore): readonly Token[] {
  const manuscript = manuscriptOf(state.env);
  const spot = blockSpot(manuscript, token.map?.[0] ?? 0);
  const source = { src: token.content };
  const hidden: Token[] = [];
  token.content = '';
  for (let place = 0; place < source.src.length; ) {
    const words = enclosedAt(source, place, manuscript.bare);
    if (!words) token.content += source.src[place];
    else if (words.closed) refuse(words.enclosure, manuscript, spot);
    else reportUnclosed(words.enclosure, manuscript, spot);
    if (words) hidden.push(makeComment(words.text), ...(words.closed ? [] : [startNotes()]));
    place = words?.after ?? place + 1;
  }
  return [token, ...hidden];
}

/** The words between two signs that begin at a place, or in a bare deck behind a sign that is never closed. */
function enclosedAt(source: { readonly src: string }, place: number, bare: boolean) {
  const found = enclosureAt(source.src, place);
  if (!found) return undefined;
  const { enclosure, length } = found;
  const start = place + length;
  const closing = closingIn(source, enclosure, start);
  if (closing && isEnclosure(found))
    return { enclosure, closed: true, text: source.src.slice(start, closing[0]), after: closing[1] };
  if (closing || !bare || !enclosure.isMeant(near(source.src, place, -1), near(source.src, start, 1))) return undefined;
  return { enclosure, closed: false, text: source.src.slice(start), after: source.src.length };
}

function makeComment(words: string): Token {
  const token = new Markdown.Token('comment', '', 0);
  token.content = words;
  return token;
}
