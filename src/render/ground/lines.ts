/** How much room text takes, reckoned from the advance widths of the bundled fonts. */
import type { Nodes } from 'hast';
import { type Face, textWidth } from '../../draw/ground/measure.ts';
import { createKeep } from '../../keep.ts';
import type { Text } from '../../text.ts';

/** A block of a text: its words, and how wide each of them is in the text face, in ems. */
export interface Block {
  readonly words: string;
  readonly widths: readonly number[];
}

/**
 * How many lines a text takes at a size in a column of a width, both in pixels. Breaks at spaces as a browser does; kerning and
 * hyphens are left out.
 */
export function countLines(text: string, face: Face, size: number, width: number): number {
  return breakLines(widthsOf(text, face), textWidth(' ', face, 1), width / size);
}

/** The same for a block, whose words are measured once for all documents. */
export function countBlockLines({ widths }: Block, size: number, width: number): number {
  return breakLines(widths, textWidth(' ', 'text', 1), width / size);
}

function widthsOf(text: string, face: Face): readonly number[] {
  return text.split(/\s+/).map((word) => textWidth(word, face, 1));
}

/** All widths in ems. */
function breakLines(words: readonly number[], space: number, width: number): number {
  let [lines, end] = [1, 0];
  for (const word of words) {
    if (end > 0 && end + word > width) [lines, end] = [lines + 1, 0];
    end += word + space;
  }
  return lines;
}

const blocks = new Set('p li tr h1 h2 h3 h4 h5 h6 pre footer'.split(' '));

const keepBlocks = createKeep<readonly Block[]>();

/** The blocks of a text, and the lines of code in it. Every document that fits texts asks for them. */
export function readBlocks(text: Text): readonly Block[] {
  return keepBlocks(text, '', () => listBlocks(text).map((words) => ({ words, widths: widthsOf(words, 'text') })));
}

function listBlocks(text: Text): readonly string[] {
  const found = [''];
  const read = (node: Nodes, isCode: boolean): void => {
    if (node.type === 'text') addWords(found, node.value, isCode);
    if (!('children' in node)) return;
    const tag = node.type === 'element' ? node.tagName : '';
    for (const child of node.children) read(child, isCode || tag === 'pre');
    if (blocks.has(tag)) found.push('');
  };
  read(text, false);
  return found.map((block) => block.trim()).filter(Boolean);
}

function addWords(found: string[], words: string, isCode: boolean): void {
  const [first = '', ...lines] = isCode ? words.split('\n') : [words];
  found.push((found.pop() ?? '') + first, ...lines);
}
