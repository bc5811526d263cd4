/** The river's shape: for each recipient a stack of kinds over the span, in steps as the data have them. */

import { dayBefore } from '../../days.ts';
import type { Day, Graphic } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { kindPaint, ownerOf, paint } from '../ground/color.ts';
import { inlay } from '../ground/inlay.ts';
import { type Shape, tenth } from '../ground/mark.ts';
import { levelOn } from '../ground/support.ts';
import { share } from '../ground/time.ts';
import { type Lane, LEVEL, riverLanes } from './riverlanes.ts';
import { highest, LENGTH, type Spell, spellsOf, totalOn } from './spells.ts';

/**
 * The river as one shared shape, each recipient's part of it (`river-kmt`) and each stack of that (`river-kmt-arms`) under an id of its
 * own; and where chapters begin.
 */
export function drawRiverShape(graphic: Graphic): readonly Shape[] {
  const { lanes, bottom } = riverLanes(graphic);
  const children = lanes.map((lane): Shape => {
    const id = `_river-${lane.recipient}`;
    return { id, tag: 'g', attrs: {}, children: drawLane(graphic, lane) };
  });
  const all = [...children, ...drawOthersEvents(graphic)];
  return [{ id: '_river', tag: 'g', attrs: {}, children: all }, chapterTicks(graphic, bottom)];
}

/** One recipient's part of the river: its stacks, and what happened to it. */
export function drawLane(graphic: PageGraphic, lane: Lane): readonly Shape[] {
  return [...drawStacks(graphic, lane), ...drawEvents(graphic, lane)];
}

/** The stacks alone, along a lane that stands where the caller wants it. */
export function drawStacks(graphic: PageGraphic, lane: Lane): readonly Shape[] {
  return [...laneShapes(graphic, lane), ...laneInlay(graphic, lane)];
}

/** Kinds as shades from the axis outward; a thin kind, which makes no ribbon wide either, is only outlined. */
function laneShapes(graphic: PageGraphic, lane: Lane): readonly Shape[] {
  const owner = ownerOf(graphic, lane.recipient);
  const kinds = outward(graphic.kinds);
  return kinds.map((kind, index) => {
    const below = kinds.slice(0, index).map(({ id }) => id);
    const d = stackPath(graphic, lane, kind.id, below);
    const shade = graphic.kinds.indexOf(kind);
    const outlined = { class: kind.thin ? 'thin' : 'tint', stroke: paint(owner, 'edge') };
    const fill = kindPaint(owner, shade);
    const look = kind.thin ? outlined : shade === 0 ? { fill } : { ...outlined, fill };
    return { id: `_${stackId(lane.recipient, kind.id)}`, tag: 'path', attrs: { d, ...look } };
  });
}

/** From the axis outward: thin kinds last. */
export function outward(kinds: PageGraphic['kinds']): PageGraphic['kinds'] {
  return kinds.toSorted((a, b) => Number(a.thin) - Number(b.thin));
}

/** The recipient's pattern over its stack: a line at every second level, ties across. */
function laneInlay(graphic: PageGraphic, lane: Lane): readonly Shape[] {
  const owner = ownerOf(graphic, lane.recipient);
  const spells = spellsOf(graphic, lane.recipient);
  const d = inlay(owner, rules(spells, lane), ties(spells, lane));
  return d === '' ? [] : [{ id: `_inlay-${lane.recipient}`, tag: 'path', attrs: { class: 'inlay', d } }];
}

function rules(spells: readonly Spell[], { axis, sign }: Lane): readonly string[] {
  const heights = Array.from({ length: Math.ceil(highest(spells) / 2) }, (_, i) => 2 * i + 0.5);
  return heights.flatMap((height) =>
    spells
      .filter(({ total }) => total > height)
      .map(({ from, to }) => `M${tenth(from)} ${tenth(axis + sign * height * LEVEL)}H${tenth(to)}`),
  );
}

/** Ties stand so far apart, in the shape's units. */
const TIE = 14;

function ties(spells: readonly Spell[], { axis, sign }: Lane): readonly string[] {
  return spells
    .filter(({ total }) => total > 0)
    .flatMap(({ from, to, total }) => {
      const first = Math.ceil(from / TIE);
      const count = Math.max(0, Math.ceil(to / TIE) - first);
      return Array.from({ length: count }, (_, i) => `M${(first + i) * TIE} ${axis}v${sign * total * LEVEL}`);
    });
}

