/** The charts of a scene's quantities: squares at true proportion, filled for what was delivered, outlined for the rest. */

import { formatNumber, formatQuantity } from '../../formats.ts';
import type { Point, Scene } from '../../graphic.ts';
import { letterOf } from '../../letter.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { most } from '../../units.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { drawLetter, writeLine } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import { terms } from '../ground/terms.ts';
import { captionsOf, isPart, outlineOf, type UnitChart, unitCharts } from './unitcharts.ts';
import { drawSquares, type Grid } from './unitsquares.ts';

/** What a chart's parts have in common. */
interface Task extends Grid {
  readonly scene: Scene;
  readonly layout: FrameLayout;
  /** The panel is low and wide: captions stand beside their quantities, not under them. */
  readonly low: boolean;
}

interface Drawn {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

/**
 * The panel of charts, one below the other, and what it covers; nothing when the scene shows no quantity. It has a
 * ground of its own.
 */
export function drawCharts(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
): { readonly marks: readonly Mark[]; readonly box?: Rect } {
  const { panel, sizes, across: low } = layout;
  const charts = unitCharts(graphic, scene);
  if (charts.length === 0) return { marks: [] };
  const cell = cellSize(layout, charts);
  const columns = Math.max(10, Math.floor(panel.width / cell / 5) * 5);
  const marks: Mark[] = [];
  let y = panel.y;
  for (const chart of charts) {
    const drawn = drawChart({ graphic, scene, layout, chart, cell, columns, low }, { ...panel, y });
    marks.push(...drawn.marks);
    y = drawn.bottom + sizes.small * (low ? 0.5 : 1);
  }
  const box = { ...panel, x: panel.x - 8, width: panel.width + 8, height: y - panel.y };
  return { marks: [low ? ground(scene, box) : veil(box), ...marks], box };
}

/** Beside the map its outlines shine through, so faintly that squares stay countable. */
function veil({ x, y, width, height }: Rect): Mark {
  const attrs = { class: 'veil', x: tenth(x), y: tenth(y - 8), width: tenth(width + 8), height: tenth(height) };
  return { id: 'units-veil', layer: 'charts', tag: 'rect', attrs };
}

function ground({ size }: Scene, { y, height }: Rect): Mark {
  const attrs = { class: 'ground', x: 0, y: 0, width: size.width, height: tenth(y + height) };
  return { id: 'units-ground', layer: 'charts', tag: 'rect', attrs };
}

function drawChart(task: Task, area: Rect): Drawn {
  const { graphic, layout, chart } = task;
  const marks: Mark[] = [];
  let y = area.y;
  for (const row of chart.rows) {
    const drawn = (isPart(row, chart.rows) ? drawPart : drawRow)(task, row, { ...area, y });
    marks.push(...drawn.marks);
    y = drawn.bottom;
  }
  const table = terms(graphic.lang).graphic;
  const size = layout.sizes.fine;
  const baseline = y + (task.low ? size * 0.82 : 0);
  const outline = outlineOf(chart, graphic.lang);
  const key = [table.each(formatNumber(chart.each, graphic.lang)), outline && table.outlined(outline)].filter(Boolean);
  const lines = wrap(key, '; ', size, area.width).map((line, i) => {
    const id = `units-${chart.unit}-key${i || ''}`;
    return writeLine(id, 'charts', line, { class: 'quiet', at: [area.x, baseline + i * size * 1.15], size });
  });
  return { marks: [...marks, ...lines], bottom: baseline + (lines.length - 1) * size * 1.15 };
}

/** The cell with which a hundred squares, the most that a row takes, fit a third of the panel: of the frame alone, so that it stays. */
function cellSize({ panel, map, across: low, sizes }: FrameLayout, charts: readonly UnitChart[]): number {
  const { label, small } = sizes;
  const rows = Math.max(
    3,
    charts.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const row = low ? Math.min(label + small * 1.9, (map.height * 0.52 - small * 1.6) / rows) : panel.height / rows;
  const room = row - label * (low ? 1.5 : 2.6);
  const fitting = Math.sqrt((Math.max(room, 8) * panel.width) / 112);
  return Math.max(3, Math.min(small * 0.95, panel.width / 20, fitting));
}

function drawRow(task: Task, row: PageRow, area: Rect): Drawn {
  const { chart, cell, columns, layout, low } = task;
  const { label, small } = layout.sizes;
  const title = drawTitle(task, row, area);
  const top = title.bottom + small * 0.38;
  return {
    marks: [...title.marks, ...drawSquares(task, row, [area.x, top], 0)],
    bottom: top + Math.ceil(most(row) / chart.each / columns) * cell + (low ? small * 0.3 : label * 0.9),
  };
}

/** What a part is; its squares stand in those of its whole. */
function drawPart(task: Task, row: PageRow, area: Rect): Drawn {
  const { label, small } = task.layout.sizes;
  const { marks, bottom } = drawTitle(task, row, area);
  return { marks, bottom: bottom + (task.low ? small * 0.5 : label * 1.2) };
}

/** The row's letter, its quantity, whole, in a line or two, and what it is, how sure that is and who says so: beside it, or below. */
function drawTitle({ graphic, scene, layout, chart, low }: Task, row: PageRow, area: Rect): Drawn {
  const { label, small } = layout.sizes;
  const baseline = area.y + label;
  const letter = letterOf(scene.show, row.id);
  const left = area.x + (letter === undefined ? 0 : small * 1.9);
  const right = area.x + area.width;
  const titles = wrapText(formatQuantity(row, graphic.lang, 'brief'), 'label', label, right - left);
  const foot = baseline + (titles.length - 1) * label * 1.15;
  const captions = captionsOf(graphic, row, chart);
  const after = left + textWidth(titles.at(-1) ?? '', 'label', label) + small * 0.7;
  const fits = (parts: readonly string[]): boolean => textWidth(parts.join(' · '), 'text', small) <= right - after;
  const beside = low ? captions.find(fits) : undefined;
  const x = beside ? after : area.x;
  const lines = wrap(beside ?? captions[0] ?? [], ' · ', small, right - x);
  const id = `units-${row.id}`;
  const ring: Point = [area.x + small * 0.75, baseline - label * 0.32];
  const first = beside ? foot : foot + small * 1.1;
  return {
    marks: [
      ...(letter === undefined ? [] : drawLetter(`${id}-letter`, letter, ring, layout)),
      ...titles.map((line, i) =>
        writeLine(`${id}${i > 0 ? `-${i}` : ''}`, 'charts', line, {
          class: 'quantity',
          at: [left, baseline + i * label * 1.15],
          size: label,
        }),
      ),
      ...lines.map((line, i) =>
        writeLine(`${id}-what${i || ''}`, 'charts', line, {
          class: 'quiet',
          at: [x, first + i * small * 1.15],
          size: small,
        }),
      ),
    ],
    bottom: first + (lines.length - 1) * small * 1.15,
  };
}

/** Parts in one line, or where that is too wide the last one in lines of its own. */
function wrap(parts: readonly string[], mark: string, size: number, width: number): readonly string[] {
  const whole = parts.join(mark);
  if (textWidth(whole, 'text', size) <= width) return [whole];
  return [parts.slice(0, -1).join(mark), parts.at(-1) ?? ''].flatMap((part) => wrapText(part, 'text', size, width));
}
