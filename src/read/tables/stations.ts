/** The stations of a way over the map: places, or points between them. */
import { readName, readSpaced } from '../ground/cells.ts';
import { isDegrees } from '../ground/degrees.ts';
import type { Located, Report } from '../ground/report.ts';
import type { LonLat, RawPlace } from './places.ts';
import type { World } from './world.ts';

/** The id of a place, or a point. */
export type Station = string | LonLat;

/** Two stations or more; `what` is the way they belong to, `order` says which comes first. */
export function readStations(
  cell: Located<string>,
  what: string,
  order: string,
  world: Pick<World, 'places'>,
  report: Report,
): readonly Station[] | undefined {
  const words = readSpaced(cell, report);
  if (words.length === 1)
    report.error(
      cell.spot,
      `a ${what} needs two stations or more, found "${cell.value}", expected place ids or lon/lat pairs, ${order}`,
    );
  const stations = words.map((word) =>
    word.value.includes('/') ? readPair(word, report) : readName(word, 'place', world.places, report),
  );
  return words.length >= 2 && stations.every((stop) => stop !== undefined) ? stations : undefined;
}

/** Where the stations lie. */
export function pointsOf(stations: readonly Station[], places: ReadonlyMap<string, RawPlace>): readonly LonLat[] {
  return stations.flatMap((stop) => {
    const at = typeof stop === 'string' ? places.get(stop)?.at : stop;
    return at ? [at] : [];
  });
}

function readPair(word: Located<string>, report: Report): LonLat | undefined {
  const [longitude = Number.NaN, latitude = Number.NaN, ...more] = word.value
    .split('/')
    .map((part) => (part === '' ? Number.NaN : Number(part)));
  if (more.length === 0 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) return [longitude, latitude];
  const hint = more.length === 0 && isDegrees([latitude, longitude]) ? ': longitude and latitude are swapped' : '';
  report.error(word.spot, `bad point "${word.value}"${hint}, expected longitude/latitude in degrees, as in 113.3/23.1`);
  return undefined;
}
