/** The view `river`: the river of time fills the picture, its turns labelled where they happen. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { dateOf } from '../ground/dating.ts';
import { drawImprint } from '../ground/imprint.ts';
import type { FrameLayout } from '../ground/layout.ts';
import { drawDate } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { terms } from '../ground/terms.ts';
import type { Parts } from '../ground/view.ts';
import { along, toBox, transformOf, zoomed } from './course.ts';
import { type LaidRiver, layRiver } from './lay.ts';
import { drawNow, drawVeil } from './present.ts';
import { drawUses } from './river.ts';
import { riverLanes } from './riverlanes.ts';
import { drawLane, drawOthersEvents } from './stacks.ts';
import { timeTicks } from './ticks.ts';

/** The marks of the view, in paint order. */
export function* drawRiverView(graphic: PageGraphic, scene: Scene, layout: FrameLayout): Parts<readonly Mark[]> {
  const laid = yield* layRiver(graphic, scene, layout);
  return [
    ...drawShape(graphic, laid),
    axis(laid),
    ...drawTicks(graphic, laid, layout),
    ...drawPresent(graphic, scene, laid, layout),
    ...laid.labels.flatMap(({ draw }) => draw()),
    ...drawImprint(layout, imprintOf(graphic)),
  ];
}

/** The whole is the document's shared shape; a part of it has stacks of its own, which end where it ends. */
function drawShape(graphic: PageGraphic, { course, hidden }: LaidRiver): readonly Mark[] {
  const transform = transformOf(course);
  const part = zoomed(graphic, course.span);
  if (part === graphic) return drawUses(graphic, hidden, transform);
  const lanes = riverLanes(graphic, hidden).lanes;
  return [...lanes.flatMap((lane) => drawLane(part, lane)), ...drawOthersEvents(part)].map(
    ({ id, attrs }): Mark => ({ id: id.slice(1), layer: 'river', tag: 'path', attrs: { ...attrs, transform } }),
  );
}

function axis({ course }: LaidRiver): Mark {
  const line = toBox(course, [course.start, course.start + course.length], [course.axis, course.axis]);
  const attrs = {
    class: 'axis bare',
    x1: tenth(line.x),
    y1: tenth(line.y),
    x2: tenth(line.x + line.width),
    y2: tenth(line.y + line.height),
  };
  return { id: 'river-axis', layer: 'river', tag: 'line', attrs };
}

/** Years or months below the river, upright at its left. */
function drawTicks(graphic: PageGraphic, { course, plot }: LaidRiver, { sizes }: FrameLayout): readonly Mark[] {
  return timeTicks(graphic, course, sizes.small).map(({ id, text, at }): Mark => {
    const half = textWidth(text, 'label', sizes.small) / 2;
    const x = Math.min(Math.max(at, plot.x + half), plot.x + plot.width - half);
    const place = course.upright
      ? { x: tenth(plot.x - 8), y: tenth(at + sizes.small * 0.36), 'text-anchor': 'end' }
      : { x: tenth(x), y: tenth(plot.y + plot.height + sizes.small + 2), 'text-anchor': 'middle' };
    const attrs = { class: 'year', ...place, 'font-size': sizes.small };
    return { id: `year-${id}`, layer: 'river', tag: 'text', attrs, text };
  });
}

/** The reading line with its date, and a veil over what comes after it. */
function drawPresent(graphic: PageGraphic, scene: Scene, laid: LaidRiver, { sizes }: FrameLayout): readonly Mark[] {
  const { course, plot, date, reach } = laid;
  const { upright, start, length } = course;
  const across = upright ? ([plot.x, plot.x + plot.width] as const) : ([plot.y, plot.y + plot.height] as const);
  const at = along(course, scene.date);
  return [
    drawVeil(toBox(course, [at, start + length + 1], across)),
    drawNow(toBox(course, [at, at], reach)),
    drawDate(dateOf(graphic, scene.date), {
      at: [date.x + date.width / 2, date.y + sizes.date * 0.8],
      size: sizes.date,
      anchor: 'middle',
    }),
  ];
}

function imprintOf({ kinds, lang }: PageGraphic): readonly string[] {
  const { step, shades, cuts, outlined, kind } = terms(lang).graphic;
  const names = (thin: boolean): readonly string[] =>
    kinds.filter((each) => each.thin === thin).map(({ name }) => kind(name));
  return [step, cuts, shades(names(false)), ...names(true).map(outlined)];
}
