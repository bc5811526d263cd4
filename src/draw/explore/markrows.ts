/** Rows of marks beside a lane of the explore view: how many a lane needs, and which mark stands in which. */

import { compare } from '../../order.ts';
import type { ExploreEvent, ExploreGraphic } from '../../pagedata.ts';
import { share } from '../ground/time.ts';

/** Marks stand this far apart in both directions, in pixels: room for a finger. */
export const CELL = 26;

/** Events of one place in a lane: where along the river, in which row counted outward. */
export interface Slot {
  readonly along: number;
  readonly row: number;
  readonly events: ExploreEvent[];
}

/** How many rows each lane gets of a number of rows: one each, then always one more for the lane in which most events share a mark. */
export function countRows(
  graphic: ExploreGraphic,
  lanes: readonly string[],
  length: number,
  most: number,
): readonly number[] {
  const events = lanes.map((lane) => eventsOf(graphic.events, lane));
  const rows: number[] = events.map((list) => (list.length > 0 ? 1 : 0));
  const crowd = (lane: number): number =>
    fillRows(graphic, events[lane] ?? [], length, rows[lane] ?? 0).reduce(
      (sum, slot) => sum + slot.events.length - 1,
      0,
    );
  for (let left = most - rows.reduce((sum, count) => sum + count, 0); left > 0; left--) {
    const crowds = rows.map((_, lane) => crowd(lane));
    const worst = crowds.indexOf(Math.max(...crowds));
    if ((crowds[worst] ?? 0) === 0) break;
    rows[worst] = (rows[worst] ?? 0) + 1;
  }
  return rows;
}

/** The events of a recipient, or of none where the name is empty, by their first day. */
export function eventsOf(events: readonly ExploreEvent[], lane: string): readonly ExploreEvent[] {
  const own = events.filter((event) => lanesOf(event).includes(lane));
  return own.sort((a, b) => compare(a.start, b.start));
}

/** What a filter leaves of the events, in picture, table and panel alike: an event stays with its kind and any of its lanes. */
export function filterEvents(events: readonly ExploreEvent[], filter: readonly string[]): readonly ExploreEvent[] {
  const hidden = new Set(filter);
  return events.filter((event) => !hidden.has(event.kind) && lanesOf(event).some((lane) => !hidden.has(lane)));
}

function lanesOf({ recipients }: ExploreEvent): readonly string[] {
  return recipients.length === 0 ? [''] : recipients;
}

/** Each event into the innermost row that has room at its day; the outermost row takes the rest together. */
export function fillRows(
  graphic: ExploreGraphic,
  events: readonly ExploreEvent[],
  length: number,
  rows: number,
): readonly Slot[] {
  const slots: Slot[] = [];
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  for (const event of events) {
    const along = share(event.start, graphic.span) * length;
    const row = ends.findIndex((end) => end <= along);
    if (row < 0) slots.findLast((slot) => slot.row === rows - 1)?.events.push(event);
    else {
      slots.push({ along, row, events: [event] });
      ends[row] = along + CELL;
    }
  }
  return slots;
}
