/** The slim river in its frame, or where nothing is rated the line of time: the shape, a veil over what is still to come, years, names and the reading line. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { dateOf } from '../ground/dating.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { drawDate, writeLine } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { along, type Course, transformOf } from './course.ts';
import { drawHeads, headRoom } from './heads.ts';
import { drawNow, drawVeil } from './present.ts';
import { LEVEL, riverLanes } from './riverlanes.ts';
import { stackId } from './stacks.ts';
import { timeTicks } from './ticks.ts';
import { eventNames } from './timeline.ts';

/** The river below a map, behind the names of its lanes: its time axis, and with it the date. */
export function drawRiver(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const { river: whole, sizes } = layout;
  if (graphic.timeless) return [];
  if (whole.height === 0) return [lonelyDate(graphic, scene, layout)];
  const isRated = graphic.ratings.length > 0;
  const head = isRated ? headRoom(graphic, whole, sizes) : 0;
  const river = { ...whole, x: whole.x + head, width: whole.width - head };
  const hidden = new Set(scene.filter);
  const { top, bottom } = riverLanes(graphic);
  const level = ((river.height - sizes.small - 6) / (bottom - top)) * LEVEL;
  const axis = river.y - (top / LEVEL) * level;
  const course = { upright: false, span: graphic.span, start: river.x, length: river.width, axis, level };
  const x = along(course, scene.date);
  const now = readingLine(graphic, scene, layout, x);
  return [
    ...drawUses(graphic, hidden, transformOf(course)),
    {
      id: 'river-chapters',
      layer: 'river',
      tag: 'use',
      attrs: { href: '#_river-chapters', transform: transformOf(course) },
    },
    drawVeil({
      x,
      y: river.y - 1,
      width: river.x + river.width - x + 1,
      height: ((bottom - top) / LEVEL) * level + 2,
    }),
    axisLine(river, axis, isRated ? 'axis' : 'axis bare'),
    ...drawYears(graphic, course, layout),
    ...(isRated ? drawHeads(graphic, course, whole, sizes, hidden) : eventNames(graphic, scene, layout, course)),
    ...now,
  ];
}

/** The date below the map, or on it, where there is no room for a river. */
function lonelyDate(graphic: PageGraphic, { date }: Scene, { river, map, sizes, dated }: FrameLayout): Mark {
  const style = { at: [map.x, river.y - 9], size: sizes.date } as const;
  return drawDate(dateOf(graphic, date), dated ? { ...style, class: 'date dated' } : style);
}

/** The document's shared shape, or where something is left out the parts of the rest. */
export function drawUses(
  { recipients, kinds }: PageGraphic,
  hidden: ReadonlySet<string>,
  transform: string,
): readonly Mark[] {
  const one = (id: string): Mark => ({ id, layer: 'river', tag: 'use', attrs: { href: `#_${id}`, transform } });
  if (hidden.size === 0) return [one('river')];
  const shown = recipients.map(({ id }) => id).filter((id) => !hidden.has(id));
  if (!kinds.some(({ id }) => hidden.has(id))) return shown.map((id) => one(`river-${id}`));
  return shown.flatMap((id) => kinds.filter((kind) => !hidden.has(kind.id)).map((kind) => one(stackId(id, kind.id))));
}

function axisLine(river: Rect, axis: number, name: string): Mark {
  const attrs = {
    class: name,
    x1: tenth(river.x),
    x2: tenth(river.x + river.width),
    y1: tenth(axis),
    y2: tenth(axis),
  };
  return { id: 'river-axis', layer: 'panel', tag: 'line', attrs };
}

/** So many years are enough to read a slim axis by. */
const MOST_YEARS = 4;

/** A few years along the foot. */
function drawYears(graphic: PageGraphic, course: Course, { river, sizes }: FrameLayout): readonly Mark[] {
  return timeTicks(graphic, course, sizes.small, MOST_YEARS).map(({ id, text, at }): Mark => {
    const half = textWidth(text, 'label', sizes.small) / 2;
    return writeLine(`year-${id}`, 'river', text, {
      class: 'year',
      at: [Math.max(at, half + 2), river.y + river.height],
      size: sizes.small,
      anchor: 'middle',
    });
  });
}

/** The present: a line across the river and the date above it, kept inside the frame. */
function readingLine(graphic: PageGraphic, scene: Scene, layout: FrameLayout, x: number): readonly Mark[] {
  const { river, sizes } = layout;
  const text = dateOf(graphic, scene.date);
  const half = textWidth(text, 'head', sizes.date) / 2;
  const textX = Math.min(Math.max(x, river.x + half), river.x + river.width - half);
  return [
    drawNow({ x, y: river.y - 5, width: 0, height: river.height - sizes.small + 3 }),
    drawDate(text, { at: [textX, river.y - 9], size: sizes.date, anchor: 'middle' }),
  ];
}
