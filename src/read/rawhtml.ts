/**
 * Raw HTML in an author's text. It comes in pieces between the pieces of Markdown, so the whole text is read as a tree, cleaned and
 * printed again. What the compiler itself prints inside (notes, quantities, formulas) is held back meanwhile: nobody can forge it.
 */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { MarkdownIt, Token } from 'markdown-it';
import { visit } from 'unist-util-visit';
import type { Context } from './context.ts';
import { renderImage } from './images.ts';
import { blockSpot } from './page.ts';
import { printTree } from './printtree.ts';
import { makeLocator, nameDropped, sayDropped } from './rawreport.ts';
import type { Spot } from './report.ts';
import { sanitizeHtml } from './sanitize.ts';

declare module 'hast' {
  interface TextData {
    /** Markup that the compiler printed: the sanitizer leaves it alone. */
    own?: string;
  }
  interface ElementData {
    /** The address of an image, until its reader has looked at it. */
    src?: string;
  }
}

/** Tokens to HTML. Only a text that holds raw HTML is read as a tree. */
export function renderTokens(md: MarkdownIt, tokens: readonly Token[], context: Context): string {
  const print = (printed: Context): string =>
    md.renderer.render([...tokens], md.options as Parameters<typeof md.renderer.render>[1], { context: printed });
  const pieces = findRaw(tokens);
  const isText = context.raw === 'text' || isTooDeep(pieces, context);
  const { own: _, ...plain } = context;
  if (pieces.length === 0 || isText) return print({ ...plain, ...(isText && { raw: 'text' }) });
  const own: string[] = [];
  return cleanText(print({ ...plain, own }), own, pieces, context);
}

function findRaw(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    if (token.type === 'html_block' || token.type === 'html_inline') return [token];
    return token.children && (token.content === '' || token.content.includes('<')) ? findRaw(token.children) : none;
  });
}

const none: readonly Token[] = [];

/** Trees are walked by functions that call themselves. */
const DEEPEST = 200;

function isTooDeep(pieces: readonly Token[], { page }: Context): boolean {
  let depth = 0;
  for (const { content, map } of pieces) {
    for (const [, end] of content.matchAll(/<(\/?)(?!br\b|hr\b|img\b|wbr\b|col\b|input\b)[a-z]/gi))
      depth += end ? -1 : 1;
    if (depth <= DEEPEST) continue;
    page.report.fault(
      blockSpot(page, map?.[0] ?? page.line),
      `raw HTML stands more than ${DEEPEST} tags deep and is shown as text, expected each tag to be closed`,
    );
    return true;
  }
  return false;
}

/** The compiler's own markup in a text that is read as a tree: a comment stands for it; an author's comments begin with a space. */
export function holdBack(text: string, own: string[]): string {
  return `<!--${own.push(text) - 1}-->`;
}

function cleanText(text: string, own: readonly string[], pieces: readonly Token[], context: Context): string {
  const { raw, page, unshown } = context;
  const tree = fromHtml(text.trim(), { fragment: true });
  putBack(tree, own);
  const { tree: safe, dropped: all } = sanitizeHtml(tree, raw === 'all');
  const dropped = all.map((one) => ({ ...one, element: one.element.replace(/^x-(?=[^-]+$)/, '') }));
  const locate = makeLocator(pieces, page);
  if (raw === 'all') sayDropped(dropped, locate, page);
  else nameDropped(dropped, locate, page, unshown);
  showImages(safe, (element) => locate({ element }), context);
  return printTree(showOwn(safe), 'html');
}

/** The compiler's own markup returns to its place, as text that carries it. Images give their addresses to their reader. */
function putBack(tree: Root, own: readonly string[]): void {
  visit(tree, (node, i, parent) => {
    if (node.type === 'element' && node.tagName === 'img') {
      const { src, ...properties } = node.properties;
      Object.assign(node, { properties, data: { src: String(src ?? '') } });
    }
    if (node.type !== 'comment' || !parent || i === undefined) return;
    const text = /^\d+$/.test(node.value) ? own[Number(node.value)] : undefined;
    if (text !== undefined) parent.children[i] = ownText(text);
  });
}

function ownText(own: string): ElementContent {
  return { type: 'text', value: '', data: { own } };
}

/** Images are read as those of Markdown are: the file must be there. */
function showImages(tree: Root, locate: (element: string) => Spot, context: Context): void {
  visit(tree, 'element', (node, i, parent) => {
    if (node.tagName === 'img' && parent && i !== undefined)
      parent.children[i] = ownText(printImage(node, locate('img'), context));
  });
}

function printImage({ properties, data }: Element, spot: Spot, { images, page }: Context): string {
  const located = (value: unknown) => ({ value: String(value), spot });
  const given = Object.entries({ alt: properties.alt, lang: properties.lang }).filter(
    ([, value]) => value !== undefined,
  );
  const classes = Array.isArray(properties.className) ? properties.className.map(located) : [];
  const attributes = { spot, classes, values: new Map(given.map(([key, value]) => [key, located(value)])) };
  const width = Number(properties.width);
  const image = { src: data?.src ?? '', alt: '', caption: String(properties.title ?? ''), attributes, spot };
  return renderImage({ ...image, ...(width > 0 && { width }) }, false, images, page);
}

/** The compiler's own markup is printed as it is. */
function showOwn(tree: Root): Root {
  visit(tree, 'text', (node, i, parent) => {
    const own = node.data?.own;
    if (own !== undefined && parent && i !== undefined) parent.children[i] = { type: 'raw', value: own } as never;
  });
  return tree;
}
