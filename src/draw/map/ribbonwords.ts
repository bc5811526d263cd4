/** What ribbons say themselves, so that no legend is needed: once for each recipient whose they are, and what is unusual about a way. */
import type { PageGraphic } from '../../pagedata.ts';
import { paint } from '../ground/color.ts';
import { at, distance } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { terms } from '../ground/terms.ts';
import type { Label } from './labels.ts';
import type { Ribbon } from './ribbons.ts';
import { costOf, isFree, type Room } from './room.ts';
import { gapTo, type Line, sizeOf } from './spots.ts';

/** At each recipient's widest ribbon that has room beside it its name; then, once each, captured stock and a way that is not known. */
export function placeRibbonWords(
  graphic: PageGraphic,
  ribbons: readonly Ribbon[],
  taken: readonly Rect[],
  room: Room,
  { sizes }: FrameLayout,
): readonly Label[] {
  const table = terms(graphic.lang).graphic;
  const open = ribbons.filter(({ cut }) => !cut);
  const placed: Label[] = [];
  const place = (name: string, text: string, own: readonly Ribbon[]): void => {
    const lines = [{ text, size: sizes.small, second: false }];
    const boxes = [...taken, ...placed.map(({ box }) => box)];
    for (const ribbon of own) {
      const box = findAlong(ribbon, open, lines, boxes, room);
      if (box === undefined) continue;
      placed.push({ place: name, lines, box, anchor: 'middle', color: paint(ribbon.pattern, 'ink') });
      return;
    }
  };
  for (const [index, { id, name }] of graphic.recipients.entries()) {
    place(
      ribbonWord(id),
      name,
      open.filter(({ pattern }) => pattern === index),
    );
  }
  place(
    'captured',
    table.status.captured,
    open.filter(({ flow }) => flow.captured),
  );
  place(
    'unknown',
    table.wayUnknown,
    open.filter(({ flow }) => !flow.known && !flow.thin && !flow.captured),
  );
  return placed;
}

/** The id of the label with a recipient's name. */
export function ribbonWord(recipient: string): string {
  return `to-${recipient}`;
}

/** Where along a ribbon its word may stand, as shares of what is seen of it, the best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Pixels between a ribbon and its word; where it bends more. */
const GAP = 4;
const GAPS = [GAP, 2 * GAP, 3 * GAP];

/** Pixels by which another recipient's ribbon must be farther. */
const CLEARLY = 2;

/** The first free box beside a ribbon that no other recipient's ribbon is as near to. */
function findAlong(
  ribbon: Ribbon,
  ribbons: readonly Ribbon[],
  lines: readonly Line[],
  taken: readonly Rect[],
  room: Room,
): Rect | undefined {
  const others = ribbons.filter(({ pattern }) => pattern !== ribbon.pattern);
  const boxes = GAPS.flatMap((gap) =>
    SHARES.flatMap((share) => [-1, 1].map((side) => boxBeside(ribbon, share, side, gap, lines))),
  );
  return boxes.find(
    (box) =>
      isFree(box, room, taken) &&
      costOf(box, room) === 0 &&
      others.every((other) => gapToRibbon(box, other) > gapToRibbon(box, ribbon) + CLEARLY),
  );
}

function boxBeside(
  { points, width: thick }: Ribbon,
  share: number,
  side: number,
  gap: number,
  lines: readonly Line[],
): Rect {
  const { width, height } = sizeOf(lines);
  const index = Math.max(1, Math.round(share * (points.length - 1)));
  const [before, [x, y]] = [at(points, index - 1), at(points, index)];
  const length = distance(before, [x, y]) || 1;
  const [nx, ny] = [(-(y - before[1]) / length) * side, ((x - before[0]) / length) * side];
  const away = thick / 2 + gap;
  return {
    x: x + nx * away + (nx * width) / 2 - width / 2,
    y: y + ny * away + (ny * height) / 2 - height / 2,
    width,
    height,
  };
}

function gapToRibbon(box: Rect, { points, width }: Ribbon): number {
  return Math.min(...points.map((point) => gapTo(box, point))) - width / 2;
}
