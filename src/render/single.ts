/** The deck as one file, for a USB stick or a mail: fonts, images and script stand in it, and it asks for nothing. */
import { decodeAddress } from '../address.ts';
import { escapeHtml, html, json, raw } from '../html.ts';
import type { Html, Story } from '../story.ts';
import { words } from '../words.ts';
import { type Page, renderPage } from './page.ts';

/** What the build has made already: pages by path, and all files by path. */
export interface Built {
  readonly story: Story;
  readonly pages: ReadonlyMap<string, Page>;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly sha256: (text: string) => string;
}

/** The file's name, after the story's title: no other file of the output has it. */
export function nameSingle({ story, files }: Pick<Built, 'story' | 'files'>): string {
  const plain = story.title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const name = `${slug || 'deck'}.html`;
  return files.has(name) ? name.replace('.html', '-single.html') : name;
}

/** The deck without notes. */
export function renderSingle(built: Built): string {
  const deck = enclose(built, 'deck.html');
  const { noLecturer, noNotes } = words(built.story.lang);
  const body = raw(deck.body.html.replace(escapeHtml(noLecturer), () => escapeHtml(noNotes)));
  return renderPage({ ...deck, body, speaker: '' }, built.sha256);
}

/**
 * The deck with its speaker page: a file that holds both and turns into the one its address asks for. So both windows can be
 * loaded anew, and keep what a browser keeps for a file, which it refuses to a window written by another.
 */
export function renderSingleLecturer(built: Built): string {
  const deck = { ...enclose(built, 'deck.html'), speaker: '?speaker' };
  const speaker = enclose(built, 'lecturer/speaker.html');
  const text = (page: Page): Html => json(renderPage(page, built.sha256));
  const body = html`<noscript>${words(built.story.lang).needsScript}</noscript>
<script type="application/json" id="_deck">${text(deck)}</script>
<script type="application/json" id="_speaker">${text(speaker)}</script>
`;
  const { lang, title } = deck;
  return renderPage({ lang, title, hidden: true, style: '', body, code: turn, inner: [deck, speaker] }, built.sha256);
}

/** A document can be written anew only when it has been read to its end. */
const turn =
  'addEventListener("DOMContentLoaded",function(){' +
  'var page=document.getElementById(/^[?]speaker/.test(location.search)?"_speaker":"_deck").textContent;' +
  'document.open();document.write(JSON.parse(page));document.close()})';

/** A page with all that it loads inside, and without links to the pages that will not lie beside it. */
function enclose({ story, pages, files }: Built, path: string): Page {
  const { script = '', ...page } = pages.get(path) ?? fail(`no page ${path}`);
  const up = '../'.repeat(path.split('/').length - 1);
  const inside = (address: string): string | undefined => {
    const file = decodeAddress(address.slice(up.length));
    const content = address.startsWith(up) ? files.get(file) : undefined;
    return content === undefined ? undefined : dataUri(file, content);
  };
  const style = page.style.replace(/url\("(?!data:|#)([^"]+)"\)/g, (_, address: string) => {
    return `url("${inside(address) ?? fail(`no file ${address} for ${path}`)}")`;
  });
  // What an author's own HTML names and the folder has not, stays as it is.
  const body = page.body.html.replace(/(<img [^>]*?src=")(?!data:)([^"]+)/g, (_, start, src) => {
    return start + (inside(src) ?? src);
  });
  const code = files.get(script.slice(up.length));
  return { ...page, style, body: raw(mendLinks(body, up, story.site)), code: escapeScript(String(code ?? '')) };
}

/** A link to a page beside this one leads to the published one; where there is none, an author's words stay, a link of ours goes. */
function mendLinks(markup: string, up: string, site: string | undefined): string {
  const link = /<a\b([^>]*?) href="(?![a-z][a-z0-9+.-]*:|#)([^"]*)"([^>]*)>((?:(?!<\/a>)[\s\S])*)<\/a>/gi;
  if (site !== undefined) {
    return markup.replace(link, (_, before, address: string, after, text) => {
      return `<a${before} href="${escapeHtml(site)}${address.slice(up.length)}"${after}>${text}</a>`;
    });
  }
  const lonely = new RegExp(`<p\\b[^>]*>\\s*(?:${link.source}\\s*)+</p>`, 'gi');
  return markup
    .replace(lonely, '')
    .replace(link, (whole, _before, _address, _after, text: string) => (/^<a[^>]* id="_/.test(whole) ? '' : text));
}

/** Nothing in a script's text ends the element that holds it. */
function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

const types: ReadonlyMap<string, string> = new Map([
  ['woff2', 'font/woff2'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
]);

function dataUri(path: string, content: string | Uint8Array): string | undefined {
  const type = types.get(path.replace(/.*\./, '').toLowerCase());
  if (type === undefined) return undefined;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return `data:${type};base64,${btoa(letters.join(''))}`;
}

function fail(message: string): never {
  throw new Error(message);
}
