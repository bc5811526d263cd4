/** Names of areas: in their middle or near it, where nothing else stands. */
import type { Box, Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { distance } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { textWidth } from '../ground/measure.ts';
import { existedOn } from '../ground/time.ts';
import { type Camera, focusBox, toScreen } from './camera.ts';
import type { Line } from './spots.ts';

type Area = PageGraphic['areas'][number];

/** The name of an area, and the boxes where it may stand, the best first. */
export interface Region {
  readonly id: string;
  readonly line: Line;
  readonly boxes: readonly Rect[];
}

/**
 * Those of recipients first, then what the focus is on, the newest before older ones, on which they lie; each nearer to its own middle than
 * to that of another. All else stands there without a name: nothing is told of it.
 */
export function listRegions(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  camera: Camera,
): readonly Region[] {
  const isRecipients = ({ holder }: Area): boolean => graphic.recipients.some(({ id }) => id === holder);
  const named = graphic.areas.filter((area) => area.name && area.kind !== 'lake' && existedOn(scene.date, area));
  const newest = named.toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? 1 : -1));
  const focus = focusBox(graphic, scene.focus);
  const isLookedAt = ({ center }: Area): boolean => focus !== undefined && isWithin(center, focus);
  const areas = [...newest.filter(isRecipients), ...newest.filter((area) => !isRecipients(area) && isLookedAt(area))];
  const middle = (area: Area): Point => toScreen(camera, area.center);
  return areas.map((area) => {
    const others = named.filter(({ name }) => name !== area.name).map(middle);
    const line = { text: area.name ?? '', size: layout.sizes.small, second: false };
    return {
      id: area.id,
      line,
      boxes: boxesAround(middle(area), line).filter((box) => isNearest(box, middle(area), others)),
    };
  });
}

function isWithin([x, y]: Point, [left, top, right, bottom]: Box): boolean {
  return left < x && x < right && top < y && y < bottom;
}

function isNearest(box: Rect, own: Point, others: readonly Point[]): boolean {
  const center: Point = [box.x + box.width / 2, box.y + box.height / 2];
  return others.every((other) => distance(center, other) > distance(center, own));
}

/** Between the letters of an area's name, as `graphic.css` has it, as a share of their size. */
export const SPACING = 0.08;

function boxesAround([x, y]: Point, { text, size }: Line): readonly Rect[] {
  const width = textWidth(text, 'label', size) + text.length * size * SPACING;
  const [across, down] = [width * 0.3, size * 1.56];
  return [
    [0, 0],
    [0, 0.7],
    [0, -0.7],
    [0.7, 0],
    [-0.7, 0],
    [0, 1.2],
    [0, -1.2],
  ].map(([right = 0, low = 0]) => ({
    x: x - width / 2 + right * across,
    y: y - size * 0.6 + low * down,
    width,
    height: size * 1.2,
  }));
}
