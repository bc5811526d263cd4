/** What comes step by step in decks of other tools: `.fragment`, the items of `.incremental` lists, pauses inside of blocks. */
import type { Token } from 'markdown-it';
import { type Cutting, copy, cut, cutting, isContent, push } from '../markdown/cutting.ts';
import { classesOf, divOf } from '../markdown/divs.ts';
import { blockSpot, type Manuscript, quietly } from '../markdown/manuscript.ts';
import { type Block, isPause } from './tokens.ts';

/**
 * A block as the texts of steps, all words in their order. The first text, perhaps empty, belongs to the step before. `incremental` says
 * that the slide's lists come item by item. What follows a fragment comes with it.
 */
export function cutSteps(block: Block, incremental: boolean, manuscript: Manuscript): readonly (readonly Token[])[] {
  const work = cutting();
  const lists = [incremental];
  for (let i = 0; i < block.length; i++) {
    const token = block[i] as Token;
    const pause = token.type === 'paragraph_open' && isPause(block.slice(i, i + 2), true);
    if (
      pause ||
      startsStep(token) ||
      (token.type === 'list_item_open' && (lists.at(-1) || isMarpItem(token, manuscript)))
    )
      cut(work);
    if (pause) i += 2;
    else if (!hasLater(token)) push(work, token);
    else if (block[i - 1]?.type === 'paragraph_open') pushPieces(work, token);
    else {
      push(work, token);
      warnOfWhole(block.slice(0, i).findLast(({ map }) => map)?.map?.[0] ?? 0, manuscript);
    }
    if (token.type === 'div_open') lists.push(isIncremental(namesOf(token), lists.at(-1) ?? false));
    if (token.type === 'div_close') lists.pop();
  }
  const [first = [], ...others] = work.pieces;
  return [first.some(isContent) ? first : [], ...others.filter((piece) => piece.some(isContent))];
}

/** Whether names of classes make lists come item by item. */
export function isIncremental(names: readonly string[], outer: boolean): boolean {
  return names.includes('incremental') || (outer && !names.includes('nonincremental'));
}

/** Marp shows the items of such lists one by one. */
function isMarpItem({ markup }: Token, { manner }: Manuscript): boolean {
  return manner.marp && (markup === '*' || markup === ')');
}

function startsStep(token: Token): boolean {
  const names = namesOf(token);
  return token.meta?.later === true || names.includes('fragment') || names.includes('step');
}

function namesOf(token: Token): readonly string[] {
  const div = divOf(token);
  return div ? classesOf(div) : [];
}

/** Is there a part of a text that comes later? */
export function hasLater({ type, children }: Token): boolean {
  return type === 'inline' && (children ?? []).some(startsStep);
}

/** Says that a part of a heading or a table, which stay whole, does not come later; `line` is counted from 0. */
export function warnOfWhole(line: number, manuscript: Manuscript): void {
  quietly(manuscript).warn(
    blockSpot(manuscript, line),
    'a part of a heading or a table cannot come later: it shows at once',
  );
}

/** Cuts a paragraph at what comes later in it. */
function pushPieces(work: Cutting, token: Token): void {
  const inner = cutting();
  for (const child of token.children ?? []) {
    if (startsStep(child)) cut(inner);
    push(inner, child);
  }
  for (const [i, children] of inner.pieces.entries()) {
    if (i > 0) cut(work);
    if (children.some(isContent)) push(work, copy(token, { children: withoutEdges(children) }));
  }
}

/** A paragraph neither begins nor ends with a space or a line's end. */
function withoutEdges(children: readonly Token[]): Token[] {
  const [first, last] = [children.findIndex(isContent), children.findLastIndex(isContent)];
  const kept = children.filter((token, i) => (i > first && i < last) || isContent(token) || token.nesting !== 0);
  return kept.map((token, i) => {
    const start = i === 0 ? token.content.trimStart() : token.content;
    return token.type === 'text' ? copy(token, { content: i === kept.length - 1 ? start.trimEnd() : start }) : token;
  });
}
