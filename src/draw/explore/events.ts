/** The ledger's events as marks beside the river: where each stands, what it looks like, which one is next to it. */
import type { Point } from '../../graphic.ts';
import type { ExploreEvent, ExploreGraphic } from '../../pagedata.ts';
import type { Words } from '../../words.ts';
import { kindTints } from '../ground/color.ts';
import { round } from '../ground/mark.ts';
import type { Band, Bands } from './bands.ts';
import { CELL, eventsOf, fillRows, type Slot } from './rows.ts';

/** Support that came is full, promised or planned hollow, captured stock square; a break is a stroke; several are a number. */
export type Glyph = 'full' | 'hollow' | 'square' | 'break' | 'several';

export interface EventMark {
  /** Unique in the picture: the lane and the first event. */
  readonly key: string;
  readonly lane: string;
  /** One event; or several where they stand too close. */
  readonly ids: readonly string[];
  readonly glyph: Glyph;
  /** The middle. */
  readonly at: Point;
  readonly stroke: string;
  readonly fill: string;
}

const grey = '#625848';

/** A mark for each event and recipient, at its first day; in a lane's outermost row, what stands too close shares one. */
export function layEvents(graphic: ExploreGraphic, bands: Bands, hidden: ReadonlySet<string>): readonly EventMark[] {
  return bands.lanes.flatMap((band) => {
    const events = hidden.has(band.recipient)
      ? []
      : eventsOf(graphic, band.recipient).filter(({ kind }) => !hidden.has(kind));
    const slots = fillRows(graphic, events, bands.length, band.rows);
    return slots.map((slot) => mark(graphic, band, slot, bands));
  });
}

/** How many events share a mark, and the years in which they began. */
export function nameSeveral(events: readonly Pick<ExploreEvent, 'start'>[], { explore }: Words): string {
  const years = events.map(({ start }) => start.slice(0, 4)).sort();
  return explore.several(events.length, years[0] ?? '', years.at(-1) ?? '');
}

/** The mark that an arrow key leads to: along its lane, or to the nearest one in the next lane that has any. */
export function neighbour(
  marks: readonly EventMark[],
  key: string,
  way: 'before' | 'after' | 'up' | 'down',
  upright: boolean,
): EventMark | undefined {
  const index = marks.findIndex((mark) => mark.key === key);
  const here = marks[index];
  if (here === undefined) return marks[0];
  if (way === 'before' || way === 'after') return marks[index + (way === 'after' ? 1 : -1)];
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const next = lanes[lanes.indexOf(here.lane) + (way === 'down' ? 1 : -1)];
  const axis = upright ? 1 : 0;
  const far = (mark: EventMark): number => Math.abs(mark.at[axis] - here.at[axis]);
  return marks.filter(({ lane }) => lane === next).sort((a, b) => far(a) - far(b))[0];
}

function mark(graphic: ExploreGraphic, band: Band, slot: Slot, bands: Bands): EventMark {
  const [event] = slot.events;
  const color = graphic.recipients.find(({ id }) => id === band.recipient)?.color ?? grey;
  const kind = graphic.kinds.findIndex(({ id }) => id === event?.kind);
  const [x, y] = bands.at(bands.start + slot.along, band.row + band.sign * slot.row * CELL);
  const glyph = slot.events.length > 1 ? 'several' : event === undefined ? 'full' : glyphOf(event);
  return {
    key: `${band.recipient}:${event?.id ?? ''}`,
    lane: band.recipient,
    ids: slot.events.map(({ id }) => id),
    glyph,
    at: [round(x), round(y)],
    stroke: color,
    fill: kindTints(color, graphic.kinds.length)[kind] ?? color,
  };
}

function glyphOf({ kind, status }: ExploreEvent): Glyph {
  if (kind === 'break') return 'break';
  return status === 'captured' ? 'square' : status === 'delivered' ? 'full' : 'hollow';
}
