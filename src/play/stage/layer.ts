/** What of a picture stands in one layer, and what it has to be compared by. */
import { isOnPlane, type Layer, type Mark, same } from '../../draw/ground/mark.ts';
import { followsCamera, type Viewpoint } from './viewpoint.ts';

/** The marks of a layer; where the camera stands is none. */
export function marksOf(layer: Layer, picture: readonly Mark[]): readonly Mark[] {
  return picture.filter((mark) => mark.layer === layer && mark.id !== 'camera');
}

/** What a layer's looks depend on beside its marks: nothing on the map, in the frame its size, and the viewpoint of what follows the camera. */
export function groundOf(layer: Layer, frame: string, viewpoint: Viewpoint): string {
  if (isOnPlane({ layer })) return '';
  return followsCamera(layer) ? `${frame} ${JSON.stringify(viewpoint)}` : frame;
}

/** Whether marks of a layer look the same; on the plane widths of strokes may differ until the camera rests. */
export function lookSame(layer: Layer, before: readonly Mark[], after: readonly Mark[]): boolean {
  const alike = isOnPlane({ layer }) ? (a: Mark, b: Mark): boolean => a.id === b.id : same;
  return before.length === after.length && before.every((mark, i) => alike(mark, after[i] as Mark));
}

/** Whether marks differ in what their attributes and texts say and in nothing else. */
export function haveSameShape(before: readonly Mark[], after: readonly Mark[]): boolean {
  const shape = ({ id, tag, attrs }: Mark): string => `${id} ${tag} ${Object.keys(attrs)}`;
  return before.map(shape).join() === after.map(shape).join();
}
