/** Words as shapes: the outlines of their letters, for programs that show no font of a file. */
import type { Face, Font } from 'harfbuzzjs';
import type { WordRun } from '../still.ts';
import type { FontFace } from '../tools.ts';

/** A face whose letters can be drawn. */
interface DrawnFace extends Pick<FontFace, 'family' | 'weight' | 'style'> {
  readonly font: Font;
  readonly upem: number;
  readonly letters: ReadonlySet<number>;
  /** Outlines by letter and size. */
  readonly drawn: Map<string, string>;
}

/** Draws a run of words as a path; as it stands where no face has one of its letters. */
export type Outline = (run: WordRun) => string;

/** Reads the faces once for all runs. */
export async function createOutline(faces: readonly FontFace[]): Promise<Outline> {
  const [{ default: fontverter }, hb] = await Promise.all([import('fontverter'), import('harfbuzzjs')]);
  const drawn: DrawnFace[] = [];
  for (const { family, weight, style, bytes } of faces) {
    const sfnt = Buffer.from(await fontverter.convert(Buffer.from(bytes), 'sfnt'));
    const face: Face = new hb.Face(new hb.Blob(sfnt), 0);
    const letters = new Set(face.collectUnicodes());
    drawn.push({ family, weight, style, font: new hb.Font(face), upem: face.upem, letters, drawn: new Map() });
  }
  return (run) => outline(run, drawn);
}

function outline({ svg, letters, font, attributes }: WordRun, faces: readonly DrawnFace[]): string {
  const own = faces.filter(({ family }) => font.families.includes(`"${family}"`));
  const alike = own.filter(({ weight, style }) => weight === font.weight && (style === 'italic') === font.italic);
  const choice = [...alike, ...own, ...faces];
  const shapes = letters.map(([character, x, y]) => {
    const face = choice.find((one) => one.letters.has(character.codePointAt(0) ?? 0));
    return face && `M${tenth(x)} ${tenth(y)}${drawLetter(face, character, font.size)}`;
  });
  if (shapes.includes(undefined)) return svg;
  const written = attributes.map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`);
  return `<path${written.join('')} d="${shapes.join('')}"/>`;
}

/** The outline from where the letter begins, in relative commands: so the same letter is the same text wherever it stands, and packs well. */
function drawLetter(face: DrawnFace, character: string, size: number): string {
  const key = `${character} ${size}`;
  const known = face.drawn.get(key) ?? relative(face, character, size / face.upem);
  face.drawn.set(key, known);
  return known;
}

function relative({ font }: DrawnFace, character: string, scale: number): string {
  const glyph = font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0;
  let [at, start] = [
    [0, 0],
    [0, 0],
  ] as [readonly number[], readonly number[]];
  const parts = font.glyphToJson(glyph).map(({ type, values }) => {
    if (type === 'Z') {
      at = start;
      return 'z';
    }
    // Fonts count upwards.
    const ends = values.map((value, i) => Math.round(value * scale * (i % 2 === 0 ? 10 : -10)));
    const from = at;
    at = ends.slice(-2);
    if (type === 'M') start = at;
    return `${type.toLowerCase()}${ends.map((end, i) => (end - (from[i % 2] ?? 0)) / 10).join(' ')}`;
  });
  return parts.join('').replaceAll(' -', '-');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
