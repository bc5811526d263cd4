/** The recipients' names, each beside its own stack. */
import type { Recipient } from '../../graphic.ts';
import { type Owner, paint } from '../ground/color.ts';
import type { Rect } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import type { Mark } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { inside, overlap } from '../ground/rects.ts';
import type { Candidate, Ground } from './arrange.ts';
import { type Course, EVERYWHERE, toBox } from './course.ts';
import { type Lane, LEVEL } from './riverlanes.ts';

/** What a recipient is called in the picture. */
export interface Name {
  readonly recipient: Recipient;
  /** The place of the recipient among all. */
  readonly owner: Owner;
  readonly text: string;
  readonly size: number;
}

/**
 * Where a name may stand: on the outer edge of its own stack, or of the axis near it, and nearer to it than to any other; beside the
 * widest part first.
 */
export function nameCandidates(
  name: Name,
  { recipient, axis, sign }: Lane,
  course: Course,
  bands: ReadonlyMap<string, readonly Rect[]>,
  { frame, taken }: Ground,
): readonly Candidate[] {
  const own = bands.get(recipient) ?? [];
  const others = [...bands].filter(([id]) => id !== recipient).flatMap(([, boxes]) => boxes);
  const widest = own.toSorted((a, b) => area(b) - area(a))[0];
  if (widest === undefined) return [];
  const { size } = name;
  const [width, height] = [textWidth(name.text, 'label', size), size];
  const [long, deep] = course.upright ? [height, width] : [width, height];
  const deepOf = (box: Rect): number => (course.upright ? box.width : box.height);
  const line = course.axis + (axis * course.level) / LEVEL;
  const count = Math.max(0, Math.floor(((course.length - long) * 3) / size) + 1);
  return Array.from({ length: count }, (_, i) => course.start + (i * size) / 3)
    .map((from) => {
      const range = [from, from + long] as const;
      const stretch = toBox(course, range, EVERYWHERE);
      const edge = own.reduce((most, box) => (overlap(box, stretch) ? Math.max(most, deepOf(box)) : most), 0);
      const near = line + sign * (edge + size * 0.3);
      return { box: toBox(course, range, sign < 0 ? [near - deep, near] : [near, near + deep]), edge };
    })
    .filter(({ box }) => inside(box, frame) && !taken.some((other) => overlap(other, box)))
    .filter(({ box }) => {
      const away = nearest(box, own);
      return away < size && others.every((other) => gapBetween(box, other) > away);
    })
    .toSorted((a, b) => cost(a, widest) - cost(b, widest))
    .map(({ box }) => ({ box, draw: () => [drawName(name, box)] }));
}

function cost({ box, edge }: { readonly box: Rect; readonly edge: number }, widest: Rect): number {
  return edge + gapBetween(box, widest) / 2;
}

/** The name in its recipient's ink. */
function drawName({ recipient: { id }, owner, text, size }: Name, box: Rect): Mark {
  return writeLine(`lane-${id}`, 'panel', text, {
    class: 'lane',
    at: [box.x, box.y + size * 0.82],
    size,
    fill: paint(owner, 'ink'),
  });
}

function nearest(box: Rect, others: readonly Rect[]): number {
  return others.reduce((least, other) => Math.min(least, gapBetween(box, other)), Number.POSITIVE_INFINITY);
}

/** The distance between two boxes; none where they meet. */
function gapBetween(a: Rect, b: Rect): number {
  const x = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
  const y = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height);
  return Math.sqrt(x * x + y * y);
}

function area({ width, height }: Rect): number {
  return width * height;
}
