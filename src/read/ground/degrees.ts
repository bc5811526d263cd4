/** Points and boxes of degrees. A box may go over the date line: then its east is above 180. */

/** Longitude and latitude. */
export type Degrees = readonly [longitude: number, latitude: number];

/** West, south, east, north. */
export type DegreeBox = readonly [west: number, south: number, east: number, north: number];

/** How far the map goes on beyond its box on each side, in sizes of the box. */
export const mapMargin = 0.34;

/**
 * The box between two corners, in any order; nothing where they are none. From a corner far in the east to one far in the west the shorter
 * way goes over the date line; so do longitudes above 180.
 */
export function boxOf([a, b]: Degrees, [c, d]: Degrees): DegreeBox | undefined {
  const [south, north] = [Math.min(b, d), Math.max(b, d)];
  const [west, east] = a - c > 180 ? [a, c + 360] : [Math.min(a, c), Math.max(a, c)];
  const isBox = west >= -180 && west <= 180 && west < east && east - west <= 360 && south < north;
  return isBox && south >= -90 && north <= 90 ? [west, south, east, north] : undefined;
}

/** Whether a point lies in a box, or at most `margin` of its size beside it. */
export function isIn([longitude, latitude]: Degrees, [west, south, east, north]: DegreeBox, margin = 0): boolean {
  const [wide, high] = [(east - west) * margin, (north - south) * margin];
  const eastwards = (((longitude - west + wide) % 360) + 360) % 360;
  return eastwards <= east - west + 2 * wide && latitude >= south - high && latitude <= north + high;
}

/** The point that is meant where latitude and longitude changed places. */
export function swapped([longitude, latitude]: Degrees): Degrees {
  return [latitude, longitude];
}

/** Whether two numbers can be longitude and latitude. */
export function isDegrees([longitude, latitude]: Degrees): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
