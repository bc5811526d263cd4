/** Events on the map: a glyph where each happened, an arrow where an army marched. */

import type { Point } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { type Owner, ownerOfRow } from '../ground/color.ts';
import { at, between, distance, pathLength, polyline, resample, shift, smooth, trimEnd } from '../ground/curve.ts';
import { drawGlyph, type Glyph } from '../ground/glyphs.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { drawLeader } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { around, inside, overlap } from '../ground/rects.ts';
import { depotsOn, newEvents } from '../ground/shownevents.ts';
import { isNew } from '../ground/time.ts';
import { type Camera, toScreen } from './camera.ts';
import type { Target } from './candidates.ts';
import type { Label } from './labels.ts';
import type { MapFrame } from './mapframe.ts';
import type { Ribbon } from './ribbons.ts';

/** An event with its place on the screen. */
export interface MapEvent {
  readonly row: PageRow;
  readonly glyph: Glyph;
  /** It happened since the picture before; a depot that stands is no news. */
  readonly isNews: boolean;
  readonly owner: Owner;
  /** The middle of its glyph, or the tip of its arrow; none where its place is not seen. */
  readonly target?: Target;
  /** From a glyph that stands clear of the ribbons at its place to that place. */
  readonly tie?: readonly [Point, Point];
  /** The way of an army, from its start to the tip. */
  readonly arrow?: readonly Point[];
}

/** What is new, and the depots that stand; two at one place side by side, and none on a ribbon that leads to its place or by it. */
export function layEvents(map: MapFrame, ribbons: readonly Ribbon[]): readonly MapEvent[] {
  const { graphic, scene, layout, camera, covered } = map;
  const news = newEvents(graphic, scene);
  const rows = [...new Set([...news, ...depotsOn(graphic, scene)])];
  const laid: MapEvent[] = [];
  for (const row of rows) {
    const arrow = row.mark === 'front' ? arrowOf(row, layout, camera) : undefined;
    const point = arrow ? arrow.at(-1) : pointOf(graphic, row, camera);
    const radius = arrow ? frontWidth(layout) * 1.5 : glyphSize(layout) / 2;
    const isSeen = (at: Point): boolean => {
      const box = around(at, arrow ? 1 : radius);
      return inside(box, layout.clear) && !covered.some((other) => overlap(box, other));
    };
    const taken = laid.flatMap(({ target }) => (target ? [boxOf(target)] : []));
    const isFree = (at: Point): boolean => !taken.some((box) => overlap(box, around(at, radius)));
    const met = arrow || row.mark === 'depot' ? [] : ribbons;
    const own = point && isSeen(point) && spotsBeside(point, radius, met).find((at) => isSeen(at) && isFree(at));
    const owner = ownerOfRow(graphic, row);
    laid.push({
      row,
      glyph: row.mark === 'depot' && row.end <= scene.date ? 'shut' : (row.mark ?? 'front'),
      isNews: news.includes(row) || (row.mark === 'depot' && isNew(row.end, scene)),
      owner,
      ...(own && { target: { at: own, radius }, ...(arrow ? { arrow } : tieTo(point, own, radius)) }),
    });
  }
  return laid;
}

/** The place itself, then those around it, nearest first, of which none lies on a ribbon, its ring or its start; at last the place again. */
function spotsBeside(place: Point, radius: number, ribbons: readonly Ribbon[]): readonly Point[] {
  const near = Array.from({ length: RINGS * TURNS }, (_, i): Point => {
    const [away, angle] = [radius * (1.4 + 0.4 * Math.floor(i / TURNS)), ((i % TURNS) * 2 * Math.PI) / TURNS];
    return [place[0] + Math.cos(angle) * away, place[1] + Math.sin(angle) * away];
  });
  const beside = [1, 2].map((i): Point => [place[0] + i * (2 * radius + 2), place[1]]);
  return [...[place, ...(ribbons.length > 0 ? near : beside)].filter((at) => isOff(at, radius, ribbons)), place];
}

/** How many rings of candidates are tried around a place, and how many on each. */
const RINGS = 9;
const TURNS = 24;

/** Whether a disc touches no ribbon, no ring and no start. */
function isOff(at: Point, radius: number, ribbons: readonly Ribbon[]): boolean {
  return ribbons.every(({ points, width, start, end, ring, beyond }) => {
    const apart = (point: Point, half: number): boolean => distance(point, at) > radius + half + CLEAR;
    return points.every((point) => apart(point, width / 2)) && apart(end, ring) && (beyond || apart(start, width / 2));
  });
}

/** Pixels between a glyph and a ribbon. */
const CLEAR = 3;

