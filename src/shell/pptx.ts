/** Presentations as files: their drawings taken out of a browser, their parts packed. */
import { Buffer } from 'node:buffer';
import { type Zippable, zipSync } from 'fflate';
import { privately } from '../copies.ts';
import { writePackage } from '../render/pptx/package.ts';
import type { Media, Presentation } from '../render/pptx/presentation.ts';
import type { MediaFiles } from '../render/pptx/shapes.ts';
import { type Typefaces, usualTypefaces } from '../render/pptx/theme.ts';
import type { Shows } from '../render/show.ts';
import { stillWithOutlines } from '../still.ts';
import type { Files, OwnFonts, Tools } from '../tools.ts';
import { noBrowser } from './browser.ts';
import { sha256 } from './memo.ts';
import { createOutline } from './outline.ts';
import { takeStills } from './stills.ts';
import type { KeptBrowser } from './visit.ts';

/** What presentations are made of. */
export interface Presenting {
  readonly shows: Shows & { readonly fonts: OwnFonts };
  /** The output, for its images. */
  readonly files: Files;
  readonly browser: KeptBrowser;
  readonly script: string;
  readonly memo: Tools['memo'];
}

/** Where presentations go. The one with what is said has a name of its own: nobody sends it by mistake. */
export const showPaths = { open: 'slides.pptx', own: privately('slides-with-notes.pptx') } as const;

/** The presentations by path, or why there are none. Fails with a `BrowserFailure` when the browser dies or takes too long. */
export async function makePptx(presenting: Presenting): Promise<Files | string> {
  const { shows, files, browser, script, memo } = presenting;
  const started = await browser.get();
  if (started === undefined) return noBrowser;
  const stills = await takeStills(started, shows.drawn, files, script);
  const outline = await createOutline(shows.drawn.faces);
  const drawings = new Map([...stills].map(([name, still]) => [name, stillWithOutlines(still, outline)]));
  const media = await createMedia(drawings, files, memo, mediaOf(shows.open));
  const faces = await nameTypefaces(shows.fonts);
  return new Map([
    [showPaths.open, pack(shows.open, faces, media)],
    [showPaths.own, pack(shows.own, faces, media)],
  ]);
}

/** What the slides and the master show, each once. */
function mediaOf({ sheets, logo }: Presentation): readonly Media[] {
  const shown = sheets.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'picture' ? [part.media] : [])));
  const all = [...(logo ? [logo.media] : []), ...shown];
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

function keyOf(media: Media): string {
  return 'still' in media ? `still ${media.still}` : `file ${media.file}`;
}

/** The files of all pictures: names in the package by what they show, bytes by name. */
interface MediaStore {
  readonly names: ReadonlyMap<string, MediaFiles>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/** A picture that is many times in a presentation is in it once: files are named by what they hold. */
async function createMedia(
  drawings: ReadonlyMap<string, string>,
  files: Files,
  memo: Tools['memo'],
  wanted: readonly Media[],
): Promise<MediaStore> {
  const names = new Map<string, MediaFiles>();
  const bytes = new Map<string, Uint8Array>();
  const keep = (content: Uint8Array, ending: string): string => {
    const name = `${Buffer.from(sha256(content), 'base64').toString('hex').slice(0, 16)}.${ending}`;
    bytes.set(name, content);
    return name;
  };
  const made = await Promise.all(wanted.map((media) => makePicture(media, drawings, files, memo)));
  for (const [i, media] of wanted.entries()) {
    const picture = made[i];
    if (picture === undefined) continue;
    const image = keep(picture.image, picture.ending);
    names.set(keyOf(media), picture.svg ? { image, svg: keep(Buffer.from(picture.svg), 'svg') } : { image });
  }
  return { names, bytes };
}

interface MadePicture {
  readonly image: Uint8Array;
  readonly ending: 'png' | 'jpg';
  readonly svg?: string;
}

/** A drawing with the picture that stands for it, or a file of the output; nothing where there is none that can be read. */
async function makePicture(
  media: Media,
  drawings: ReadonlyMap<string, string>,
  files: Files,
  memo: Tools['memo'],
): Promise<MadePicture | undefined> {
  const content = 'still' in media ? drawings.get(media.still) : files.get(media.file);
  if (content === undefined) return undefined;
  const bytes = Buffer.from(content);
  if ('file' in media && /\.jpe?g$/i.test(media.file)) return { image: bytes, ending: 'jpg' };
  const isDrawing = 'still' in media || /\.svg$/i.test(media.file);
  const png = await memo('stand-in', sha256(bytes), () => paint(bytes, isDrawing));
  if (png === null) return undefined;
  return { image: Buffer.from(png, 'base64'), ending: 'png', ...(isDrawing && { svg: bytes.toString() }) };
}

/** So wide is the picture of a drawing, in pixels, at least: more than it has in the deck would make the file heavy. */
const DENSITY = 72;

/** In base64: colours counted out, for a map has few. */
async function paint(bytes: Buffer, isDrawing: boolean): Promise<string | null> {
  const { default: sharp } = await import('sharp');
  const options = { palette: isDrawing, quality: isDrawing ? 40 : 100, effort: 7, dither: 0 };
  const png = sharp(bytes, { density: DENSITY }).png(options).toBuffer();
  return png.then(
    (made) => made.toString('base64'),
    () => null,
  );
}

/** The author's own typefaces by the names under which a system knows them; ours where there are none. */
async function nameTypefaces(own: OwnFonts): Promise<Typefaces> {
  const names = await Promise.all([own.head, own.text].map((bytes) => bytes && readFamily(bytes)));
  return { head: names[0] ?? usualTypefaces.head, text: names[1] ?? usualTypefaces.text };
}

/** The names of a family in a font's table, the one for programs that know more than four styles first. */
const familyNames = [16, 1];

async function readFamily(bytes: Uint8Array): Promise<string | undefined> {
  const [{ default: fontverter }, { Blob, Face }] = await Promise.all([import('fontverter'), import('harfbuzzjs')]);
  const face = new Face(new Blob(await fontverter.convert(Buffer.from(bytes), 'sfnt')), 0);
  return familyNames.map((id) => face.getName(id, 'en')).find((name) => name !== '');
}

/** The same in any zone of time: the earliest day that a packed file knows. */
const packed = new Date(1980, 0, 1);

function pack(show: Presentation, faces: Typefaces, { names, bytes }: MediaStore): Uint8Array {
  const parts = writePackage(show, faces, (media) => names.get(keyOf(media)));
  const entries: Zippable = {};
  for (const [name, text] of parts) entries[name] = [Buffer.from(text), { mtime: packed, level: 9 }];
  for (const [name, content] of [...bytes].sort(([one], [other]) => (one < other ? -1 : 1))) {
    entries[`ppt/media/${name}`] = [content, { mtime: packed, level: name.endsWith('.svg') ? 9 : 0 }];
  }
  return zipSync(entries);
}
