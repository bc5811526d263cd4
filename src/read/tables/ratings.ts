/** `ratings.csv`: how strong the support was. */
import type { Rating } from '../../graphic.ts';
import { readLevel, readName, readSentence } from '../ground/cells.ts';
import { type Row, readTable } from '../ground/csv.ts';
import { overlaps, readDay, readEnd } from '../ground/day.ts';
import type { Report, TextFile } from '../ground/report.ts';
import { readSourceRefs } from './sourcerefs.ts';
import type { World } from './world.ts';

const columns = {
  needed: ['recipient', 'kind', 'from', 'to', 'level', 'why', 'source'],
  optional: ['low', 'high'],
  filled: ['recipient', 'kind', 'from', 'level'],
};

/** Reads ratings; two of one recipient and kind never share a day. */
export function readRatings(file: TextFile, world: World, report: Report): readonly Rating[] | undefined {
  const series = new Map<string, { readonly rating: Rating; readonly row: Row }[]>();
  const ratings: Rating[] = [];
  const table = readTable(file, columns, report);
  for (const row of table ?? []) {
    const rating = readRating(row, world, report);
    if (!rating) continue;
    const key = `${rating.recipient} ${rating.kind}`;
    const others = series.get(key) ?? [];
    const first = others.find((other) => overlaps(other.rating, rating));
    if (first) {
      const { from, to } = first.rating;
      report.error(
        row.cell('from').spot,
        `the rating of ${key} overlaps that of line ${first.row.spot.line} (${from} to ${to})`,
      );
    }
    series.set(key, [...others, { rating, row }]);
    ratings.push(rating);
  }
  return table && ratings;
}

function readRating(row: Row, world: World, report: Report): Rating | undefined {
  const recipient = readName(row.cell('recipient'), 'recipient', world.recipients, report);
  const kind = readName(row.cell('kind'), 'kind', world.kinds, report);
  const from = readDay(row.cell('from'), report, world.span);
  const to = row.cell('to').value === '' ? world.span?.to : readEnd(row.cell('to'), from, report, world.span);
  const level = readLevel(row.cell('level'), report);
  const low = readLevel(row.cell('low'), report) ?? level;
  const high = readLevel(row.cell('high'), report) ?? level;
  const sources = readSourceRefs(row.cell('source'), world.sources, report);
  if (!recipient || !kind || !from || !to || level === undefined || low === undefined || high === undefined)
    return undefined;
  if (low > level || high < level)
    report.error(row.cell('level').spot, `the level ${level} does not lie between low ${low} and high ${high}`);
  return { recipient, kind, from, to, level, low, high, why: readSentence(row.cell('why')), sources };
}
