/** What each view needs of the story's data: none is drawn empty. */
import type { Day, Interval, Rating, ViewName } from '../../graphic.ts';
import { overlaps } from '../ground/day.ts';
import type { Report, Spot } from '../ground/report.ts';
import { isThere } from '../tables/groups.ts';
import type { RawRow } from '../tables/ledger.ts';
import type { Facts } from '../tables/world.ts';
import type { RawScene } from './scenes.ts';

/** The most marks that are drawn one by one. */
const mostCounted = 1000;

/** What is missing, and what was expected; nothing where the view has what it shows. */
type Lack = (scene: RawScene, facts: Facts) => string | undefined;

const lacks: Readonly<Record<ViewName, Lack>> = {
  map: () => undefined,
  river: ({ zoom }, { ratings }) => lackOfRatings(ratings, zoom ?? {}, zoom ? 'in the years of its zoom' : 'at all'),
  kinds: ({ date }, { ratings }) => lackOfRatings(ratings, dayOf(date), `on ${date}`),
  scale: (scene, facts) => lackOfRows(scene, facts, ({ quantity }) => quantity !== undefined, 'with quantities'),
  count: (scene, facts) => lackOfRows(scene, facts, isCountable, `that count from 1 to ${mostCounted}`),
  document: ({ documents }) => (documents ? undefined : 'no document is shown, expected ::: document in the step'),
  groups: ({ date }, { groups }) =>
    groups?.some((group) => isThere(group, date)) === false
      ? `there is no group on ${date}, expected rows of groups.csv`
      : undefined,
  picture: ({ picture }) => (picture ? undefined : 'no picture is named, expected picture="images/…" alt="…"'),
  // It is missed with the focus.
  split: () => undefined,
};

/** Reports what a scene's view does not find. `spots` are where the view is named, and what it shows. */
export function checkFacts(
  scene: RawScene,
  spots: { readonly view: Spot; readonly show: Spot | undefined },
  facts: Facts,
  report: Report,
): void {
  const lack = lacks[scene.view](scene, facts);
  const spot = scene.view === 'scale' || scene.view === 'count' ? (spots.show ?? spots.view) : spots.view;
  if (lack !== undefined) report.error(spot, `${lack} for view=${scene.view}`);
}

function dayOf(day: Day): Partial<Interval> {
  return { from: day, to: `${day}~` };
}

function lackOfRatings(ratings: readonly Rating[] | undefined, time: Partial<Interval>, when: string) {
  const isRated = ratings?.some((rating) => overlaps(rating, time)) ?? true;
  return isRated ? undefined : `nothing is rated ${when}, expected rows of ratings.csv`;
}

function lackOfRows(
  { show }: RawScene,
  { ledger }: Facts,
  isGood: (row: RawRow) => boolean,
  which: string,
): string | undefined {
  const bad = show.map((id) => ledger?.get(id)).find((row) => row !== undefined && !isGood(row));
  if (bad) return `the row "${bad.id}" ${amountOf(bad)}, expected rows ${which}`;
  return show.length === 0 ? `nothing is shown, expected show="…" of rows ${which}` : undefined;
}

function isCountable({ quantity }: RawRow): boolean {
  return Number.isInteger(quantity) && Number(quantity) >= 1 && Number(quantity) <= mostCounted;
}

function amountOf({ quantity }: RawRow): string {
  return quantity === undefined ? 'has no quantity' : `counts ${quantity}`;
}
