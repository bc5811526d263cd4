/** `support.csv`: single deliveries, missions, treaties, breaks. */
import type { LedgerRow } from '../../graphic.ts';
import {
  readChoice,
  readId,
  readName,
  readNames,
  readNumber,
  readOptional,
  readSentence,
  readYes,
  type Taken,
  take,
} from '../ground/cells.ts';
import { type Row, readTable } from '../ground/csv.ts';
import { readDays, readEnd } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import type { Names } from '../ground/names.ts';
import type { Report, TextFile } from '../ground/report.ts';
import { readSourceRefs } from './sources.ts';
import type { World } from './world.ts';

const columns = {
  needed: 'id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note'.split(','),
  optional: ['low', 'high', 'sum', 'verified', 'giver', 'status'],
  filled: ['id', 'start', 'kind', 'what'],
};

const statuses = ['promised', 'delivered', 'captured', 'planned'] as const;
const confidences = ['high', 'medium', 'low'] as const;

/** Reads the ledger, by id. */
export function readLedger(file: TextFile, world: World, report: Report): ReadonlyMap<string, LedgerRow> | undefined {
  const rows: Taken<LedgerRow> = new Map();
  const table = readTable(file, columns, report);
  for (const row of table ?? []) {
    const read = readLedgerRow(row, world, report);
    if (read) take(row.cell('id'), rows, read, report);
  }
  return table && new Map([...rows].map(([id, { value }]) => [id, value]));
}

function readLedgerRow(row: Row, world: World, report: Report): LedgerRow | undefined {
  const optional = (column: string) => readOptional(row.cell(column));
  const id = readId(row.cell('id'), report);
  const kind = readName(row.cell('kind'), 'kind', withBreak(world.kinds), report);
  const start = readDays(row.cell('start'), report, world.span);
  const end = row.cell('end').value === '' ? start?.to : readEnd(row.cell('end'), start?.from, report, world.span);
  const rest = {
    recipients: readNames(row.cell('recipient'), 'recipient', world.recipients, report),
    what: readSentence(row.cell('what')),
    ...readAmounts(row, report),
    ...{ unit: optional('unit'), note: optional('note'), giver: optional('giver') },
    place: readName(row.cell('place'), 'place', world.places, report),
    route: readName(row.cell('route'), 'route', world.routes, report),
    sources: readSourceRefs(row.cell('source'), world.sources, report),
    confidence: readChoice(row.cell('confidence'), confidences, undefined, report),
    sum: readYes(row.cell('sum'), report),
    verified: readYes(row.cell('verified'), report),
    status: readChoice(row.cell('status'), statuses, 'delivered', report),
  };
  return id === undefined
    ? undefined
    : defined({ id, start: start?.from ?? '', end: end ?? '', kind: kind ?? '', ...rest });
}

/** A break is a mark of the ledger, not a kind of support. */
function withBreak(kinds: Names): Names {
  return { has: (name) => name === 'break' || kinds.has(name), keys: () => [...kinds.keys(), 'break'] };
}

function readAmounts(row: Row, report: Report): Pick<LedgerRow, 'quantity' | 'low' | 'high'> {
  const [quantity, low, high] = ['quantity', 'low', 'high'].map((column) => readNumber(row.cell(column), report));
  const least = low ?? quantity;
  const most = high ?? quantity;
  if (
    least !== undefined &&
    most !== undefined &&
    (least > most || (quantity !== undefined && (quantity < least || quantity > most)))
  ) {
    report.error(
      row.cell('quantity').spot,
      `the quantity ${quantity ?? ''} does not lie between low ${least} and high ${most}`,
    );
  }
  return defined({ quantity, low, high });
}
