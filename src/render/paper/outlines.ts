/** The shared shapes of print documents, with coordinates that a PDF writes out short: a map is in the file once for each picture. */

import type { Shape } from '../../draw/ground/mark.ts';
import { shapesToSvg } from '../../draw/ground/svg.ts';
import { drawShapes } from '../../draw/shapes.ts';
import type { Graphic } from '../../graphic.ts';
import type { Html } from '../../html.ts';
import { createKeep } from '../../keep.ts';

/** On this grid of the map's plane, finer than a printed line, halves are exact in binary: `152.5`, where a tenth is `152.600006`. */
const STEP = 0.5;

const keepOutlines = createKeep<Html>();

/** The shapes that the document's pictures refer to; nothing without a graphic. */
export function renderOutlines(graphic: Graphic | undefined): Html | undefined {
  return graphic && keepOutlines(graphic, 'outlines', () => shapesToSvg(drawShapes(graphic).map(coarsenShape)));
}

function coarsenShape(shape: Shape): Shape {
  const { d } = shape.attrs;
  return typeof d === 'string' ? { ...shape, attrs: { ...shape.attrs, d: coarsen(d) } } : shape;
}

/** A path of straight lines, each point moved to the grid; other paths stay as they are. */
export function coarsen(path: string): string {
  if (/[^MmLlz\d\s.,-]/.test(path)) return path;
  let [x, y, command] = [0, 0, 'M'];
  let [seenX, seenY] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const out: string[] = [];
  for (const [, letter, first, second] of path.matchAll(/([MmLlz])|(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)/g)) {
    if (letter !== undefined) {
      command = letter;
      if (letter === 'z') {
        out.push('z');
        [x, y] = start;
        [seenX, seenY] = [grid(x), grid(y)];
      }
      continue;
    }
    const isRelative = command === 'm' || command === 'l';
    [x, y] = [(isRelative ? x : 0) + Number(first), (isRelative ? y : 0) + Number(second)];
    const [dx, dy] = [grid(x) - seenX, grid(y) - seenY];
    const moves = command === 'M' || command === 'm';
    if (moves) {
      start = [x, y];
      out.push(`M${grid(x)} ${grid(y)}`);
    } else if (dx !== 0 || dy !== 0) out.push(`l${dx} ${dy}`);
    [seenX, seenY] = [grid(x), grid(y)];
    command = command === 'M' ? 'L' : command === 'm' ? 'l' : command;
  }
  return out.join('');
}

function grid(value: number): number {
  return Math.round(value / STEP) * STEP;
}
