/** One projection for a story: a cone fitted to its home view. */
import type { GeoProjection } from 'd3-geo';
import type { Box, Point } from '../../graphic.ts';
import { mapMargin } from '../ground/degrees.ts';
import type { LonLat } from '../tables/places.ts';

/** West, south, east, north in degrees. */
export type LonLatBox = readonly [west: number, south: number, east: number, north: number];

/** The library, which is loaded only where there is a map. */
export type Geo = typeof import('d3-geo');

/** A projection with the plane it fills and the home view on it. */
export interface Projection {
  readonly projection: GeoProjection;
  readonly plane: { readonly width: number; readonly height: number };
  readonly home: Box;
}

/** Width of the plane; how far it reaches beyond the home view on each side, in sizes of the home view. */
export const layout = { width: 1000, margin: mapMargin };

/**
 * The projection fitted so that the home view lies in the middle of the plane: a conic one that keeps areas, its parallels a sixth inside the
 * box, or where a `stretch` is given a plane one, on which a degree of longitude is so many degrees of latitude long.
 */
export function makeProjection(geo: Geo, box: LonLatBox, stretch?: number): Projection {
  const { width, margin } = layout;
  const projection = stretch === undefined ? conic(geo, box) : plane(geo, box, stretch);
  const [left, top, right, bottom] = boundsOf(projection, box);
  const scale = width / ((right - left) * (1 + 2 * margin));
  const [dx, dy] = [(right - left) * margin, (bottom - top) * margin];
  const height = Math.round(scale * (bottom - top + 2 * dy));
  projection
    .scale(scale)
    .translate([scale * (dx - left), scale * (dy - top)])
    .precision(0.2);
  return { projection, plane: { width, height }, home: boundsOf(projection, box) };
}

function conic(geo: Geo, [west, south, east, north]: LonLatBox): GeoProjection {
  const inset = (north - south) / 6;
  return geo
    .geoConicEqualArea()
    .parallels([south + inset, north - inset])
    .rotate([-(west + east) / 2, 0])
    .center([0, (south + north) / 2])
    .scale(1)
    .translate([0, 0]);
}

function plane(geo: Geo, [west, , east]: LonLatBox, stretch: number): GeoProjection {
  return geo
    .geoProjection((longitude, latitude) => [longitude * stretch, latitude])
    .rotate([-(west + east) / 2, 0])
    .scale(1)
    .translate([0, 0]);
}

/** In degrees of latitude: within it the globe is as good as flat. */
const FLAT = 5;

/** The stretch of a small part of the globe; none where it is too large to be plane. */
export function stretchOf([, south, , north]: LonLatBox): number | undefined {
  return north - south > FLAT ? undefined : Math.cos((((south + north) / 2) * Math.PI) / 180);
}

/** The plane's box around a box of longitudes and latitudes, whose edges are curves there. */
export function boundsOf(projection: GeoProjection, [west, south, east, north]: LonLatBox): Box {
  const points: Point[] = [];
  for (let i = 0; i <= 16; i++) {
    const [longitude, latitude] = [west + ((east - west) * i) / 16, south + ((north - south) * i) / 16];
    points.push(project(projection, [longitude, south]), project(projection, [longitude, north]));
    points.push(project(projection, [west, latitude]), project(projection, [east, latitude]));
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A point on the plane. */
export function project(projection: GeoProjection, [longitude, latitude]: LonLat): Point {
  return projection([longitude, latitude]) ?? [0, 0];
}

/** Two decimals are enough on a plane a thousand units wide. */
export function round([x, y]: Point): Point {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}

/** A box with two decimals. */
export function roundBox([left, top, right, bottom]: Box): Box {
  return [...round([left, top]), ...round([right, bottom])];
}
