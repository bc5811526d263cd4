/** Names of areas: on what is seen of them where they are large enough, else in their middle or near it. */
import { type Box, type Point, type Run, runHeight } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { ownerOf, paint } from '../ground/color.ts';
import { distance } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { textWidth } from '../ground/measure.ts';
import { centerOf } from '../ground/rects.ts';
import { existedOn } from '../ground/time.ts';
import { type Camera, focusBox, toScreen } from './camera.ts';
import type { Line } from './candidates.ts';
import type { MapFrame } from './mapframe.ts';

type Area = PageGraphic['areas'][number];

/** The name of an area, and the boxes where it may stand, the best first. */
export interface WantedArea {
  readonly id: string;
  readonly line: Line;
  readonly boxes: readonly Rect[];
  /** Whose tint it has: a recipient's, or one for each other holder. */
  readonly holder: string;
  /** A recipient's pale colour; empty for all others. */
  readonly tint: string;
  /** How little else explains its tint: the more, the later its holder among the recipients, most where it is none. */
  readonly urgency: number;
  /** It is a recipient's and large, and so is another of another name: two governments of one party, say. */
  readonly apart: boolean;
  /** It is so large that its tint asks to be named. */
  readonly large: boolean;
}

/** There are no more recipients. */
const MOST = 4;

/** From this share of the map on an area asks for its name. */
const LARGE = 0.006;

/**
 * Those of recipients first, the newest before older ones, on which they lie; then what is large or what the focus is on, the largest first.
 */
export function listWantedAreas({ graphic, scene, layout, camera }: MapFrame): readonly WantedArea[] {
  const isRecipients = ({ holder }: Area): boolean => graphic.recipients.some(({ id }) => id === holder);
  const named = graphic.areas.filter((area) => area.name && area.kind !== 'lake' && existedOn(scene.date, area));
  const newest = named.toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1));
  const focus = focusBox(graphic, scene.focus);
  const seen = new Map(named.map((area) => [area, shareSeen(area.room, layout, camera)]));
  const share = (area: Area): number => seen.get(area) ?? 0;
  const isLookedAt = ({ center }: Area): boolean => focus !== undefined && isWithin(center, focus);
  const others = newest.filter((area) => !isRecipients(area) && (share(area) > LARGE || isLookedAt(area)));
  const areas = [...newest.filter(isRecipients), ...others.toSorted((a, b) => share(b) - share(a))];
  const middle = (area: Area): Point => toScreen(camera, area.center);
  return areas.map((area) => {
    const strangers = named.filter(({ name }) => name !== area.name);
    const line = { text: area.name ?? '', size: layout.sizes.small, second: false };
    const isOn = ({ room }: Area, box: Rect): boolean => liesOn(room, box, camera);
    const around = boxesAround(middle(area), line).filter((box) => isNearest(box, middle(area), strangers.map(middle)));
    const across = boxesAcross(area.room, line, layout, camera);
    const near = [...around, ...across].filter(
      (box) => isOn(area, box) || !strangers.some((stranger) => isOn(stranger, box)),
    );
    return {
      id: area.id,
      line,
      boxes: [...boxesOn(area.room, line, layout, camera), ...near],
      holder: area.holder ?? area.id,
      tint: tintOf(graphic, area),
      urgency: ownerOf(graphic, area.holder) + (isRecipients(area) ? 0 : MOST + 1),
      apart:
        isRecipients(area) &&
        share(area) > LARGE &&
        named.some((other) => isRival(area, other) && share(other) > LARGE),
      large: share(area) > LARGE,
    };
  });
}

function isRival(area: Area, other: Area): boolean {
  return area.holder === other.holder && area.name !== other.name;
}

/** The part of a row that is seen, on the screen. */
type Part = readonly [left: number, right: number];

/** What is seen of an area, row by row from the top, on the screen. */
function partsOn(room: readonly Run[], { clear }: FrameLayout, camera: Camera): ReadonlyMap<number, readonly Part[]> {
  const rows = new Map<number, Part[]>();
  for (const [row, from, to] of room) {
    const [left, y] = toScreen(camera, [from, row]);
    const [right] = toScreen(camera, [to, row]);
    const part: Part = [Math.max(left, clear.x), Math.min(right, clear.x + clear.width)];
    if (part[0] < part[1] && clear.y < y && y < clear.y + clear.height) rows.set(y, [...(rows.get(y) ?? []), part]);
  }
  return rows;
}

