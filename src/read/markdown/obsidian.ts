/** What Obsidian writes: images and links in two brackets, and callouts, `> [!note] Title`, as GitHub has them too. Read in bare decks only. */
import Markdown, { type MarkdownIt, type StateCore, type StateInline, type Token } from 'markdown-it';
import { isImage, stemOf } from '../../endings.ts';
import { blockSpot, manuscriptOf } from './manuscript.ts';

/** Teaches the parser these. */
export function useObsidian(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wikilink', readWikilink);
  md.core.ruler.after('block', 'quoted_callouts', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      if (token.type === 'blockquote_open') readCallout(state, i);
    });
  });
}

/** `![[image.png|words or width]]`; `[[Page#part|words]]` leaves its words: there is nothing that it could lead to. */
function readWikilink(state: StateInline, silent: boolean): boolean {
  const found = /^(!?)\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{0,200}))?\]\]/.exec(
    state.src.slice(state.pos, state.pos + 420),
  );
  const [whole, sign, path = '', words = ''] = found ?? [];
  if (whole === undefined || (sign === '!' && !isImage(path))) return false;
  if (!silent && sign === '!') pushImage(state, path.trim(), /^\d+(x\d+)?$/.test(words) ? '' : words);
  else if (!silent) state.push('text', '', 0).content = words || stemOf(path.replace(/^#/, ''));
  state.pos += whole.length;
  return true;
}

function pushImage(state: StateInline, path: string, alt: string): void {
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ['src', encodeURI(path)],
    ['alt', ''],
  ];
  const words = new Markdown.Token('text', '', 0);
  words.content = alt;
  token.content = alt;
  token.children = [words];
}

/** Obsidian's kinds, as far as they are called otherwise than Quarto's. */
const kinds: Readonly<Record<string, string>> = {
  ...{ note: 'note', abstract: 'note', summary: 'note', tldr: 'note', info: 'note', todo: 'note', question: 'note' },
  ...{ example: 'note', quote: 'note', cite: 'note', help: 'note', faq: 'note' },
  ...{ tip: 'tip', hint: 'tip', success: 'tip', check: 'tip', done: 'tip', important: 'important' },
  ...{ warning: 'warning', attention: 'warning', caution: 'caution' },
  ...{ failure: 'caution', fail: 'caution', missing: 'caution', danger: 'caution', error: 'caution', bug: 'caution' },
};

/** Makes a div of a quote whose first words are a kind; its title becomes the heading that a callout's title may be. */
function readCallout(state: StateCore, at: number): void {
  const { tokens } = state;
  const [open, , inline] = tokens.slice(at, at + 3);
  const [sign, kind = '', title = ''] = /^\[!([\w-]+)\][+-]?[ \t]*([^\n]*)\n?/.exec(inline?.content ?? '') ?? [];
  const last = sign === undefined ? undefined : closeOf(tokens, at);
  if (!open || !inline || !last || sign === undefined) return;
  const known = kinds[kind.toLowerCase()];
  const name = `callout-${known ?? 'note'}`;
  const spot = blockSpot(manuscriptOf(state.env), open.map?.[0] ?? 0);
  const div = { name, colons: 3, attributes: { spot, classes: [], values: new Map() }, spot };
  // The pass that pairs divs gives them their nesting.
  Object.assign(open, { type: 'div_open', tag: 'div', nesting: 0, meta: { div } });
  Object.assign(last, { type: 'div_close', tag: 'div', nesting: 0, meta: { div } });
  inline.content = inline.content.slice(sign.length);
  const shown =
    title !== '' || known === kind.toLowerCase() ? title : kind[0]?.toUpperCase() + kind.slice(1).toLowerCase();
  if (shown !== '') tokens.splice(at + 1, 0, ...headingOf(shown, open));
  if (inline.content.trim() === '') removeEmpty(tokens, inline);
}

/** The end of the quote that opens at `at`. */
function closeOf(tokens: readonly Token[], at: number): Token | undefined {
  const level = tokens[at]?.level;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.type === 'blockquote_close' && token.level === level) return token;
  }
  return undefined;
}

function headingOf(title: string, { map, level }: Token): readonly Token[] {
  const [open, inline, close] = [
    new Markdown.Token('heading_open', 'h4', 1),
    new Markdown.Token('inline', '', 0),
    new Markdown.Token('heading_close', 'h4', -1),
  ];
  Object.assign(inline, { content: title, children: [] });
  for (const token of [open, inline, close]) Object.assign(token, { block: true, map, level: level + 1 });
  return [open, inline, close];
}

/** The paragraph that held nothing but the kind. */
function removeEmpty(tokens: Token[], inline: Token): void {
  const at = tokens.indexOf(inline);
  if (tokens[at - 1]?.type === 'paragraph_open') tokens.splice(at - 1, 3);
}
