/** The folder `data/`: tables, shapes and sources, each read once and checked against the others. */

import type { Group, Rate, Rating } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { Problem } from '../../problem.ts';
import type { Claim, Person } from '../../story.ts';
import type { Memo } from '../../tools.ts';
import { defined } from '../ground/defined.ts';
import { makeTextFile } from '../ground/encoding.ts';
import type { DataFiles } from '../ground/files.ts';
import { anything, type Names } from '../ground/names.ts';
import { makeReport, type Report, startOf, type TextFile, unknownName } from '../ground/report.ts';
import type { Needs, Settings } from '../ground/settings.ts';
import { readGroups } from './groups.ts';
import { type RawRow, readLedger } from './ledger.ts';
import { readClaims, readPeople } from './people.ts';
import { type RawPlace, readPlaces } from './places.ts';
import { readRates } from './rates.ts';
import { readRatings } from './ratings.ts';
import { type RawRoute, readRoutes } from './routes.ts';
import { type RawShape, readShapes } from './shapes.ts';
import { anySource, readSources } from './sources.ts';
import type { Facts, World } from './world.ts';

/** Everything the folder holds, before it is projected. */
export interface Data {
  readonly places: ReadonlyMap<string, RawPlace>;
  readonly routes: ReadonlyMap<string, RawRoute>;
  readonly ratings: readonly Rating[];
  readonly ledger: ReadonlyMap<string, RawRow>;
  readonly groups: readonly Group[];
  readonly rates: readonly Rate[];
  readonly lines: readonly RawShape[];
  readonly areas: readonly RawShape[];
  readonly people: readonly Person[];
  readonly claims: readonly Claim[];
  readonly world: World;
  readonly facts: Facts;
}

/** All tables, and the keys of `story.yaml` that each cannot do without. */
const tables: Readonly<Record<string, readonly (typeof needable)[number][]>> = {
  'places.csv': ['map'],
  'routes.csv': ['span', 'recipients', 'kinds', 'map'],
  'ratings.csv': ['span', 'recipients', 'kinds'],
  'support.csv': ['span'],
  'sources.json': [],
  'people.csv': [],
  'claims.csv': [],
  'lines.geojson': ['map'],
  'areas.geojson': ['map'],
  'groups.csv': ['span'],
  'rates.csv': ['span'],
};

const needable = ['span', 'recipients', 'kinds', 'map'] as const;

/** All files that the folder may hold. */
export const tableNames: readonly string[] = Object.keys(tables);

/** The keys of `story.yaml` that the tables of a folder need, each with the first of them. */
export function needsOf(paths: Iterable<string>): Needs {
  const there = new Set(paths);
  return new Map(
    needable.flatMap((key) => {
      const table = tableNames.find((name) => tables[name]?.includes(key) && there.has(`data/${name}`));
      return table === undefined ? [] : [[key, `data/${table} needs it`] as const];
    }),
  );
}

/** The tables as they were last read: an author who edits a chapter leaves them as they are. */
const keepTables = createKeep<{ readonly data: Data; readonly problems: readonly Problem[] }>(1);

/**
 * Reads the folder. Without settings there is nothing to check recipients, kinds and dates against. The same texts and names as the
 * last time that a story was read with this `memo` give the same record.
 */
export function readData(file: DataFiles, settings: Settings | undefined, report: Report, memo: Memo): Data {
  const files = new Map(tableNames.map((name) => [name, file(name)]));
  const known = settings && [settings.span, settings.recipients, settings.kinds];
  const question = [known, ...[...files.values()].map((found) => (typeof found === 'object' ? found.text : found))];
  const { data, problems } = keepTables(memo, question, () => {
    const own = makeReport(false);
    return { data: readFiles((name) => files.get(name), settings, own), problems: own.problems };
  });
  report.adopt(problems);
  return data;
}

function readFiles(file: DataFiles, settings: Settings | undefined, report: Report): Data {
  const none = new Map<string, never>();
  /** A table that is not there is empty; one that could not be read is unknown. */
  const table = <T, E extends T>(name: string, empty: E, read: (file: TextFile) => T | undefined): T | undefined => {
    const found = file(name);
    if (found === undefined) return empty;
    return found === 'no text' ? undefined : read(found);
  };
  const sources = table('sources.json', none, (found) => readSources(found, report)) ?? anySource;
  const days = makeWorld(settings);
  const places = table('places.csv', none, (found) => readPlaces(found, days.span, report));
  const start = { ...days, places: places ?? anything, sources };
  const routes = table('routes.csv', none, (found) => readRoutes(found, start, report));
  const world = { ...start, routes: routes ?? anything };
  const ledger = table('support.csv', none, (found) => readLedger(found, world, report));
  const ratings = table('ratings.csv', [], (found) => readRatings(found, world, report));
  const groups = table('groups.csv', [], (found) => readGroups(found, world, report));
  const shapes = (name: string, closed: boolean) =>
    table(name, [], (found) => readShapes(found, closed, start, report)) ?? [];
  return {
    places: places ?? new Map(),
    routes: routes ?? new Map(),
    ledger: ledger ?? new Map(),
    ratings: ratings ?? [],
    groups: groups ?? [],
    rates: table('rates.csv', [], (found) => readRates(found, ledger && unitsOf(ledger), world, report)) ?? [],
    lines: shapes('lines.geojson', false),
    areas: shapes('areas.geojson', true),
    people: table('people.csv', [], (found) => readPeople(found, sources, report)) ?? [],
    claims: table('claims.csv', [], (found) => readClaims(found, sources, report)) ?? [],
    world: { ...world, ledger: ledger ?? anything },
    facts: defined({ ledger, ratings, groups }),
  };
}

function unitsOf(ledger: ReadonlyMap<string, RawRow>): ReadonlySet<string> {
  return new Set([...ledger.values()].flatMap(({ unit }) => unit ?? []));
}

/** Where the settings could not be read, no day lies outside. */
const wholeTime = { from: '0000-01-01', to: '9999-12-31' };

/** The names that the settings give; the tables are still to be read. */
function makeWorld(settings: Settings | undefined): World {
  const ids = (list: readonly { readonly id: string }[] | undefined): Names =>
    list ? new Set(list.map(({ id }) => id)) : anything;
  const span = settings ? settings.span : wholeTime;
  const tables = { places: anything, routes: anything, ledger: anything, sources: anySource };
  return defined({ span, recipients: ids(settings?.recipients), kinds: ids(settings?.kinds), ...tables });
}

/** Reports the tables that nobody asks for, but for the base of the map, and routes that nothing makes wide. */
export function checkDataFiles(paths: readonly string[], base: string | undefined, report: Report): void {
  const known = tableNames.map((name) => `data/${name}`);
  const at = (path: string) => startOf(makeTextFile(path, ''));
  if (paths.includes('data/routes.csv') && !paths.includes('data/ratings.csv'))
    report.error(at('data/ratings.csv'), 'the file is missing: a route is drawn as wide as its rating');
  for (const path of paths) {
    if (/^data\/[^/]+\.(csv|json|geojson)$/i.test(path) && !known.includes(path) && path !== base)
      report.error(at(path), unknownName('data file', path, known));
  }
}
