/** What every picture of a document shares: the map's outlines and the river. */
import type { Graphic } from '../graphic.ts';
import { createKeep } from '../keep.ts';
import type { Shape } from './ground/mark.ts';
import { drawMapShapes } from './map/mapshapes.ts';
import { drawRiverShape } from './river/stacks.ts';

const keepShapes = createKeep<readonly Shape[]>();

/** All shared shapes of a story's pictures; each document holds them once. Made once for a graphic. */
export function drawShapes(graphic: Graphic): readonly Shape[] {
  return keepShapes(graphic, '', () => [...drawMapShapes(graphic), ...drawRiverShape(graphic)]);
}
