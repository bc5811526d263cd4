/** Tokens to the nodes of a tree, by one rule: a token opens an element, closes one, or is answered by a table. */
import type { Element, ElementContent, Text as Words } from 'hast';
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

/** The nodes of markup that another library made. */
export function parseMarkup(markup: string): readonly ElementContent[] {
  return joinRaw([rawNode(markup)]);
}

/** A piece of markup between other nodes, until it is read with them. */
export function rawNode(value: string): ElementContent {
  // The types of hast know no such node, the tools that read it do.
  return { type: 'raw', value } as never;
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

/** Nodes with pieces of markup between them read as one tree, as a browser reads them. What elements meant is lost. */
export function joinRaw(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const tree = raw({ type: 'root', children: [...nodes] });
  return 'children' in tree ? (tree.children as ElementContent[]) : [];
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
