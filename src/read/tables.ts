/** Tables in a box of their own: where one is wider than its column, only the box scrolls. */
import type { MarkdownIt } from 'markdown-it';

/** Teaches the renderer the box. */
export function useTables(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.table_open = (tokens, i, options, _env, self) => `<div class="wide">${self.renderToken(tokens, i, options)}`;
  rules.table_close = (tokens, i, options, _env, self) => `${self.renderToken(tokens, i, options).trimEnd()}</div>\n`;
}
