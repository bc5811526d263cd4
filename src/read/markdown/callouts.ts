/** Quarto's callouts, `::: callout-note`: boxes with a title. */
import Markdown, { type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import { wordsFor } from '../../words.ts';
import { classesOf, type Div, divOf } from './divs.ts';
import { makeParagraph } from './paragraph.ts';

const kinds = ['note', 'tip', 'warning', 'important', 'caution'] as const;

/** The attributes of a callout. */
export const calloutKeys: readonly string[] = ['title', 'icon', 'collapse', 'appearance'];

/** The kind of a div that is a callout. */
export function calloutOf(div: Div | undefined): (typeof kinds)[number] | undefined {
  const names = div ? classesOf(div) : [];
  return kinds.find((kind) => names.includes(`callout-${kind}`));
}

/** Teaches the parser callouts; `lang` is the language of their titles. */
export function useCallouts(md: MarkdownIt, lang: string): void {
  const { callouts } = wordsFor(lang);
  md.core.ruler.push('callouts', (state: StateCore) => {
    state.tokens = state.tokens.flatMap((token, i) => {
      const div = divOf(token);
      const kind = calloutOf(div);
      if (kind === undefined || isTitled(state.tokens.slice(i + 1, i + 4))) return [token];
      return [token, ...titleOf(div?.attributes.values.get('title')?.value ?? callouts[kind])];
    });
  });
}

/** Makes the title of a heading that comes first; false where none does. */
function isTitled([open, , close]: readonly Token[]): boolean {
  if (open?.type !== 'heading_open' || !close) return false;
  Object.assign(open, { type: 'paragraph_open', tag: 'p', attrs: [['class', 'callout-title']] });
  Object.assign(close, { type: 'paragraph_close', tag: 'p' });
  return true;
}

function titleOf(title: string): readonly Token[] {
  const text = new Markdown.Token('text', '', 0);
  text.content = title;
  const [open, ...rest] = makeParagraph({ children: [text] });
  open.attrs = [['class', 'callout-title']];
  return [open, ...rest];
}
