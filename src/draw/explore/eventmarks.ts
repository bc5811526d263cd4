/** The ledger's events as marks beside the river: where each stands, what it looks like, which one is next to it. */
import type { Day, Point } from '../../graphic.ts';
import type { ExploreEvent, ExploreGraphic } from '../../pagedata.ts';
import type { Words } from '../../words.ts';
import { kindPaint, ownerOf, paint } from '../ground/color.ts';
import { round } from '../ground/mark.ts';
import type { Band, Bands } from './bands.ts';
import { CELL, eventsOf, fillRows, filterEvents, type Slot } from './markrows.ts';

/** Support that came is full, promised or planned hollow, captured stock square; a break is a stroke; several are a number. */
export type ExploreGlyph = 'full' | 'hollow' | 'square' | 'break' | 'several';

/** One event beside the river, or several that stand too close. */
export interface ExploreMark {
  /** Unique in the picture: the lane and the first event. */
  readonly key: string;
  readonly lane: string;
  /** One event; or several where they stand too close. */
  readonly ids: readonly string[];
  /** The first day of the first event. */
  readonly day: Day;
  readonly glyph: ExploreGlyph;
  /** The middle. */
  readonly at: Point;
  readonly stroke: string;
  readonly fill: string;
}

/** A mark for each event and recipient, at its first day; in a lane's outermost row, what stands too close shares one. */
export function layMarks(graphic: ExploreGraphic, bands: Bands, filter: readonly string[]): readonly ExploreMark[] {
  const shown = filterEvents(graphic.events, filter);
  const lanes = bands.lanes.filter(({ recipient }) => !filter.includes(recipient));
  return lanes.flatMap((band) => {
    const events = eventsOf(shown, band.recipient);
    const slots = fillRows(graphic, events, bands.length, band.rows);
    return slots.map((slot) => mark(graphic, band, slot, bands));
  });
}

/** How many events share a mark, and the years in which they began. */
export function nameSeveral(events: readonly Pick<ExploreEvent, 'start'>[], { explore }: Words): string {
  const years = events.map(({ start }) => start.slice(0, 4)).sort();
  return explore.several(events.length, years[0] ?? '', years.at(-1) ?? '');
}

/** Where a key leads from a mark: to the next one of its lane, the lane's ends, its years, or across to another lane. */
export type Way = 'before' | 'after' | 'first' | 'last' | 'earlier' | 'later' | 'up' | 'down';

/** The mark to which a way leads; none where there is no further one. */
export function neighbour(
  marks: readonly ExploreMark[],
  key: string,
  way: Way,
  upright: boolean,
): ExploreMark | undefined {
  const here = marks.find((mark) => mark.key === key);
  if (here === undefined) return marks[0];
  if (way === 'up' || way === 'down') return across(marks, here, way, upright);
  const lane = marks.filter((mark) => mark.lane === here.lane);
  const index = lane.indexOf(here);
  switch (way) {
    case 'before':
      return lane[index - 1];
    case 'after':
      return lane[index + 1];
    case 'first':
      return lane[0];
    case 'last':
      return lane.at(-1);
    case 'later':
      return lane.find((mark) => yearOf(mark) > yearOf(here));
    case 'earlier': {
      const last = lane.findLast((mark) => yearOf(mark) < yearOf(here));
      return last && lane.find((mark) => yearOf(mark) === yearOf(last));
    }
  }
}

/** The nearest mark in the next lane that has any. */
function across(
  marks: readonly ExploreMark[],
  here: ExploreMark,
  way: 'up' | 'down',
  upright: boolean,
): ExploreMark | undefined {
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const next = lanes[lanes.indexOf(here.lane) + (way === 'down' ? 1 : -1)];
  const axis = upright ? 1 : 0;
  const far = (mark: ExploreMark): number => Math.abs(mark.at[axis] - here.at[axis]);
  return marks.filter(({ lane }) => lane === next).sort((a, b) => far(a) - far(b))[0];
}

function yearOf({ day }: ExploreMark): string {
  return day.slice(0, 4);
}

/** The mark that stands for another's events in a picture drawn anew: of its lane, the one with most of them. */
export function successor(
  marks: readonly ExploreMark[],
  { lane, ids }: Pick<ExploreMark, 'lane' | 'ids'>,
): ExploreMark | undefined {
  const common = (mark: ExploreMark): number => mark.ids.filter((id) => ids.includes(id)).length;
  const heirs = marks.filter((mark) => mark.lane === lane && common(mark) > 0);
  return heirs.sort((a, b) => common(b) - common(a))[0];
}

function mark(graphic: ExploreGraphic, band: Band, slot: Slot, bands: Bands): ExploreMark {
  const [event] = slot.events;
  const owner = ownerOf(graphic, band.recipient);
  const kind = graphic.kinds.findIndex(({ id }) => id === event?.kind);
  const [x, y] = bands.at(bands.start + slot.along, band.row + band.sign * slot.row * CELL);
  const glyph = slot.events.length > 1 ? 'several' : event === undefined ? 'full' : glyphOf(event);
  return {
    key: `${band.recipient}:${event?.id ?? ''}`,
    lane: band.recipient,
    ids: slot.events.map(({ id }) => id),
    day: event?.start ?? graphic.span.from,
    glyph,
    at: [round(x), round(y)],
    stroke: paint(owner),
    fill: kind < 0 ? paint(owner) : kindPaint(owner, kind),
  };
}

/** What a single event's mark looks like. */
export function glyphOf({ kind, status }: Pick<ExploreEvent, 'kind' | 'status'>): ExploreGlyph {
  if (kind === 'break') return 'break';
  return status === 'captured' ? 'square' : status === 'delivered' ? 'full' : 'hollow';
}
