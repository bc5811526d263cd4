/** Where the lanes of the explore view stand: for each recipient its stack and, on the outer side, rows for its events. */
import type { Point, Scene } from '../../graphic.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import { peak } from '../river/spells.ts';
import { CELL, countRows } from './markrows.ts';

/** The picture's size in CSS pixels; upright, time runs downwards. */
export interface Frame {
  readonly size: Scene['size'];
  readonly upright: boolean;
}

/** A lane. Across the river, in pixels from the picture's edge. */
export interface Band {
  /** Empty: events that name no recipient. */
  readonly recipient: string;
  readonly sign: 1 | -1;
  /** Whether there is a stack. */
  readonly rated: boolean;
  readonly axis: number;
  /** The middle of the first row of marks; further rows stand `CELL` apart, outward. */
  readonly row: number;
  readonly rows: number;
}

/** The lanes of the explore view, laid out along the river. */
export interface Bands {
  readonly upright: boolean;
  readonly lanes: readonly Band[];
  /** Whether any lane has a stack. */
  readonly rated: boolean;
  /** Along the river: where the span starts, and how long it is. */
  readonly start: number;
  readonly length: number;
  /** Across: a level of the rating, the lanes' outer edges, the whole picture. */
  readonly level: number;
  readonly first: number;
  readonly last: number;
  readonly depth: number;
  /** From along and across to the picture. */
  readonly at: (along: number, across: number) => Point;
}

/** A year's length where time runs downwards, in a picture of `UPRIGHT` pixels' width. */
const YEAR = 44;
const UPRIGHT = 360;

/** The size of an upright picture of a width: its shape is always the same. */
export function uprightSize({ span }: Pick<ExploreGraphic, 'span'>, width: number): Scene['size'] {
  const years = Number(span.to.slice(0, 4)) - Number(span.from.slice(0, 4));
  return { width, height: Math.round((Math.max(6, years) * YEAR * width) / UPRIGHT) };
}

/** Between a stack and its marks, and between lanes. */
const GAP = 6;
const LANE_GAP = 16;

/** Lays the lanes: the first recipient before the axis, the second behind it, further ones and events without recipient behind that. */
export function layBands(graphic: ExploreGraphic, { size, upright }: Frame): Bands {
  const [long, depth] = upright ? [size.height, size.width] : [size.width, size.height];
  // Upright, the lanes' names stand above the first year.
  const start = CELL / 2 + (upright ? 14 : 0);
  const length = long - start - CELL / 2 - (upright ? 0 : 4);
  const [first, last] = upright ? [34, depth] : [0, depth - 22];
  const names = laneNames(graphic);
  const rated = graphic.ratings.length > 0;
  const levels = names.map((name) => (name === '' || !rated ? 0 : Math.max(3, highest(graphic, name))));
  const gaps = names.length * GAP + Math.max(0, names.length - 2) * LANE_GAP;
  const rows = countRows(graphic, names, length, Math.floor(((last - first) * 0.48) / CELL));
  const free = last - first - gaps - sum(rows) * CELL;
  const level = rated ? Math.max(1, free / sum(levels)) : 0;
  const lanes = stackLanes(
    names,
    rows,
    levels.map((count) => count * level),
    // Without stacks the lanes stand on the line of time.
    rated || upright ? first : Math.max(first, first + free),
    rated,
  );
  const at = (along: number, across: number): Point => (upright ? [across, along] : [along, across]);
  return { upright, rated, lanes, start, length, level, first, last, depth, at };
}

function laneNames(graphic: ExploreGraphic): readonly string[] {
  const names = graphic.recipients.map(({ id }) => id);
  return graphic.events.some(({ recipients }) => recipients.length === 0) ? [...names, ''] : names;
}

/** The highest stack under any reading: low, middle and high are drawn to one scale. */
function highest(graphic: ExploreGraphic, recipient: string): number {
  return peak({ ...graphic, ratings: graphic.ratings.map((row) => ({ ...row, level: row.high })) }, recipient);
}

function stackLanes(
  names: readonly string[],
  rows: readonly number[],
  heights: readonly number[],
  first: number,
  anyRated: boolean,
): readonly Band[] {
  let edge = first;
  return names.map((recipient, index): Band => {
    const [count, height] = [rows[index] ?? 0, heights[index] ?? 0];
    const rated = anyRated && recipient !== '';
    if (index > 1) edge += LANE_GAP;
    const before = edge;
    edge += count * CELL + GAP + height;
    return index === 0
      ? { recipient, sign: -1, rated, rows: count, axis: edge, row: before + (count - 0.5) * CELL }
      : { recipient, sign: 1, rated, rows: count, axis: before, row: before + height + GAP + CELL / 2 };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
