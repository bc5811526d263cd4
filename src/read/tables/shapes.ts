/** `lines.geojson` and `areas.geojson`: rivers, railways, borders; who held what. */
import type { MapArea } from '../../graphic.ts';
import { readId, type Taken, take } from '../ground/cells.ts';
import { readLife } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import { isObject, type Json, readJson } from '../ground/json.ts';
import { lazily, type Report, startOf, type TextFile, unknownName } from '../ground/report.ts';
import type { LonLat } from './places.ts';
import { readSourceRefs } from './sourcerefs.ts';
import type { World } from './world.ts';

/** A line or an area before it is projected: its strokes or rings, one after the other. */
export interface RawShape extends Omit<MapArea, 'center' | 'room' | 'path'> {
  readonly closed: boolean;
  readonly strokes: readonly Stroke[];
}

/** A line or an area of a base map: nothing of it is named. */
export type Outline = Pick<RawShape, 'closed' | 'strokes'>;

/** A line, or one ring of an area. */
export interface Stroke {
  readonly points: readonly LonLat[];
  readonly hole: boolean;
}

const properties = ['id', 'kind', 'name', 'holder', 'start', 'end', 'source', 'certainty'];

interface Geometry {
  readonly depth: 1 | 2 | 3;
  readonly closed: boolean;
}

/** How deep the points of a geometry lie, and whether its strokes are closed. */
const geometries: Readonly<Record<string, Geometry>> = {
  LineString: { depth: 1, closed: false },
  MultiLineString: { depth: 2, closed: false },
  Polygon: { depth: 2, closed: true },
  MultiPolygon: { depth: 3, closed: true },
};

/** Reads a GeoJSON file of lines, or of areas where `closed`. */
export function readShapes(
  file: TextFile,
  closed: boolean,
  world: Pick<World, 'sources' | 'span'>,
  report: Report,
): readonly RawShape[] {
  const taken: Taken<unknown> = new Map();
  return readFeatures(file, report).flatMap((feature) => {
    const shape = readFeature(feature, closed, world, report);
    const id = lazily(shape?.id ?? '', () => feature.child('properties').child('id').spot);
    return shape && take(id, taken, shape, report) ? [shape] : [];
  });
}

/** Reads the outlines of a base map; whatever else its features say is not asked. */
export function readOutlines(file: TextFile, report: Report): readonly Outline[] {
  const features = readFeatures(file, report);
  const outlines = features.flatMap((feature): readonly Outline[] => {
    const geometry = feature.child('geometry');
    const type = String(geometry.child('type').value ?? 'none');
    const known = Object.hasOwn(geometries, type) ? geometries[type] : undefined;
    if (known === undefined) {
      report.warn(
        feature.spot,
        `the geometry "${type}" is not drawn, expected one of ${Object.keys(geometries).join(', ')}`,
      );
      return [];
    }
    const strokes = readStrokes(geometry.child('coordinates'), known, report);
    return strokes ? [{ closed: known.closed, strokes }] : [];
  });
  if (features.length > 0 && outlines.length === 0)
    report.error(startOf(file), 'there is no outline, expected lines or areas');
  return outlines;
}

/** The features of a file. */
function readFeatures(file: TextFile, report: Report): readonly Json[] {
  const json = readJson(file, report);
  if (!json) return [];
  const features = json.child('features');
  if (json.child('type').value === 'FeatureCollection' && Array.isArray(features.value))
    return features.value.map((_, i) => features.child(i));
  report.error(json.spot, 'expected a GeoJSON FeatureCollection with a list of features');
  return [];
}

function readFeature(
  feature: Json,
  closed: boolean,
  world: Pick<World, 'sources' | 'span'>,
  report: Report,
): RawShape | undefined {
  const geometry = feature.child('geometry');
  const type = String(geometry.child('type').value ?? 'none');
  const known = Object.hasOwn(geometries, type) ? geometries[type] : undefined;
  const names = Object.keys(geometries).filter((name) => geometries[name]?.closed === closed);
  if (!isObject(feature.child('properties').value)) report.error(feature.spot, 'expected a feature with properties');
  else if (known?.closed !== closed)
    report.error(feature.spot, `unknown geometry "${type}", expected ${names.join(' or ')}`);
  else {
    const strokes = readStrokes(geometry.child('coordinates'), known, report);
    const read = readProperties(feature.child('properties'), world, report);
    return strokes && read && { ...read, closed, strokes };
  }
  return undefined;
}

/** Numbers count as text: years are often written without quotes. */
function readProperties(
  json: Json,
  { sources, span }: Pick<World, 'sources' | 'span'>,
  report: Report,
): Omit<RawShape, 'closed' | 'strokes'> | undefined {
  const cell = (name: string) => lazily(String(json.child(name).value ?? '').trim(), () => json.child(name).spot);
  checkProperties(json, report);
  const [id = '', kind = '', ...rest] = ['id', 'kind', 'name', 'holder', 'certainty'].map((name) => cell(name).value);
  const [name, holder, certainty] = rest.map((value) => value || undefined);
  const { start, end } = readLife(cell('start'), cell('end'), report, span);
  const refs = readSourceRefs(cell('source'), sources, report);
  if (id === '' || kind === '' || !readId(cell('id'), report)) return undefined;
  return defined({ id, kind, name, holder, certainty, start, end, sources: refs });
}

function checkProperties(json: Json, report: Report): void {
  const names = Object.keys(json.value ?? {});
  const unknown = names.filter((name) => !properties.includes(name));
  for (const name of unknown) report.error(json.child(name).spot, unknownName('property', name, properties));
  const lacking = ['id', 'kind'].filter((name) => String(json.child(name).value ?? '').trim() === '');
  for (const name of lacking)
    report.error(json.spot, `the feature lacks ${name === 'id' ? 'an' : 'a'} "${name}" among its properties`);
}

/** The strokes of a geometry: its coordinates taken apart down to lists of points. */
function readStrokes(json: Json, { depth, closed }: Geometry, report: Report): RawShape['strokes'] | undefined {
  const { value } = json;
  if (!Array.isArray(value) || value.length === 0) {
    report.error(json.spot, 'expected a list of coordinates');
    return undefined;
  }
  if (depth === 1) return readStroke(json, value, report);
  const parts = value.map((_, i) => readStrokes(json.child(i), { depth: depth === 3 ? 2 : 1, closed }, report));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const isHole = (i: number) => closed && depth === 2 && i > 0;
  return parts.flatMap((part, i) => part.map((stroke) => (isHole(i) ? { ...stroke, hole: true } : stroke)));
}

function readStroke(json: Json, points: readonly unknown[], report: Report): RawShape['strokes'] | undefined {
  const bad = points.findIndex((point) => !isLonLat(point));
  const good = points.filter(isLonLat);
  if (bad >= 0)
    report.error(
      json.child(bad).spot,
      `bad point ${JSON.stringify(points[bad])}, expected [longitude, latitude] within 180 and 90 degrees${isSwapped(points[bad]) ? ': are they swapped?' : ''}`,
    );
  else if (good.length < 2) report.error(json.spot, 'expected two points or more');
  else return [{ points: good.map(([longitude, latitude]) => [longitude, latitude] as const), hole: false }];
  return undefined;
}

function isSwapped(point: unknown): boolean {
  return Array.isArray(point) && isLonLat([point[1], point[0]]);
}

function isLonLat(point: unknown): point is LonLat {
  if (!Array.isArray(point) || point.length < 2) return false;
  const [longitude, latitude]: unknown[] = point;
  return isWithin(longitude, 180) && isWithin(latitude, 90);
}

function isWithin(degrees: unknown, most: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= most;
}
