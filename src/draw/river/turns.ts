/** The turns of the story: a rule from the axis at the day, the year and a few words at its end. */
import type { StepScene } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import type { Rect, Sizes } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { inside, overlap } from '../ground/rects.ts';
import { type Candidate, type Ground, grown } from './arrange.ts';
import { along, type Course, EVERYWHERE, toBox } from './course.ts';
import { setTurn, type TurnBlock, type TurnText } from './turnwords.ts';

/** The rows of the scene's turns that have come, of the time that is shown, in its order. */
export function turnsOn(
  graphic: PageGraphic,
  { turns = [], date }: Pick<StepScene, 'turns' | 'date'>,
  { from, to }: PageGraphic['span'],
): readonly PageRow[] {
  return graphic.ledger
    .filter(({ id, start }) => turns.includes(id) && from <= start && start < to && start <= date)
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** Between a rule and its words. */
const GAP = 0.4;

/** All places that a turn may have, the best first: on its recipient's side, near the axis, in two lines. */
export function turnCandidates(
  graphic: PageGraphic,
  row: PageRow,
  course: Course,
  sizes: Sizes,
  ground: Ground,
): readonly Candidate[] {
  const blocks = setTurn(row, graphic.lang, course, sizes);
  const at = along(course, row.start);
  const own = sideOf(graphic, row);
  const candidates: { readonly candidate: Candidate; readonly cost: number }[] = [];
  const ways = blocks.flatMap((block) => [1, -1].map((hand) => wayOf(block, hand, at, course, sizes, ground)));
  for (const far of [-1, 1].flatMap((side) => [...reach(course, side, ground, sizes)])) {
    const crossed = far * own < 0;
    for (const { block, hand, start, near } of ways) {
      const box = boxOf(course, start, far, block);
      const airy = grown(box);
      if (!inside(box, ground.frame) || near.some((other) => overlap(airy, other))) continue;
      const cost = Math.abs(far) / sizes.label + block.cost + (crossed ? OTHER_SIDE : 0);
      const rule = ruleTo(box, course, at);
      const anchor = course.upright || hand > 0 ? 'start' : 'end';
      const draw = (): readonly Mark[] => drawTurn(row.id, box, rule, block.texts, anchor);
      candidates.push({ candidate: { box, rule, crossed, draw }, cost });
    }
  }
  return candidates.toSorted((a, b) => a.cost - b.cost).map(({ candidate }) => candidate);
}

/** What the side of the other recipient costs, in heights of the type. */
const OTHER_SIDE = 10;

/** The year alone: what stays of a turn whose words have no room. */
export function withoutWords({ label: _label, ...row }: PageRow): PageRow {
  return row;
}

/** Before the axis or behind it, as its recipient's stack; nothing where a turn is no recipient's. */
function sideOf(graphic: PageGraphic, { recipients: [first] }: PageRow): -1 | 0 | 1 {
  if (first === undefined) return 0;
  return first === graphic.recipients[0]?.id ? -1 : 1;
}

/** How far from the axis a label may begin. */
function* reach({ upright, axis }: Course, side: number, { frame }: Ground, { label }: Sizes): Generator<number> {
  const [low, high] = upright ? [frame.x, frame.x + frame.width] : [frame.y, frame.y + frame.height];
  const most = side < 0 ? axis - low : high - axis;
  for (let far = label * 0.6; far < most; far += label * 0.4) yield side * far;
}

/** A block after its rule, or before it. */
interface Way {
  readonly block: TurnBlock;
  readonly hand: number;
  /** Where it begins along the course. */
  readonly start: number;
  /** What stands there already at some distance from the axis. */
  readonly near: readonly Rect[];
}

function wayOf(block: TurnBlock, hand: number, at: number, course: Course, sizes: Sizes, { taken }: Ground): Way {
  const long = course.upright ? block.height : block.width;
  const gap = hand * GAP * sizes.label;
  const start = gap > 0 ? at + gap : at + gap - long;
  const stretch = grown(toBox(course, [start, start + long], EVERYWHERE));
  return { block, hand, start, near: taken.filter((other) => overlap(stretch, other)) };
}

/** The label so far from the axis. */
function boxOf({ upright, axis }: Course, start: number, far: number, { width, height }: TurnBlock): Rect {
  const deep = upright ? width : height;
  const near = axis + (far > 0 ? far : far - deep);
  return upright ? { x: near, y: start, width, height } : { x: start, y: near, width, height };
}

/** The line from the axis to the far end of a label. */
function ruleTo({ x, y, width, height }: Rect, course: Course, at: number): Rect {
  const [near, far] = course.upright ? [x, x + width] : [y, y + height];
  return toBox(course, [at, at + THIN], [Math.min(course.axis, near), Math.max(course.axis, far)]);
}

/** A line as a box that meets what it runs through. */
const THIN = 0.01;

/** Rule, year and words. */
function drawTurn(
  id: string,
  box: Rect,
  rule: Rect,
  texts: readonly TurnText[],
  anchor: 'start' | 'end',
): readonly Mark[] {
  const ends = {
    x1: tenth(rule.x),
    y1: tenth(rule.y),
    x2: tenth(rule.x + rule.width),
    y2: tenth(rule.y + rule.height),
  };
  const line: Mark = { id: `turn-${id}-rule`, layer: 'panel', tag: 'line', attrs: { class: 'turn-rule', ...ends } };
  const words = texts.map(({ text, className, size, x, y }, i): Mark => {
    const left = anchor === 'end' ? box.x + box.width : box.x + x;
    return writeLine(i === 0 ? `turn-${id}` : `turn-${id}-${i}`, 'panel', text, {
      class: className,
      at: [left, box.y + y],
      size,
      anchor,
    });
  });
  return [line, ...words];
}
