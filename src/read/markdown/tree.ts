/** Tokens to the nodes of a tree, by one rule: a token opens an element, closes one, or is answered by a table. */
import type { Element, ElementContent, Nodes, Text as Words } from 'hast';
import { raw } from 'hast-util-raw';
import { h } from 'hastscript';
import type { Token } from 'markdown-it';
import type { LinkKind } from '../../text.ts';

/** What builds a tree: nodes for a token that is no plain element, an element for a token that opens one in its own way. */
export interface Builder {
  readonly nodes: (token: Token) => readonly ElementContent[] | undefined;
  readonly element: (token: Token) => Element | undefined;
}

/** Stands between blocks, so that the source of a page can be read. */
export const lineBreak: ElementContent = { type: 'text', value: '\n' };

/** The nodes of some tokens. Line breaks stand where CommonMark's reference has them. */
export function nodesOf(tokens: readonly Token[], builder: Builder): readonly ElementContent[] {
  const root: ElementContent[] = [];
  const open = [root];
  for (const [i, token] of tokens.entries()) {
    const nodes = token.type === 'inline' ? nodesOf(token.children ?? [], builder) : builder.nodes(token);
    // One by one: a long paragraph has more of them than a call may have arguments.
    if (nodes !== undefined) for (const node of nodes) open.at(-1)?.push(node);
    else if (token.hidden) continue;
    else if (token.nesting < 0) close(token, open);
    else openElement(token, builder.element(token) ?? elementOf(token), tokens[i - 1], tokens[i + 1], open);
  }
  return root;
}

function openElement(
  token: Token,
  element: Element,
  before: Token | undefined,
  next: Token | undefined,
  open: ElementContent[][],
): void {
  if (token.block && before?.hidden) open.at(-1)?.push(lineBreak);
  open.at(-1)?.push(element);
  if (token.nesting > 0) open.push(element.children);
  if (token.block && (token.nesting === 0 || opensLine(token, next))) open.at(-1)?.push(lineBreak);
}

/** The outermost list of nodes stays open, whatever is closed. */
function close(token: Token, open: ElementContent[][]): void {
  if (open.length > 1) open.pop();
  if (token.block) open.at(-1)?.push(lineBreak);
}

/** How deep a tree of markup may be: functions that call themselves walk it. */
export const deepestTree = 200;

/** The nodes of markup by itself; nothing where it is too deep. */
export function parseMarkup(markup: string): readonly ElementContent[] | undefined {
  return findTooDeep([markup]) === undefined ? joinRaw([rawNode(markup)]) : undefined;
}

/** The first of some pieces at which more tags are open than a tree may be deep: to open them again in each block takes long. */
export function findTooDeep(pieces: readonly string[]): number | undefined {
  let depth = 0;
  for (const [i, piece] of pieces.entries()) {
    for (const [tag, end] of piece.matchAll(/<(\/?)(?!(?:br|hr|img|wbr|col|input)[\s/>])[a-z][^<>]*>/gi)) {
      if (tag.endsWith('/>')) continue;
      depth = Math.max(0, depth + (end ? -1 : 1));
      if (depth > deepestTree) return i;
    }
  }
  return undefined;
}

/** A piece of markup between other nodes, until it is read with them. */
export function rawNode(value: string): ElementContent {
  // The types of hast know no such node, the tools that read it do.
  return { type: 'raw', value } as never;
}

/** The markup of such a piece. */
export function markupOf(node: ElementContent): string | undefined {
  return String(node.type) === 'raw' && 'value' in node ? node.value : undefined;
}

/** Nodes without the white space around them. */
export function trim(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const [start, end] = [nodes.findIndex((node) => !isBlank(node)), nodes.findLastIndex((node) => !isBlank(node))];
  return nodes.slice(Math.max(start, 0), end + 1).map((node, i, { length }) => {
    if (!isWords(node)) return node;
    const first = i === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: i === length - 1 ? first.trimEnd() : first };
  });
}

function isBlank(node: ElementContent): boolean {
  return isWords(node) && node.value.trim() === '';
}

/** Text, or a piece of markup; not what stands for something else. */
function isWords(node: ElementContent): node is Words {
  return 'value' in node && node.type !== 'comment' && node.data === undefined;
}

/** Nodes with pieces of markup between them read as one tree, as a browser reads them; nothing where it is too deep. What elements meant is lost. */
export function joinRaw(nodes: readonly ElementContent[]): readonly ElementContent[] | undefined {
  const tree = readRaw(nodes);
  return tree && 'children' in tree && !isTooDeep(tree) ? (tree.children as ElementContent[]) : undefined;
}

function readRaw(nodes: readonly ElementContent[]): Nodes | undefined {
  try {
    return raw({ type: 'root', children: [...nodes] });
  } catch (error) {
    // How deep a tree is only the parser knows, and it hands it over by recursion.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isTooDeep(tree: Nodes): boolean {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestTree) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

/** A template keeps its own beside the others. */
function childrenOf(node: Nodes): readonly Nodes[] {
  if (!('children' in node)) return [];
  return node.type === 'element' && node.content ? [...node.children, node.content] : node.children;
}

/** A block's content begins on a line of its own, unless it is text or nothing. */
function opensLine({ tag }: Token, next: Token | undefined): boolean {
  return next !== undefined && next.type !== 'inline' && !next.hidden && !(next.nesting < 0 && next.tag === tag);
}

function elementOf({ tag, attrs }: Token): Element {
  if (attrs === null) return { type: 'element', tagName: tag, properties: {}, children: [] };
  const element = h(tag, Object.fromEntries(attrs));
  giveMeaning(element);
  return element;
}

/** Says of an element what it means to a story, if it means more than its tag. */
export function giveMeaning(element: Element): void {
  const { href, className } = element.properties;
  if (href !== undefined) element.data = { leads: leadsTo(String(href)) };
  if (Array.isArray(className) && className.includes('gap')) element.data = { gap: true };
}

function leadsTo(href: string): LinkKind {
  if (href.startsWith('#')) return 'step';
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href) ? 'away' : 'file';
}
