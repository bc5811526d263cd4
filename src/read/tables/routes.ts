/** `routes.csv`: the ways along which support travels. */
import type { Day, SourceRef } from '../../graphic.ts';
import { readId, readName, readNames, readSentence, type Taken, take } from '../ground/cells.ts';
import { type Row, readTable } from '../ground/csv.ts';
import { readDay, readEnd } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import type { Report, TextFile } from '../ground/report.ts';
import { readSourceRefs } from './sourcerefs.ts';
import { readStations, type Station } from './stations.ts';
import type { World } from './world.ts';

/** A route before it is projected: place ids or points, giver first. */
export interface RawRoute {
  readonly id: string;
  readonly recipient: string;
  readonly kinds: readonly string[];
  readonly via: readonly Station[];
  readonly start: Day;
  readonly end?: Day;
  readonly label: string;
  readonly sources: readonly SourceRef[];
}

const columns = {
  needed: ['id', 'recipient', 'via', 'start', 'end', 'label'],
  optional: ['kinds', 'source'],
  filled: ['id', 'recipient', 'via', 'start'],
};

/** Reads routes, by id. */
export function readRoutes(file: TextFile, world: World, report: Report): ReadonlyMap<string, RawRoute> | undefined {
  const routes: Taken<RawRoute> = new Map();
  const table = readTable(file, columns, report);
  for (const row of table ?? []) {
    const route = readRoute(row, world, report);
    if (route) take(row.cell('id'), routes, route, report);
  }
  return table && new Map([...routes].map(([id, { value }]) => [id, value]));
}

function readRoute(row: Row, world: World, report: Report): RawRoute | undefined {
  const id = readId(row.cell('id'), report);
  const recipient = readName(row.cell('recipient'), 'recipient', world.recipients, report);
  const via = readStations(row.cell('via'), 'route', 'giver first', world, report);
  const kinds = readNames(row.cell('kinds'), 'kind', world.kinds, report);
  const start = readDay(row.cell('start'), report, world.span);
  const end = readEnd(row.cell('end'), start, report, world.span);
  const sources = readSourceRefs(row.cell('source'), world.sources, report);
  if (id === undefined) return undefined;
  const all = kinds.length > 0 ? kinds : [...world.kinds.keys()];
  return defined({
    id,
    recipient: recipient ?? '',
    kinds: all,
    via: via ?? [],
    start: start ?? '',
    end,
    label: readSentence(row.cell('label')),
    sources,
  });
}
