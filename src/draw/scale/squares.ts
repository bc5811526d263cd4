/** The squares of a scale: filled for what came, outlined for the rest, parts inside their wholes, the least under a lens. */

import { formatQuantity } from '../../formats.ts';
import type { Point } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { fillOf, isSure } from '../charts/unitcharts.ts';
import { type Owner, ownerOfRow, paint } from '../ground/color.ts';
import { hatch, inlay } from '../ground/inlay.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import { chartPath, type Mark, tenth } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { boxPath, shrunk } from '../ground/rects.ts';
import { boxesOf, holdsAmount } from './parts.ts';
import type { Quantity } from './rows.ts';
import type { Standing } from './standing.ts';

/** What all squares of a picture have in common. */
export interface Brush {
  readonly graphic: PageGraphic;
  readonly layout: FrameLayout;
}

/** The square of a place and its parts, each at its true size, with the amounts that have room inside. */
export function drawSquares(brush: Brush, place: Standing, pixels: number): readonly Mark[] {
  const { quantity, side, x, base, amount } = place;
  const box = { x: x - side / 2, y: base - side, width: side, height: side };
  return [...boxesOf(quantity, box, pixels)].flatMap(([one, own]) => {
    if (one.state === 'later') return [];
    const { size } = amount;
    const inside = one === quantity ? amount.inside : holdsAmount(one, own, size, brush.graphic.lang);
    const text = formatQuantity(one.row, brush.graphic.lang, 'compact');
    const plate = inside ? plateOf(text, own, size) : undefined;
    return [
      ...drawOne(brush, one, own, plate),
      ...(plate ? [writeAmount(brush, one, text, middleOf(own, size), size, true)] : []),
    ];
  });
}

/** An amount in its recipient's colour, or on it. */
export function writeAmount(
  { graphic, layout }: Brush,
  { row, state }: Quantity,
  text: string,
  at: Point,
  size: number,
  on = false,
): Mark {
  const id = `scale-${row.id}-amount`;
  const line = { at, size, anchor: 'middle' } as const;
  if (state === 'earlier') {
    const quiet = Math.min(size, layout.sizes.label);
    return writeLine(id, 'charts', text, { ...line, class: 'year', size: quiet });
  }
  if (on && isSure(row)) return writeLine(id, 'charts', text, { ...line, class: 'amount on' });
  return writeLine(id, 'charts', text, { ...line, class: 'amount', fill: paint(ownerOfRow(graphic, row), 'ink') });
}

function middleOf({ x, y, width, height }: Rect, size: number): Point {
  return [x + width / 2, y + height / 2 + size * 0.35];
}

/** What an amount covers inside a box. */
function plateOf(text: string, { x, y, width, height }: Rect, size: number): Rect {
  const wide = textWidth(text, 'head', size) + size * 0.4;
  return { x: x + (width - wide) / 2, y: y + height / 2 - size * 0.62, width: wide, height: size * 1.24 };
}

/** One quantity: what is sure of it filled, up to the most an outline; what was shown before a thin line. */
function drawOne(
  { graphic, layout }: Brush,
  { row, state, least, greatest, parts }: Quantity,
  box: Rect,
  words?: Rect,
): readonly Mark[] {
  const id = `scale-${row.id}`;
  const { small } = layout.sizes;
  if (state === 'earlier') return [chartPath(id, { class: 'earlier', d: outline(box, 1), 'stroke-width': 1 })];
  const owner = ownerOfRow(graphic, row);
  const share = Math.sqrt(least / greatest);
  const inner = inCorner(box, share);
  const width = tenth(Math.min(small * 0.2, box.width / 4, box.height / 4));
  const solid = isSure(row);
  const hollow = !solid || least < greatest;
  const weave = solid ? hatch(owner, inner, small * 0.7, words) : width < 3 ? '' : rim(owner, box, width);
  const inlayWidth = tenth(solid ? small * 0.09 : width * 0.4);
  return [
    ...(solid
      ? [
          chartPath(`${id}-solid`, {
            class: 'sum',
            d: boxPath(inner),
            ...fillOf(
              owner,
              parts.some((part) => part.state === 'shown'),
            ),
          }),
        ]
      : []),
    ...(hollow
      ? [
          chartPath(id, {
            class: 'sum-line',
            d: outline(box, width),
            stroke: paint(owner, 'edge'),
            'stroke-width': width,
          }),
        ]
      : []),
    ...(weave ? [chartPath(`${id}-inlay`, { class: 'weave', d: weave, 'stroke-width': inlayWidth })] : []),
  ];
}

/** The pattern of an outline: a line along its middle, ties across. */
function rim(owner: Owner, box: Rect, width: number): string {
  const { x, y, width: w, height: h } = box;
  const count = Math.max(2, Math.round(w / (width * 3)));
  const across = Array.from({ length: count }, (_, i) => {
    const at = ((i + 0.5) / count) * w;
    const down = ((i + 0.5) / count) * h;
    const sides = `M${tenth(x)} ${tenth(y + down)}h${width}M${tenth(x + w)} ${tenth(y + down)}h${-width}`;
    return `M${tenth(x + at)} ${tenth(y)}v${width}M${tenth(x + at)} ${tenth(y + h)}v${-width}${sides}`;
  });
  return inlay(owner, [outline(box, width)], across);
}

/** The enlarged square in its circle above the base line, and lines to the true one. */
export function drawLens(brush: Brush, place: Standing): readonly Mark[] {
  const { lens, quantity, side, x, base } = place;
  if (!lens) return [];
  const { radius, times } = lens;
  const y = base - radius - brush.layout.sizes.small * 0.5;
  const big = side * times;
  const id = `scale-${quantity.row.id}`;
  const box = { x: x - big / 2, y: y - big / 2, width: big, height: big };
  const enlarged = drawOne(brush, { ...quantity, parts: [] }, box);
  const circle = { class: 'lens', cx: tenth(x), cy: tenth(y), r: tenth(radius) };
  const handle = { class: 'lens', x1: tenth(x), x2: tenth(x), y1: tenth(y + radius), y2: tenth(base - side) };
  return [
    { id: `${id}-lens`, layer: 'charts', tag: 'circle', attrs: circle },
    { id: `${id}-lens-line`, layer: 'charts', tag: 'line', attrs: handle },
    ...enlarged.map((one) => ({ ...one, id: `${one.id}-enlarged` })),
  ];
}

function inCorner({ x, y, width, height }: Rect, share: number): Rect {
  return { x, y: y + height * (1 - share), width: width * share, height: height * share };
}

/** Within the box: a stroke of that width reaches to its edge. */
function outline(box: Rect, stroke: number): string {
  return boxPath(shrunk(box, stroke / 2));
}
