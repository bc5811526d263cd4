/** The view `kinds`: a column for each partner, a row for each kind, in it a bar as long as the rating. */

import type { Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { paint } from '../ground/color.ts';
import { hatch } from '../ground/inlay.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { aboveNotes, drawNotes, writeLine } from '../ground/lettering.ts';
import { chartPath, type Mark, tenth } from '../ground/mark.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import { boxAttrs, boxPath } from '../ground/rects.ts';
import { ratingOn } from '../ground/support.ts';
import { terms } from '../ground/terms.ts';
import { type Cell, cellsOf, changeOf } from './cells.ts';

/** The highest level. */
const TOP = 5;

/** From a kind's name down to its bars, in heights of its type. */
const NAME = 1.35;

/** How the table is set: where its columns are, how wide their bars, and how high what. */
interface Table {
  readonly graphic: PageGraphic;
  readonly layout: FrameLayout;
  readonly columns: readonly Rect[];
  readonly bar: { readonly width: number; readonly height: number };
  readonly figure: number;
  /** Words of change stand beside their bars, or below them, or in a low frame are but the two numbers: "5 → 3". */
  readonly words: 'beside' | 'below' | 'numbers';
}

/** The marks of the view in paint order: a column for each recipient, a row for each kind, notes below. */
export function drawKinds(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const cells = cellsOf(graphic, scene);
  const notes = notesOf(graphic, scene, cells);
  const frame = aboveNotes(notes, layout);
  const { sizes } = layout;
  const heads = drawHeads(layout, frame, cells[0] ?? []);
  const row = (frame.y + frame.height - heads.bottom) / Math.max(1, cells.length);
  const table = setTable(graphic, layout, heads.columns, row, cells.flat());
  return [
    ...heads.marks,
    ...cells.flatMap((line, i) => {
      const top = heads.bottom + i * row;
      const kind = line[0]?.kind;
      const at = [frame.x, top + sizes.label * 0.9] as const;
      const name = writeLine(`kind-${kind?.id}`, 'panel', kind?.name ?? '', {
        class: 'quantity',
        at,
        size: sizes.label,
      });
      return [name, ...line.flatMap((cell, column) => drawCell(table, cell, column, top + sizes.label * NAME))];
    }),
    ...drawNotes(notes, layout),
  ];
}

/** Who the columns are of, in their colours. */
function drawHeads(
  { sizes }: FrameLayout,
  frame: Rect,
  line: readonly Cell[],
): { readonly marks: readonly Mark[]; readonly columns: readonly Rect[]; readonly bottom: number } {
  const gap = sizes.label;
  const width = (frame.width + gap) / Math.max(1, line.length) - gap;
  const columns = line.map((_, i) => ({ ...frame, x: frame.x + i * (width + gap), width }));
  const size = sizes.label * 1.15;
  const names = line.map(({ recipient }) => wrapText(recipient.name, 'head', size, width));
  const marks = names.flatMap((lines, i) =>
    lines.map((text, j) =>
      writeLine(`partner-${line[i]?.recipient.id}${j || ''}`, 'panel', text, {
        class: 'amount',
        at: [columns[i]?.x ?? 0, frame.y + size * (0.85 + j * 1.05)],
        size,
        fill: paint(line[i]?.owner ?? -1, 'ink'),
      }),
    ),
  );
  const height = Math.max(0, ...names.map(({ length }) => length)) * size * 1.05;
  return { marks, columns, bottom: frame.y + height + sizes.small * 0.5 };
}

/** Bars as long and high as rows and the words beside them allow. */
function setTable(
  graphic: PageGraphic,
  layout: FrameLayout,
  columns: readonly Rect[],
  row: number,
  cells: readonly Cell[],
): Table {
  const { label, small, date } = layout.sizes;
  const room = row - label * NAME - small * 0.6;
  const highest = Math.max(small * 0.4, Math.min(room * 0.8, date * 2));
  const figure = Math.max(small, Math.min(highest * 1.2, date * 1.4));
  const number = textWidth('0', 'head', figure) + small * 0.8;
  const change = Math.max(0, ...cells.map((cell) => textWidth(changeOf(cell, graphic.lang), 'label', small)));
  const width = columns[0]?.width ?? 0;
  const base = { graphic, layout, columns, figure };
  const beside = { width: width - number - change - small * 0.5, height: highest };
  if (beside.width >= width * 0.36) return { ...base, bar: beside, words: 'beside' };
  const below = { width: width - number, height: Math.min(highest, room - small * 1.1) };
  if (below.height >= small * 0.5) return { ...base, bar: below, words: 'below' };
  return { ...base, bar: { width: width - small * 3, height: highest }, figure: small, words: 'numbers' };
}

/** The bar of five, its level, the level before as an outline around it, and the word of the change. */
function drawCell(table: Table, cell: Cell, column: number, y: number): readonly Mark[] {
  const { graphic, layout, columns, bar, figure } = table;
  const { small } = layout.sizes;
  const { recipient, owner, kind, level, before } = cell;
  const id = `level-${recipient.id}-${kind.id}`;
  const x = columns[column]?.x ?? 0;
  const box = { x, y, width: (bar.width * (level ?? 0)) / TOP, height: bar.height };
  const weave = hatch(owner, box, bar.height / 4);
  const after = x + bar.width + small * 0.4;
  const middle = y + bar.height / 2;
  const change = changeOf(cell, graphic.lang);
  const short = table.words === 'numbers' && change !== '';
  const number = level === undefined ? '–' : String(level);
  const beside: Point = [after + textWidth('0', 'head', figure) + small * 0.4, middle + small * 0.35];
  const at: Point = table.words === 'below' ? [x, y + bar.height + small * 0.95] : beside;
  return [
    scaleMark(`${id}-scale`, { ...box, width: bar.width }),
    ...(box.width > 0 ? [rect(id, 'sum', box, { fill: paint(owner) })] : []),
    ...(weave
      ? [chartPath(`${id}-inlay`, { class: 'weave', d: weave, 'stroke-width': tenth(bar.height * 0.05) })]
      : []),
    ...(before && change ? [was(`${id}-before`, { ...box, width: (bar.width * before) / TOP }, small)] : []),
    writeLine(`${id}-number`, 'charts', short ? `${before} → ${level ?? 0}` : number, {
      class: short ? 'quantity' : level === undefined ? 'year' : 'date',
      at: [after, middle + figure * 0.35],
      size: figure,
    }),
    ...(change && !short ? [writeLine(`${id}-change`, 'charts', change, { class: 'quantity', at, size: small })] : []),
  ];
}

/** Five empty places: what the level is out of. */
function scaleMark(id: string, box: Rect): Mark {
  const { x, y, width, height } = box;
  const cell = width / TOP;
  const ticks = Array.from({ length: TOP - 1 }, (_, i) => `M${tenth(x + (i + 1) * cell)} ${tenth(y)}v${tenth(height)}`);
  return chartPath(id, { class: 'scale', d: boxPath(box) + ticks.join('') });
}

/** The level before: an outline in ink, a little higher than the bar. */
function was(id: string, { x, y, width, height }: Rect, small: number): Mark {
  const more = small * 0.14;
  const stroke = tenth(small * 0.13);
  return rect(id, 'was', { x, y: y - more, width, height: height + 2 * more }, { 'stroke-width': stroke });
}

function rect(id: string, className: string, box: Rect, attrs: Mark['attrs']): Mark {
  return { id, layer: 'charts', tag: 'rect', attrs: { class: className, ...boxAttrs(box), ...attrs } };
}

/** What the numbers are, and by kind the first source of each rating above nought. */
function notesOf(graphic: PageGraphic, { date }: Scene, cells: readonly (readonly Cell[])[]): readonly string[] {
  const { rating, unrated } = terms(graphic.lang).graphic;
  const gaps = cells.flat().some(({ level }) => level === undefined);
  const sources = cells.map((line) => {
    const shorts = line
      .filter(({ level = 0 }) => level > 0)
      .flatMap(({ recipient, kind }) => ratingOn(graphic, recipient.id, kind.id, date)?.sources?.[0]?.short ?? []);
    return shorts.length > 0 ? `${line[0]?.kind.name}: ${[...new Set(shorts)].join('; ')}` : '';
  });
  return [gaps ? `${rating} (–: ${unrated})` : rating, ...sources];
}
