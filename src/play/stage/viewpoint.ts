/** Where the camera is. */
import type { Layer, Mark } from '../../draw/ground/mark.ts';

/** Screen = map × scale + shift. */
export interface Viewpoint {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const followers: readonly Layer[] = ['map', 'flows', 'labels'];

/** Whether a layer stands on the map and goes where the camera goes. */
export function followsCamera(layer: Layer): boolean {
  return followers.includes(layer);
}

/** Whether a camera stands where another does. */
export function isSame(a: Viewpoint, b: Viewpoint): boolean {
  return a.x === b.x && a.y === b.y && a.scale === b.scale;
}

/** A viewpoint on the way from one to another; `t` from 0 to 1. */
export function mix(from: Viewpoint, to: Viewpoint, t: number): Viewpoint {
  const between = (a: number, b: number): number => a + (b - a) * t;
  return { x: between(from.x, to.x), y: between(from.y, to.y), scale: between(from.scale, to.scale) };
}

/** The viewpoint of a picture: `translate(x y) scale(k)` of its camera. */
export function readViewpoint(marks: readonly Mark[]): Viewpoint {
  const camera = marks.find(({ id }) => id === 'camera');
  const [x = 0, y = 0, scale = 1] = (String(camera?.attrs.transform).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return { x, y, scale };
}
