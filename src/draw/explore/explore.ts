/** The whole river with every event of the ledger as a mark beside it: the picture that readers turn over themselves. */

import { dayNumber } from '../../days.ts';
import type { Point } from '../../graphic.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import { wordsFor } from '../../words.ts';
import { ownerOf, paint } from '../ground/color.ts';
import { type Mark, round } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { share } from '../ground/time.ts';
import { LEVEL } from '../river/riverlanes.ts';
import { LENGTH, quietStretch } from '../river/spells.ts';
import { drawStacks } from '../river/stacks.ts';
import { timeTicks } from '../river/ticks.ts';
import { type Band, type Bands, type Frame, layBands } from './bands.ts';
import { type ExploreMark, layMarks } from './eventmarks.ts';
import { CELL } from './markrows.ts';
import { heightOf } from './ratings.ts';

/** How high the editors would rate at least, best, at most. */
export type Reading = 'low' | 'middle' | 'high';

/** What is asked of the picture. */
export interface ExploreScene extends Frame {
  readonly reading: Reading;
  /** Recipients and kinds to leave out; `break` are the breaks, the empty name is events that name no recipient. */
  readonly filter: readonly string[];
  /** The event whose days are shown across the river. */
  readonly open?: string;
}

/** The picture of the explore page, drawn. */
export interface ExplorePicture {
  /** The river, years and names, in paint order. */
  readonly ground: readonly Mark[];
  /** Every event that is not filtered out stands in one of them for each of its recipients. */
  readonly events: readonly ExploreMark[];
  readonly bands: Bands;
}

/** The size of the years and of the lanes' names. */
const TEXT = 12.5;

/** Draws the river in the wanted reading and lays the events beside it. The scale is the same for all readings and filters. */
export function drawExplore(graphic: ExploreGraphic, scene: ExploreScene): ExplorePicture {
  const rated = readRatings(graphic, scene);
  const bands = layBands(graphic, scene);
  const events = layMarks(graphic, bands, scene.filter);
  const ground = [
    ...drawYears(graphic, bands),
    ...drawSpan(graphic, scene, bands),
    ...drawRiverStacks(rated, bands),
    ...bands.lanes.flatMap((band) => [...drawAxis(band, bands), ...drawName(rated, band, bands)]),
    ...drawNobody(graphic, bands, events),
  ];
  return { ground, events, bands };
}

/** The graphic with the levels of a reading, and without ratings that are filtered out. */
export function readRatings(graphic: ExploreGraphic, scene: Pick<ExploreScene, 'reading' | 'filter'>): ExploreGraphic {
  const hidden = new Set(scene.filter);
  const shown = graphic.ratings.filter((row) => !hidden.has(row.recipient) && !hidden.has(row.kind));
  return { ...graphic, ratings: shown.map((row) => ({ ...row, level: heightOf(row, scene.reading) })) };
}

/** Stacks come in the river's own units; a matrix brings them to pixels, and turns them where time runs downwards. */
function drawRiverStacks(graphic: ExploreGraphic, bands: Bands): readonly Mark[] {
  const along = round(bands.length / LENGTH);
  const across = round(bands.level / LEVEL);
  return bands.lanes.flatMap((band) => {
    const [x, y] = bands.at(bands.start, band.axis);
    const matrix = bands.upright ? `0 ${along} ${across} 0` : `${along} 0 0 ${across}`;
    const transform = `matrix(${matrix} ${round(x)} ${round(y)})`;
    const lane = { recipient: band.recipient, axis: 0, sign: band.sign };
    const stacks = band.rated ? drawStacks(graphic, lane) : [];
    return stacks.map(({ id, attrs }): Mark => ({ id, layer: 'river', tag: 'path', attrs: { ...attrs, transform } }));
  });
}

function drawAxis(band: Band, bands: Bands): readonly Mark[] {
  if (!band.rated && bands.rated) return [];
  const ends = line(bands.at(bands.start, band.axis), bands.at(bands.start + bands.length, band.axis));
  return [{ id: `axis-${band.recipient}`, layer: 'river', tag: 'line', attrs: { class: 'base', ...ends } }];
}

/** A hairline and a number for as many years as stand apart from each other; in a short time for months or days. */
function drawYears(graphic: ExploreGraphic, bands: Bands): readonly Mark[] {
  if (dayNumber(graphic.span.to) - dayNumber(graphic.span.from) < SHORT)
    return timeTicks(graphic, { ...bands, span: graphic.span }, TEXT).flatMap(({ day, text }) =>
      drawTick(day, text, share(day, graphic.span), bands),
    );
  const [first, last] = [graphic.span.from, graphic.span.to].map((day) => Number(day.slice(0, 4)));
  const room = bands.length / (bands.upright ? 36 : textWidth('0000', 'label', TEXT) + 14);
  const years = (last ?? 0) - (first ?? 0);
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => years / step <= room) ?? 1000;
  const marks: Mark[] = [];
  for (let year = Math.ceil((first ?? 0) / every) * every; year <= (last ?? 0); year += every) {
    const day = `${String(year).padStart(4, '0')}-01-01`;
    if (day < graphic.span.to) marks.push(...drawTick(String(year), String(year), share(day, graphic.span), bands));
  }
  return marks;
}

