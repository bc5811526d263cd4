/** Fonts of a page: pinned, subset to its letters, WOFF2. */
import type { FontFace, OwnFonts, Tools } from '../tools.ts';
import { type FaceSource, type FontFile, faceSources, readFont } from './faces.ts';
import { sha256 } from './memo.ts';
import { encodeWoff2 } from './woff2.ts';

/** In every Latin face, so that a new word in a chapter seldom needs a new font. */
const common = ' \u00a0ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!"#%&\'()*+,-./:;=?_–—‘’“”…·×';

/** Kerning, ligatures, accents and the kinds of figures; small capitals and other alternates are left out. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'onum', 'pnum', 'tnum', 'lnum'];

interface Subset {
  readonly source: FaceSource;
  readonly file: FontFile;
  readonly characters: string;
}

/** Every face family has these; most of a text is made of them. */
const ascii = /[\x20-\x7e]+/g;

/** A face with its bytes in base64, as the cache holds it. */
type StoredFace = Omit<FontFace, 'bytes'> & { readonly base64: string };

/** The `fonts` and the `missing` tool. */
export function createFonts(memo: Tools['memo']): Pick<Tools, 'fonts' | 'missing'> {
  const fonts: Tools['fonts'] = async (text, own = {}) => {
    const wanted = listCharacters(common + text);
    const bundled = await memo('faces', wanted, () => makeFaces(wanted, memo));
    const stored = [...bundled, ...(await makeOwnFaces(own, wanted, memo))];
    return { faces: stored.map(({ base64, ...face }) => ({ ...face, bytes: Buffer.from(base64, 'base64') })) };
  };
  const missing: Tools['missing'] = async (text) => {
    const wanted = listCharacters(text.replace(ascii, ''));
    return memo('missing', wanted, () => findMissing(wanted, memo));
  };
  return { fonts, missing };
}

/** The characters of a text that a font must draw, each once, in order. */
function listCharacters(text: string): string {
  const found = [...new Set(text.normalize('NFC'))].sort().join('');
  return found.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{VS}]/gu, '');
}

async function findMissing(wanted: string, memo: Tools['memo']): Promise<readonly string[]> {
  const subsets = await splitFaces(wanted, memo);
  const covered = new Set(subsets.flatMap((subset) => [...subset.characters]));
  return [...wanted].filter((character) => !covered.has(character));
}

async function makeFaces(wanted: string, memo: Tools['memo']): Promise<readonly StoredFace[]> {
  const subsets = await splitFaces(wanted, memo);
  return Promise.all(subsets.map((subset) => makeFace(subset, memo)));
}

async function splitFaces(wanted: string, memo: Tools['memo']): Promise<readonly Subset[]> {
  return (await Promise.all(faceSources.map((source) => splitFace(source, wanted, memo)))).flat();
}

/** Which file of the face draws which of the wanted characters. */
async function splitFace(source: FaceSource, wanted: string, memo: Tools['memo']): Promise<readonly Subset[]> {
  const left = new Set(wanted);
  const subsets: Subset[] = [];
  for (const file of source.files) {
    if (left.size === 0) break;
    const covered = await memo('coverage', file.path, () => readCoverage(file));
    const characters = [...left].filter((character) => isCovered(character, covered));
    for (const character of characters) left.delete(character);
    if (characters.length > 0) subsets.push({ source, file, characters: characters.join('') });
  }
  return subsets;
}

type Range = readonly [first: number, last: number];

async function readCoverage(file: FontFile): Promise<readonly Range[]> {
  const { Blob, Face } = await import('harfbuzzjs');
  return joinRanges([...new Face(new Blob(await readFont(file)), 0).collectUnicodes()]);
}

function isCovered(character: string, ranges: readonly Range[]): boolean {
  const code = character.codePointAt(0) ?? 0;
  return ranges.some(([first, last]) => first <= code && code <= last);
}

/** Ascending code points as ranges, both ends included. */
function joinRanges(codes: readonly number[]): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

async function makeFace({ source, file, characters }: Subset, memo: Tools['memo']): Promise<StoredFace> {
  const base64 = await memo('font', { ...file, characters }, () => subset(file, characters));
  const { family, weight, style } = source;
  return { family, weight, style, file: nameFile(file, base64), base64, unicodeRange: nameRange(characters) };
}

/** `fonts/source-serif-4-latin-normal-14-400-1a2b3c4d.woff2`: package file, pinned axes, hash of the bytes. */
function nameFile({ path, axes }: FontFile, base64: string): string {
  const name = path.replace(/.*\/|\.woff2$|-(opsz|wdth)(?=-)/g, '');
  const hash = Buffer.from(sha256(base64), 'base64').toString('hex').slice(0, 8);
  return `fonts/${[name, ...Object.values(axes), hash].join('-')}.woff2`;
}

function nameRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const hex = (code: number): string => code.toString(16).toUpperCase();
  return joinRanges(codes)
    .map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(',');
}

async function subset(file: FontFile, characters: string): Promise<string> {
  const { default: subsetFont } = await import('subset-font');
  const options = { targetFormat: 'sfnt', variationAxes: file.axes, keepFeatures: features, noHinting: true } as const;
  const packed = await encodeWoff2(await subsetFont(await readFont(file), characters, options));
  return packed.toString('base64');
}

/** What an author's own typeface is called, and the weight in which it stands. */
const ownFaces = { head: { family: 'Own Head', weight: 800 }, text: { family: 'Own Text', weight: 400 } } as const;

/** Faces of an author's fonts, subset as ours. */
function makeOwnFaces(own: OwnFonts, wanted: string, memo: Tools['memo']): Promise<readonly StoredFace[]> {
  const names = (['head', 'text'] as const).filter((name) => own[name] !== undefined);
  return Promise.all(
    names.map((name) => {
      const bytes = own[name] ?? new Uint8Array();
      return memo('own', [name, sha256(bytes), wanted], () => makeOwnFace(name, bytes, wanted));
    }),
  );
}

async function makeOwnFace(name: keyof OwnFonts, bytes: Uint8Array, wanted: string): Promise<StoredFace> {
  const [{ default: fontverter }, { default: subsetFont }] = await Promise.all([
    import('fontverter'),
    import('subset-font'),
  ]);
  const { family, weight } = ownFaces[name];
  const font = Buffer.from(await fontverter.convert(Buffer.from(bytes), 'sfnt'));
  const { axes, ranges } = await inspect(font, weight);
  const characters = [...wanted].filter((character) => isCovered(character, ranges)).join('');
  const options = { targetFormat: 'sfnt', variationAxes: axes, keepFeatures: features, noHinting: true } as const;
  const base64 = (await encodeWoff2(await subsetFont(font, characters, options))).toString('base64');
  const file = nameFile({ path: `own-${name}`, axes: {} }, base64);
  return { family, weight, style: 'normal', file, base64, unicodeRange: nameRange(characters) };
}

/** What a font covers, and where its axes are pinned: a variable font in a PDF becomes Type 3. */
async function inspect(font: Buffer, weight: number) {
  const { Blob, Face } = await import('harfbuzzjs');
  const face = new Face(new Blob(font), 0);
  const axes = Object.entries(face.getAxisInfos()).map(([tag, { min, default: usual, max }]) => {
    return [tag, tag === 'wght' ? Math.min(max, Math.max(min, weight)) : usual] as const;
  });
  return { axes: Object.fromEntries(axes), ranges: joinRanges([...face.collectUnicodes()]) };
}
