/** The squares of a unit chart, row by row of its grid, with those of parts over those of their wholes. */
import type { Point } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { most } from '../../units.ts';
import { type Owner, ownerOfRow, paint } from '../ground/color.ts';
import { inlay } from '../ground/inlay.ts';
import { chartPath, type Mark, tenth } from '../ground/mark.ts';
import { fillOf, isSure, partsOf, type UnitChart } from './unitcharts.ts';

/** The grid in which a chart's squares stand. */
export interface Grid {
  readonly graphic: PageGraphic;
  readonly chart: UnitChart;
  readonly cell: number;
  readonly columns: number;
}

/** The squares of a row from one number on, and over them those of its parts, for which it turns pale. */
export function drawSquares(grid: Grid, row: PageRow, at: Point, start: number): readonly Mark[] {
  const { graphic, chart } = grid;
  const owner = ownerOfRow(graphic, row);
  const parts = partsOf(row, chart.rows);
  const sure = isSure(row) ? start + (row.low ?? row.quantity ?? 0) / chart.each : start;
  const end = start + most(row) / chart.each;
  const id = `units-${row.id}`;
  const shapes = [
    {
      ...chartPath(`${id}-solid`, {
        class: 'unit',
        d: squares(at, grid, start, sure),
        ...fillOf(owner, parts.length > 0),
      }),
      ...wayOf(row),
    },
    chartPath(`${id}-inlay`, { class: 'inlay', d: inlaySquares(at, grid, start, sure, owner) }),
    chartPath(`${id}-hollow`, {
      class: 'unit hollow',
      d: squares(at, grid, sure, end),
      stroke: paint(owner, 'edge'),
    }),
  ];
  let next = start;
  const inside = parts.flatMap((part) => {
    const marks = drawSquares(grid, part, at, next);
    next += most(part) / chart.each;
    return marks;
  });
  return [...shapes.filter((mark) => mark.attrs.d !== ''), ...inside];
}

/** Only what came travels: the way of what was delivered or handed over. */
function wayOf({ route, status }: PageRow): Pick<Mark, 'way'> {
  return route !== undefined && (status === 'delivered' || status === 'captured') ? { way: route } : {};
}

/** Squares number `from` to `to` of a grid filled row by row; the last may be a part of a square, as wide as its share. */
function squares([x, y]: Point, { cell, columns }: Grid, from: number, to: number): string {
  const side = cell * 0.8;
  let d = '';
  for (let i = Math.floor(from); i < to && from < to; i++) {
    const [start, end] = [Math.max(from, i) - i, Math.min(to, i + 1) - i];
    const left = x + (i % columns) * cell + start * side;
    d += `M${tenth(left)} ${tenth(y + Math.floor(i / columns) * cell)}h${tenth(Math.max(0.4, (end - start) * side))}v${tenth(side)}H${tenth(left)}z`;
  }
  return d;
}

/** The recipient's pattern over squares number `from` to `to`: lines along their rows, ties across each. */
function inlaySquares([x, y]: Point, { cell, columns }: Grid, from: number, to: number, owner: Owner): string {
  const side = cell * 0.8;
  const first = Math.floor(from / columns);
  const rows = Array.from({ length: Math.max(0, Math.ceil(to / columns) - first) }, (_, i) => {
    const start = (first + i) * columns;
    const top = tenth(y + (first + i) * cell);
    return { top, left: Math.max(0, from - start), right: Math.min(columns, to - start) };
  });
  const along = rows.map(
    ({ top, left, right }) => `M${tenth(x + left * cell)} ${tenth(top + side / 2)}H${tenth(x + right * cell)}`,
  );
  const across = rows.flatMap(({ top, left, right }) =>
    Array.from(
      { length: Math.ceil(right) - Math.floor(left) },
      (_, i) => `M${tenth(x + (Math.floor(left) + i) * cell + side / 2)} ${top}v${tenth(side)}`,
    ),
  );
  return from < to ? inlay(owner, along, across) : '';
}
