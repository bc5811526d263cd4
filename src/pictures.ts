/** The files that are made of a picture of pixels: their names and sizes. Whoever shows one knows what there will be. */

/** Of a picture, upright, in pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** A file that is made of a picture. Its ending says what it is. */
export interface PictureFile extends Pixels {
  /** The path of the picture, and what tells its files apart. */
  readonly file: string;
}

/** The longer sides: for a small column, a phone, a projector. */
const edges = [640, 1280, 1920];

/** For the whole of a sharp screen, and for parts of a scan that fill one. */
const nearEdges = [2560, 5120];

/** The longer side on paper: 178 mm at some 270 dots an inch. */
const printEdge = 1920;

/** WebP for browsers, from the smallest; never larger than the picture. `near`: somebody may look at a part of it. */
export function webFiles(path: string, pixels: Pixels, near = false): readonly PictureFile[] {
  const all = near ? [...edges, ...nearEdges] : edges;
  const enough = all.findIndex((edge) => edge >= Math.max(pixels.width, pixels.height));
  return all
    .slice(0, enough < 0 ? all.length : enough + 1)
    .map((edge) => within(pixels, edge))
    .map((size) => ({ ...size, file: `${path}-${size.width}.webp` }));
}

/** For paper, and for browsers without WebP. */
export function plainFile(path: string, pixels: Pixels): PictureFile {
  return { ...within(pixels, printEdge), file: plainOf(path) };
}

/** The plain file of a picture: JPEG on white. */
export function plainOf(path: string): string {
  return `${path}-plain.jpg`;
}

/** The plain file that stands for one that was made for browsers; any other file stands for itself. */
export function plainFor(file: string): string {
  const picture = pictureOf(file);
  return picture === file ? file : plainOf(picture);
}

/** The picture that a file for browsers was made of; any other file is its own. */
export function pictureOf(file: string): string {
  return file.replace(/-\d+\.webp$/, '');
}

/** The smallest file that is as wide as asked for, or the largest there is. */
export function fileFor(files: readonly PictureFile[], width: number): PictureFile | undefined {
  return files.find((file) => file.width >= width) ?? files.at(-1);
}

function within({ width, height }: Pixels, edge: number): Pixels {
  const share = Math.min(1, edge / Math.max(width, height));
  const side = (pixels: number): number => Math.max(1, Math.round(pixels * share));
  return { width: side(width), height: side(height) };
}
