/** Where a name may stand: near its own mark, and nearer to it than to any other. */
import type { Point } from '../../graphic.ts';
import { distance } from '../ground/curve.ts';
import type { Rect } from '../ground/layout.ts';
import { type Face, textWidth } from '../ground/measure.ts';

/** One line of a name. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly second: boolean;
  /** What happens is set in the face of headings, what is in that of names. */
  readonly strong?: true;
}

/** A dot, a ring, or the point where a ribbon comes in: what a name can be taken to name. */
export interface Target {
  readonly at: Point;
  readonly radius: number;
}

/** A box for a name, and how its lines stand in it. */
export interface Candidate {
  readonly box: Rect;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A name stands no farther from its mark than so many heights of its type: beyond, it names nothing. */
const REACH = 1.5;

/** Pixels by which a name must be farther from another's mark. */
const CLEARLY = 0.2;

/** Pixels between a mark and the nearest candidate, and how much farther the others stand, as shares of the way to the farthest. */
const GAP = 3;
const STEPS = [0, 0.33, 0.66, 1];

/** The size of the box that lines fill. */
export function sizeOf(lines: readonly Line[]): Pick<Rect, 'width' | 'height'> {
  return {
    width: Math.max(...lines.map((line) => textWidth(line.text, faceOf(line), line.size))),
    height: lines.reduce((sum, { size }) => sum + size * 1.2, 0),
  };
}

function faceOf({ second, strong }: Line): Face {
  return strong ? 'head' : second ? 'text' : 'label';
}

/** The candidates around a mark, nearest first, at each distance the usual ones before those that are shifted along the name. */
export function candidatesAround({ at: [x, y], radius }: Target, lines: readonly Line[]): readonly Candidate[] {
  const { width, height } = sizeOf(lines);
  const farthest = Math.max(0, reachOf(lines) - GAP - 0.5);
  const box = (left: number, top: number): Rect => ({ x: left, y: top, width, height });
  return STEPS.flatMap((step): readonly Candidate[] => {
    const gap = radius + GAP + step * farthest;
    const slant = Math.max(gap * 0.7, radius + 0.5);
    const beside = (share: number): readonly Candidate[] => [
      { box: box(x + gap, y - height * share), anchor: 'start' },
      { box: box(x - gap - width, y - height * share), anchor: 'end' },
    ];
    const over = (share: number): readonly Candidate[] => [
      { box: box(x - width * share, y - height - gap), anchor: 'middle' },
      { box: box(x - width * share, y + gap), anchor: 'middle' },
    ];
    return [
      ...beside(0.5),
      { box: box(x + slant, y - height - slant), anchor: 'start' },
      { box: box(x + slant, y + slant), anchor: 'start' },
      { box: box(x - slant - width, y - height - slant), anchor: 'end' },
      { box: box(x - slant - width, y + slant), anchor: 'end' },
      ...[0.5, 0.25, 0.75].flatMap(over),
      ...[0.25, 0.75].flatMap(beside),
    ];
  });
}

/**
 * Whether a box belongs to its mark: near enough, and nearer than to any other, both from the middle of the marks and from their edges; from the
 * middle alone where its mark stands in the other's ring.
 */
export function belongs(box: Rect, own: Target, others: readonly Target[], lines: readonly Line[]): boolean {
  const gap = gapTo(box, own.at);
  if (!isNear(box, own, lines)) return false;
  return others.every(({ at, radius }) => {
    const more = gapTo(box, at) - gap;
    return more > CLEARLY && (distance(at, own.at) < radius || more - radius + own.radius > CLEARLY);
  });
}

/** Whether a box is near enough to a mark to name it. */
export function isNear(box: Rect, { at, radius }: Target, lines: readonly Line[]): boolean {
  return gapTo(box, at) - radius <= reachOf(lines);
}

function reachOf(lines: readonly Line[]): number {
  return REACH * (lines[0]?.size ?? 0);
}

/** Whether a box is clearly nearer to a point than another box. */
export function isNearer(box: Rect, other: Rect, point: Point): boolean {
  return gapTo(box, point) + CLEARLY < gapTo(other, point);
}

/** Pixels from a point to the nearest point of a box; 0 inside. */
export function gapTo({ x, y, width, height }: Rect, [px, py]: Point): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}
