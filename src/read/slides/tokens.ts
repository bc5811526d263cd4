/** Small questions about the token stream. */
import Markdown, { type Token } from 'markdown-it';
import { checkAttributes } from '../markdown/attributes.ts';
import { calloutKeys, calloutOf } from '../markdown/callouts.ts';
import { divOf } from '../markdown/divs.ts';
import { blockSpot, type Manuscript } from '../markdown/manuscript.ts';

/** The tokens of one block: from an opening token to its closing one, or a token that stands alone. */
export type Block = readonly Token[];

/** The outermost blocks. */
export function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth = Math.max(0, depth + token.nesting);
  }
  return blocks;
}

/** Adds tokens one by one: a block may have more of them than a function takes arguments. */
export function pushAll<T>(target: T[], tokens: readonly T[]): void {
  for (const token of tokens) target.push(token);
}

/** Pandoc's pause: a paragraph of three dots with spaces between. Remark's, in a bare deck: two hyphens. */
export function isPause([first, inline]: Block, bare: boolean): boolean {
  if (first?.type !== 'paragraph_open') return false;
  return inline?.content === '. . .' || (bare && inline?.content === '--');
}

/** The text without markup; references to notes leave nothing. */
export function tokenText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.children) return tokenText(token.children);
      if (/^(text|code_inline|code_block|fence|math)$/.test(token.type)) return token.content;
      return /break$/.test(token.type) || isLineBreak(token) ? ' ' : '';
    })
    .join('');
}

function isLineBreak({ type, content }: Token): boolean {
  return type === 'html_inline' && /^<br\b/i.test(content);
}

/** Adds a block to a text. Neighbouring views are joined in one frame; what may not stand inside the block is reported. */
export function appendBlock(target: Token[], block: Block, manuscript: Manuscript): void {
  const [first] = block;
  const div = divOf(first);
  checkInside(block, div && (manuscript.bare || div.name === 'view') ? 1 : 0, manuscript);
  if (div?.name !== 'view') {
    if (div && manuscript.bare)
      checkAttributes(div.attributes, 'a div', ['id', 'class', ...(calloutOf(div) ? calloutKeys : [])], manuscript);
    pushAll(target, block);
    return;
  }
  checkAttributes(div.attributes, 'a view', ['title'], manuscript);
  if (!div.attributes.values.has('title'))
    manuscript.report.fault(div.spot, 'the view lacks a title, expected ::: view {title="…"}');
  for (const token of [first, block.at(-1)]) if (token) token.meta = { ...token.meta, view: true };
  if (target.at(-1)?.type === 'views_close') target.pop();
  else target.push(frame('views_open', 1));
  pushAll(target, block);
  target.push(frame('views_close', -1));
}

/** Where a div of a story stands; at the top level of a slide where nothing is said. */
const homes: Readonly<Record<string, string>> = {
  notes: 'at the top level of a slide or step',
  document: 'at the top level of a slide or step',
  quiz: 'in a reading that begins with a heading',
};

/** A story's divs stand at the top level of a slide, some also in a step; a bare deck may nest what it likes. */
function checkInside(tokens: Block, start: number, manuscript: Manuscript): void {
  for (const token of tokens.slice(start)) {
    if (token.meta === null) continue;
    const div = divOf(token);
    const attributes = token.meta.attributes;
    if (div && !manuscript.bare) {
      const home = homes[div.name] ?? 'at the top level of a slide';
      manuscript.report.error(div.spot, `a div "${div.name}" cannot stand here, expected it ${home}`);
    } else if (attributes && (token.type === 'heading_open' || token.type === 'paragraph_open')) {
      manuscript.report.fault(
        blockSpot(manuscript, token.map?.[0] ?? 0),
        'attributes cannot stand here, expected them at the first heading or at the beginning of a slide',
      );
    }
  }
}

function frame(type: string, nesting: 1 | -1): Token {
  const token = new Markdown.Token(type, 'div', nesting);
  token.block = true;
  if (nesting > 0) token.attrs = [['class', 'views']];
  return token;
}
