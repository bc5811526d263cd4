/** Text widths without a DOM, from the advance widths of the bundled fonts. */
import { createKeep } from '../../keep.ts';
import { advances } from './advances.ts';

/** A typeface whose widths are known. */
export type Face = keyof typeof advances;

/** A character no table covers: Chinese characters are one em wide, anything else is taken as two thirds. */
function fallback(character: string): number {
  return /\p{Script=Han}/u.test(character) ? 1000 : 660;
}

/**
 * The width of a line of text in pixels at `size` pixels. Kerning is left out; a face without a character takes it from the text
 * face, as the browser does.
 */
export function textWidth(text: string, face: Face, size: number): number {
  return (keepWidth(advances[face], text, () => measure(text, face)) * size) / 1000;
}

/** In thousandths of an em: the same few names stand in every picture, and each is measured once. */
const keepWidth = createKeep<number>();

function measure(text: string, face: Face): number {
  let width = 0;
  for (const character of text) {
    width += advances[face][character] ?? advances.text[character] ?? fallback(character);
  }
  return width;
}

/** The text in lines that end at a word; none of an empty text. */
export function wrapText(text: string, face: Face, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && textWidth(longer, face, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
