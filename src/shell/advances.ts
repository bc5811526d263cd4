/** `npm run advances`: writes the advance widths of the bundled faces to `src/draw/ground/advances.ts`. */
import { writeFile } from 'node:fs/promises';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import { type FaceSource, type FontFile, faceSources, readFont } from './faces.ts';
import { root } from './root.ts';

const families = { head: 'CP Head', label: 'CP Label', text: 'CP Text' } as const;

/** Latin with its extensions A and B (pinyin), Cyrillic, punctuation, arrows, minus; what else there is, labels do not use. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x17f],
  [0x1cd, 0x1dc],
  [0x400, 0x45f],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x2116, 0x2116],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
] as const;

/** The width of each character that the file draws, in thousandths of an em. */
async function readWidths(file: FontFile, characters: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const face = new Face(new Blob(await readFont(file)), 0);
  const font = new Font(face);
  font.setVariations(Object.entries(file.axes).map(([axis, value]) => new Variation(axis, value)));
  const widths = new Map<string, number>();
  for (const character of characters) {
    const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0);
    if (glyph) widths.set(character, Math.round((font.glyphHAdvance(glyph) * 1000) / face.upem));
  }
  return widths;
}

/** The widths in one face; its earlier files win, as they do on a page. */
async function readFaceWidths(source: FaceSource, characters: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const widths = await Promise.all(source.files.map((file) => readWidths(file, characters)));
  return new Map(widths.reverse().flatMap((map) => [...map]));
}

/** Widths by family and character, as the fonts say them: what `src/draw/ground/advances.ts` must hold. */
export async function readAdvances(): Promise<Record<keyof typeof families, ReadonlyMap<string, number>>> {
  const characters = ranges.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
  );
  const read = (family: FaceSource['family']) => {
    const source = faceSources.find((face) => face.family === family);
    if (source === undefined) throw new Error(`no face of family ${family}`);
    return readFaceWidths(source, characters);
  };
  return { head: await read(families.head), label: await read(families.label), text: await read(families.text) };
}

/** The module's text: one string of characters and for each family two base-36 digits a character, `00` where it has none. */
export async function renderAdvances(): Promise<string> {
  const advances = await readAdvances();
  const characters = [...new Set(Object.values(advances).flatMap((widths) => [...widths.keys()]))].sort().join('');
  const row = (widths: ReadonlyMap<string, number>): string =>
    [...characters].map((character) => (widths.get(character) ?? 0).toString(36).padStart(2, '0')).join('');
  const text = JSON.stringify(characters)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("'", "\\'")
    .replace('\u00a0', '\\u00a0');
  return `/**
 * Advance widths of the bundled faces, in thousandths of an em, without kerning. Written by \`npm run advances\`: two base-36
 * digits for each of the characters, \`00\` where the face has none.
 */
const characters =
  '${text}';

/** Width by character: 'CP Head' and 'CP Label' (Archivo), 'CP Text' (Source Serif 4, regular). */
export const advances: Readonly<Record<'head' | 'label' | 'text', Readonly<Record<string, number>>>> = {
  head: readWidths(
    '${row(advances.head)}',
  ),
  label: readWidths(
    '${row(advances.label)}',
  ),
  text: readWidths(
    '${row(advances.text)}',
  ),
};

function readWidths(digits: string): Readonly<Record<string, number>> {
  const widths = [...characters].map(
    (character, i) => [character, Number.parseInt(digits.slice(2 * i, 2 * i + 2), 36)] as const,
  );
  return Object.fromEntries(widths.filter(([, width]) => width !== 0));
}
`;
}

if (process.argv[1]?.endsWith('advances.ts')) {
  await writeFile(new URL('src/draw/ground/advances.ts', root), await renderAdvances());
}
