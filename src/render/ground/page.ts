/** The shell of every page: language, policy, inline style, JSON, one classic script. */
import { type Html, html, json, raw } from '../../html.ts';
import { directionOf } from '../../language.ts';
import type { Identity } from './identity.ts';
import { renderShare, type Share } from './share.ts';
import type { SchemeSheet } from './theme.ts';

/** A page before it is written. */
export interface Page extends Identity {
  readonly lang: string;
  readonly title: string;
  readonly description?: string;
  /** Style text, printed as it is. */
  readonly style: string;
  /** What it may wear besides. */
  readonly schemes?: readonly SchemeSheet[];
  /** A few statements that must run before the first paint. */
  readonly boot?: string;
  readonly bodyClass?: string;
  readonly body: Html;
  /** What the script reads from `#_data`. */
  readonly data?: unknown;
  /** Path of the script, relative to the page. */
  readonly script?: string;
  /** Path of what the script loads when the reader sets out. */
  readonly motion?: string;
  /** Path of what the script loads when somebody saves a picture. */
  readonly save?: string;
  /** The script itself, or no script: such a page asks for no file at all. */
  readonly code?: string;
  /** Where the deck's speaker page is: an address, or nothing where there is none. */
  readonly speaker?: string;
  /** Images that the page holds itself: data by the addresses that its texts and pictures know. */
  readonly images?: Readonly<Record<string, string>>;
  /** What leads from the page's folder to the root of the output. */
  readonly up?: string;
  /** Pages that this one may turn into: what they run and wear passes its policy too. */
  readonly inner?: readonly Page[];
  /** What is told of the page elsewhere. */
  readonly share?: Share;
  /** The address that the page leads on to, at once. */
  readonly refresh?: string;
  /** Keep the page out of search engines. */
  readonly hidden?: boolean;
}

/** A whole document. `sha256` gives the base64 hashes that let its inline style and script pass its own policy. */
export function renderPage(page: Page, sha256: (text: string) => string): string {
  const [head, rest] = renderHalves(page, sha256);
  return head + rest;
}

/** The same up to where its body begins, and from there on. */
export function renderHalves(page: Page, sha256: (text: string) => string): readonly [head: string, rest: string] {
  const { boot, style, code, schemes = [] } = page;
  const policy = renderPolicy(page, sha256);
  const head = html`<!DOCTYPE html>
<html lang="${page.lang}"${directionOf(page.lang) === 'rtl' && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
${page.description !== undefined && html`<meta name="description" content="${page.description}">\n`}${
  page.hidden === true && raw('<meta name="robots" content="noindex">\n')
}${page.share && renderShare(page.share)}${
  page.refresh !== undefined && html`<meta http-equiv="refresh" content="0; url=${page.refresh}">\n`
}<meta name="theme-color" content="${page.color}">
<link rel="icon" href="${raw(page.icon)}">
<style>${raw(style)}</style>
${schemes.map(renderScheme)}${boot !== undefined && raw(`<script>${boot}</script>\n`)}</head>
<body${page.bodyClass !== undefined && html` class="${page.bodyClass}"`}${
    page.speaker !== undefined && html` data-speaker="${page.speaker}"`
  }${page.motion !== undefined && html` data-motion="${page.motion}"`}${page.save !== undefined && html` data-save="${page.save}"`}${
    page.up !== undefined && page.up !== '' && html` data-up="${page.up}"`
  }>
`;
  const tail = html`
${page.images !== undefined && html`<script type="application/json" id="_images">${json(page.images)}</script>\n`}${page.data !== undefined && html`<script type="application/json" id="_data">${json(page.data)}</script>\n`}${
  page.script !== undefined && html`<script defer src="${page.script}"></script>\n`
}${code !== undefined && raw(`<script>${code}</script>\n`)}</body>
</html>
`;
  // Joined, not copied: of a large story all bodies would stand in memory twice.
  return [head.html, page.body.html + tail.html];
}

/** Media decide whether it is worn; what the reader chooses changes them. */
function renderScheme({ scheme, system, style }: SchemeSheet): Html {
  return html`<style media="${system}" data-scheme="${scheme}" data-system="${system}">${raw(style)}</style>\n`;
}

/** What a page may load: files beside it, or, where it holds everything itself, nothing but that. */
function renderPolicy(page: Page, sha256: (text: string) => string): string {
  const pages = [page, ...(page.inner ?? [])];
  const self = page.code === undefined ? "'self' " : '';
  const media = page.code === undefined ? " media-src 'self';" : '';
  const allow = (texts: readonly (string | undefined)[]): string =>
    self + [...new Set(texts)].flatMap((text) => (text === undefined ? [] : `'sha256-${sha256(text)}'`)).join(' ');
  const scripts = allow(pages.flatMap(({ boot, code }) => [boot, code])).trim();
  const styles = allow(pages.flatMap(({ style, schemes = [] }) => [style, ...schemes.map((sheet) => sheet.style)]));
  return `default-src 'none'; script-src ${scripts}; style-src ${styles}; img-src ${self}data:; font-src ${self}data:;${media} base-uri 'none'; form-action 'none'`;
}
