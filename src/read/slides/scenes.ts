/** The scene of each step, complete: what a step leaves out is taken from the step before. */
import type { Day, StepScene } from '../../graphic.ts';
import { readNames, readWords } from '../ground/cells.ts';
import { readDay } from '../ground/day.ts';
import type { Located, Report } from '../ground/report.ts';
import type { LonLatBox } from '../map/projection.ts';
import type { World } from '../tables/world.ts';

/** A scene before its box is projected. */
export interface RawScene extends Pick<StepScene, 'view' | 'date' | 'show' | 'names'> {
  readonly focus: RawFocus;
}

/** Where the camera looks, in degrees. */
export type RawFocus =
  | { readonly on: 'home' }
  | { readonly on: 'places'; readonly ids: readonly string[] }
  | { readonly on: 'degrees'; readonly box: LonLatBox };

/** The parts of a scene as an author writes them. */
export interface SceneText {
  readonly date?: Located<string> | undefined;
  readonly focus?: Located<string> | undefined;
  readonly show?: Located<string> | undefined;
  readonly names?: Located<string> | undefined;
}

/** The scene before the first step. */
export const firstScene: RawScene = { view: 'map', date: '', focus: { on: 'home' }, show: [], names: [] };

/** Resolves a step's scene. Dates outside the span, unknown places and ledger ids are reported. */
export function readScene(text: SceneText, before: RawScene, world: World, report: Report): RawScene {
  return {
    view: 'map',
    date: readDate(text.date, world, report) ?? before.date,
    focus: (text.focus && readFocus(text.focus, world, report)) ?? before.focus,
    show: text.show ? readNames(text.show, 'ledger id', world.ledger, report) : [],
    names: text.names ? readNames(text.names, 'place', world.places, report) : [],
  };
}

function readDate(date: Located<string> | undefined, world: World, report: Report): Day | undefined {
  if (date?.value.trim() === '') report.error(date.spot, 'the date is empty, expected YYYY, YYYY-MM or YYYY-MM-DD');
  return date && readDay(date, report, world.span);
}

/** Place ids, or a `lon,lat,lon,lat` box, or `home`. */
function readFocus(focus: Located<string>, world: World, report: Report): RawFocus | undefined {
  const words = readWords(focus);
  const [first] = words;
  if (!first) report.error(focus.spot, 'the focus is empty, expected place ids, a lon,lat,lon,lat box, or home');
  else if (words.length === 1 && first.value === 'home') return { on: 'home' };
  else if (words.length === 1 && first.value.includes(',')) return readBox(first, report);
  else return { on: 'places', ids: readNames(focus, 'place', world.places, report) };
  return undefined;
}

function readBox(word: Located<string>, report: Report): RawFocus | undefined {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN, ...more] = word.value
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const box: LonLatBox = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  const [west, south, east, north] = box;
  if (more.length === 0 && west >= -180 && east <= 180 && south >= -90 && north <= 90 && west < east && south < north)
    return { on: 'degrees', box };
  report.error(
    word.spot,
    `bad box "${word.value}", expected lon,lat,lon,lat of two corners that differ, within 180 and 90 degrees`,
  );
  return undefined;
}
