/** The river of time in its frame: the shape, a veil over what is still to come, years, names and the reading line. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { shade } from '../ground/color.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { share } from '../ground/time.ts';
import { words } from '../ground/words.ts';
import { LENGTH, LEVEL, quietStretch, riverLanes, stackId } from './stacks.ts';

/** The river in its frame: the shape, a veil over what is still to come, marks of events, years, names and the reading line. */
export function drawRiver(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const { river } = layout;
  const { top, bottom } = riverLanes(graphic);
  const scaleY = (river.height - layout.sizes.small - 6) / (bottom - top);
  const axis = river.y - top * scaleY;
  const x = river.x + share(scene.date, graphic.span) * river.width;
  const transform = `translate(${round(river.x)} ${round(axis)}) scale(${round(river.width / LENGTH)} ${round(scaleY)})`;
  return [
    ...riverStacks(graphic, scene, transform),
    {
      id: 'river-veil',
      layer: 'veil',
      tag: 'rect',
      attrs: {
        class: 'veil',
        x: tenth(x),
        y: tenth(river.y - 1),
        width: tenth(river.x + river.width - x + 1),
        height: tenth((bottom - top) * scaleY + 2),
      },
    },
    axisLine(river, axis),
    ...years(graphic, river, layout),
    ...laneNames(graphic, scene, layout, axis, scaleY),
    ...readingLine(graphic, scene, layout, x),
  ];
}

function riverStacks(graphic: PageGraphic, scene: Scene, transform: string): readonly Mark[] {
  const hidden = new Set(scene.filter ?? []);
  const one = (id: string): Mark => ({ id, layer: 'river', tag: 'use', attrs: { href: `#_${id}`, transform } });
  if (hidden.size === 0) return [one('river')];
  return graphic.recipients
    .filter((recipient) => !hidden.has(recipient.id))
    .flatMap((recipient) =>
      graphic.kinds.filter((kind) => !hidden.has(kind.id)).map((kind) => stackId(recipient.id, kind.id)),
    )
    .map(one);
}

function axisLine(river: Rect, axis: number): Mark {
  const attrs = {
    class: 'axis',
    x1: tenth(river.x),
    x2: tenth(river.x + river.width),
    y1: tenth(axis),
    y2: tenth(axis),
  };
  return { id: 'river-axis', layer: 'panel', tag: 'line', attrs };
}

/** Years along the foot, as many as stand apart from each other, and a tick where each chapter begins. */
function years(graphic: PageGraphic, river: Rect, layout: FrameLayout): readonly Mark[] {
  const first = Number(graphic.span.from.slice(0, 4));
  const last = Number(graphic.span.to.slice(0, 4));
  const room = river.width / (textWidth('0000', 'label', layout.sizes.small) + 14);
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => (last - first) / step <= room) ?? 1000;
  const marks: Mark[] = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) {
    const day = `${String(year).padStart(4, '0')}-01-01`;
    if (day > graphic.span.to) break;
    const x = river.x + share(day, graphic.span) * river.width;
    const half = textWidth(String(year), 'label', layout.sizes.small) / 2;
    const attrs = {
      class: 'year',
      x: tenth(Math.max(x, half + 2)),
      y: tenth(river.y + river.height),
      'font-size': layout.sizes.small,
      'text-anchor': 'middle',
    };
    marks.push({ id: `year-${year}`, layer: 'river', tag: 'text', attrs, text: String(year) });
  }
  return marks;
}

/** Each lane's name where the lane is lowest, the earliest such stretch off the reading line, so that it stands beside the stack and not on it. */
function laneNames(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  axis: number,
  scaleY: number,
): readonly Mark[] {
  const { river, sizes } = layout;
  const now = share(scene.date, graphic.span) * LENGTH;
  const foot = river.y + river.height - sizes.small - 4;
  return riverLanes(graphic).lanes.map((lane, index) => {
    const recipient = graphic.recipients[index];
    const text = recipient?.name ?? '';
    const width = textWidth(text, 'label', sizes.small) + 8;
    const { start, peak: height } = quietStretch(graphic, lane.recipient, (width / river.width) * LENGTH, now);
    const edge = axis + (lane.axis + lane.sign * height * LEVEL) * scaleY;
    const attrs = {
      class: 'lane',
      x: tenth(river.x + (start / LENGTH) * river.width + 2),
      y: tenth(lane.sign < 0 ? edge - 9 : Math.min(edge + sizes.small * 0.95 + 2, foot)),
      'font-size': sizes.small,
      fill: shade(recipient?.color ?? '#000000', 0.22),
    };
    return { id: `lane-${lane.recipient}`, layer: 'panel', tag: 'text', attrs, text };
  });
}

/** The present: a line across the river and the date above it, kept inside the frame. */
function readingLine(graphic: PageGraphic, scene: Scene, layout: FrameLayout, x: number): readonly Mark[] {
  const { river, sizes } = layout;
  const text = words(graphic.lang).month(scene.date);
  const half = textWidth(text, 'head', sizes.date) / 2;
  const textX = Math.min(Math.max(x, river.x + half), river.x + river.width - half);
  const bottom = river.y + river.height - sizes.small - 2;
  return [
    {
      id: 'now',
      layer: 'now',
      tag: 'line',
      attrs: { class: 'now', x1: tenth(x), x2: tenth(x), y1: tenth(river.y - 5), y2: tenth(bottom) },
    },
    {
      id: 'date',
      layer: 'now',
      tag: 'text',
      attrs: {
        class: 'date',
        x: tenth(textX),
        y: tenth(river.y - 9),
        'font-size': sizes.date,
        'text-anchor': 'middle',
      },
      text,
    },
  ];
}