/** Where chapters begin, at the river's foot. */
export function chapterTicks({ chapters, span }: Graphic, bottom: number): Shape {
  const d = chapters.map(({ from }) => `M${tenth(share(from, span) * LENGTH)} ${bottom}v${LEVEL}`).join('');
  return { id: '_river-chapters', tag: 'path', attrs: { class: 'chapters', d } };
}

/** The id of one kind's stack; its shape's id has an underscore before it. */
export function stackId(recipient: string, kind: string): string {
  return `river-${recipient}-${kind}`;
}

/** One kind's band upon the kinds nearer to the axis: from one day without it to the next a single outline, in steps. */
function stackPath(graphic: PageGraphic, lane: Lane, kind: string, below: readonly string[]): string {
  const y = (levels: number): number => lane.axis + lane.sign * levels * LEVEL;
  const steps = spellsOf(graphic, lane.recipient).map(({ start, from, to }): Step => {
    const level = levelOn(graphic, lane.recipient, kind, start);
    const base = below.reduce((sum, id) => sum + levelOn(graphic, lane.recipient, id, start), 0);
    return { from: tenth(from), to: tenth(to), level, foot: y(base), top: y(base + level) };
  });
  return runsOf(steps).map(outlineRun).join('');
}

/** A kind's box in one spell. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly foot: number;
  readonly top: number;
}

/** Steps in a row that are not empty. */
function runsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [[]];
  for (const step of steps) {
    if (step.level > 0) runs.at(-1)?.push(step);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 0);
}

/** There along the tops, and back along the feet. */
function outlineRun(run: readonly Step[]): string {
  const [first] = run;
  const tops = run.map(({ top, to }) => `V${top}H${to}`);
  const feet = run.toReversed().map(({ foot, from }) => `V${foot}H${from}`);
  return `M${first?.from} ${first?.foot}${tops.join('')}${feet.join('')}z`;
}

/** What happened to a recipient, at its day and on its side: a tick for a marked event, for a break a cut through its stack. */
function drawEvents(graphic: PageGraphic, lane: Lane): readonly Shape[] {
  const { recipient, axis, sign } = lane;
  const rows = rowsOn(graphic).filter(({ recipients }) => recipients.includes(recipient));
  const cuts = rows.filter(({ kind }) => kind === 'break').map(({ start }) => cut(graphic, lane, start));
  const ticks = rows.filter(isMarked).map((row) => `M${tenth(placeOf(graphic, row))} ${axis}v${sign * LEVEL}`);
  return [...stroke(`_cuts-${recipient}`, 'cuts', cuts), ...drawTicks(`_ticks-${recipient}`, ticks)];
}

/** Marked events that are no recipient's, across the axis. */
export function drawOthersEvents(graphic: PageGraphic): readonly Shape[] {
  const rows = rowsOn(graphic).filter((row) => row.recipients.length === 0 && isMarked(row));
  return drawTicks(
    '_ticks',
    rows.map((row) => `M${tenth(placeOf(graphic, row))} ${-LEVEL / 2}v${LEVEL}`),
  );
}

function rowsOn({ ledger, span }: PageGraphic): readonly PageRow[] {
  return ledger.filter(({ start }) => span.from <= start && start < span.to);
}

function isMarked({ mark, kind }: PageRow): boolean {
  return mark !== undefined && kind !== 'break';
}

function placeOf({ span }: PageGraphic, { start }: Pick<PageRow, 'start'>): number {
  return share(start, span) * LENGTH;
}

/** A slash through the stack as it stood on the eve; none where there was nothing to cut. */
function cut(graphic: PageGraphic, { recipient, axis, sign }: Lane, day: Day): string {
  const height = totalOn(graphic, recipient, dayBefore(day)) * LEVEL;
  return height === 0 ? '' : `M${tenth(placeOf(graphic, { start: day }) + 3)} ${axis}l-6 ${sign * height}`;
}

/** Ticks stay seen on any ground: each stands on a wider one of paper. */
function drawTicks(id: string, parts: readonly string[]): readonly Shape[] {
  return [...stroke(`${id}-under`, 'ticks under', parts), ...stroke(id, 'ticks', parts)];
}

function stroke(id: string, name: string, parts: readonly string[]): readonly Shape[] {
  const d = parts.join('');
  return d === '' ? [] : [{ id, tag: 'path', attrs: { class: name, d } }];
}
