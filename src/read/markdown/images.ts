/** The files of images, films and sounds: each must be there, and an image's size is read so that nothing jumps while it loads. */
import { imageSize } from 'image-size';
import { isPrivate } from '../../copies.ts';
import { isImage, playerOf } from '../../endings.ts';
import { type PictureFile, type Pixels, plainFile, webFiles } from '../../pictures.ts';
import { nearest, type Problem } from '../../problem.ts';
import { makeReport, type Spot } from '../ground/report.ts';
import { encodePath, placesOf } from './imagepath.ts';
import type { Manuscript } from './manuscript.ts';
import { withoutMetadata } from './metadata.ts';
import { cleanSvg } from './svg.ts';
import { deepestTree } from './tree.ts';

/** The files an author may show, where texts asked for one, and the ones that were shown. */
export interface Images {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly asked: Set<string>;
  readonly used: Map<string, Used>;
}

/** A file as it is shown, and its size where it could be read. */
export interface Used extends Shown {
  readonly size: Pixels | undefined;
}

/** An image that the outputs show. */
export interface Shown {
  readonly bytes: Uint8Array;
  /** What is made of a picture of pixels; a drawing is copied, and nothing is made of what is no picture. */
  readonly files?: readonly PictureFile[] | undefined;
  /** What is to be said where they cannot be made. */
  readonly broken: Problem | undefined;
}

/** An image's address, its size where that could be read, and whether files are made of it. */
export interface Found {
  readonly src: string;
  readonly size: Pixels | undefined;
  readonly isMade: boolean;
}

/** Where an image is; nothing, and a report, where there is no such file. */
export function findImage(
  { src, spot }: { readonly src: string; readonly spot: Spot },
  images: Images,
  manuscript: Manuscript,
  kind: FileKind = 'image',
): Found | undefined {
  if (/^data:/i.test(src)) {
    const kept = withoutMetadata(src);
    if (kept !== undefined) return { src: kept, size: undefined, isMade: false };
    manuscript.report.fault(spot, 'an image inside the text must be a whole PNG, JPEG, GIF or WebP, expected a file');
    return undefined;
  }
  const places = placesOf(src, manuscript.bare, manuscript.file.path);
  for (const place of places) images.asked.add(place);
  const path = places.find((place) => images.files.has(place) && isShownAs(kind, place));
  const bytes = path !== undefined && images.files.get(path);
  if (!bytes) {
    reportMissing(src, places, spot, images, manuscript, kind);
    return undefined;
  }
  if (isPrivate(path)) {
    const reason = 'would not be published: what lies in a folder "lecturer" is for the lecturer alone';
    manuscript.report.fault(spot, `the ${kindNames[kind]} "${path}" ${reason}, expected it in another folder`);
    return undefined;
  }
  const used = images.used.get(path) ?? use(bytes, path, spot, manuscript);
  images.used.set(path, used);
  return { src: encodePath(path), size: used.size, isMade: (used.files ?? []).length > 0 };
}

/** What is looked for. */
type FileKind = 'image' | 'video' | 'audio';

const kindNames: Readonly<Record<FileKind, string>> = { image: 'image', video: 'film', audio: 'sound' };

function isShownAs(kind: FileKind, path: string): boolean {
  return kind === 'image' ? isImage(path) : playerOf(path) === kind;
}

function reportMissing(
  src: string,
  places: readonly string[],
  spot: Spot,
  { files }: Images,
  manuscript: Manuscript,
  kind: FileKind,
): void {
  const path = places.at(-1);
  const near =
    path &&
    nearest(
      path,
      [...files.keys()].filter((file) => isShownAs(kind, file)),
    );
  const name = kindNames[kind];
  const lack =
    path !== undefined && files.has(path)
      ? 'is none that browsers show, expected PNG, JPEG, GIF, SVG, WebP or AVIF'
      : `is missing${near ? `, did you mean "${near}"?` : ''}`;
  if (path === undefined)
    manuscript.report.fault(spot, `the ${name} "${src}" lies outside of the story's folder, expected a file in it`);
  else manuscript.report.fault(spot, `the ${name} "${path}" ${lack}`);
}

/** What is said of an address on another host. */
export function sayRemote(address: string): string {
  return `remote media cannot be shown without a network, expected a file in the story's folder: ${address}`;
}

function use(bytes: Uint8Array, path: string, spot: Spot, manuscript: Manuscript): Used {
  if (playerOf(path)) return { bytes, size: undefined, broken: undefined };
  if (isDrawing(path)) {
    const drawing = clean(bytes, path, spot, manuscript);
    return { bytes: drawing, size: sizeOf(drawing, path, spot, manuscript), broken: undefined };
  }
  if (isMovingPng(bytes))
    manuscript.report.warn(spot, `of the animation "${path}" only the first picture is shown, expected GIF or WebP`);
  const size = sizeOf(bytes, path, spot, manuscript);
  const broken = `"${path}" cannot be read to its end, expected a whole picture: PNG, JPEG, WebP, AVIF or GIF`;
  return { bytes, size, files: filesOf(path, { size }) ?? [], broken: problemAt(spot, broken, manuscript) };
}

function isDrawing(path: string): boolean {
  return /\.svg$/i.test(path);
}

/** What is made of a picture of pixels; `near`: somebody looks at parts of it. Nothing of a drawing. */
export function filesOf(path: string, { size }: Pick<Used, 'size'>, near = false): readonly PictureFile[] | undefined {
  if (isDrawing(path)) return undefined;
  return size ? [...webFiles(path, size, near), plainFile(path, size)] : [];
}

/** A problem that is told later, if at all. */
function problemAt(spot: Spot, message: string, { bare }: Manuscript): Problem | undefined {
  const report = makeReport(bare);
  report.fault(spot, message);
  return report.problems[0];
}

/** Whether a PNG has further pictures: a chunk before its first one tells of them. */
function isMovingPng(bytes: Uint8Array): boolean {
  return /^.PNG[\s\S]*acTL/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
}

/** A picture without anything that runs or loads; an empty one where it cannot be read. */
function clean(bytes: Uint8Array, path: string, spot: Spot, manuscript: Manuscript): Uint8Array {
  const drawing = cleanSvg(bytes);
  if (!drawing)
    manuscript.report.fault(
      spot,
      `"${path}" is no SVG picture that can be read, expected one that begins with <svg and is at most ${deepestTree} elements deep`,
    );
  const names = (drawing?.dropped ?? []).map(({ element, attribute }) =>
    attribute ? `${attribute}=` : `<${element}>`,
  );
  if (names.length > 0)
    manuscript.report.fault(
      spot,
      `the picture "${path}" holds ${[...new Set(names)].join(', ')}: nothing in a picture may run, load or lead away, take it out`,
    );
  return drawing?.bytes ?? new Uint8Array();
}

/** The size of a picture, upright. */
function sizeOf(bytes: Uint8Array, path: string, spot: Spot, manuscript: Manuscript): Pixels | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const [across, down] = orientation > 4 ? [height, width] : [width, height];
    if (across > 0 && down > 0) return { width: Math.round(across), height: Math.round(down) };
  } catch {
    manuscript.report.warn(
      spot,
      `the size of "${path}" cannot be read: is it an image that browsers show (PNG, JPEG, SVG, WebP, AVIF, GIF)?`,
    );
  }
  return undefined;
}
