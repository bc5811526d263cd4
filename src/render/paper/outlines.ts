/** The shared shapes of print documents, with coordinates that a PDF writes out short: a map is in the file once for each picture. */

import type { Shape } from '../../draw/ground/mark.ts';
import type { Graphic } from '../../graphic.ts';
import type { Html } from '../../html.ts';
import { createKeep } from '../../keep.ts';
import { readLines, writeLines } from '../../svgpath.ts';
import type { Edition } from '../ground/edition.ts';
import { renderShapes } from '../ground/shapes.ts';

/** On this grid of the map's plane, finer than a printed line, halves are exact in binary: `152.5`, where a tenth is `152.600006`. */
const STEP = 0.5;

const keepOutlines = createKeep<Html>();

/** The shapes that the document's pictures refer to; nothing without a graphic. */
export function renderOutlines({ story: { graphic }, medium }: Edition): Html | undefined {
  const make = (known: Graphic): Html => renderShapes({ medium }, known, coarsenShape);
  return graphic && keepOutlines(graphic, medium.source('outlines'), () => make(graphic));
}

function coarsenShape(shape: Shape): Shape {
  const { d } = shape.attrs;
  return typeof d === 'string' ? { ...shape, attrs: { ...shape.attrs, d: coarsen(d) } } : shape;
}

/** A path of straight lines, each point moved to the grid; other paths stay as they are. */
export function coarsen(path: string): string {
  const lines = readLines(path);
  return lines ? writeLines(lines, STEP) : path;
}
