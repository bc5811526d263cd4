/** Tokens to nodes: the parts of the format that CommonMark does not know, and text, breaks and code. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Token } from 'markdown-it';
import { formatQuantity } from '../../formats.ts';
import { letterOf } from '../../letter.ts';
import { type Text, textOf } from '../../text.ts';
import { type Spot, unknownName } from '../ground/report.ts';
import { faultOfCiting } from '../tables/seen.ts';
import { authorOf, longestCited, unknownSource } from '../tables/sources.ts';
import { asideOf } from './asides.ts';
import { citationNumber, footnoteNumber, footnoteOf } from './book.ts';
import { calloutOf } from './callouts.ts';
import { shortCitation } from './citations.ts';
import { pageClass } from './classes.ts';
import type { Context, Footnote } from './context.ts';
import { classesOf, divOf } from './divs.ts';
import { type Image, makeImage } from './imageelements.ts';
import { blockSpot, textSpot } from './manuscript.ts';
import type { Formula } from './math.ts';
import { isPlayed, makePlayer } from './mediaplayer.ts';
import { holdBack, withRawHtml } from './rawhtml.ts';
import { wholePiece } from './rawpiece.ts';
import type { Citation, LedgerReference } from './references.ts';
import { lineBreak, nodesOf, rawNode, trim } from './tree.ts';

type Make = (token: Token, context: Context) => readonly ElementContent[];

/** A text of some tokens. Mistakes are reported, and the notes that it refers to take their numbers, as `context` has it. */
export function makeText(tokens: readonly Token[], context: Context): Text {
  return textOf(trim(withRawHtml(tokens, context, (own) => trim(makeNodes(tokens, own)))));
}

/** A footnote's text; a single paragraph without its element. */
export function makeFootnoteText({ tokens }: Footnote, context: Context): Text {
  const single = tokens.length === 3 && tokens[0]?.type === 'paragraph_open';
  return makeText(single ? tokens.slice(1, 2) : tokens, context);
}

function makeNodes(tokens: readonly Token[], context: Context): readonly ElementContent[] {
  return nodesOf(tokens, {
    nodes: (token) => {
      const nodes = makers[token.type]?.(token, context);
      return nodes && ours.has(token.type) ? holdBack(nodes, context) : nodes;
    },
    element: (token) => (token.type === 'div_open' ? makeDiv(token) : undefined),
  });
}

/** What no author can write in HTML. */
const ours: ReadonlySet<string> = new Set('footnote_ref citation ledger math image task aside_notes'.split(' '));

/** By the type of the token; all others are elements by their tag. */
const makers: Readonly<Record<string, Make>> = {
  text: ({ content }) => textNodes(content),
  softbreak: () => [lineBreak],
  hardbreak: () => [h('br'), lineBreak],
  code_inline: ({ content, attrs }) => [h('code', Object.fromEntries(attrs ?? []), content)],
  code_block: ({ content }) => [h('pre', h('code', content)), lineBreak],
  fence: makeFence,
  footnote_ref: makeFootnote,
  citation: makeCitation,
  ledger: makeQuantity,
  math: makeMath,
  image: makeFigure,
  comment: () => [],
  task: ({ attrs }) => [h('input', Object.fromEntries(attrs ?? []))],
  // In the midst of other notes.
  aside_notes: (token, context) => (context.secret ? makeNodes(asideOf(token) ?? [], context) : []),
  comment_notes: makeCommentNotes,
  html_block: makeRaw,
  html_inline: makeRaw,
};

function textNodes(value: string): readonly ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function makeFence({ info, content, attrs }: Token): readonly ElementContent[] {
  const [language = ''] = info.split(/\s/);
  const names = language === '' ? {} : { class: `language-${language}` };
  return [h('pre', h('code', { ...Object.fromEntries(attrs ?? []), ...names }, content)), lineBreak];
}

function makeReference(number: number): ElementContent {
  const link = h('a', { href: `#note-${number}`, role: 'doc-noteref' }, String(number));
  return { ...h('sup', { class: 'note' }, link), data: { note: number } };
}

/** A text for the lecturer alone must not add to the public notes: it carries the footnote in brackets. */
function makeFootnote(token: Token, context: Context): readonly ElementContent[] {
  const footnote = footnoteOf(token);
  if (!footnote) return [];
  if (!context.secret) return [makeReference(footnoteNumber(context.book, footnote))];
  // A footnote may refer to others, but not for ever.
  const seen = context.printing ?? new Set();
  if (seen.has(footnote) || seen.size > 1) return [];
  const inner = { ...context, manuscript: footnote.manuscript, printing: new Set([...seen, footnote]) };
  return [...textNodes(' ('), ...(makeFootnoteText(footnote, inner).children as ElementContent[]), ...textNodes(')')];
}

