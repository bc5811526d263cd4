/** Longitude and latitude to the plane: one projection for a story, computed at build, so that none is shipped. */
import type { BaseMap, Box, Point } from '../../graphic.ts';
import { writeLines } from '../../svgpath.ts';
import type { Memo } from '../../tools.ts';
import { isIn } from '../ground/degrees.ts';
import type { OwnBase } from '../tables/base.ts';
import type { LonLat } from '../tables/places.ts';
import type { Stroke } from '../tables/shapes.ts';
import { areaOf, bend, middleOf, polylinesOf, thin } from './polylines.ts';
import {
  boundsOf,
  type Geo,
  type LonLatBox,
  layout,
  makeProjection,
  type Projection,
  project,
  round,
  roundBox,
  stretchOf,
} from './projection.ts';

/** What a story wants to know about the plane. */
export interface Wanted {
  readonly box: LonLatBox;
  readonly points: readonly LonLat[];
  readonly routes: readonly (readonly LonLat[])[];
  readonly boxes: readonly LonLatBox[];
  /** `coarse` ones are drawn on a grid of whole units. */
  readonly shapes: readonly {
    readonly closed: boolean;
    readonly coarse: boolean;
    readonly strokes: readonly Stroke[];
  }[];
  /** What the map is drawn on instead of the world's outlines. */
  readonly base?: OwnBase;
}

/** The answers, in the same order. */
export interface Projected {
  readonly points: readonly Point[];
  readonly routes: readonly (readonly Point[])[];
  readonly boxes: readonly Box[];
  readonly shapes: readonly { readonly path: string; readonly center: Point }[];
}

/** The plane with the base map on it. */
export interface Plane {
  readonly plane: { readonly width: number; readonly height: number };
  readonly home: Box;
  readonly base: BaseMap;
}

/**
 * Detail of the outlines: spherical triangles below this many steradians are cut off, `farther` times larger ones away from the home view;
 * islands below this many square units are left out.
 */
const detail = { triangle: 7e-6, farther: 24, island: 4 };

/** Projects the places, routes, boxes and shapes of a story, and the land beneath them. */
export async function projectMap(wanted: Wanted, memo: Memo): Promise<Projected & Plane> {
  const { box, base: own } = wanted;
  const base = own
    ? await memo('own base map', { box, own, layout }, () => makeOwnBase(box, own))
    : await memo('base map', { box, layout, detail }, () => makeBase(box));
  const projected = await memo('map', { wanted, layout }, () => makeProjected(wanted));
  return { ...base, ...projected };
}

/** The author's areas as land, the lines upon it; without an area all is land. */
async function makeOwnBase(box: LonLatBox, { outlines, picture }: OwnBase): Promise<Plane> {
  const geo = await import('d3-geo');
  const fitted = makeProjection(geo, box, ownStretch(box, { outlines, ...(picture && { picture }) }));
  const frame = picture && roundBox(boundsOf(fitted.projection, picture.box));
  clip(fitted);
  const pathOf = (closed: boolean): string =>
    outlines
      .filter((outline) => outline.closed === closed)
      .map((outline) => projectShape(geo, fitted, { ...outline, coarse: false }).path)
      .join('');
  const base = {
    land: pathOf(true),
    borders: pathOf(false),
    ...(picture &&
      frame && { picture: { src: picture.src, box: frame, ...(picture.isMade && { pixels: picture.size }) } }),
  };
  return { plane: fitted.plane, home: roundBox(fitted.home), base };
}

/** A picture keeps its own proportions. */
function ownStretch(box: LonLatBox, { picture }: Omit<OwnBase, 'box'>): number | undefined {
  if (picture === undefined) return stretchOf(box);
  const [west, south, east, north] = picture.box;
  return (picture.size.width / (east - west)) * ((north - south) / picture.size.height);
}

async function makeBase(box: LonLatBox): Promise<Plane> {
  const [geo, topojson, simplifier, { default: world }] = await Promise.all([
    import('d3-geo'),
    import('topojson-client'),
    import('topojson-simplify'),
    import('world-atlas/countries-50m.json', { with: { type: 'json' } }),
  ]);
  const fitted = clip(makeProjection(geo, box));
  const { sphericalTriangleArea: area } = simplifier;
  const weigh = (corners: Triangle) => area(corners) / (isNear(corners, box) ? 1 : detail.farther);
  const topology = simplifier.simplify(simplifier.presimplify(world, weigh), detail.triangle);
  const { land, countries } = topology.objects;
  const coasts = polylinesOf(geo, fitted.projection, topojson.feature(topology, land));
  const borders = polylinesOf(
    geo,
    fitted.projection,
    topojson.mesh(topology, countries, (a, b) => a !== b),
  );
  const base = {
    land: writeLines(coasts.filter((coast) => areaOf(coast) >= detail.island)),
    borders: writeLines(borders),
  };
  return { plane: fitted.plane, home: roundBox(fitted.home), base };
}

type Triangle = [[number, number], [number, number], [number, number]];

/** In or just outside a box. */
function isNear([, [longitude, latitude]]: Triangle, [west, south, east, north]: LonLatBox): boolean {
  return isIn([longitude, latitude], [west - 3, south - 3, east + 3, north + 3]);
}

/** Nothing is drawn beyond the plane. */
function clip(fitted: Projection): Projection {
  const { width, height } = fitted.plane;
  fitted.projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return fitted;
}

async function makeProjected({ box, base, points, routes, boxes, shapes }: Wanted): Promise<Projected> {
  const geo = await import('d3-geo');
  const fitted = makeProjection(geo, box, base && ownStretch(box, base));
  const place = (point: LonLat) => round(project(fitted.projection, point));
  const projected = {
    points: points.map(place),
    routes: routes.map((route) => bend(geo, route).map(place)),
    boxes: boxes.map((inner) => roundBox(boundsOf(fitted.projection, inner))),
  };
  clip(fitted);
  return { ...projected, shapes: shapes.map((shape) => projectShape(geo, fitted, shape)) };
}

function projectShape(
  geo: Geo,
  { projection }: Projection,
  { closed, coarse, strokes }: Wanted['shapes'][number],
): Projected['shapes'][number] {
  const lines = strokes.flatMap(({ points, hole }) => {
    const coordinates = points.map(([longitude, latitude]) => [longitude, latitude]);
    if (!closed) return polylinesOf(geo, projection, { type: 'LineString', coordinates }).map(thin);
    const rings = polylinesOf(geo, projection, { type: 'Polygon', coordinates: [wind(geo, coordinates)] }).map(thin);
    return hole ? rings.map((line) => ({ ...line, points: line.points.toReversed() })) : rings;
  });
  const [largest] = lines.toSorted((a, b) => areaOf(b) - areaOf(a));
  const center = round(middleOf(largest?.points ?? []));
  return coarse
    ? { path: writeLines(lines, 1), center: [Math.round(center[0]), Math.round(center[1])] }
    : { path: writeLines(lines), center };
}

/** Closes a ring and winds it clockwise: the other way round it would mean the rest of the globe. */
function wind(geo: Geo, ring: readonly number[][]): number[][] {
  const [first = []] = ring;
  const last = ring.at(-1) ?? first;
  const closed = first[0] === last[0] && first[1] === last[1] ? [...ring] : [...ring, first];
  return geo.geoArea({ type: 'Polygon', coordinates: [closed] }) > 2 * Math.PI ? closed.toReversed() : closed;
}
