/** The folder `data/`: tables, shapes and sources, each read once and checked against the others. */

import type { Group, Rate, Rating } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { Problem } from '../../problem.ts';
import type { Claim, Person } from '../../story.ts';
import type { Memo } from '../../tools.ts';
import { defined } from '../ground/defined.ts';
import { makeTextFile } from '../ground/encoding.ts';
import { anything, type Names } from '../ground/names.ts';
import { makeReport, type Report, startOf, type TextFile, unknownName } from '../ground/report.ts';
import type { Settings } from '../ground/settings.ts';
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

const required = ['places.csv', 'routes.csv', 'ratings.csv', 'support.csv', 'sources.json'];
const optional = ['people.csv', 'claims.csv', 'lines.geojson', 'areas.geojson', 'groups.csv', 'rates.csv'];

/** All files that the folder may hold. */
export const tableNames: readonly string[] = [...required, ...optional];

/** Files of the folder by name, as far as they are text. */
export type DataFiles = (name: string) => TextFile | undefined;

/** The tables as they were last read: an author who edits a chapter leaves them as they are. */
const keepTables = createKeep<{ readonly data: Data; readonly problems: readonly Problem[] }>(1);

/**
 * Reads the folder. Without settings there is nothing to check recipients, kinds and dates against. The same texts and names as the
 * last time that a story was read with this `memo` give the same record.
 */
export function readData(file: DataFiles, settings: Settings | undefined, report: Report, memo: Memo): Data {
  const files = new Map(tableNames.map((name) => [name, file(name)]));
  const names = settings && [settings.span, settings.recipients, settings.kinds];
  const question = [names, ...[...files.values()].map((found) => found?.text)];
  const { data, problems } = keepTables(memo, question, () => {
    const own = makeReport(false);
    return { data: readFiles((name) => files.get(name), settings, own), problems: own.problems };
  });
  report.adopt(problems);
  return data;
}

function readFiles(file: DataFiles, settings: Settings | undefined, report: Report): Data {
  const [placesFile, routesFile, ratingsFile, ledgerFile, sourcesFile] = required.map(file);
  const [peopleFile, claimsFile, linesFile, areasFile, groupsFile, ratesFile] = optional.map(file);
  const sources = sourcesFile ? readSources(sourcesFile, report) : anySource;
  const places = placesFile && readPlaces(placesFile, report);
  const start = { ...makeWorld(settings), places: places ?? anything, sources };
  const routes = routesFile && readRoutes(routesFile, start, report);
  const world = { ...start, routes: routes ?? anything };
  const ledger = ledgerFile && readLedger(ledgerFile, world, report);
  const ratings = ratingsFile && readRatings(ratingsFile, world, report);
  const groups = groupsFile ? readGroups(groupsFile, world, report) : [];
  return {
    places: places ?? new Map(),
    routes: routes ?? new Map(),
    ledger: ledger ?? new Map(),
    ratings: ratings ?? [],
    groups: groups ?? [],
    rates: ratesFile ? readRates(ratesFile, ledger && unitsOf(ledger), world, report) : [],
    lines: linesFile ? readShapes(linesFile, false, sources, report) : [],
    areas: areasFile ? readShapes(areasFile, true, sources, report) : [],
    people: peopleFile ? readPeople(peopleFile, sources, report) : [],
    claims: claimsFile ? readClaims(claimsFile, sources, report) : [],
    world: { ...world, ledger: ledger ?? anything },
    facts: defined({ ledger, ratings, groups }),
  };
}

function unitsOf(ledger: ReadonlyMap<string, RawRow>): ReadonlySet<string> {
  return new Set([...ledger.values()].flatMap(({ unit }) => unit ?? []));
}

/** The names that the settings give; the tables are still to be read. */
function makeWorld(settings: Settings | undefined): World {
  const ids = (list: readonly { readonly id: string }[] | undefined): Names =>
    list ? new Set(list.map(({ id }) => id)) : anything;
  const span = settings?.span ?? { from: '0000-01-01', to: '9999-12-31' };
  const tables = { places: anything, routes: anything, ledger: anything, sources: anySource };
  return { span, recipients: ids(settings?.recipients), kinds: ids(settings?.kinds), ...tables };
}

/** A story without a `data` folder: nothing can be referred to. */
export function noData(settings: Settings | undefined): Data {
  const none: Names = new Set<string>();
  const world = { ...makeWorld(settings), places: none, routes: none, ledger: none, sources: new Map() };
  const tables = { ratings: [], groups: [], rates: [], lines: [], areas: [], people: [], claims: [] };
  const facts = { ledger: new Map(), ratings: [], groups: [] };
  return { places: new Map(), routes: new Map(), ledger: new Map(), ...tables, world, facts };
}

/** Reports the tables that must be there and are not, and those that nobody asked for. */
export function checkDataFiles(paths: readonly string[], report: Report): void {
  const known = tableNames.map((name) => `data/${name}`);
  const at = (path: string) => startOf(makeTextFile(path, ''));
  for (const path of known.slice(0, required.length))
    if (!paths.includes(path)) report.error(at(path), 'the file is missing');
  for (const path of paths) {
    if (/^data\/[^/]+\.(csv|json|geojson)$/i.test(path) && !known.includes(path))
      report.error(at(path), unknownName('data file', path, known));
  }
}
