/** What ribbons say themselves, so that no legend is needed: once for each recipient whose they are, what the main one carries, and what is unusual about a way. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { paint } from '../ground/color.ts';
import { at, distance } from '../ground/curve.ts';
import type { Rect } from '../ground/layout.ts';
import { terms } from '../ground/terms.ts';
import { isNew } from '../ground/time.ts';
import { gapTo, type Line, sizeOf } from './candidates.ts';
import type { Label } from './labels.ts';
import type { MapFrame } from './mapframe.ts';
import type { Ribbon } from './ribbons.ts';
import { costOf, isFree, occupy, type Room } from './room.ts';

/**
 * At each recipient's widest ribbon that has room beside it its name, at the main one what it carries too; then, once each, captured stock and
 * a way that is not known. `spare` words are left for it.
 */
export function placeRibbonWords(
  { graphic, scene, layout: { sizes } }: MapFrame,
  ribbons: readonly Ribbon[],
  room: Room,
  spare: number,
): readonly Label[] {
  const table = terms(graphic.lang).graphic;
  const open = ribbons.filter(({ cut }) => !cut);
  const placed: Label[] = [];
  const place = (name: string, texts: readonly string[], own: readonly Ribbon[]): boolean => {
    const lines = texts.map((text, i) => ({ text, size: sizes.small, second: i > 0 }));
    const free = occupy(
      room,
      placed.map(({ box }) => box),
    );
    for (const ribbon of own) {
      const box = findAlong(ribbon, open, lines, free);
      if (box === undefined) continue;
      placed.push({ place: name, lines, box, anchor: 'middle', color: paint(ribbon.owner, 'ink') });
      return true;
    }
    return false;
  };
  const main = mainOf(graphic, scene, open);
  const cargo = main === undefined ? [] : cargoOf(graphic, scene, main, spare);
  for (const [index, { id, name }] of graphic.recipients.entries()) {
    const own = open.filter(({ owner }) => owner === index);
    const isTold = main !== undefined && own.includes(main) && cargo.some((texts) => place(`to-${id}`, texts, [main]));
    if (!isTold && spare >= 0) place(`to-${id}`, [name], own);
  }
  place(
    'captured',
    [table.status.captured],
    open.filter(({ flow }) => flow.captured),
  );
  place(
    'unknown',
    [table.wayUnknown],
    open.filter(({ flow }) => !flow.known && !flow.thin && !flow.captured),
  );
  return placed;
}

/** The way of a row that is shown, else the widest of those that are new, else of all. */
function mainOf({ ledger }: PageGraphic, scene: Scene, ribbons: readonly Ribbon[]): Ribbon | undefined {
  const ways = new Set(ledger.filter(({ id }) => scene.show.includes(id)).map(({ route }) => route));
  return (
    ribbons.find(({ flow }) => ways.has(flow.route.id)) ??
    ribbons.find(({ flow }) => scene.since !== undefined && isNew(flow.route.start, scene)) ??
    ribbons[0]
  );
}

/** The forms of what a ribbon says, the best first: what a row that is shown calls what came by a way; else whose it is and its one or two highest kinds, within the words that are to spare. */
function cargoOf(
  { ledger, kinds, recipients, lang }: PageGraphic,
  scene: Scene,
  { flow, owner }: Ribbon,
  spare: number,
): readonly (readonly string[])[] {
  const own = ledger.filter(({ id, route }) => route === flow.route.id && scene.show.includes(id));
  const row = own.find(({ status }) => status === 'delivered' || status === 'captured');
  if (row?.label && spare > 0) return [[row.label]];
  const { kind } = terms(lang).graphic;
  const names = flow.kinds.map((id) => kind(kinds.find((one) => one.id === id)?.name ?? ''));
  const lists = [names.slice(0, 2), names.slice(0, 1)].map((list) => list.join(', '));
  return lists.filter((list) => list.split(' ').length < spare).map((list) => [recipients[owner]?.name ?? '', list]);
}

/** Where along a ribbon its word may stand, as shares of what is seen of it, the best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Pixels between a ribbon and its word; where it bends more. */
const GAP = 4;
const GAPS = [GAP, 2 * GAP, 3 * GAP];

/** Pixels by which another recipient's ribbon must be farther. */
const CLEARLY = 2;

/** The first free box beside a ribbon that no other recipient's ribbon is as near to. */
function findAlong(ribbon: Ribbon, ribbons: readonly Ribbon[], lines: readonly Line[], room: Room): Rect | undefined {
  const others = ribbons.filter(({ owner }) => owner !== ribbon.owner);
  const boxes = [false, true].flatMap((whole) =>
    GAPS.flatMap((gap) =>
      SHARES.flatMap((share) => [-1, 1].map((side) => boxBeside(ribbon, share, side, gap, lines, whole))),
    ),
  );
  return boxes.find(
    (box) =>
      isFree(box, room) &&
      costOf(box, room) === 0 &&
      others.every((other) => gapToRibbon(box, other) > gapToRibbon(box, ribbon) + CLEARLY),
  );
}

/** Beside a ribbon, which a long word may touch where it runs aslant; `whole` off it with all its corners. */
function boxBeside(
  { points, width: thick }: Ribbon,
  share: number,
  side: number,
  gap: number,
  lines: readonly Line[],
  whole: boolean,
): Rect {
  const { width, height } = sizeOf(lines);
  const index = Math.max(1, Math.round(share * (points.length - 1)));
  const [before, [x, y]] = [at(points, index - 1), at(points, index)];
  const length = distance(before, [x, y]) || 1;
  const [nx, ny] = [(-(y - before[1]) / length) * side, ((x - before[0]) / length) * side];
  const corner = (Math.abs(nx) * width + Math.abs(ny) * height) / 2;
  const [right, low] = whole ? [nx * corner, ny * corner] : [(nx * width) / 2, (ny * height) / 2];
  const away = thick / 2 + gap;
  return {
    x: x + nx * away + right - width / 2,
    y: y + ny * away + low - height / 2,
    width,
    height,
  };
}

function gapToRibbon(box: Rect, { points, width }: Ribbon): number {
  return Math.min(...points.map((point) => gapTo(box, point))) - width / 2;
}
