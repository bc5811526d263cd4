/** `support.csv`: single deliveries, missions, treaties, breaks. */
import { type EventMark, eventMarks, type LedgerRow } from '../../graphic.ts';
import {
  readChoice,
  readId,
  readName,
  readNames,
  readNumber,
  readOptional,
  readSentence,
  readWords,
  readYes,
  type Taken,
  take,
} from '../ground/cells.ts';
import { type Columns, type Row, readTable } from '../ground/csv.ts';
import { readDays, readEnd } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import type { Names } from '../ground/names.ts';
import { type Located, type Report, type TextFile, unknownName } from '../ground/report.ts';
import { readSourceRefs } from './sourcerefs.ts';
import { readStations, type Station } from './stations.ts';
import type { World } from './world.ts';

const needed = ['id', 'start', 'what'];
const optional =
  'end,recipient,kind,quantity,unit,place,route,source,confidence,note,low,high,sum,verified,giver,status,label,mark,path,of'.split(
    ',',
  );

/** Where the story has kinds, each row is of one. */
function columnsOf({ kinds }: World): Columns {
  const always = [...needed, ...([...kinds.keys()].length > 0 ? ['kind'] : [])];
  return { needed: always, optional, filled: always };
}

const statuses = ['promised', 'delivered', 'captured', 'planned'] as const;
const confidences = ['high', 'medium', 'low'] as const;

/** A row before its path is projected. */
export interface RawRow extends Omit<LedgerRow, 'path'> {
  readonly path?: readonly Station[];
}

/** The most words of a label: it stands in the picture. */
const longest = 5;

/** Reads the ledger, by id. */
export function readLedger(file: TextFile, world: World, report: Report): ReadonlyMap<string, RawRow> | undefined {
  const rows: Taken<RawRow> = new Map();
  const table = readTable(file, columnsOf(world), report);
  for (const row of table ?? []) {
    const read = readLedgerRow(row, world, report);
    if (read) take(row.cell('id'), rows, read, report);
  }
  const ledger = new Map([...rows].map(([id, { value }]) => [id, value]));
  for (const row of table ?? []) checkPart(row, ledger, report);
  return table && ledger;
}

function readLedgerRow(row: Row, world: World, report: Report): RawRow | undefined {
  const optional = (column: string) => readOptional(row.cell(column));
  const id = readId(row.cell('id'), report);
  const kind = readName(row.cell('kind'), 'kind', withBreak(world.kinds), report);
  const start = readDays(row.cell('start'), report, world.span);
  const end = row.cell('end').value === '' ? start?.to : readEnd(row.cell('end'), start?.from, report, world.span);
  const rest = {
    recipients: readNames(row.cell('recipient'), 'recipient', world.recipients, report),
    what: readSentence(row.cell('what')),
    ...readAmounts(row, report),
    unit: optional('unit'),
    note: optional('note'),
    giver: optional('giver'),
    place: readName(row.cell('place'), 'place', world.places, report),
    route: readName(row.cell('route'), 'route', world.routes, report),
    sources: readSourceRefs(row.cell('source'), world.sources, report),
    confidence: readChoice(row.cell('confidence'), confidences, undefined, report),
    sum: readYes(row.cell('sum'), report),
    verified: readYes(row.cell('verified'), report),
    status: readChoice(row.cell('status'), statuses, 'delivered', report),
    label: readLabel(row.cell('label'), report),
    ...readMark(row, world, report),
    of: optional('of'),
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

function readLabel(cell: Located<string>, report: Report): string | undefined {
  const words = readWords(cell).length;
  if (words > longest)
    report.warn(cell.spot, `the label has ${words} words, expected ${longest} at most: it stands in the picture`);
  return readOptional(cell);
}

/** A mark stands at the row's place, or at the end of its path; a path belongs to a front. */
function readMark(row: Row, world: World, report: Report): Pick<RawRow, 'mark' | 'path'> {
  const [mark, path, place] = ['mark', 'path', 'place'].map((column) => row.cell(column));
  if (!mark || !path || !place || (mark.value === '' && path.value === '')) return {};
  const name = eventMarks.find((known) => known === mark.value);
  if (name === undefined && mark.value !== '') report.error(mark.spot, unknownName('mark', mark.value, eventMarks));
  if (path.value !== '' && (name !== undefined || mark.value === '') && name !== 'front')
    report.error(path.spot, `a path belongs to mark=front, expected that mark or no path`);
  if (name !== undefined && place.value === '' && path.value === '') report.error(mark.spot, nowhere(name));
  return defined({ mark: name, path: readStations(path, 'path', 'in the order of the march', world, report) });
}

function nowhere(mark: EventMark): string {
  return `the mark "${mark}" stands nowhere, expected a place${mark === 'front' ? ' or a path' : ''} in its row`;
}

/** A part is drawn inside its whole: both count the same, and the part no more. */
function checkPart(row: Row, ledger: ReadonlyMap<string, RawRow>, report: Report): void {
  const { value, spot } = row.cell('of');
  const part = ledger.get(row.cell('id').value);
  const whole = ledger.get(value);
  if (value === '' || part === undefined) return;
  const fault = whole ? faultOf(part, whole, ledger) : unknownName('ledger id', value, ledger.keys());
  if (fault !== undefined) report.error(spot, fault);
}

function faultOf(part: RawRow, whole: RawRow, ledger: ReadonlyMap<string, RawRow>): string | undefined {
  const name = `"${part.id}" cannot be a part of "${whole.id}"`;
  if (part.quantity === undefined || whole.quantity === undefined) return `${name}: expected a quantity in both rows`;
  if (part.unit !== whole.unit)
    return `${name}: it counts ${part.unit ?? 'nothing named'}, expected ${whole.unit ?? 'no unit'}`;
  if (part.quantity > whole.quantity)
    return `${name}: its quantity is ${part.quantity}, expected ${whole.quantity} at most`;
  return isAround(part, whole, ledger) ? `${name}, which is itself a part of it` : undefined;
}

/** Whether a row is found among the wholes of another one, or is that one. */
function isAround(row: RawRow, start: RawRow, ledger: ReadonlyMap<string, RawRow>): boolean {
  const seen = new Set<RawRow>();
  for (let at: RawRow | undefined = start; at && !seen.has(at); at = ledger.get(at.of ?? '')) {
    if (at === row) return true;
    seen.add(at);
  }
  return false;
}
