/** How the present date stands: for each kind a bar up for the first recipient and down for the second, as in the river. */
import type { PageGraphic, Scene } from '../story.ts';
import { kindTints } from './color.ts';
import { FINE, type FrameLayout, type Rect } from './layout.ts';
import { type Mark, round } from './mark.ts';
import { textWidth } from './measure.ts';
import { riverLanes } from './stacks.ts';
import { levelOn } from './support.ts';
import { words } from './words.ts';

/** Bars 0–5, mirrored on one axis; a hairline marks the full five. */
export function drawBalance(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const { balance } = layout;
  if (balance.width < 60) return [];
  const { lanes } = riverLanes(graphic);
  const step = balance.width / graphic.kinds.length;
  const unit = (balance.height - layout.sizes.small * 2.2) / 10.5;
  const axis = balance.y + unit * 5.2;
  const hidden = new Set(scene.filter ?? []);
  const cells = lanes.slice(0, 2).flatMap((lane, index) => {
    const tints = kindTints(graphic.recipients[index]?.color ?? '#000000', graphic.kinds.length);
    return graphic.kinds.flatMap((kind, column): readonly Cell[] => {
      if (hidden.has(kind.id) || hidden.has(lane.recipient)) return [];
      const y = lane.sign < 0 ? axis - unit * 5 : axis;
      const rect = { x: balance.x + column * step, y, width: step * 0.78, height: unit * 5 };
      const level = levelOn(graphic, lane.recipient, kind.id, scene.date);
      return [
        { id: `balance-${lane.recipient}-${kind.id}`, rect, sign: lane.sign, level, fill: tints[column] ?? '#000000' },
      ];
    });
  });
  return [...captions(graphic, layout, step, axis + unit * 5.2), frames(cells), ...cells.map(bar)];
}

interface Cell {
  readonly id: string;
  readonly rect: Rect;
  readonly sign: 1 | -1;
  readonly level: number;
  readonly fill: string;
}

/** What the bars are, and the kinds under their columns. */
function captions(graphic: PageGraphic, layout: FrameLayout, step: number, foot: number): readonly Mark[] {
  const { balance, sizes } = layout;
  const table = words(graphic.lang).graphic;
  const size = Math.min(
    sizes.small * FINE,
    ...graphic.kinds.map(
      (kind) => (sizes.small * (step - 2)) / textWidth(table.short(kind.name), 'label', sizes.small),
    ),
  );
  const legible = size > sizes.small * 0.7 ? graphic.kinds : [];
  const kinds = legible.map((kind, column): Mark => {
    const attrs = {
      class: 'year',
      x: round(balance.x + (column + 0.39) * step),
      y: round(foot + size),
      'font-size': round(size),
      'text-anchor': 'middle',
    };
    return { id: `balance-kind-${kind.id}`, layer: 'panel', tag: 'text', attrs, text: table.short(kind.name) };
  });
  const attrs = { class: 'year', x: round(balance.x), y: round(balance.y - 5), 'font-size': round(sizes.small * FINE) };
  return [
    { id: 'balance-now', layer: 'panel', tag: 'text', attrs, text: legible.length > 0 ? table.now : table.nowShort },
    ...kinds,
  ];
}

/** Hairlines around the full five of every cell. */
function frames(cells: readonly Cell[]): Mark {
  const d = cells.map(({ rect }) => {
    const { x, y, width, height } = rounded(rect);
    return `M${x} ${y}h${width}v${height}H${x}z`;
  });
  return { id: 'balance-frames', layer: 'panel', tag: 'path', attrs: { class: 'balance-frame', d: d.join('') } };
}

function bar({ id, rect, sign, level, fill }: Cell): Mark {
  const height = (rect.height * level) / 5;
  const y = sign < 0 ? rect.y + rect.height - height : rect.y;
  return { id, layer: 'panel', tag: 'rect', attrs: { ...rounded({ ...rect, y, height }), fill } };
}

function rounded(rect: Rect): Rect {
  return { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
}