/** How much of the map is an area. */
function shareSeen(room: readonly Run[], layout: FrameLayout, camera: Camera): number {
  const rows = partsOn(room, layout, camera);
  const sum = [...rows.values()].flat().reduce((all, [left, right]) => all + right - left, 0);
  return (sum * runHeight * camera.scale) / (layout.clear.width * layout.clear.height);
}

/** Where a name finds room on its own area, nearest to the middle of what is seen first. */
function boxesOn(room: readonly Run[], line: Line, layout: FrameLayout, camera: Camera): readonly Rect[] {
  const rows = [...partsOn(room, layout, camera)].sort(([a], [b]) => a - b);
  const { width, height } = sizeOf(line);
  const boxes = rows.flatMap(([y]) => {
    const met = rows.filter(([other]) => Math.abs(other - y) <= height / 2);
    return met
      .reduce<readonly Part[]>((left, [, parts]) => common(left, parts), [EVERYWHERE])
      .filter(([left, right]) => right - left > width)
      .flatMap(([left, right]) =>
        [0.5, 0.25, 0.75, 0, 1].map((share): Rect => {
          return { x: left + (right - left - width) * share, y: y - height / 2, width, height };
        }),
      );
  });
  const middle = middleOf(boxes);
  const away = ({ x, y }: Rect): number => distance([x, y], middle);
  return boxes.toSorted((a, b) => away(a) - away(b));
}

/** Where a name that is wider than its area has its middle on it: at its longest rows first. */
function boxesAcross(room: readonly Run[], line: Line, layout: FrameLayout, camera: Camera): readonly Rect[] {
  const { width, height } = sizeOf(line);
  const rows = [...partsOn(room, layout, camera)].flatMap(([y, parts]) => parts.map((part) => ({ y, part })));
  const length = ({ part: [left, right] }: (typeof rows)[number]): number => right - left;
  return rows
    .toSorted((a, b) => length(b) - length(a))
    .map(({ y, part: [left, right] }) => ({ x: (left + right - width) / 2, y: y - height / 2, width, height }));
}

/** Whether the middle of a box lies on an area. */
function liesOn(room: readonly Run[], { x, y, width, height }: Rect, camera: Camera): boolean {
  const [across, down] = [(x + width / 2 - camera.x) / camera.scale, (y + height / 2 - camera.y) / camera.scale];
  return room.some(([row, left, right]) => Math.abs(row - down) <= runHeight / 2 && left <= across && across <= right);
}

const EVERYWHERE: Part = [-1e6, 1e6];

function common(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  return parts.flatMap(([left, right]) =>
    others.map(([from, to]): Part => [Math.max(left, from), Math.min(right, to)]).filter(([from, to]) => from < to),
  );
}

function middleOf(boxes: readonly Rect[]): Point {
  const sum = (of: (box: Rect) => number): number => boxes.reduce((all, box) => all + of(box), 0) / boxes.length;
  return [sum(({ x }) => x), sum(({ y }) => y)];
}

function tintOf(graphic: PageGraphic, { holder }: Area): string {
  const owner = ownerOf(graphic, holder);
  return owner < 0 ? '' : paint(owner, 'held');
}

function isWithin([x, y]: Point, [left, top, right, bottom]: Box): boolean {
  return left < x && x < right && top < y && y < bottom;
}

function isNearest(box: Rect, own: Point, others: readonly Point[]): boolean {
  const center = centerOf(box);
  return others.every((other) => distance(center, other) > distance(center, own));
}

/** Between the letters of an area's name, as `graphic.css` has it, as a share of their size. */
export const SPACING = 0.08;

function sizeOf({ text, size }: Line): Pick<Rect, 'width' | 'height'> {
  return { width: textWidth(text, 'label', size) + text.length * size * SPACING, height: size * 1.2 };
}

function boxesAround([x, y]: Point, line: Line): readonly Rect[] {
  const { width, height } = sizeOf(line);
  const [across, down] = [width * 0.3, line.size * 1.56];
  return [
    [0, 0],
    [0, 0.7],
    [0, -0.7],
    [0.7, 0],
    [-0.7, 0],
    [0, 1.2],
    [0, -1.2],
  ].map(([right = 0, low = 0]) => ({
    x: x - width / 2 + right * across,
    y: y - line.size * 0.6 + low * down,
    width,
    height,
  }));
}
