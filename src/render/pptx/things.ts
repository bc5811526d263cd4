/** Pictures and tables that stand in a text, below each other in a room. */
import { toHtml } from 'hast-util-to-html';
import type { Rect } from '../../draw/ground/layout.ts';
import { raw } from '../../html.ts';
import type { Grid, Image } from './blocks.ts';
import { fitBox, small, splitRoom, type Thing, wordsHeight } from './placeholders.ts';
import type { Drawing, Media, SheetPart, Table } from './presentation.ts';

/** Drawings in markup under names of their own, by which they are drawn like pictures of ours. */
export function nameDrawings(
  things: readonly Thing[],
  name: string,
): { readonly things: readonly Thing[]; readonly drawings: readonly Drawing[] } {
  const drawings: Drawing[] = [];
  const named = things.map(({ block, captions }, i): Thing => {
    if (block.kind === 'grid' || !('drawing' in block.media)) return { block, captions };
    const { width, height, media } = block;
    const still = `${name}-drawing-${i + 1}`;
    drawings.push({ name: still, svg: raw(toHtml(media.drawing)), crop: { x: 0, y: 0, width, height } });
    return { block: { ...block, media: { still } }, captions };
  });
  return { things: named, drawings };
}

/** Each gets as much of the room, under it its captions. */
export function placeThings(things: readonly Thing[], room: Rect): readonly SheetPart[] {
  if (things.length === 0) return [];
  const rooms = splitRoom(room, things.length);
  return things.flatMap((thing, i) => placeThing(thing, rooms[i] ?? room));
}

function placeThing({ block, captions }: Thing, room: Rect): readonly SheetPart[] {
  const below = captions.length === 0 ? 0 : wordsHeight(captions, small.caption, room.width) + 6;
  const free = { ...room, height: Math.max(24, room.height - below) };
  const shown = block.kind === 'grid' ? placeTable(block, free) : placeImage(block, free);
  if (captions.length === 0) return [shown];
  const { x, y, width, height } = shown.box;
  const box = { x, y: y + height + 4, width: Math.max(width, 240), height: below };
  return [shown, { kind: 'words', box, size: small.caption, paragraphs: captions }];
}

/** At the left, as large as its file or as the room allows. */
function placeImage({ alt, media, width, height }: Image, room: Rect): SheetPart {
  const shown: Media = 'drawing' in media ? { still: '' } : media;
  const box = fitBox(
    { width, height },
    { ...room, width: Math.min(room.width, width * 2), height: Math.min(room.height, height * 2) },
  );
  return { kind: 'picture', alt, box: { ...box, x: room.x }, media: shown, placed: false };
}

const tableSizes = [24, 22, 20, 18, 16, 14, 12];

/** In the largest type in which its rows find room. */
function placeTable({ rows, heads }: Grid, room: Rect): Table {
  const columns = Math.max(1, ...rows.map((cells) => cells.reduce((sum, cell) => sum + cell.columns, 0)));
  const column = room.width / columns;
  const height = (size: number): number =>
    rows.reduce(
      (sum, cells) =>
        sum +
        rowHeight(cells.map(({ paragraphs, columns: over }) => wordsHeight(paragraphs, size, column * over - 20))),
      0,
    );
  const size = tableSizes.find((own) => height(own) <= room.height) ?? 12;
  return { kind: 'table', box: { ...room, height: height(size) }, size, heads, rows };
}

function rowHeight(heights: readonly number[]): number {
  return Math.max(24, ...heights) + 8;
}
