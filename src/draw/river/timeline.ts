/** What stands in the river's place where nothing is rated: a line of time with the events on it. */

import type { Graphic, Scene } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { paint } from '../ground/color.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import { type Mark, type Shape, tenth } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { inside, overlap } from '../ground/rects.ts';
import { newOnTimeline } from '../ground/shownevents.ts';
import { share } from '../ground/time.ts';
import { arrange, type Candidate } from './arrange.ts';
import { along, type Course } from './course.ts';
import { LEVEL, riverLanes } from './riverlanes.ts';
import { LENGTH } from './spells.ts';
import { chapterTicks } from './stacks.ts';

/** How far a tick reaches across the line, and half the breadth of what lasted, in levels of the river. */
const TICK = 1.6;
const BAR = 0.5;

/** What lasted for less of the span is a tick alone. */
const SHORT = 0.04;

/** The shared shape of the line, in the units of the river: each event at its day, what lasted as a bar; and where chapters begin. */
export function drawTimelineShape(graphic: Graphic): readonly Shape[] {
  const parts = [...graphic.recipients.map(({ id }) => id), ''].flatMap((id, owner): readonly Shape[] => {
    const rows = graphic.ledger.filter(({ recipients }) => (recipients.length === 1 ? recipients[0] : '') === id);
    const d = rows.map((row) => tick(row, graphic.span)).join('');
    const look = id === '' ? { class: 'happened' } : { class: 'happened', color: paint(owner) };
    return d === '' ? [] : [{ id: `_happened-${id}`, tag: 'path', attrs: { ...look, d } }];
  });
  return [{ id: '_river', tag: 'g', attrs: {}, children: parts }, chapterTicks(graphic, riverLanes(graphic).bottom)];
}

function tick({ start, end }: Pick<PageRow, 'start' | 'end'>, span: Graphic['span']): string {
  const [from, to] = [start, end].map((day) => tenth(Math.min(1, share(day, span)) * LENGTH));
  const line = `M${from} ${-TICK * LEVEL}v${2 * TICK * LEVEL}`;
  if (share(end, span) - share(start, span) < SHORT) return line;
  return `${line}M${from} ${-BAR * LEVEL}H${to}v${2 * BAR * LEVEL}H${from}z`;
}

/** Pixels between a tick and its words. */
const GAP = 6;

/** New events that the map does not show, by their names at their days, where there is room off the reading line. */
export function eventNames(
  graphic: PageGraphic,
  scene: Scene,
  { river, sizes }: FrameLayout,
  course: Course,
): readonly Mark[] {
  const now = { x: along(course, scene.date) - 3, y: river.y, width: 6, height: river.height };
  const frame = { ...river, height: river.height - sizes.small - 2 };
  const wanted = newOnTimeline(graphic, scene).map((row) => {
    const candidates = candidatesOf(row, course, sizes.small).filter(
      ({ box }) => inside(box, frame) && !overlap(box, now),
    );
    return { candidates, optional: true as const };
  });
  return (arrange(wanted) ?? []).flatMap(({ draw }) => draw());
}

/** Above the line before below it, behind the tick before before it. */
function candidatesOf(row: PageRow, course: Course, size: number): readonly Candidate[] {
  const text = row.label ?? '';
  const width = textWidth(text, 'label', size);
  const at = along(course, row.start);
  const reach = (TICK + 0.4) * course.level;
  const boxes = [course.axis - reach - size * 0.7, course.axis + reach - size * 0.3].flatMap((y) =>
    [at + GAP, at - GAP - width].map((x): Rect => ({ x, y, width, height: size })),
  );
  return boxes.map((box) => ({ box, draw: () => [drawName(row.id, text, box, size)] }));
}

function drawName(id: string, text: string, box: Rect, size: number): Mark {
  return writeLine(`happened-${id}`, 'panel', text, { class: 'quantity', at: [box.x, box.y + size * 0.82], size });
}
