/** How the river runs in its frame: time along, levels across; upright, time runs down. */
import type { Day } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { Rect } from '../ground/layout.ts';
import { round } from '../ground/mark.ts';
import { share } from '../ground/time.ts';
import { LEVEL, riverLanes, stackBoxes } from './riverlanes.ts';
import { LENGTH } from './spells.ts';

/** The way of time through a picture: along it lies time, across it the lanes of recipients. */
export interface Course {
  /** Time runs down, the first recipient stands at the left. */
  readonly upright: boolean;
  /** What time it shows. */
  readonly span: PageGraphic['span'];
  /** Along, in pixels: where the span begins and how long it is. */
  readonly start: number;
  readonly length: number;
  /** Across, in pixels: the axis, and one level of the rating. */
  readonly axis: number;
  readonly level: number;
}

/** Where a day stands along the course, within its ends. */
export function along({ span, start, length }: Pick<Course, 'span' | 'start' | 'length'>, day: Day): number {
  return start + Math.min(1, Math.max(0, share(day, span))) * length;
}

/** From the shape's units to pixels. */
export function transformOf({ upright, start, length, axis, level }: Course): string {
  const [x, y] = [round(length / LENGTH), round(level / LEVEL)];
  return upright
    ? `matrix(0 ${x} ${y} 0 ${round(axis)} ${round(start)})`
    : `matrix(${x} 0 0 ${y} ${round(start)} ${round(axis)})`;
}

/** A stretch along the course and across it, from the axis on, as a box of the picture. */
export function toBox({ upright }: Course, [from, to]: Range, [near, far]: Range): Rect {
  const [x, y] = upright ? [near, from] : [from, near];
  const [width, height] = upright ? [far - near, to - from] : [to - from, far - near];
  return { x, y, width, height };
}

type Range = readonly [from: number, to: number];

/** Across the whole picture. */
export const EVERYWHERE: Range = [-1e6, 1e6];

/** The boxes of each recipient's stack that is shown, in the picture. */
export function bandsOn(
  graphic: PageGraphic,
  course: Course,
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, readonly Rect[]> {
  const { start, length, axis, level } = course;
  const [x, y] = [length / LENGTH, level / LEVEL];
  const part = zoomed(graphic, course.span);
  const lanes = riverLanes(graphic, hidden).lanes;
  return new Map(
    lanes.map((lane) => [
      lane.recipient,
      stackBoxes(part, lane).map((box) =>
        toBox(
          course,
          [start + box.x * x, start + (box.x + box.width) * x],
          [axis + box.y * y, axis + (box.y + box.height) * y],
        ),
      ),
    ]),
  );
}

const keepZoom = createKeep<PageGraphic>();

/** The story as if its span were only a part of it: the same graphic where that is the whole. */
export function zoomed(graphic: PageGraphic, { from, to }: PageGraphic['span']): PageGraphic {
  if (from === graphic.span.from && to === graphic.span.to) return graphic;
  return keepZoom(graphic, [from, to], () => ({ ...graphic, span: { from, to } }));
}