/** The line from a glyph that stands beside its place; none where it stands at it. */
function tieTo(place: Point, at: Point, radius: number): Pick<MapEvent, 'tie'> {
  const away = distance(place, at);
  return away > radius ? { tie: [between(at, place, (radius + 1) / away), place] } : {};
}

function pointOf({ places }: PageGraphic, { place }: PageRow, camera: Camera): Point | undefined {
  const found = places.find(({ id }) => id === place);
  return found && toScreen(camera, found.at);
}

/** The part of an army's way that is seen, from where it last comes into sight. */
function arrowOf({ path = [] }: PageRow, { clear }: FrameLayout, camera: Camera): readonly Point[] | undefined {
  if (path.length < 2) return undefined;
  const line = smooth(
    path.map((point) => toScreen(camera, point)),
    80,
  );
  const seen = line.slice(line.findLastIndex((point) => !inside(around(point, 1), clear)) + 1);
  return seen.length > 3 ? seen : undefined;
}

/** How wide and high the glyph of an event is, in pixels. */
export function glyphSize({ sizes }: FrameLayout): number {
  return sizes.label * 1.32;
}

function frontWidth({ sizes }: FrameLayout): number {
  return sizes.node * 1.25;
}

function boxOf({ at: point, radius }: Target): Rect {
  return around(point, radius + 1);
}

/** What of the events no name may cover. */
export function eventBoxes(events: readonly MapEvent[]): readonly Rect[] {
  return events.flatMap(({ target }) => (target ? [boxOf(target)] : []));
}

/** The shafts of arrows, which names leave free where there is other room. */
export function arrowBoxes(events: readonly MapEvent[], layout: FrameLayout): readonly Rect[] {
  return events.flatMap(({ arrow = [] }) =>
    arrow.length === 0
      ? []
      : resample(arrow, Math.ceil(pathLength(arrow) / 8) + 1).map((point) => around(point, frontWidth(layout) / 2 + 1)),
  );
}

/** Where nothing is rated a map gathers its events: a dot stays at each place where one was. */
export function drawPast(
  { graphic: { ratings, ledger, places }, scene: { date }, layout: { clear, sizes }, camera }: MapFrame,
  events: readonly MapEvent[],
): readonly Mark[] {
  if (ratings.length > 0) return [];
  const now = new Set(events.map(({ row }) => row.place));
  const past = new Set(ledger.filter(({ start }) => start <= date).flatMap(({ place }) => place ?? []));
  const found = places.filter(({ id }) => past.has(id) && !now.has(id));
  return found.flatMap(({ id, at: place }): readonly Mark[] => {
    const [x, y] = toScreen(camera, place);
    if (!inside(around([x, y], 1), clear)) return [];
    const attrs = { class: 'past', cx: tenth(x), cy: tenth(y), r: tenth(sizes.node * 0.55) };
    return [{ id: `past-${id}`, layer: 'labels', tag: 'circle', attrs }];
  });
}

/** Arrows first, then the glyphs, those of what is not seen beside their words. */
export function drawEvents(
  events: readonly MapEvent[],
  labels: readonly Label[],
  layout: FrameLayout,
): readonly Mark[] {
  return [
    ...events.flatMap(({ row, tie }) => (tie ? [drawLeader(`tie-${row.id}`, 'labels', tie)] : [])),
    ...events.flatMap(({ row, arrow }) => (arrow ? [drawArrow(row.id, arrow, layout)] : [])),
    ...events.flatMap(({ row, glyph, owner, target, arrow }) => {
      const point = target?.at ?? labels.find(({ place }) => place === `event-${row.id}`)?.glyph;
      return point && !arrow ? drawGlyph(`event-${row.id}`, glyph, point, glyphSize(layout), 'labels', owner) : [];
    }),
  ];
}

/** An arrow as one shape: it grows from its tail to its head. */
function drawArrow(id: string, arrow: readonly Point[], layout: FrameLayout): Mark {
  const width = frontWidth(layout);
  const length = Math.min(width * 2, pathLength(arrow) * 0.6);
  const shaft = trimEnd(arrow, length);
  const [tip, neck, before] = [at(arrow, arrow.length - 1), at(shaft, shaft.length - 1), at(shaft, shaft.length - 2)];
  const halves = shaft.map((_, i) => (width / 2) * (0.45 + (0.55 * i) / (shaft.length - 1)));
  const left = shift(
    shaft,
    halves.map((half) => -half),
  );
  const wing = (side: number): Point => at(shift([before, neck], [0, side * width * 1.15]), 1);
  const outline = [...left, wing(-1), tip, wing(1), ...shift(shaft, halves).toReversed()];
  return { id: `event-${id}`, layer: 'labels', tag: 'path', attrs: { class: 'front', d: `${polyline(outline)}Z` } };
}