function makeCitation(token: Token, context: Context): readonly ElementContent[] {
  const citation = token.meta?.citation as Citation;
  const unknown = citation.items.filter(({ key }) => !context.sources.has(key.value));
  for (const { key } of unknown) context.manuscript.report.error(key.spot, unknownSource(key.value, context.sources));
  const long = citation.items.filter(
    ({ prefix, locator = '', suffix }) => `${prefix}${locator}${suffix}`.length > longestCited,
  );
  for (const { spot, fault } of faultsIn(citation, context)) context.manuscript.report.error(spot, fault);
  for (const { key } of long)
    context.manuscript.report.error(
      key.spot,
      `the words around the source "${key.value}" are too long, expected at most ${longestCited} characters: is a bracket missing?`,
    );
  const [first] = citation.items;
  const item = first && context.sources.get(first.key.value);
  const author = citation.inText && item ? authorOf(item) : '';
  if (unknown.length + long.length > 0) return textNodes(author);
  const space = citation.spaced || author !== '' ? ' ' : '';
  const inNote = context.formatted?.get(citation);
  if (inNote !== undefined) {
    const [open, close] = citation.inText ? ['(', ')'] : ['', ''];
    return [...textNodes(author + space + open), ...withoutStop(inNote), ...textNodes(close)];
  }
  if (context.secret) return textNodes(`${author}${space}(${shortCitation(citation.items, context.sources)})`);
  return [...textNodes(author), makeReference(citationNumber(context.book, citation))];
}

/** Works that are cited as if more of them had been seen. The next work may be the one that quotes it: `[@a, p. 3; quoted in @b]`. */
function faultsIn(
  { items }: Citation,
  { sources }: Context,
): readonly { readonly spot: Spot; readonly fault: string }[] {
  return items.flatMap(({ key, locator, label, suffix }, index) => {
    const item = sources.get(key.value);
    const quoted = /\bquoted in\b/;
    const through = quoted.test(suffix) || quoted.test(items[index + 1]?.prefix ?? '');
    const fault = item && faultOfCiting(item, { page: locator !== undefined && label === 'page', through });
    return fault === undefined ? [] : [{ spot: key.spot, fault }];
  });
}

/** The processor ends each note with a full stop; inside a footnote the author sets it. */
function withoutStop({ children }: Text): readonly ElementContent[] {
  const nodes = children as ElementContent[];
  const last = nodes.at(-1);
  return last?.type === 'text' ? [...nodes.slice(0, -1), ...textNodes(last.value.replace(/\.$/, ''))] : nodes;
}

function makeQuantity(token: Token, context: Context): readonly ElementContent[] {
  const { id, part } = (token.meta as { reference: LedgerReference }).reference;
  const row = context.ledger.get(id.value);
  const text = row && formatQuantity(row, context.lang, part);
  const lack = part === 'range' ? 'range, expected low and high' : 'quantity';
  if (!row) context.manuscript.report.error(id.spot, unknownName('ledger id', id.value, context.ledger.keys()));
  else if (text === '') context.manuscript.report.error(id.spot, `the ledger row "${id.value}" has no ${lack}`);
  if (!text) return [];
  const letter = letterOf(context.show ?? [], id.value);
  const mark = letter === undefined ? [] : ['\u2060', h('span', { class: 'letter', ariaHidden: 'true' }, letter)];
  const element = h('span', { class: 'quantity', dataLedger: id.value }, text, ...mark);
  return [{ ...element, data: { quantity: { row: id.value, part } } }];
}

function makeMath(token: Token, context: Context): readonly ElementContent[] {
  const formula = token.meta?.formula as Formula;
  const nodes = context.typeset?.(formula, context.manuscript.report) ?? [];
  return token.block ? [h('p', { class: 'formula' }, [...nodes]), lineBreak] : nodes;
}

function makeFigure(token: Token, context: Context): readonly ElementContent[] {
  const { figure = false, attributes } = (token.meta ?? {}) as { figure?: boolean; attributes?: Image['attributes'] };
  const { map } = token;
  const spot = map
    ? textSpot(context.manuscript, map, `![${token.content}]`)
    : blockSpot(context.manuscript, context.manuscript.line);
  const image = {
    src: String(token.attrGet('src')),
    alt: altText(token.children ?? []),
    caption: String(token.attrGet('title') ?? ''),
    attributes,
    spot,
  };
  return (isPlayed(image) ? makePlayer : makeImage)(image, figure, context.images, context.manuscript);
}

/** An image's own text, in which no markup counts but the text of images. */
function altText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'image') return altText(children ?? []);
      if (/break$/.test(type)) return '\n';
      return /^(text|code_inline|html_inline|html_block)$/.test(type) ? content : '';
    })
    .join('');
}

/** A view is a section with its title, a quiz one of ours too; any other div that is printed is one of a bare deck and keeps its classes. */
function makeDiv(token: Token): Element {
  const div = divOf(token);
  if (token.meta?.view)
    return h('section', { class: 'view' }, h('h3', div?.attributes.values.get('title')?.value ?? ''));
  if (token.meta?.quiz) return h('div', { class: 'quiz' });
  const names = div ? [...(calloutOf(div) ? ['callout'] : []), ...classesOf(div).map(pageClass)] : [];
  return h('div', names.length > 0 ? { class: names.join(' ') } : {});
}

/** The paragraphs of a comment's text, line breaks between them. */
function makeCommentNotes({ content }: Token): readonly ElementContent[] {
  const paragraphs = content.split(/\n\s*\n/).map((text) => h('p', text.trim()));
  return paragraphs.flatMap((paragraph, i) => (i > 0 ? [lineBreak, paragraph] : [paragraph]));
}

/** A piece of raw HTML as it joins the text that is read as a tree; or as text. */
function makeRaw(token: Token, context: Context): readonly ElementContent[] {
  if (context.raw === 'text') return textNodes(token.content);
  const value = wholePiece(token, context);
  return value === '' ? [] : [rawNode(value)];
}
