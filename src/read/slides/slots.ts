/** Slidev's slots: a line `::right::` begins the second column of a slide. Read in bare decks only. */
import Markdown, { type Token } from 'markdown-it';
import { blockSpot, type Manuscript } from '../markdown/manuscript.ts';
import type { Block } from './tokens.ts';

function isSlot([first, inline]: Block): boolean {
  return first?.type === 'paragraph_open' && /^::[\w-]+::$/.test(inline?.content.trim() ?? '');
}

/** The blocks of a slide; what stands between slots, but for the slide's heading, stands in columns. */
export function withColumns(blocks: readonly Block[], manuscript: Manuscript): readonly Block[] {
  if (!blocks.some(isSlot)) return blocks;
  const start = blocks[0]?.[0]?.type === 'heading_open' ? 1 : 0;
  const columns: Block[][] = [[]];
  for (const block of blocks.slice(start)) {
    if (isSlot(block)) columns.push([]);
    else columns.at(-1)?.push(block);
  }
  const filled = columns.filter((column) => column.length > 0);
  const line = blocks[0]?.[0]?.map?.[0] ?? 0;
  const inner = filled.flatMap((column) => [
    fence('column', 1, line, manuscript),
    ...column.flat(),
    fence('column', -1, line, manuscript),
  ]);
  return [
    ...blocks.slice(0, start),
    [fence('columns', 1, line, manuscript), ...inner, fence('columns', -1, line, manuscript)],
  ];
}

function fence(name: string, nesting: 1 | -1, line: number, manuscript: Manuscript): Token {
  const token = new Markdown.Token(nesting > 0 ? 'div_open' : 'div_close', 'div', nesting);
  const spot = blockSpot(manuscript, line);
  const div = { name, colons: 3, attributes: { spot, classes: [], values: new Map() }, spot };
  return Object.assign(token, { block: true, map: [line, line + 1], meta: { div } });
}
