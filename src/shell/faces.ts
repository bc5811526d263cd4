/** The bundled typefaces: which package files make which face, and where their variable axes are pinned. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createKeep } from '../keep.ts';

/** One `@font-face` rule's worth of letters; `files` are tried in order, the first that has a letter draws it. */
export interface FaceSource {
  readonly family: 'CP Head' | 'CP Label' | 'CP Text';
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly files: readonly FontFile[];
}

/** A font file of an npm package. Axes are pinned, because a variable font in a PDF becomes Type 3. */
export interface FontFile {
  readonly path: string;
  readonly axes: Readonly<Record<string, number>>;
}

const archivo = (axes: FontFile['axes']): readonly FontFile[] =>
  ['latin', 'latin-ext'].map((part) => ({
    path: `@fontsource-variable/archivo/files/archivo-${part}-wdth-normal.woff2`,
    axes,
  }));

/** Traditional Chinese in one file, then the slices that hold arrows, mathematical operators and signs. */
const chinese: readonly FontFile[] = ['chinese-traditional', '116', '110', '94', '109', '113', '106'].map((part) => ({
  path: `@fontsource/noto-serif-tc/files/noto-serif-tc-${part}-400-normal.woff2`,
  axes: {},
}));

/** Chinese stands in every face of the text family: a family's faces of another weight or style are no fallback for it. */
const serif = (style: FaceSource['style'], wght: number): readonly FontFile[] => [
  ...['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map((part) => ({
    path: `@fontsource-variable/source-serif-4/files/source-serif-4-${part}-opsz-${style}.woff2`,
    axes: { opsz: 14, wght },
  })),
  ...chinese,
];

/** All faces a page may use. */
export const faceSources: readonly FaceSource[] = [
  { family: 'CP Head', weight: 800, style: 'normal', files: archivo({ wdth: 70, wght: 800 }) },
  { family: 'CP Label', weight: 600, style: 'normal', files: archivo({ wdth: 75, wght: 600 }) },
  { family: 'CP Text', weight: 400, style: 'normal', files: serif('normal', 400) },
  { family: 'CP Text', weight: 400, style: 'italic', files: serif('italic', 400) },
  { family: 'CP Text', weight: 700, style: 'normal', files: serif('normal', 700) },
];

const require = createRequire(import.meta.url);

const keepFont = createKeep<Promise<Buffer>>();

/** A font file of a package, unpacked: what it covers and a subset of it are asked for one after the other. */
export function readFont({ path }: FontFile): Promise<Buffer> {
  return keepFont(faceSources, path, () => unpack(path));
}

let queue: Promise<unknown> = Promise.resolve();

/** One font after the other, each copied at once: the decoder answers with a view of its own memory, which its next call reuses. */
function unpack(path: string): Promise<Buffer> {
  const mine = queue.then(async () => {
    const { default: fontverter } = await import('fontverter');
    return Buffer.from(await fontverter.convert(await readFile(require.resolve(path)), 'sfnt'));
  });
  queue = mine.catch(() => {});
  return mine;
}
