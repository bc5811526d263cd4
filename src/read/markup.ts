/** Tokens to HTML: the parts of the format that CommonMark does not know. */
import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml, html, raw } from '../html.ts';
import { letterOf } from '../letter.ts';
import type { LedgerRow } from '../story.ts';
import { formatNumber } from '../words.ts';
import { asideOf } from './asides.ts';
import { calloutOf } from './callouts.ts';
import { shortCitation } from './citations.ts';
import { pageClasses } from './classes.ts';
import { type Context, contextOf } from './context.ts';
import { classesOf, divOf } from './divs.ts';
import { type Image, renderImage } from './images.ts';
import type { Formula } from './math.ts';
import { citationNumber, footnoteNumber, footnoteOf, renderFootnote } from './notes.ts';
import { blockSpot, textSpot } from './page.ts';
import { holdBack, renderTokens } from './rawhtml.ts';
import { printRaw } from './rawpiece.ts';
import type { Citation, LedgerReference } from './references.ts';
import { unknownName } from './report.ts';
import { authorOf, unknownSource } from './sources.ts';

type Print = (token: Token, context: Context, md: MarkdownIt) => string;

/** The compiler's own markup, which is not read again where a text holds raw HTML. */
const own: Readonly<Record<string, Print>> = {
  footnote_ref: printFootnote,
  citation: printCitation,
  ledger: printLedger,
  math: printMath,
  image: printImage,
  // In the midst of other notes.
  aside_notes: (token, context, md) => (context.secret ? renderTokens(md, asideOf(token) ?? [], context) : ''),
};

const printers: Readonly<Record<string, Print>> = {
  ...Object.fromEntries(Object.entries(own).map(([type, print]) => [type, heldBack(print)])),
  div_open: printDiv,
  div_close: (token) => (token.meta?.view ? '</section>\n' : '</div>\n'),
  comment_notes: ({ content }) =>
    content
      .split(/\n\s*\n/)
      .map((text) => html`<p>${text.trim()}</p>`.html)
      .join('\n'),
  html_block: printRaw,
  html_inline: printRaw,
};

function heldBack(print: Print): Print {
  return (token, context, md) => {
    const text = print(token, context, md);
    return context.own && text !== '' ? holdBack(text, context.own) : text;
  };
}

/** Teaches the renderer to print these tokens. */
export function useMarkup(md: MarkdownIt): void {
  for (const [type, print] of Object.entries(printers)) {
    md.renderer.rules[type] = (tokens, i, _options, env) => {
      const token = tokens[i];
      return token ? print(token, contextOf(env), md) : '';
    };
  }
}

function printNumber(number: number, context: Context): string {
  context.numbers.push(number);
  return `<sup class="note"><a href="#note-${number}" role="doc-noteref">${number}</a></sup>`;
}

/** A text for the lecturer alone must not add to the public notes: it carries the footnote in brackets. */
function printFootnote(token: Token, context: Context, md: MarkdownIt): string {
  const footnote = footnoteOf(token);
  if (!footnote) return '';
  if (!context.secret) return printNumber(footnoteNumber(context.book, footnote), context);
  // A footnote may refer to others, but not for ever.
  const seen = context.printing ?? new Set();
  if (seen.has(footnote) || seen.size > 1) return '';
  return ` (${renderFootnote(md, footnote, { ...context, page: footnote.page, printing: new Set([...seen, footnote]) })})`;
}

function printCitation(token: Token, context: Context): string {
  const citation = token.meta?.citation as Citation;
  const unknown = citation.items.filter(({ key }) => !context.sources.has(key.value));
  for (const { key } of unknown) context.page.report.error(key.spot, unknownSource(key.value, context.sources));
  const [first] = citation.items;
  const item = first && context.sources.get(first.key.value);
  const author = citation.inText && item ? escapeHtml(authorOf(item)) : '';
  const inNote = context.formatted?.get(citation);
  if (unknown.length > 0) return author;
  const space = citation.spaced || author !== '' ? ' ' : '';
  if (inNote !== undefined)
    return `${author}${space}${citation.inText ? `(${withoutStop(inNote)})` : withoutStop(inNote)}`;
  if (context.secret) return `${author}${space}(${escapeHtml(shortCitation(citation.items, context.sources))})`;
  return `${author}${printNumber(citationNumber(context.book, citation), context)}`;
}

/** The processor ends each note with a full stop; inside a footnote the author sets it. */
function withoutStop(note: string): string {
  return note.replace(/\.$/, '');
}

function printLedger(token: Token, context: Context): string {
  const reference = token.meta?.reference as LedgerReference;
  const { id, part } = reference;
  const row = context.ledger.get(id.value);
  const text = row && quantityText(row, part, context.lang);
  const lack = part === 'range' ? 'range, expected low and high' : 'quantity';
  if (!row) context.page.report.error(id.spot, unknownName('ledger id', id.value, context.ledger.keys()));
  else if (text === undefined) context.page.report.error(id.spot, `the ledger row "${id.value}" has no ${lack}`);
  const letter = letterOf(context.show ?? [], id.value);
  const mark = letter !== undefined && html`\u2060<span class="letter" aria-hidden="true">${letter}</span>`;
  return text === undefined ? '' : html`<span class="quantity" data-ledger="${id.value}">${text}${mark}</span>`.html;
}

/** "924 aircraft (924–1,300)". */
function quantityText(
  { quantity, low = quantity, high = quantity, unit }: LedgerRow,
  part: LedgerReference['part'],
  lang: string,
): string | undefined {
  const print = (value: number): string => formatNumber(value, lang);
  const range = low !== undefined && high !== undefined && low !== high ? `${print(low)}–${print(high)}` : undefined;
  if (part === 'range') return range;
  if (quantity === undefined)
    return part === 'all' && range !== undefined ? [range, unit].filter(Boolean).join(' ') : undefined;
  if (part === 'value') return print(quantity);
  return `${[print(quantity), unit].filter(Boolean).join(' ')}${range === undefined ? '' : ` (${range})`}`;
}

function printMath(token: Token, context: Context): string {
  const formula = token.meta?.formula as Formula;
  const mathml = context.typeset?.(formula, context.page.report) ?? '';
  return token.block ? `<p class="formula">${mathml}</p>\n` : mathml;
}

function printImage(token: Token, context: Context, md: MarkdownIt): string {
  const { map, figure, attributes } = token.meta as {
    map?: [number, number];
    figure?: boolean;
    attributes?: Image['attributes'];
  };
  const alt = md.renderer.renderInlineAsText(
    token.children ?? [],
    md.options as Parameters<typeof md.renderer.render>[1],
    {},
  );
  const spot = map ? textSpot(context.page, map, `![${token.content}]`) : blockSpot(context.page, context.page.line);
  const image = {
    src: String(token.attrGet('src')),
    alt,
    caption: String(token.attrGet('title') ?? ''),
    attributes,
    spot,
  };
  return renderImage(image, figure ?? false, context.images, context.page);
}

/** A view is a section with its title; any other div that is printed is one of a bare deck and keeps its classes. */
function printDiv(token: Token): string {
  const div = divOf(token);
  if (!div || token.meta?.view)
    return html`<section class="view"><h3>${div?.attributes.values.get('title')?.value}</h3>\n`.html;
  const classes = `${calloutOf(div) ? 'callout ' : ''}${pageClasses(classesOf(div))}`;
  return html`<div${classes !== '' && html` class="${classes}"`}>${raw('\n')}`.html;
}
