/** A picture as data: a list of marks in paint order. The same list becomes SVG text in Node and elements in the browser. */
import type { Point } from '../../graphic.ts';

/**
 * Painted from the first to the last. `map` stands on the map's plane, which the camera moves, the others in the frame: `river` with
 * what stands under the map in every picture, `veil` over what of it is still to come, `panel` with what the figure says of itself,
 * `charts` with the letters that point from them to the map, `now` with the date.
 */
export const layers = ['map', 'flows', 'river', 'labels', 'veil', 'panel', 'charts', 'now'] as const;

/** A layer by its name. */
export type Layer = (typeof layers)[number];

/** One element of a picture. */
export interface Mark {
  /** Unique within a picture, and the same for the same thing in every picture. */
  readonly id: string;
  readonly layer: Layer;
  readonly tag: 'g' | 'svg' | 'path' | 'rect' | 'circle' | 'line' | 'text' | 'use' | 'image' | 'title';
  /** Presentation attributes and classes only: no `style`. Numbers are rounded to three decimals. */
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly text?: string;
  /** What stands in a group, or in a picture within the picture: an `svg` cuts it off at its edges. Their layer is their holder's. */
  readonly children?: readonly Mark[];
  /** The way that it is part of, or on which what it counts came. */
  readonly way?: string;
  /** Of the line of a way: the points it leads through, from the giver on. */
  readonly course?: readonly Point[];
}

/** A path among the charts. */
export function chartPath(id: string, attrs: Mark['attrs']): Mark {
  return { id, layer: 'charts', tag: 'path', attrs };
}

/** Whether a mark's coordinates are those of the map's plane, and not of the frame. */
export function isOnPlane({ layer }: Pick<Mark, 'layer'>): boolean {
  return layer === 'map';
}

/** Whether two marks are the same thing and look the same. */
export function same(a: Mark, b: Mark): boolean {
  const [left, right] = [Object.keys(a.attrs), Object.keys(b.attrs)];
  if (a.id !== b.id || a.tag !== b.tag || a.text !== b.text || left.length !== right.length) return false;
  return left.every((name) => a.attrs[name] === b.attrs[name]) && sameAll(a.children ?? [], b.children ?? []);
}

function sameAll(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, i) => same(mark, b[i] as Mark));
}

/** A shape that every picture of a document refers to by `<use href="#id">`: it stands once in the document. */
export interface Shape {
  readonly id: string;
  readonly tag: 'path' | 'g' | 'rect' | 'image';
  readonly attrs: Mark['attrs'];
  readonly children?: readonly Shape[];
}

/** Three decimals: what GSAP leaves at the end of a tween equals what `draw` says. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** Two decimals: fine enough for a stroke that the camera makes wider. */
export function hundredth(value: number): number {
  return round(Math.round(value * 100) / 100);
}

/** One decimal: finer than a screen shows, for what is many times in a page. */
export function tenth(value: number): number {
  return round(Math.round(value * 10) / 10);
}
