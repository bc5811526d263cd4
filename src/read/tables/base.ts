/** What the map is drawn on, where the author brings it: outlines as GeoJSON, or a picture between two corners. */
import { isImage } from '../../endings.ts';
import type { Located, Report, TextFile } from '../ground/report.ts';
import type { MapSettings } from '../ground/settingsfields.ts';
import { type Outline, readOutlines } from './shapes.ts';

/** West, south, east, north in degrees. */
type Box = readonly [west: number, south: number, east: number, north: number];

/** The base, and the home view on it. */
export interface OwnBase {
  readonly box: Box;
  readonly outlines: readonly Outline[];
  readonly picture?: BasePicture;
}

/** A picture by its address, with its size in pixels, and the box of degrees that it covers. */
export interface BasePicture {
  readonly src: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Whether files are made of it. */
  readonly isMade: boolean;
  readonly box: Box;
}

/** How files of the folder are opened: a text, or a picture of a known size; nothing, and a report, where there is none. */
export interface Opening {
  readonly text: (path: Located<string>) => TextFile | undefined;
  readonly picture: (path: Located<string>) => Omit<BasePicture, 'box'> | undefined;
}

/** Reads the base that the settings name. */
export function readBase(
  { base, box, corners }: MapSettings,
  { text, picture }: Opening,
  report: Report,
): OwnBase | undefined {
  if (base === undefined) return undefined;
  if (isImage(base.value)) {
    if (!corners)
      report.error(base.spot, `"${base.value}" lies nowhere, expected corners: [[west, north], [east, south]]`);
    const found = picture(base);
    return corners && found && { box: box ?? corners.value, outlines: [], picture: { ...found, box: corners.value } };
  }
  if (corners) report.error(corners.spot, `corners belong to a picture, found base: ${base.value}`);
  if (!/\.(geo)?json$/i.test(base.value)) {
    report.error(base.spot, `bad base "${base.value}", expected outlines as GeoJSON or a picture`);
    return undefined;
  }
  const file = text(base);
  const outlines = file ? readOutlines(file, report) : [];
  const shown = box ?? boundsOf(outlines);
  if (outlines.length > 0 && !shown)
    report.error(base.spot, `"${base.value}" has no extent, expected box: [[west, south], [east, north]]`);
  return shown && { box: shown, outlines };
}

/** The box around all outlines; nothing where there is none, or no area. */
function boundsOf(outlines: readonly Outline[]): Box | undefined {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { strokes } of outlines)
    for (const { points } of strokes)
      for (const [longitude, latitude] of points) {
        [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
        [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
      }
  return west < east && south < north ? [west, south, east, north] : undefined;
}
