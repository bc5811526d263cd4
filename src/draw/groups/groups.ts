/** The view `groups`: who is inside whom, apart, or side by side. */
import type { Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { between } from '../ground/curve.ts';
import { dateOf } from '../ground/dating.ts';
import { setLargest } from '../ground/fitting.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { drawDate } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { crosses, inside, shrunk } from '../ground/rects.ts';
import { terms } from '../ground/terms.ts';
import { type GroupBox, layBoxes } from './boxes.ts';
import { drawBox, path } from './marks.ts';
import { treeOn } from './nesting.ts';

/** The largest names in heights of the label's type, notes in heights of the names', the date in heights of the date's. */
const MOST = 2;
const NOTE = 0.7;
const DATE = 1.2;

/** The boxes, what has been cut since the picture before, and the date below. */
export function drawGroups(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const size = layout.sizes.date * DATE;
  const { area } = layout;
  const boxes = setBoxes(graphic, scene, { ...area, height: area.height - size * 1.35 }, layout);
  return [
    ...boxes.flatMap((box) => drawBox(graphic, box, layout)),
    ...boxes.filter(({ kind }) => kind === 'ghost').flatMap((ghost) => drawCut(ghost, boxes)),
    drawDate(dateOf(graphic, scene.date), {
      at: [area.x, area.y + area.height - size * 0.14],
      size,
    }),
  ];
}

/** The boxes with their names as large as all fit; where they are many, closer together. */
function setBoxes(graphic: PageGraphic, scene: Scene, room: Rect, { sizes }: FrameLayout): readonly GroupBox[] {
  const nodes = treeOn(graphic, scene.date, scene.since);
  const rect = shrunk(room, 1.5);
  const [wide, close] = [0.036, 0.018].map((share) => Math.max(5, share * Math.min(room.width, room.height)));
  const lay =
    (gap = 5) =>
    (size: number): readonly GroupBox[] | undefined =>
      layBoxes(nodes, rect, {
        size,
        small: Math.max(Math.min(size, sizes.small), size * NOTE),
        gap,
        words: terms(graphic.lang).groups,
      });
  const most = sizes.label * MOST;
  // No name is left out: more groups than a picture should have are set smaller than they should be.
  return (
    setLargest(sizes.small, most, lay(wide)) ??
    setLargest(sizes.small, most, lay(close)) ??
    setLargest(1, sizes.small, lay()) ??
    []
  );
}

/** From the empty place to where the group is now: a line, and a stroke that cuts it. Nothing where another box lies between. */
function drawCut(ghost: GroupBox, boxes: readonly GroupBox[]): readonly Mark[] {
  const now = boxes.find(({ kind, group }) => kind === 'group' && group.id === ghost.group.id);
  const way = now && wayOut(ghost.rect, now.rect);
  if (!now || !way) return [];
  const [from, to] = way;
  const others = boxes.filter((box) => box !== ghost && box !== now && !inside(ghost.rect, box.rect));
  if (others.some(({ rect }) => crosses(rect, from, to))) return [];
  const [x, y] = between(from, to, 0.5);
  const half = Math.max(5, Math.min(14, Math.abs(to[0] - from[0] + to[1] - from[1]) * 0.3));
  const cut = `M${tenth(x - half)} ${tenth(y + half)}L${tenth(x + half)} ${tenth(y - half)}`;
  const line = `M${tenth(from[0])} ${tenth(from[1])}L${tenth(to[0])} ${tenth(to[1])}`;
  return [
    path(`tie-${ghost.group.id}`, { class: 'group-tie', d: line }),
    path(`cut-${ghost.group.id}`, { class: 'group-cut', d: cut }),
  ];
}

/** Straight from one box to another at its right or below it. */
function wayOut(a: Rect, b: Rect): readonly [from: Point, to: Point] | undefined {
  const middle = (low: number, high: number): number => (low + high) / 2;
  if (b.x >= a.x + a.width) {
    const y = middle(Math.max(a.y, b.y), Math.min(a.y + a.height, b.y + b.height));
    return [
      [a.x + a.width, y],
      [b.x, y],
    ];
  }
  if (b.y < a.y + a.height) return undefined;
  const x = middle(Math.max(a.x, b.x), Math.min(a.x + a.width, b.x + b.width));
  return [
    [x, a.y + a.height],
    [x, b.y],
  ];
}
