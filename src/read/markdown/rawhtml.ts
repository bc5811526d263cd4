/**
 * Raw HTML in an author's text. It comes in pieces between the pieces of Markdown, so the whole text is read as one tree and cleaned.
 * What the reader itself makes inside (notes, quantities, formulas) is held back meanwhile: nobody can forge it.
 */
import type { Comment, Element, ElementContent, Root } from 'hast';
import type { Token } from 'markdown-it';
import { visit } from 'unist-util-visit';
import { replaceNodes, textOf } from '../../text.ts';
import type { Spot } from '../ground/report.ts';
import type { Context } from './context.ts';
import { makeImage } from './imageelements.ts';
import { blockSpot } from './manuscript.ts';
import { makeLocator, nameDropped, sayDropped } from './rawreport.ts';
import { sanitizeHtml } from './sanitize.ts';
import { deepestTree, findTooDeep, giveMeaning, joinRaw, markupOf } from './tree.ts';

declare module 'hast' {
  interface TextData {
    /** What the reader itself made: the sanitizer leaves it alone. */
    own?: readonly ElementContent[];
  }
  interface ElementData {
    /** The address of an image, until its reader has looked at it. */
    src?: string;
  }
}

/** The nodes that `make` makes of some tokens. Only where they hold raw HTML are these read again and cleaned. */
export function withRawHtml(
  tokens: readonly Token[],
  context: Context,
  make: (context: Context) => readonly ElementContent[],
): readonly ElementContent[] {
  const pieces = findRaw(tokens);
  const { own: _, ...plain } = context;
  if (pieces.length === 0 || context.raw === 'text') return make(plain);
  const own: (readonly ElementContent[])[] = [];
  const nodes = make({ ...plain, own });
  const deep = findTooDeep(pieces.map(({ content }) => content));
  const joined = deep === undefined ? joinRaw(nodes) : undefined;
  if (joined) return cleanNodes(joined, own, pieces, context);
  const piece = pieces[deep ?? 0];
  context.manuscript.report.fault(
    blockSpot(context.manuscript, piece?.map?.[0] ?? context.manuscript.line),
    `raw HTML stands more than ${deepestTree} tags deep and is shown as text, expected each tag to be closed`,
  );
  return showAsText(nodes, own);
}

function findRaw(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'html_block' || token.type === 'html_inline') return [token];
    return token.children && (token.content === '' || token.content.includes('<')) ? findRaw(token.children) : none;
  });
}

const none: readonly Token[] = [];

/** What the reader itself made in a text that is read again: a comment stands for it; an author's comments begin with a space. */
export function holdBack(nodes: readonly ElementContent[], { own }: Context): readonly ElementContent[] {
  if (own === undefined || nodes.length === 0) return nodes;
  return [{ type: 'comment', value: String(own.push(nodes) - 1) }];
}

function cleanNodes(
  nodes: readonly ElementContent[],
  own: readonly (readonly ElementContent[])[],
  pieces: readonly Token[],
  context: Context,
): readonly ElementContent[] {
  const { raw, manuscript, unshown } = context;
  const tree = replaceNodes(textOf(nodes), (node) => (node.type === 'comment' ? putBack(node, own) : undefined));
  visit(tree, 'element', keepAddress);
  const { tree: safe, dropped: all } = sanitizeHtml(tree, raw === 'all');
  const dropped = all.map((one) => ({ ...one, element: one.element.replace(/^x-(?=[^-]+$)/, '') }));
  const locate = makeLocator(pieces, manuscript);
  if (raw === 'all') sayDropped(dropped, locate, manuscript);
  else nameDropped(dropped, locate, manuscript, unshown);
  visit(safe, 'element', giveMeaning);
  return showOwn(safe, (element) => locate({ element }), context);
}

/** The pieces of markup as they were written. */
function showAsText(
  nodes: readonly ElementContent[],
  own: readonly (readonly ElementContent[])[],
): readonly ElementContent[] {
  const shown = replaceNodes(textOf(nodes), (node) => {
    if (node.type === 'comment') return own[Number(node.value)];
    const markup = markupOf(node);
    return markup === undefined ? undefined : [{ type: 'text', value: markup }];
  });
  return shown.children as ElementContent[];
}

/** What was held back returns to its place, as text that carries it. */
function putBack({ value }: Comment, own: readonly (readonly ElementContent[])[]): readonly ElementContent[] {
  const nodes = /^\d+$/.test(value) ? own[Number(value)] : undefined;
  return nodes ? [{ type: 'text', value: '', data: { own: nodes } }] : [];
}

/** Images give their addresses to their reader. */
function keepAddress(element: Element): void {
  if (element.tagName !== 'img') return;
  const { src, ...properties } = element.properties;
  Object.assign(element, { properties, data: { src: String(src ?? '') } });
}

/** What was held back, and images: they are read as those of Markdown are, and the file must be there. */
function showOwn(tree: Root, locate: (element: string) => Spot, context: Context): readonly ElementContent[] {
  const shown = replaceNodes(tree, (node) => {
    if (node.type === 'text') return node.data?.own;
    return node.type === 'element' && node.tagName === 'img' ? readImage(node, locate('img'), context) : undefined;
  });
  return shown.children as ElementContent[];
}

function readImage(
  { properties, data }: Element,
  spot: Spot,
  { images, manuscript }: Context,
): readonly ElementContent[] {
  const located = (value: unknown) => ({ value: String(value), spot });
  const given = Object.entries({ alt: properties.alt, lang: properties.lang }).filter(
    ([, value]) => value !== undefined,
  );
  const classes = Array.isArray(properties.className) ? properties.className.map(located) : [];
  const attributes = { spot, classes, values: new Map(given.map(([key, value]) => [key, located(value)])) };
  const width = Number(properties.width);
  const image = { src: data?.src ?? '', alt: '', caption: String(properties.title ?? ''), attributes, spot };
  return makeImage({ ...image, ...(width > 0 && { width }) }, false, images, manuscript);
}