/** In days: up to two years. */
const SHORT = 731;

function drawTick(id: string, text: string, at: number, bands: Bands): readonly Mark[] {
  const along = bands.start + at * bands.length;
  const [x, y] = bands.at(along, bands.upright ? 0 : bands.depth);
  const place = bands.upright ? { x: 0, y: round(y + TEXT * 0.36) } : { x: round(x), y: round(y - 4) };
  const anchor = bands.upright ? {} : { 'text-anchor': 'middle' };
  const ends = line(bands.at(along, bands.first), bands.at(along, bands.last));
  return [
    { id: `rule-${id}`, layer: 'river', tag: 'line', attrs: { class: 'rule', ...ends } },
    {
      id: `year-${id}`,
      layer: 'river',
      tag: 'text',
      attrs: { class: 'year', ...place, 'font-size': TEXT, ...anchor },
      text,
    },
  ];
}

/** The days of the open event, across all lanes. */
function drawSpan(graphic: ExploreGraphic, scene: ExploreScene, bands: Bands): readonly Mark[] {
  const event = graphic.events.find(({ id }) => id === scene.open);
  if (event === undefined) return [];
  const [from, to] = [event.start, event.end].map((day) => bands.start + share(day, graphic.span) * bands.length);
  const [x, y] = bands.at(from ?? 0, bands.first);
  const length = Math.max(2, (to ?? 0) - (from ?? 0));
  const depth = bands.last - bands.first;
  const size = bands.upright
    ? { width: round(depth), height: round(length) }
    : { width: round(length), height: round(depth) };
  return [{ id: 'span', layer: 'river', tag: 'rect', attrs: { class: 'span', x: round(x), y: round(y), ...size } }];
}

/** A lane's name outside its stack, where that is lowest; in an upright picture at the top. */
function drawName(graphic: ExploreGraphic, band: Band, bands: Bands): readonly Mark[] {
  const owner = ownerOf(graphic, band.recipient);
  const recipient = graphic.recipients[owner];
  if (recipient === undefined) return [];
  const length = textWidth(recipient.name, 'label', TEXT) + 16;
  const { start, peak } = quietStretch(graphic, band.recipient, (length / bands.length) * LENGTH);
  const edge = band.axis + band.sign * (peak * bands.level + 7);
  const low = bands.start + (start / LENGTH) * bands.length + 6;
  const [x, y] = bands.upright ? bands.at(TEXT, band.axis + band.sign * 4) : bands.at(low, edge);
  const lower = bands.upright || band.sign < 0 ? 0 : TEXT * 0.7;
  const anchor = bands.upright && band.sign < 0 ? { 'text-anchor': 'end' } : {};
  const attrs = { fill: paint(owner, 'ink'), ...anchor };
  return [nameMark(`lane-${band.recipient}`, [x, y + lower], attrs, recipient.name)];
}

/** The name of the lane without a recipient stands in its row, before the first event or in the next gap; upright, nowhere. */
function drawNobody(graphic: ExploreGraphic, bands: Bands, events: readonly ExploreMark[]): readonly Mark[] {
  const band = bands.lanes.find(({ recipient }) => recipient === '');
  if (band === undefined || bands.upright || !bands.rated) return [];
  const text = wordsFor(graphic.lang).explore.nobody;
  const taken = events.filter(({ lane }) => lane === '').map(({ at: [x] }) => x - CELL / 2);
  const ends = [bands.start, ...taken.map((x) => x + CELL)];
  const room = textWidth(text, 'label', TEXT) + 12;
  const start = ends.find((end) => taken.every((x) => x + CELL <= end || x >= end + room));
  const at = bands.at((start ?? bands.start) + 6, band.row + TEXT * 0.36);
  return start === undefined ? [] : [nameMark('lane-', at, { fill: paint(-1, 'ink') }, text)];
}

function nameMark(id: string, [x, y]: Point, attrs: Mark['attrs'], text: string): Mark {
  const place = { class: 'lane', x: round(x), y: round(y), 'font-size': TEXT };
  return { id, layer: 'river', tag: 'text', attrs: { ...place, ...attrs }, text };
}

function line([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Mark['attrs'] {
  return { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
}
