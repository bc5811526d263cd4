/** What other tools write and no story does: marks of Marp, Obsidian and Pandoc, lists of tasks, Quarto's chunks of code and callouts. */
import Markdown, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { light as emoji } from 'markdown-it-emoji';
import mark from 'markdown-it-mark';
import sub from 'markdown-it-sub';
import sup from 'markdown-it-sup';
import { useCallouts } from './callouts.ts';
import { blockSpot, type Page, pageOf, quietly } from './page.ts';

/** Teaches the parser of a bare deck in a language. */
export function useNeighbours(md: MarkdownIt, lang: string): void {
  md.use(mark).use(sub).use(sup).use(emoji, { shortcuts: {} });
  md.core.ruler.after('emoji', 'emoji_text', (state) => state.tokens.forEach(settleEmoji));
  md.core.ruler.after('block', 'chunks', readChunks);
  md.core.ruler.push('tasks', markTasks);
  useCallouts(md, lang);
}

/** An emoji is a character like others, also in a heading's name. */
function settleEmoji({ children }: Token): void {
  for (const child of children ?? []) if (child.type === 'emoji') child.type = 'text';
}

/** Code that Quarto or knitr would run is shown without its options, or not at all where they say so. */
function readChunks(state: StateCore): void {
  const page = pageOf(state.env);
  state.tokens = state.tokens.filter((token) => token.type !== 'fence' || readChunk(token, page));
}

/** False for code that does not show. */
function readChunk(token: Token, page: Page): boolean {
  const [, dot, language = '', rest = ''] = /^\{\s*(\.?)([\w+-]+)([^}]*)\}/.exec(token.info) ?? [];
  if (language === '') return true;
  token.info = language;
  if (dot === '.') return true;
  const [options = ''] = /^(?:[ \t]*(?:#|\/\/|%%|--)\|.*(?:\n|$))*/.exec(token.content) ?? [];
  token.content = token.content.slice(options.length).replace(/^\n+/, '');
  const says = (key: string, value: string): boolean =>
    new RegExp(`\\|\\s*${key}\\s*:\\s*${value}\\b`, 'i').test(options) ||
    new RegExp(`\\b${key}\\s*=\\s*${value}`, 'i').test(rest);
  if (!says('eval', 'false'))
    quietly(page).warn(
      blockSpot(page, token.map?.[0] ?? 0),
      'code is not run here: what it prints or draws is missing, expected it as a picture or a table',
    );
  return says('echo', '(true|fenced)') || (page.manner.echo && !says('echo', 'false') && !says('include', 'false'));
}

/** `[ ]` and `[x]` at the beginning of an item are boxes with their label. */
function markTasks({ tokens }: StateCore): void {
  tokens.forEach((item, i) => {
    const inline = tokens[i + 2];
    const [first, ...rest] = inline?.children ?? [];
    const sign = /^\[([ xX])\]\s+/.exec(first?.type === 'text' ? first.content : '');
    if (item.type !== 'list_item_open' || !inline || !first || !sign) return;
    first.content = first.content.slice(sign[0].length);
    const box = new Markdown.Token('task', 'input', 0);
    box.attrs = [
      ['type', 'checkbox'],
      ['disabled', ''],
      ...(sign[1] === ' ' ? [] : [['checked', ''] as [string, string]]),
    ];
    const space = new Markdown.Token('text', '', 0);
    space.content = ' ';
    const [open, close] = [
      new Markdown.Token('label_open', 'label', 1),
      new Markdown.Token('label_close', 'label', -1),
    ];
    inline.children = [open, box, space, first, ...rest, close];
    item.attrs = [['class', 'task']];
  });
}
