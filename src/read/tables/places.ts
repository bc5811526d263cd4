/** `places.csv`: where things are, and what they were called when. */
import type { PlaceName } from '../../graphic.ts';
import { readBounded, readId, readOptional, readSentence } from '../ground/cells.ts';
import { type Row, readTable } from '../ground/csv.ts';
import { type Days, overlaps, readLife } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import { isDegrees, swapped } from '../ground/degrees.ts';
import type { Located, Report, Spot, TextFile } from '../ground/report.ts';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

/** A place before it is projected. */
export interface RawPlace {
  readonly id: string;
  readonly at: LonLat;
  readonly names: readonly PlaceName[];
  readonly spot: Spot;
}

const columns = {
  needed: ['id', 'name', 'lat', 'lon'],
  optional: ['also', 'modern', 'zh', 'ru', 'from', 'to'],
  filled: ['id', 'name', 'lat', 'lon'],
};

/** Reads places; several rows may give one id other names at other times. */
export function readPlaces(
  file: TextFile,
  span: Days | undefined,
  report: Report,
): ReadonlyMap<string, RawPlace> | undefined {
  const rows = readTable(file, columns, report);
  const places = new Map<string, RawPlace>();
  const firsts = new Map<string, Located<string>[]>();
  for (const row of rows ?? []) {
    const place = readPlace(row, span, report);
    if (!place) continue;
    const known = places.get(place.id);
    const id = row.cell('id');
    if (!known) places.set(place.id, place);
    else if (checkSecond(known, place, row, firsts.get(place.id) ?? [], report))
      places.set(place.id, { ...known, names: [...known.names, ...place.names] });
    else continue;
    firsts.set(place.id, [...(firsts.get(place.id) ?? []), id]);
  }
  return rows && places;
}

// A row with a mistake keeps its id, so that what refers to it is not reported as well; no story comes of it anyhow.
function readPlace(row: Row, span: Days | undefined, report: Report): RawPlace | undefined {
  const id = readId(row.cell('id'), report);
  if (id === 'home') report.error(row.cell('id').spot, 'the id "home" is reserved for the home view');
  const latitude = readBounded(row.cell('lat'), -90, 90, 'latitude', report, swapHint(row));
  const longitude = readBounded(row.cell('lon'), -180, 180, 'longitude', report);
  const { start, end } = readLife(row.cell('from'), row.cell('to'), report, span);
  if (id === undefined) return undefined;
  const [also, modern, zh, ru] = ['also', 'modern', 'zh', 'ru'].map((column) => readOptional(row.cell(column)));
  return {
    id,
    spot: row.cell('lat').spot,
    at: [longitude ?? 0, latitude ?? 0],
    names: [defined({ name: readSentence(row.cell('name')), also, modern, zh, ru, from: start, to: end })],
  };
}

/** What is no latitude, beside what could be one. */
function swapHint(row: Row): string {
  const [longitude, latitude] = [Number(row.cell('lon').value), Number(row.cell('lat').value)];
  return isDegrees(swapped([longitude, latitude])) ? ': are latitude and longitude swapped?' : '';
}

/** A second row of one id stands at the same point and names it at another time. */
function checkSecond(
  known: RawPlace,
  place: RawPlace,
  row: Row,
  rows: readonly Located<string>[],
  report: Report,
): boolean {
  const clash = known.names.findIndex((name) => place.names.some((other) => overlaps(name, other)));
  const line = rows[Math.max(0, clash)]?.spot.line;
  if (clash >= 0)
    report.error(
      row.cell('id').spot,
      `the place "${place.id}" already has a name at that time in line ${line}: give both rows from or to`,
    );
  else if (known.at.some((degrees, i) => degrees !== place.at[i])) {
    report.error(
      row.cell('lat').spot,
      `the place "${place.id}" lies elsewhere in line ${line}, expected ${known.at[1]}, ${known.at[0]}`,
    );
  } else return true;
  return false;
}
