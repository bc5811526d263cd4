/** One camera over the plane: a scale and a shift. */
import type { Box, Focus, Point } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, round } from '../ground/mark.ts';

/** Screen = plane × scale + shift. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** How near the camera goes at most, against the home view. */
const NEAREST = 2.6;

/** How much farther than home fitted into the map the camera goes to make room for charts. */
const ROOM = 0.84;

/** The camera that shows a focus whole inside `safe`, no nearer than `NEAREST`, no farther than home. */
export function cameraOn(graphic: PageGraphic, focus: Focus, { map, safe }: Pick<FrameLayout, 'map' | 'safe'>): Camera {
  const home = Math.max(scaleToFit(graphic.home, safe), scaleToFit(graphic.home, map) * ROOM);
  const box = focusBox(graphic, focus);
  if (box === undefined) return center(graphic.home, home, reach(graphic.home, home, safe, map));
  const scale = Math.min(Math.max(scaleToFit(box, safe), home), home * NEAREST);
  return center(box, scale, safe);
}

/** The mark that says where the camera stands; what lies on the plane moves with it. */
export function cameraMark({ x, y, scale }: Camera): Mark {
  return { id: 'camera', layer: 'map', tag: 'g', attrs: { transform: `translate(${x} ${y}) scale(${scale})` } };
}

/** A plane point on the screen. */
export function toScreen(camera: Camera, [x, y]: Point): Point {
  return [x * camera.scale + camera.x, y * camera.scale + camera.y];
}

/** Whether a plane point lies in or near the home view: farther places stand at the picture's edge. */
export function isNear(graphic: PageGraphic, [x, y]: Point): boolean {
  const [left, top, right, bottom] = graphic.home;
  const margin = (right - left) * 0.06;
  return x > left - margin && x < right + margin && y > top - margin && y < bottom + margin;
}

/** The part of the plane that a focus is on; none where it is all. */
export function focusBox(graphic: PageGraphic, focus: Focus): Box | undefined {
  if (focus.on === 'home') return undefined;
  if (focus.on === 'box') return focus.box;
  const points = graphic.places.filter((place) => focus.ids.includes(place.id)).map((place) => place.at);
  const near = points.filter((point) => isNear(graphic, point));
  if (near.length === 0) return undefined;
  const [xs, ys] = [near.map(([x]) => x), near.map(([, y]) => y)];
  const margin = (graphic.home[2] - graphic.home[0]) * 0.12;
  return [Math.min(...xs) - margin, Math.min(...ys) - margin, Math.max(...xs) + margin, Math.max(...ys) + margin];
}

/** Home may reach under charts, to the east or to the north of it, but not out of the map. */
function reach([left, top, right, bottom]: Box, scale: number, safe: Rect, map: Rect): Rect {
  const width = Math.max(safe.width, Math.min(map.width, (right - left) * scale));
  const height = Math.max(safe.height, Math.min(map.height, (bottom - top) * scale));
  return { x: safe.x, y: safe.y + safe.height - height, width, height };
}

function scaleToFit([left, top, right, bottom]: Box, safe: Rect): number {
  return Math.min(safe.width / (right - left), safe.height / (bottom - top));
}

function center([left, top, right, bottom]: Box, scale: number, safe: Rect): Camera {
  return {
    scale: round(scale),
    x: round(safe.x + safe.width / 2 - (round(scale) * (left + right)) / 2),
    y: round(safe.y + safe.height / 2 - (round(scale) * (top + bottom)) / 2),
  };
}
