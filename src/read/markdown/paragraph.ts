/** Paragraphs that no parser has made. */
import Markdown, { type Token } from 'markdown-it';

/** The tokens of a paragraph: of text that is still to be parsed, or of what stands in it. */
export function makeParagraph({
  content = '',
  children = [],
  map = null,
}: Partial<Pick<Token, 'content' | 'children' | 'map'>>): readonly [open: Token, inline: Token, close: Token] {
  const [open, inline, close] = [
    new Markdown.Token('paragraph_open', 'p', 1),
    new Markdown.Token('inline', '', 0),
    new Markdown.Token('paragraph_close', 'p', -1),
  ];
  for (const token of [open, inline, close]) Object.assign(token, { block: true, map });
  return [open, Object.assign(inline, { content, children }), close];
}
