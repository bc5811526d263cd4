/** The deck as one file, for a USB stick or a mail: fonts, images and script stand in it, and it asks for nothing. */

import { decodeAddress } from '../address.ts';
import { privately } from '../copies.ts';
import { dataUri } from '../datauri.ts';
import { isFont, isImage, mediaType } from '../endings.ts';
import { type Html, html, json } from '../html.ts';
import { fileFor, type Pixels, webFiles } from '../pictures.ts';
import { slugOf } from '../slug.ts';
import { type Edition, seenIn } from './ground/edition.ts';
import { singleMedium, webMedium } from './ground/medium.ts';
import { type Page, renderHalves, renderPage } from './ground/page.ts';
import { renderLecturer } from './lecturer/lecturer.ts';
import { renderDeck } from './web/deck.ts';

/** What the build has made already: pages by path, and all files by path. */
export interface Built {
  readonly edition: Edition;
  readonly pages: ReadonlyMap<string, Page>;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly sha256: (text: string) => string;
}

/** The file's name, after the story's title: no other file of the output has it. */
export function nameSingle({ edition: { story }, files }: Pick<Built, 'edition' | 'files'>): string {
  const name = `${slugOf(story.title) || 'deck'}.html`;
  return files.has(name) ? name.replace('.html', '-single.html') : name;
}

/** The deck without notes. */
export function renderSingle(built: Built): string {
  const images = new Map<string, string>();
  return renderPage({ ...encloseDeck(built, images), speaker: '', ...heldBy(images) }, built.sha256);
}

/**
 * The deck with its speaker page: a file that holds both, with the images of both, and turns into the one its address asks for. So both
 * windows can be loaded anew, and keep what a browser keeps for a file, which it refuses to a window written by another.
 */
export function renderSingleLecturer(built: Built): string {
  const images = new Map<string, string>();
  const deck = { ...encloseDeck(built, images), speaker: '?speaker' };
  const speaker = encloseSpeaker(built, images);
  const halves = (page: Page): Html => json(renderHalves(page, built.sha256));
  const body = html`<noscript>${built.edition.words.needsScript}</noscript>
<script type="application/json" id="_deck">${halves(deck)}</script>
<script type="application/json" id="_speaker">${halves(speaker)}</script>
`;
  const { lang, title, icon, color } = deck;
  const whole = { lang, title, icon, color, hidden: true, style: '', body, code: turn, inner: [deck, speaker] };
  return renderPage({ ...whole, ...heldBy(images) }, built.sha256);
}

/** A document can be written anew only when it has been read to its end. The images stand first in it, before the script that shows them. */
const turn =
  'addEventListener("DOMContentLoaded",function(){' +
  'var page=document.getElementById(/^[?]speaker/.test(location.search)?"_speaker":"_deck").textContent,' +
  'images=document.getElementById("_images");' +
  'document.open();document.write(JSON.parse(page).join(images?images.outerHTML:""));document.close()})';

/** Images by the address of the author's file, as data. */
type Images = Map<string, string>;

/** A page without images has no place for them. */
function heldBy(images: Images): Pick<Page, 'images'> {
  return images.size > 0 ? { images: Object.fromEntries(images) } : {};
}

function encloseDeck(built: Built, images: Images): Page {
  return enclose(built, 'deck.html', renderDeck, images);
}

function encloseSpeaker(built: Built, images: Images): Page {
  return enclose(built, privately('speaker.html'), renderLecturer, images);
}

/** For a projector. */
const onlyWidth = 1920;

/** A page with all that it loads inside, and without links to the pages that will not lie beside it. Its images join the others. */
function enclose(
  { edition, pages, files }: Built,
  path: string,
  render: (edition: Edition) => Html,
  images: Images,
): Page {
  const { script = '', share: _share, ...page } = pages.get(path) ?? fail(`no page ${path}`);
  const inside = (address: string): string | undefined => {
    const file = decodeAddress(address);
    const content = files.get(file);
    return content === undefined ? undefined : asData(file, content);
  };
  const hold = (src: string, pixels: Pixels | undefined, near = 1): boolean => {
    const made = pixels && fileFor(webFiles(src, pixels, near > 1), onlyWidth * near);
    const data = inside(made?.file ?? src);
    if (data !== undefined) images.set(src, data);
    return data !== undefined;
  };
  const style = page.style.replace(/url\("(?!data:|#)([^"]+)"\)/g, (_, address: string) => {
    return `url("${inside(address) ?? fail(`no file ${address} for ${path}`)}")`;
  });
  const body = render(seenIn(edition, singleMedium(webMedium(), edition.story.site, hold, inside)));
  for (const { scene } of edition.story.slides.flatMap(({ steps }) => steps))
    if (scene.picture) hold(scene.picture.src, scene.picture.isDrawing ? undefined : scene.picture, scene.near);
  const code = files.get(script) ?? files.get(privately(script));
  return { ...page, style, body, code: escapeScript(String(code ?? '')) };
}

/** Nothing in a script's text ends the element that holds it. */
function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** A typeface or an image as data. */
function asData(path: string, content: string | Uint8Array): string | undefined {
  if (!isFont(path) && !isImage(path)) return undefined;
  return dataUri(mediaType(path), typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

function fail(message: string): never {
  throw new Error(message);
}
