/** How much room text takes, reckoned from the advance widths of the bundled fonts. */
import { type Face, textWidth } from '../draw/measure.ts';

/**
 * How many lines a text takes at a size in a column of a width, both in pixels. Breaks at spaces as a browser does; kerning and
 * hyphens are left out.
 */
export function countLines(text: string, face: Face, size: number, width: number): number {
  const space = textWidth(' ', face, size);
  let [lines, end] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const length = textWidth(word, face, size);
    if (end > 0 && end + length > width) [lines, end] = [lines + 1, 0];
    end += length + space;
  }
  return lines;
}

/** The plain text of each block of some markup, and of each line of code in it. */
export function readBlocks(markup: string): readonly string[] {
  const lines = markup.replace(/>[^<]*<\/(?:code|pre)/g, (code) => code.replaceAll('\n', '</pre>'));
  const blocks = lines.split(/<\/(?:p|li|tr|h\d|pre|footer)>/);
  return blocks.map((block) => block.replace(/<[^>]*>/g, '').trim()).filter(Boolean);
}
