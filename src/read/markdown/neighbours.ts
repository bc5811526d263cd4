/** What other tools write and no story does: marks of Marp, Obsidian and Pandoc, lists of tasks, Quarto's chunks of code and callouts. */
import Markdown, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import { light as emoji } from 'markdown-it-emoji';
import mark from 'markdown-it-mark';
import sub from 'markdown-it-sub';
import sup from 'markdown-it-sup';
import { useCallouts } from './callouts.ts';
import { blockSpot, type Manuscript, manuscriptOf, quietly } from './manuscript.ts';
import { useObsidian } from './obsidian.ts';
import { useRemark } from './remark.ts';

/** Teaches the parser of a bare deck in a language. */
export function useNeighbours(md: MarkdownIt, lang: string): void {
  md.use(deflist).use(mark).use(sub).use(sup).use(emoji, { shortcuts: {} });
  md.core.ruler.after('emoji', 'emoji_text', (state) => state.tokens.forEach(settleEmoji));
  md.core.ruler.after('block', 'chunks', readChunks);
  md.core.ruler.push('tasks', markTasks);
  md.core.ruler.push('marp', readMarp);
  useObsidian(md);
  useRemark(md);
  useCallouts(md, lang);
}

/** Marp's words for the look of an image, in the place of what it shows. */
const looks =
  /^(?:bg|left|right|vertical|fit|cover|contain|auto|\d+%|(?:left|right):\d+%|(?:w|h|width|height):\S+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/;

/** In Marp a line's end is one on the slide too. */
function readMarp({ tokens, env }: StateCore): void {
  if (manuscriptOf(env).manner.marp)
    for (const { children } of tokens) for (const child of children ?? []) settleMarp(child);
}

function settleMarp(token: Token): void {
  if (token.type === 'softbreak') Object.assign(token, { type: 'hardbreak', tag: 'br' });
  if (token.type !== 'image') return;
  for (const child of token.children ?? [])
    child.content = child.content
      .split(/\s+/)
      .filter((word) => !looks.test(word))
      .join(' ');
}

/** An emoji is a character like others, also in a heading's name. */
function settleEmoji({ children }: Token): void {
  for (const child of children ?? []) if (child.type === 'emoji') child.type = 'text';
}

/** Code that Quarto or knitr would run is shown without its options, or not at all where they say so. */
function readChunks(state: StateCore): void {
  const manuscript = manuscriptOf(state.env);
  state.tokens = state.tokens.filter((token) => token.type !== 'fence' || readChunk(token, manuscript));
}

/** False for code that does not show. */
function readChunk(token: Token, manuscript: Manuscript): boolean {
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
    quietly(manuscript).warn(
      blockSpot(manuscript, token.map?.[0] ?? 0),
      'code is not run here: what it prints or draws is missing, expected it as a picture or a table',
    );
  return (
    says('echo', '(true|fenced)') || (manuscript.manner.echo && !says('echo', 'false') && !says('include', 'false'))
  );
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
