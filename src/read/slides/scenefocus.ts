/** Where a step looks: at places, at a box, at home, or at two places at once. */
import type { ViewName } from '../../graphic.ts';
import { readNames, readWords } from '../ground/cells.ts';
import { boxOf, isIn, swapped } from '../ground/degrees.ts';
import { inside, type Located, type Report } from '../ground/report.ts';
import { isOnMap } from '../map/outside.ts';
import type { LonLatBox } from '../map/projection.ts';
import { pointsOf } from '../tables/stations.ts';
import type { Known, RawScene, SceneText } from './scenes.ts';

/** Where the camera looks, in degrees. */
export type RawFocus =
  | { readonly on: 'home' }
  | { readonly on: 'places'; readonly ids: readonly string[] }
  | { readonly on: 'degrees'; readonly box: LonLatBox };

/** What is said where a map is asked for and there is none. */
export const mapless = 'the story has no map, expected map: in story.yaml';

/**
 * One focus, or with `split` two, which a step that leaves that view must replace, if its view is `pictured` at all; `strict` hears of
 * their number.
 */
export function readLook(
  { values, spot }: Pick<SceneText, 'values' | 'spot'>,
  { view, pictured }: { readonly view: ViewName; readonly pictured: boolean },
  before: Pick<RawScene, 'focus' | 'beside'>,
  known: Known,
  strict: Report,
): Pick<RawScene, 'focus'> & { readonly beside: RawFocus | undefined } {
  const given = values.get('focus');
  const isSplit = view === 'split';
  if (!given) {
    const at = values.get('view')?.spot ?? spot;
    if (isSplit && !before.beside) strict.error(at, 'view=split lacks its two focuses, expected focus="… | …"');
    if (!isSplit && before.beside && pictured)
      strict.error(spot, 'the step before looks at two places, expected focus="…" here');
    return { focus: before.focus, beside: isSplit || !pictured ? before.beside : undefined };
  }
  if (!known.mapped) {
    strict.error(given.spot, mapless);
    return { focus: before.focus, beside: undefined };
  }
  const [focus, beside, ...more] = partsOf(given);
  if (isSplit && (!beside || more.length > 0))
    strict.error(
      given.spot,
      `view=split takes two focuses, found ${beside ? more.length + 2 : 1}, expected focus="… | …"`,
    );
  if (!isSplit && beside) strict.error(given.spot, `two focuses belong to view=split, found view=${view}`);
  const [first, second] = [focus, beside].map((part) => part && readFocus(part, known));
  return { focus: first ?? before.focus, beside: isSplit ? (second ?? before.beside) : undefined };
}

/** What stands between the bars. */
function partsOf(focus: Located<string>): readonly Located<string>[] {
  const parts = focus.value.matchAll(/(?<=^|\|)[^|]*/g);
  return [...parts].map(({ 0: value, index }) => ({ value, spot: inside(focus, index) }));
}

/** Place ids, or a `lon,lat,lon,lat` box, or `home`. */
function readFocus(focus: Located<string>, known: Known): RawFocus | undefined {
  const { report } = known;
  const [first, ...more] = readWords(focus);
  if (!first) report.error(focus.spot, 'the focus is empty, expected place ids, a lon,lat,lon,lat box, or home');
  else if (more.length === 0 && first.value === 'home') return { on: 'home' };
  else if (/^[-+\d.,\s]*,[-+\d.,\s]*$/.test(focus.value)) return readBox({ ...focus, spot: first.spot }, known);
  else return readPlaces(focus, known);
  return undefined;
}

function readPlaces(focus: Located<string>, { world, report, places, map }: Known): RawFocus {
  const ids = readNames(focus, 'place', world.places, report);
  const points = places ? pointsOf(ids, places) : [];
  if (map && points.length > 0 && !isOnMap(points, map)) report.warn(focus.spot, offMap);
  return { on: 'places', ids };
}

const offMap = 'the focus lies outside of the map, expected places or a box in the box of story.yaml';

function readBox({ value, spot }: Located<string>, { report, map }: Known): RawFocus | undefined {
  const written = value.trim();
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN, ...more] = written
    .split(/\s*,\s*|\s+/)
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  const box = more.length === 0 ? boxOf([a, b], [c, d]) : undefined;
  if (!box) {
    const hint = more.length === 4 ? ': a point stands before decimals' : '';
    report.error(
      spot,
      `bad box "${written}"${hint}, expected lon,lat,lon,lat of two corners that differ, within 180 and 90 degrees`,
    );
    return undefined;
  }
  const [west, south, east, north] = box;
  const corners = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
    [(west + east) / 2, (south + north) / 2],
  ] as const;
  const isAround = map && isIn([map[0], map[1]], box);
  if (map && !isAround && !isOnMap(corners, map)) {
    const hint = corners.some((corner) => isIn(swapped(corner), map)) ? ': longitude and latitude are swapped' : '';
    report.warn(spot, `${offMap}${hint}`);
  }
  return { on: 'degrees', box };
}
