/** Where the name of an area may stand: what is seen of the area, row by row. */
import { type Box, type MapArea, type Run, runHeight } from '../../graphic.ts';
import { type Polyline, readLines } from '../../svgpath.ts';

/** An area before it has room for its name. */
type Area = Omit<MapArea, 'room'>;

/** A part of a row. */
type Part = readonly [left: number, right: number];

/** The parts of all rows, from the first. */
type Rows = readonly (readonly Part[])[];

/**
 * The rooms of areas, in their order: within the home view, on land where there is any, and under no other area that is painted later
 * while both exist. Areas without a name have none.
 */
export function roomsOf(areas: readonly Area[], land: string, [, top, , bottom]: Box): readonly (readonly Run[])[] {
  const heights = Array.from({ length: Math.ceil((bottom - top) / runHeight) }, (_, i) =>
    Math.round(top + (i + 0.5) * runHeight),
  );
  const shore = land === '' ? undefined : rowsOf(land, heights);
  const shapes = areas.map(({ path }) => rowsOf(path, heights));
  return areas.map((area, i) => {
    if (area.name === undefined || area.kind === 'lake') return [];
    const covers = areas.flatMap((other, k) => (k > i && isOver(other, area) ? [shapes[k] ?? []] : []));
    return heights.flatMap((y, row): readonly Run[] => {
      const own = shapes[i]?.[row] ?? [];
      const seen = shore ? common(own, shore[row] ?? []) : own;
      return covers
        .reduce((left, cover) => without(left, cover[row] ?? []), seen)
        .map(([left, right]): Run => [y, Math.ceil(left), Math.floor(right)])
        .filter(([, left, right]) => right - left >= runHeight);
    });
  });
}

/** Whether an area that is painted later hides a part of another, or is told from it, on any day. */
function isOver(later: Area, area: Area): boolean {
  const meet = (later.start ?? '') < (area.end ?? '~') && (area.start ?? '') < (later.end ?? '~');
  const isSame = later.holder === area.holder && (later.name === undefined || later.name === area.name);
  return meet && !isSame;
}

/** What of each row lies inside a shape, by the rule of even and odd. */
function rowsOf(path: string, heights: readonly number[]): Rows {
  const rows = heights.map((): number[] => []);
  for (const line of readLines(path) ?? []) cutRows(line, heights, rows);
  return rows.map((cuts) => {
    cuts.sort((a, b) => a - b);
    return Array.from({ length: cuts.length >> 1 }, (_, i): Part => [cuts[2 * i] ?? 0, cuts[2 * i + 1] ?? 0]);
  });
}

/** Adds to the rows at `heights`, which grow, where a closed line crosses them. */
function cutRows({ points, closed }: Polyline, heights: readonly number[], rows: readonly number[][]): void {
  if (!closed) return;
  for (const [i, [x, from]] of points.entries()) {
    const [next, to] = points[(i + 1) % points.length] ?? [x, from];
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    for (let row = firstFrom(low, heights); (heights[row] ?? high) < high; row++)
      rows[row]?.push(x + ((next - x) * ((heights[row] ?? from) - from)) / (to - from));
  }
}

/** The first row that is not above a height; rows stand `runHeight` apart, to the rounding. */
function firstFrom(low: number, heights: readonly number[]): number {
  let row = Math.max(0, Math.floor((low - (heights[0] ?? 0)) / runHeight) - 1);
  while ((heights[row] ?? low) < low) row++;
  return row;
}

function common(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  return parts.flatMap(([left, right]) =>
    others.flatMap(([from, to]): readonly Part[] => {
      const part: Part = [Math.max(left, from), Math.min(right, to)];
      return part[0] < part[1] ? [part] : [];
    }),
  );
}

function without(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  return others.reduce<readonly Part[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): readonly Part[] =>
        [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(([a, b]) => a < b),
      ),
    parts,
  );
}
