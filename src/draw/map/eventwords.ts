/** The words of events on the map, beside their glyphs or at the map's edge with a line to them. */

import type { Point } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { between, distance } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { wrapText } from '../ground/measure.ts';
import { centerOf, crosses } from '../ground/rects.ts';
import { terms } from '../ground/terms.ts';
import { belongs, type Candidate, candidatesAround, type Line, sizeOf, type Target } from './candidates.ts';
import { boxesOf, type Label } from './labels.ts';
import { glyphSize, type MapEvent } from './mapevents.ts';
import type { MapFrame } from './mapframe.ts';
import { costOf, isFree, occupy, type Room } from './room.ts';

/** The words of events, of what stands from before only where nothing is new: beside their glyphs, where that is no other's place; else at the map's edge, with a line to the glyph. */
export function placeEventWords(
  { graphic, layout }: MapFrame,
  events: readonly MapEvent[],
  room: Room,
): readonly Label[] {
  const placed: Label[] = [];
  const news = events.filter(({ isNews }) => isNews);
  for (const event of news.length > 0 ? news : events) {
    const text = textOf(graphic, event);
    if (text === undefined) continue;
    const free = occupy(room, placed.flatMap(boxesOf));
    const forms = formsOf(text, layout.sizes.label);
    const own = event.target;
    const strangers = own
      ? [...room.marks, ...targetsOf(events)].filter((other) => distance(other.at, own.at) > own.radius)
      : [];
    const candidate = (own && findBeside(own, strangers, forms, free)) ?? findAtEdge(own, forms, free, layout);
    if (candidate) placed.push({ place: `event-${event.row.id}`, ...candidate });
  }
  return placed;
}

function textOf({ lang }: PageGraphic, { row, glyph }: MapEvent): string | undefined {
  if (row.label === undefined) return undefined;
  return glyph === 'shut' ? terms(lang).graphic.shut(row.label) : row.label;
}

function targetsOf(events: readonly MapEvent[]): readonly Target[] {
  return events.flatMap(({ target }) => target ?? []);
}

/** In one line or two. */
function formsOf(text: string, size: number): readonly (readonly Line[])[] {
  const line = (each: string): Line => ({ text: each, size, second: false, strong: true });
  const { width } = sizeOf([line(text)]);
  const half = wrapText(text, 'head', size, width * 0.62);
  return [[line(text)], ...(half.length === 2 ? [half.map(line)] : [])];
}

type Found = Candidate & Pick<Label, 'lines' | 'leader' | 'glyph'>;

/** Off all ribbons, in one line before two; else where the fewest lie under it. */
function findBeside(
  own: Target,
  others: readonly Target[],
  forms: readonly (readonly Line[])[],
  room: Room,
): Found | undefined {
  const found = forms.flatMap((lines) =>
    candidatesAround(own, lines)
      .filter(({ box }) => isFree(box, room) && belongs(box, own, others, lines))
      .map((candidate) => ({ ...candidate, lines, cost: costOf(candidate.box, room) })),
  );
  const least = Math.min(...found.map(({ cost }) => cost));
  const best = found.find(({ cost }) => cost === least);
  return best && { box: best.box, anchor: best.anchor, lines: best.lines };
}

/** The free place at the upper or lower edge nearest to the glyph; before the words of what is not seen stands their glyph. */
function findAtEdge(
  own: Target | undefined,
  forms: readonly (readonly Line[])[],
  room: Room,
  layout: FrameLayout,
): Found | undefined {
  const { clear, taken } = room;
  const from: Point = own?.at ?? [clear.x + clear.width / 2, clear.y];
  const lead = own ? 0 : glyphSize(layout) + 5;
  const found = forms.flatMap((lines) => {
    const { width, height } = sizeOf(lines);
    const rows = [clear.y + 2, clear.y + height + 6, clear.y + clear.height - height - 2];
    return rows.flatMap((y) =>
      Array.from({ length: Math.max(0, Math.ceil((clear.width - width - lead) / 12)) }, (_, i): Rect => {
        return { x: clear.x + i * 12, y, width: width + lead, height: Math.max(height, own ? 0 : glyphSize(layout)) };
      })
        .filter((box) => isFree(box, room) && costOf(box, room) === 0)
        .map((box) => ({ box, lines, away: distance(centerOf(box), from), leader: own && leaderTo(box, own) }))
        .filter(({ leader }) => !leader || !taken.some((name) => crosses(grown(name, LEAD), ...leader))),
    );
  });
  const nearest = Math.min(...found.map(({ away }) => away));
  const best = found.find(({ away }) => away === nearest);
  if (best === undefined) return undefined;
  const { box, lines, leader } = best;
  const glyph: Point | undefined = own ? undefined : [box.x + lead / 2 - 2, box.y + box.height / 2];
  return { box, lines, anchor: own ? 'middle' : 'end', ...(leader && { leader }), ...(glyph && { glyph }) };
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** Pixels between words and the line to their glyph. */
const LEAD = 1;

/** From the middle of a box's nearer edge, or from its side at the glyph's height, to the edge of the glyph. */
function leaderTo(box: Rect, { at: goal, radius }: Target): readonly [Point, Point] {
  const { x: left, y: top, width, height } = grown(box, LEAD);
  const [right, low] = [left + width, top + height];
  const beside = top <= goal[1] && goal[1] <= low;
  const from: Point = beside ? [goal[0] < left ? left : right, goal[1]] : [left + width / 2, low < goal[1] ? low : top];
  return [from, between(goal, from, Math.min(0.9, (radius + 1) / distance(goal, from)))];
}
