/** Questions that tests ask of a picture. */
import type { Rect } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { type Face, textWidth } from '../../src/draw/ground/measure.ts';
import type { Point, Scene } from '../../src/graphic.ts';

/** The frames of screens and papers in which a view must be good. */
export const frames: readonly Pick<Scene, 'variant' | 'size'>[] = [
  { variant: 'deck', size: { width: 1280, height: 720 } },
  { variant: 'between', size: { width: 1280, height: 720 } },
  { variant: 'between', size: { width: 1280, height: 960 } },
  { variant: 'full', size: { width: 1280, height: 720 } },
  { variant: 'deck', size: { width: 1280, height: 2770 } },
  { variant: 'wide', size: { width: 1280, height: 672 } },
  { variant: 'wide', size: { width: 768, height: 976 } },
  { variant: 'narrow', size: { width: 390, height: 420 } },
  { variant: 'narrow', size: { width: 390, height: 330 } },
  { variant: 'narrow', size: { width: 360, height: 320 } },
  { variant: 'narrow', size: { width: 844, height: 390 } },
  { variant: 'alone', size: { width: 720, height: 480 } },
  { variant: 'print', size: { width: 340, height: 230 } },
  { variant: 'print', size: { width: 520, height: 330 } },
];

/** The box of a rectangle or a line of text, upright. */
export function boxOf({ tag, attrs, text = '' }: Mark, face: Face): Rect {
  const [x, y] = [Number(attrs.x), Number(attrs.y)];
  if (tag !== 'text') return { x, y, width: Number(attrs.width), height: Number(attrs.height) };
  const size = Number(attrs['font-size']);
  const width = textWidth(text, face, size);
  const left = { middle: width / 2, end: width }[String(attrs['text-anchor'])] ?? 0;
  return { x: x - left, y: y - size * 0.78, width, height: size };
}

/** The corners of a box, turned as its mark is. */
export function cornersOf({ x, y, width, height }: Rect, { attrs }: Mark): readonly Point[] {
  const [degrees = 0, cx = 0, cy = 0] = (String(attrs.transform ?? '').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([px = 0, py = 0]) => [cx + (px - cx) * cosine - (py - cy) * sine, cy + (px - cx) * sine + (py - cy) * cosine]);
}

/** Whether points lie in a frame. */
export function lieIn(points: readonly Point[], { width, height }: Scene['size']): boolean {
  return points.every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
}

/** All pairs of a list. */
export function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((one, i) => list.slice(i + 1).map((other) => [one, other] as const));
}

/** A mark by its id. */
export function named(marks: readonly Mark[], id: string): Mark {
  const mark = marks.find((one) => one.id === id);
  if (mark === undefined) throw new Error(`no mark ${id}`);
  return mark;
}
