/** `rates.csv`: what one unit is worth in another. */
import type { Rate } from '../../graphic.ts';
import { readNumber } from '../ground/cells.ts';
import { type Row, readTable } from '../ground/csv.ts';
import { overlaps, readDay, readEnd } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import { type Report, type TextFile, unknownName } from '../ground/report.ts';
import { readSourceRefs } from './sourcerefs.ts';
import type { World } from './world.ts';

const needed = ['unit', 'in', 'rate', 'from', 'to', 'source'];
const columns = { needed, filled: needed.filter((name) => name !== 'to') };

/** Reads rates; two of one pair of units never share a day. `units` are those of the ledger, where it could be read. */
export function readRates(
  file: TextFile,
  units: ReadonlySet<string> | undefined,
  world: World,
  report: Report,
): readonly Rate[] {
  const pairs = new Map<string, { readonly rate: Rate; readonly row: Row }[]>();
  return (readTable(file, columns, report) ?? []).flatMap((row) => {
    const rate = readRate(row, units, world, report);
    if (rate === undefined) return [];
    const pair = [rate.unit, rate.in].sort().join('\n');
    const others = pairs.get(pair) ?? [];
    const first = others.find((other) => overlaps(other.rate, rate));
    if (first)
      report.error(
        row.cell('from').spot,
        `the rate overlaps that of line ${first.row.spot.line}, expected one at a time`,
      );
    pairs.set(pair, [...others, { rate, row }]);
    return [rate];
  });
}

function readRate(row: Row, units: ReadonlySet<string> | undefined, world: World, report: Report): Rate | undefined {
  const [unit, other] = [row.cell('unit'), row.cell('in')];
  if (units && unit.value !== '' && !units.has(unit.value))
    report.error(unit.spot, unknownName('unit', unit.value, units));
  if (unit.value !== '' && unit.value === other.value)
    report.error(other.spot, `"${unit.value}" is compared with itself, expected another unit`);
  const rate = readNumber(row.cell('rate'), report);
  if (rate !== undefined && rate <= 0)
    report.error(row.cell('rate').spot, `the rate ${row.cell('rate').value} is out of range, expected one above zero`);
  const from = readDay(row.cell('from'), report, world.span);
  const to = readEnd(row.cell('to'), from, report, world.span);
  const sources = readSourceRefs(row.cell('source'), world.sources, report);
  if (rate === undefined || from === undefined) return undefined;
  return defined({ unit: unit.value, in: other.value, rate, from, to, sources });
}
