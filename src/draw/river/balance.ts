/** How the present date stands: for each kind a bar up for the first recipient and down for the others, as in the river. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { kindTints, shade } from '../ground/color.ts';
import { inlay } from '../ground/inlay.ts';
import { FINE, type FrameLayout, type Rect } from '../ground/layout.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import { levelOn, ratingOn } from '../ground/support.ts';
import { drawCaptions, isStaggered } from './captions.ts';
import { riverLanes } from './stacks.ts';

/** Between the second row and each further one, in levels. */
const GAP = 1;

/** Of a column's width: the bar, and where its level is written. */
const BAR = 0.56;
const FIGURE = 0.62;

/** Bars 0–5 with their levels, the first two recipients mirrored on one axis, further ones below; a hairline marks the full five. */
export function drawBalance(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const { balance, sizes } = layout;
  if (balance.width < 60) return [];
  const { lanes } = riverLanes(graphic);
  const step = balance.width / graphic.kinds.length;
  const below = Math.max(0, lanes.length - 2);
  const levels = 5 * lanes.length + GAP * below;
  const unit = (balance.height - sizes.small * (isStaggered(graphic, layout) ? 2.3 : 1.5)) / levels;
  const rows = lanes.map((lane, index): Row => {
    const color = graphic.recipients[index]?.color ?? '#000000';
    const axis = balance.y + unit * (index < 2 ? 5 : 5 * index + GAP * (index - 1));
    return { recipient: lane.recipient, sign: lane.sign, axis, color, pattern: index };
  });
  const hidden = new Set(scene.filter ?? []);
  const cells = rows.flatMap((row): readonly Cell[] => {
    const tints = kindTints(row.color, graphic.kinds.length);
    return graphic.kinds.flatMap((kind, column): readonly Cell[] => {
      if (hidden.has(kind.id) || hidden.has(row.recipient)) return [];
      const y = row.sign < 0 ? row.axis - unit * 5 : row.axis;
      const rect = { x: balance.x + column * step, y, width: step * BAR, height: unit * 5 };
      const level = levelOn(graphic, row.recipient, kind.id, scene.date);
      const id = `balance-${row.recipient}-${kind.id}`;
      return [{ id, row, kind: kind.id, rect, level, fill: tints[column] ?? '#000000' }];
    });
  });
  return [
    ...drawCaptions(graphic, layout, step, balance.y + unit * levels, sourcesOf(graphic, scene, cells)),
    frames(cells),
    ...cells.filter(({ level }) => level > 0).map(bar),
    ...rows.flatMap((row) =>
      drawInlay(
        cells.filter((cell) => cell.row === row),
        row,
      ),
    ),
    ...rows.flatMap((row) =>
      figures(
        cells.filter((cell) => cell.row === row),
        row,
        layout,
        step,
      ),
    ),
  ];
}

interface Row {
  readonly recipient: string;
  readonly sign: 1 | -1;
  readonly axis: number;
  readonly color: string;
  /** The recipient's place among the recipients. */
  readonly pattern: number;
}

interface Cell {
  readonly id: string;
  readonly row: Row;
  readonly kind: string;
  readonly rect: Rect;
  readonly level: number;
  readonly fill: string;
}

/** The recipient's pattern over its bars: a line for each level, ties across all of them. */
function drawInlay(cells: readonly Cell[], { pattern, recipient, axis, sign }: Row): readonly Mark[] {
  const d = cells.map(({ rect, level }) => {
    const { x, width } = rect;
    const unit = rect.height / 5;
    const along = Array.from(
      { length: level },
      (_, i) => `M${tenth(x)} ${tenth(axis + sign * (i + 0.5) * unit)}h${tenth(width)}`,
    );
    const across = [0.25, 0.5, 0.75].map(
      (part) => `M${tenth(x + width * part)} ${tenth(axis)}v${tenth(sign * level * unit)}`,
    );
    return inlay(pattern, along, level > 0 ? across : []);
  });
  const attrs = { class: 'inlay', d: d.join('') };
  return attrs.d === '' ? [] : [{ id: `balance-${recipient}-inlay`, layer: 'panel', tag: 'path', attrs }];
}

/** The levels above nought beside their bars, next to the axis, in one text. */
function figures(
  cells: readonly Cell[],
  { recipient, sign, axis, color }: Row,
  layout: FrameLayout,
  step: number,
): readonly Mark[] {
  const rated = cells.filter(({ level }) => level > 0);
  if (rated.length === 0) return [];
  const size = round(layout.sizes.small * FINE);
  const attrs = {
    class: 'year',
    x: rated.map(({ rect }) => Math.round(rect.x + step * FIGURE)).join(' '),
    y: tenth(sign < 0 ? axis - 2 : axis + size * 0.78),
    'font-size': size,
    fill: shade(color, 0.25),
  };
  return [
    { id: `balance-${recipient}`, layer: 'panel', tag: 'text', attrs, text: rated.map(({ level }) => level).join('') },
  ];
}

/** Who says so: the first source of each rating above nought, those of the highest first. */
function sourcesOf(graphic: PageGraphic, scene: Scene, cells: readonly Cell[]): readonly string[] {
  const rated = cells.filter(({ level }) => level > 0).sort((a, b) => b.level - a.level);
  const shorts = rated.flatMap(
    ({ row, kind }) => ratingOn(graphic, row.recipient, kind, scene.date)?.sources?.[0]?.short ?? [],
  );
  return [...new Set(shorts)];
}

/** Hairlines around the full five of every cell. */
function frames(cells: readonly Cell[]): Mark {
  const d = cells.map(({ rect }) => {
    const { x, y, width, height } = rounded(rect);
    return `M${x} ${y}h${width}v${height}H${x}z`;
  });
  return { id: 'balance-frames', layer: 'river', tag: 'path', attrs: { class: 'balance-frame', d: d.join('') } };
}

function bar({ id, row, rect, level, fill }: Cell): Mark {
  const height = (rect.height * level) / 5;
  const y = row.sign < 0 ? rect.y + rect.height - height : rect.y;
  return { id, layer: 'panel', tag: 'rect', attrs: { ...rounded({ ...rect, y, height }), fill } };
}

function rounded(rect: Rect): Rect {
  return { x: tenth(rect.x), y: tenth(rect.y), width: tenth(rect.width), height: tenth(rect.height) };
}
