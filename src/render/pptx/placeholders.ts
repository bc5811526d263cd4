/** Where the words of a slide stand, and how large: as in the deck, but in typefaces that are on any machine, which are wider than ours. */
import type { Rect } from '../../draw/ground/layout.ts';
import { countLines } from '../ground/lines.ts';
import { sizes } from '../ground/size.ts';
import { type Block, type Grid, type Image, isParagraph } from './blocks.ts';
import type { LayoutName, Paragraph, PlaceholderName } from './presentation.ts';
import { wordsOf } from './runs.ts';

/** By layout: the boxes of its places where a slide says nothing else. */
export const layouts: Readonly<Record<LayoutName, Readonly<Partial<Record<PlaceholderName, Rect>>>>> = {
  title: { title: box(56, 60, 516, 300), subtitle: box(56, 370, 516, 90) },
  opening: { kicker: box(56, 56, 530, 28), title: box(56, 92, 530, 300), body: box(56, 400, 500, 200) },
  figure: { ...heading(404), body: box(56, 250, 404, 380), picture: box(460, 0, 820, 652) },
  text: { ...heading(1168), body: box(56, 150, 900, 480) },
  views: { ...heading(1168), body: box(56, 150, 548, 480), second: box(676, 150, 548, 480) },
  quote: { ...heading(1168), body: box(56, 150, 1100, 480) },
  end: { ...heading(1168), body: box(56, 130, 560, 540), second: box(664, 130, 560, 540) },
};

/** The foot of a slide: its sources, and its number. */
export const foot = {
  sources: box(56, 664, 1100, 40),
  number: box(1176, 686, 48, 20),
  bottom: 704,
  highest: 80,
} as const;

/** What a picture leaves of the slide's height to the number below it. */
export const pictureBottom = 684;

/** The type of the sources: a fifty-fourth of the slide's height, smaller where there are many. */
export const sourceSizes = [13.4, 10.7] as const;

/** The type of captions, and of the list of all works. */
export const small = { caption: 13.4, bibliography: 12 } as const;

/** How much wider than our typefaces those are that stand for them, and how high a line is, in ems. */
const stand = { head: { wider: 1.1, line: 1.12 }, text: { wider: 1.1, line: 1.3 } } as const;

function box(x: number, y: number, width: number, height: number): Rect {
  return { x, y, width, height };
}

function heading(width: number): Partial<Record<PlaceholderName, Rect>> {
  return { kicker: box(56, 44, width, 26), title: box(56, 72, width, 70) };
}

/** How high a heading is in its box. */
export function headHeight(words: string, size: number, width: number): number {
  return Math.ceil(countLines(words, 'head', size * stand.head.wider, width) * size * stand.head.line + 4);
}

/** How high paragraphs are below each other. */
export function wordsHeight(paragraphs: readonly Paragraph[], size: number, width: number): number {
  const heights = paragraphs.map((paragraph) => {
    const own = sizeOf(paragraph, size);
    const room = width - (paragraph.level + (paragraph.bullet === undefined ? 0 : 1)) * own * 1.2;
    return (linesOf(paragraph, own, room) * stand.text.line + 0.4) * own;
  });
  return Math.ceil(heights.reduce((sum, height) => sum + height, 0));
}

/** The size of a paragraph's type beside that of its slide. */
export function sizeOf({ kind }: Paragraph, size: number): number {
  if (kind === 'caption') return Math.min(size, small.caption);
  return kind === 'code' ? size * 0.8 : kind === 'by' ? size * 0.75 : size;
}

function linesOf({ runs }: Paragraph, size: number, width: number): number {
  const lines = wordsOf(runs).split('\n');
  return lines.reduce((sum, line) => sum + countLines(line, 'text', size * stand.text.wider, width), 0);
}

/** Sizes of a heading and its words, the largest of the deck's with which both find room; the smallest where none does. */
export function fitWords(fits: (head: number, text: number) => boolean): {
  readonly head: number;
  readonly text: number;
} {
  const last = sizes[sizes.length - 1] ?? { head: 30, text: 13.5 };
  return sizes.find(({ head, text }) => fits(head, text)) ?? last;
}

/** A picture or a table, and the lines that belong under it. */
export interface Thing {
  readonly block: Image | Grid;
  readonly captions: readonly Paragraph[];
}

/** The words of some blocks, and their pictures and tables with their captions. */
export function sortBlocks(blocks: readonly Block[]): {
  readonly words: readonly Paragraph[];
  readonly things: readonly Thing[];
} {
  const words: Paragraph[] = [];
  const things: { block: Image | Grid; captions: Paragraph[] }[] = [];
  for (const [i, block] of blocks.entries()) {
    const last = things.at(-1);
    const before = blocks[i - 1];
    if (!isParagraph(block)) things.push({ block, captions: [] });
    else if (block.kind === 'caption' && last && before && (!isParagraph(before) || before.kind === 'caption'))
      last.captions.push(block);
    else words.push(block);
  }
  return { words, things };
}

/** The largest box of a shape's proportions inside another, in the middle of its width. */
export function fitBox(shape: { readonly width: number; readonly height: number }, room: Rect): Rect {
  const scale = Math.min(room.width / shape.width, room.height / shape.height);
  const [width, height] = [shape.width * scale, shape.height * scale].map(Math.floor) as [number, number];
  return { x: Math.round(room.x + (room.width - width) / 2), y: room.y, width, height };
}

/** Rooms below each other that share one, with a gap between. */
export function splitRoom(room: Rect, count: number): readonly Rect[] {
  const height = Math.floor((room.height - (count - 1) * 12) / count);
  return Array.from({ length: count }, (_, i) => ({ ...room, y: room.y + i * (height + 12), height }));
}
