/** What every picture of a document shares: the map's outlines and the river, or the line of time. */
import type { Graphic } from '../graphic.ts';
import { createKeep } from '../keep.ts';
import type { Shape } from './ground/mark.ts';
import { drawMapShapes } from './map/mapshapes.ts';
import { drawRiverShape } from './river/stacks.ts';
import { drawTimelineShape } from './river/timeline.ts';

const keepShapes = createKeep<readonly Shape[]>();

/** All shared shapes of a story's pictures; each document holds them once. Made once for a graphic. */
export function drawShapes(graphic: Graphic): readonly Shape[] {
  const drawTime = graphic.ratings.length > 0 ? drawRiverShape : drawTimelineShape;
  return keepShapes(graphic, '', () => [...drawMapShapes(graphic), ...drawTime(graphic)]);
}
