/** What lies far outside of the map: most often its longitude and latitude have changed places. */
import { type DegreeBox, isIn, mapMargin, swapped } from '../ground/degrees.ts';
import { type Report, spotAt, type TextFile } from '../ground/report.ts';
import type { RawPlace } from '../tables/places.ts';
import type { RawShape } from '../tables/shapes.ts';

/** Whether any point is drawn on the map of a box. */
export function isOnMap(points: readonly RawPlace['at'][], box: DegreeBox): boolean {
  return points.some((point) => isIn(point, box, mapMargin));
}

/** Warns of places outside of the map that would lie in its box with their degrees swapped; false, and a problem, where none lies on the map. */
export function checkPlaces(places: Iterable<RawPlace>, box: DegreeBox, settings: TextFile, report: Report): boolean {
  const all = [...places];
  const isSwapped = ({ at }: RawPlace): boolean => !isOnMap([at], box) && isIn(swapped(at), box);
  const none = all.length > 0 && all.every(({ at }) => !isOnMap([at], box));
  const spot = spotAt(settings, settings.text.indexOf('box:'));
  if (none && all.every(isSwapped)) report.error(spot, allSwapped);
  else if (none) report.warn(spot, noPlace);
  else
    for (const place of all.filter(isSwapped))
      report.warn(
        place.spot,
        `the place "${place.id}" lies outside of the map, but not with lat and lon swapped: are they?`,
      );
  return !none;
}

const allSwapped =
  'no place lies on the map: longitude and latitude are swapped, expected [longitude, latitude] in the box, or lat before lon in places.csv';
const noPlace =
  'no place of places.csv lies on the map, expected a box of two corners [longitude, latitude] around them';

/** Warns of lines and areas of which nothing is drawn. */
export function checkShapes(shapes: readonly RawShape[], box: DegreeBox, file: TextFile, report: Report): void {
  for (const { id, strokes } of shapes) {
    const points = strokes.flatMap((stroke) => stroke.points);
    if (isOnMap(points, box) || isAround(points, box)) continue;
    const hint = points.some((point) => isIn(swapped(point), box))
      ? ': longitude and latitude are swapped, expected [longitude, latitude]'
      : '';
    report.warn(
      spotAt(file, file.text.indexOf(JSON.stringify(id))),
      `the shape "${id}" lies outside of the map${hint}`,
    );
  }
}

/** A large shape may hold the whole map without a point on it. */
function isAround(points: readonly RawPlace['at'][], [west, south, east, north]: DegreeBox): boolean {
  const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const spans = (values: readonly number[], low: number, high: number): boolean =>
    values.some((value) => value <= high) && values.some((value) => value >= low);
  return spans(longitudes, west, east) && spans(latitudes, south, north);
}
