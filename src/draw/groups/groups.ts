/** The view `groups`: who is inside whom, apart, or side by side. */
import type { Group, Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { crosses, inside } from '../ground/boxes.ts';
import { shade, tint } from '../ground/color.ts';
import { between, broken } from '../ground/curve.ts';
import { setLargest } from '../ground/fitting.ts';
import { dashes, inlay } from '../ground/inlay.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import { type View, whole } from '../ground/view.ts';
import { words } from '../ground/words.ts';
import { type GroupBox, layBoxes } from './boxes.ts';
import { tellGroups } from './tell.ts';
import { treeOn } from './tree.ts';

/** The largest names and the date, in heights of the label's and the date's type. */
const MOST = 2;
const DATE = 1.2;

/** How pale the ground of a group's box is, and the pattern on it. */
const GROUND = 0.84;
const PATTERN = 0.56;

/** The boxes, what has been cut since the picture before, and the date below. */
function drawGroups(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const size = layout.sizes.date * DATE;
  const { area } = layout;
  const boxes = setBoxes(graphic, scene, { ...area, height: area.height - size * 1.15 }, layout);
  return [
    ...boxes.flatMap((box) => drawBox(graphic, box, layout)),
    ...boxes.filter(({ kind }) => kind === 'ghost').flatMap((ghost) => drawCut(ghost, boxes)),
    {
      id: 'date',
      layer: 'now',
      tag: 'text',
      attrs: {
        class: 'date',
        x: tenth(area.x),
        y: tenth(area.y + area.height - size * 0.14),
        'font-size': round(size),
      },
      text: words(graphic.lang).month(scene.date),
    },
  ];
}

/** The boxes with their names as large as all fit; where they are many, closer together. */
function setBoxes(graphic: PageGraphic, scene: Scene, room: Rect, { sizes }: FrameLayout): readonly GroupBox[] {
  const nodes = treeOn(graphic, scene.date, scene.since);
  const inset = 1.5;
  const rect = { x: room.x + inset, y: room.y + inset, width: room.width - 2 * inset, height: room.height - 2 * inset };
  const [wide, close] = [0.036, 0.018].map((share) => Math.max(5, share * Math.min(room.width, room.height)));
  const lay =
    (gap = 5) =>
    (size: number): readonly GroupBox[] | undefined =>
      layBoxes(nodes, rect, { size, small: Math.min(size, sizes.small), gap, words: words(graphic.lang).groups });
  const most = sizes.label * MOST;
  // No name is left out: more groups than a picture should have are set smaller than they should be.
  return (
    setLargest(sizes.small, most, lay(wide)) ??
    setLargest(sizes.small, most, lay(close)) ??
    setLargest(1, sizes.small, lay()) ??
    []
  );
}

/** What a group looks like: its recipient's colour and pattern, ink where it is no recipient's. */
function lookOf({ recipients }: PageGraphic, group: Group): { readonly color?: string; readonly pattern: number } {
  const pattern = recipients.findIndex(({ id }) => id === group.recipient);
  const color = recipients[pattern]?.color;
  return color === undefined ? { pattern: 0 } : { color, pattern };
}

function drawBox(graphic: PageGraphic, box: GroupBox, layout: FrameLayout): readonly Mark[] {
  const id = `${box.kind}-${box.group.id}`;
  const { color, pattern } = lookOf(graphic, box.group);
  const ground = box.kind === 'ghost' && box.holder ? lookOf(graphic, box.holder).color : color;
  const isBroken = box.kind === 'ghost' || (color === undefined && box.hasMembers);
  const stroke = { ...(color && { stroke: color }), 'stroke-width': layout.print ? 1.4 : 2.6 };
  const lines = color && box.kind === 'group' ? stripes(pattern, box.body, layout.sizes.label * 0.7) : '';
  return [
    {
      id,
      layer: 'panel',
      tag: 'rect',
      attrs: {
        class: 'group-box',
        x: tenth(box.rect.x),
        y: tenth(box.rect.y),
        width: tenth(box.rect.width),
        height: tenth(box.rect.height),
        ...(ground && { fill: tint(ground, GROUND) }),
        ...(isBroken ? { stroke: 'none' } : stroke),
      },
    },
    ...(color && lines !== ''
      ? [path(`${id}-inlay`, { class: 'group-inlay', d: lines, stroke: tint(color, PATTERN) })]
      : []),
    ...(isBroken ? [path(`${id}-edge`, { class: 'group-edge', d: brokenBox(box.rect, dashes(0)), ...stroke })] : []),
    ...box.lines.map(({ text, small, x, y, size }, i): Mark => {
      const attrs = {
        class: small ? 'group-note' : 'group-name',
        x: tenth(x),
        y: tenth(y),
        'font-size': round(size),
        ...(color && !small && { fill: shade(color, 0.22) }),
      };
      return { id: `${id}-${i}`, layer: 'panel', tag: 'text', attrs, text };
    }),
  ];
}

function path(id: string, attrs: Mark['attrs']): Mark {
  return { id, layer: 'panel', tag: 'path', attrs };
}

/** A recipient's pattern under the words of a box: lines along, lines across, both or none. */
function stripes(pattern: number, { x, y, width, height }: Rect, step: number): string {
  const lines = (length: number, line: (at: number) => string): readonly string[] =>
    Array.from({ length: Math.max(0, Math.floor(length / step) - 1) }, (_, i) => line((i + 1) * step));
  return inlay(
    pattern,
    lines(height, (down) => `M${tenth(x)} ${tenth(y + down)}h${tenth(width)}`),
    lines(width, (right) => `M${tenth(x + right)} ${tenth(y)}v${tenth(height)}`),
  );
}

function brokenBox({ x, y, width, height }: Rect, [dash, gap]: readonly [number, number]): string {
  const corners: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return corners.map((corner, i) => broken([corner, corners[(i + 1) % 4] as Point], dash, gap)).join('');
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

export const groups: View = { draw: whole(drawGroups), tell: tellGroups };
