/** The names of the slim river's lanes: before its beginning, each with a line in its colour to where its stack begins. */
import type { Recipient } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { type Owner, paint } from '../ground/color.ts';
import type { Rect, Sizes } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { bandsOn, type Course } from './course.ts';
import { LEVEL, riverLanes } from './riverlanes.ts';

/** A lane's name before it is placed. */
interface Head {
  readonly recipient: Recipient;
  readonly owner: Owner;
  readonly size: number;
  readonly width: number;
}

/** Names take no more of the river's width: longer ones are set smaller, then left out. */
const MOST = 0.26;

/** Pixels from a name to the river. */
const LEAD = 16;

function headsOf({ recipients }: PageGraphic, river: Rect, { small, fine }: Sizes): readonly Head[] {
  return recipients.flatMap((recipient, owner) => {
    const sized = [small, fine].map((size) => ({
      recipient,
      owner,
      size,
      width: textWidth(recipient.name, 'label', size),
    }));
    return sized.find(({ width }) => width + LEAD <= river.width * MOST) ?? [];
  });
}

/** How much of the river's width stands before its beginning. */
export function headRoom(graphic: PageGraphic, river: Rect, sizes: Sizes): number {
  const widths = headsOf(graphic, river, sizes).map(({ width }) => width);
  return widths.length === 0 ? 0 : Math.max(...widths) + LEAD;
}

/** The names of the lanes that are shown, from the first down, each as near to its lane as the others let it. */
export function drawHeads(
  graphic: PageGraphic,
  course: Course,
  river: Rect,
  sizes: Sizes,
  hidden: ReadonlySet<string>,
): readonly Mark[] {
  const heads = headsOf(graphic, river, sizes).filter(({ recipient }) => !hidden.has(recipient.id));
  const lanes = heads.map((head) => laneOf(graphic, head, course));
  const middles = spread(
    lanes.map(({ y, sign }, i) => y + (sign * (heads[i]?.size ?? 0)) / 2),
    { from: river.y - 4, to: river.y + river.height - sizes.small - 3 },
    sizes.small,
  );
  return heads.flatMap((head, i) => drawHead(head, middles[i] ?? 0, lanes[i]?.y ?? 0, lanes[i]?.begin ?? 0, course));
}

/** Where a lane lies beside its axis, to which side it grows, and where its stack begins. */
function laneOf(
  graphic: PageGraphic,
  { recipient: { id } }: Head,
  course: Course,
): { readonly y: number; readonly sign: number; readonly begin: number } {
  const { axis = 0, sign = 1 } = riverLanes(graphic).lanes.find(({ recipient }) => recipient === id) ?? {};
  const begins = (bandsOn(graphic, course, new Set()).get(id) ?? []).map(({ x }) => x);
  return { y: course.axis + (axis * course.level) / LEVEL + sign * 1.5, sign, begin: Math.min(...begins) };
}

/** Heights in one column, in their order, no two closer than a line where there is room for all. */
function spread(
  heights: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  line: number,
): readonly number[] {
  const step = Math.min(line, (to - from) / heights.length);
  const [top, bottom] = [from + step / 2, to - step / 2];
  const down: number[] = [];
  for (const height of heights) down.push(Math.max(height, (down.at(-1) ?? top - step) + step));
  const up: number[] = [];
  for (const height of down.toReversed()) up.unshift(Math.min(height, (up[0] ?? bottom + step) - step));
  return up;
}

/** The name in its recipient's colour, dark enough to be read; a lane that is empty has no line. */
function drawHead(
  { recipient: { id, name }, owner, size, width }: Head,
  middle: number,
  lane: number,
  begin: number,
  { start }: Course,
): readonly Mark[] {
  const right = start - LEAD;
  const d = `M${tenth(right + 3)} ${tenth(middle)}H${tenth(right + 7)}L${tenth(start - 2)} ${tenth(lane)}H${tenth(begin)}`;
  const lead: Mark = {
    id: `lead-${id}`,
    layer: 'panel',
    tag: 'path',
    attrs: { class: 'lead', d, stroke: paint(owner) },
  };
  return [
    ...(Number.isFinite(begin) ? [lead] : []),
    writeLine(`lane-${id}`, 'panel', name, {
      class: 'lane',
      at: [right - width, middle + size * 0.35],
      size,
      fill: paint(owner, 'ink'),
    }),
  ];
}
