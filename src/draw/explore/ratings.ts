/** Which rating a place in the explore view speaks of: the reason why the band there is so high. */

import { dayAfter, dayNumber } from '../../days.ts';
import type { Day, Point } from '../../graphic.ts';
import type { ExploreGraphic } from '../../pagedata.ts';
import { holds } from '../ground/time.ts';
import { outward } from '../river/stacks.ts';
import type { Band, Bands } from './bands.ts';
import type { ExploreMark } from './eventmarks.ts';
import type { ExploreScene } from './explore.ts';
import { CELL } from './markrows.ts';

type Asked = Pick<ExploreScene, 'reading' | 'filter'>;

/** A row of the graphic's ratings. */
type Row = ExploreGraphic['ratings'][number];

/** The rating of the band at a point, or the outermost below it; where the stack is empty, the one that changed last. */
export function ratingAt(graphic: ExploreGraphic, asked: Asked, bands: Bands, [x, y]: Point): Row | undefined {
  const [along, across] = bands.upright ? [y, x] : [x, y];
  const band = bands.lanes.find((lane) => lane.rated && isIn(lane, across));
  const place = (along - bands.start) / bands.length;
  if (band === undefined || place < 0 || place >= 1) return undefined;
  const rows = rowsOn(graphic, asked, band.recipient, dayAt(graphic, place));
  const height = ((across - band.axis) * band.sign) / bands.level;
  return layerAt(asked, rows, height) ?? newest(rows);
}

/** The rating of a mark's kind on its first day; where it has none, or several, the one of its side that changed last. */
export function ratingOf(graphic: ExploreGraphic, asked: Asked, { lane, day, ids }: ExploreMark): Row | undefined {
  const kinds = new Set(graphic.events.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind));
  const rows = rowsOn(graphic, asked, lane, day);
  return (kinds.size === 1 ? rows.find(({ kind }) => kinds.has(kind)) : undefined) ?? newest(rows);
}

/** How high a rating is drawn in a reading. */
export function heightOf(row: Row, reading: ExploreScene['reading']): number {
  return row[reading === 'middle' ? 'level' : reading];
}

/** From the axis to the outermost row of marks. */
function isIn({ axis, sign, row, rows }: Band, across: number): boolean {
  const depth = (across - axis) * sign;
  return depth >= 0 && depth <= (row - axis) * sign + (rows - 0.5) * CELL;
}

function dayAt({ span }: ExploreGraphic, place: number): Day {
  return dayAfter(span.from, Math.floor(place * (dayNumber(span.to) - dayNumber(span.from))));
}

/** A recipient's ratings on a day, from the axis outward. */
function rowsOn(graphic: ExploreGraphic, { filter }: Asked, recipient: string, day: Day): readonly Row[] {
  const kinds = outward(graphic.kinds).filter(({ id }) => ![id, recipient].some((name) => filter.includes(name)));
  return kinds.flatMap(
    ({ id }) => graphic.ratings.find((row) => row.recipient === recipient && row.kind === id && holds(row, day)) ?? [],
  );
}

function layerAt({ reading }: Asked, rows: readonly Row[], height: number): Row | undefined {
  const layers = rows.filter((row) => heightOf(row, reading) > 0);
  let top = 0;
  return (
    layers.find((row) => {
      top += heightOf(row, reading);
      return height < top;
    }) ?? layers.at(-1)
  );
}

function newest(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((last, row) => (last && last.from >= row.from ? last : row), undefined);
}
