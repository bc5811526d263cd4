/** The view `count`: one mark for one person or thing, in full, alone. */

import { formatNumber, formatQuantity } from '../../formats.ts';
import type { Scene } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { most } from '../../units.ts';
import { doubtOf, isSure, nameOf, outlineOf } from '../charts/unitcharts.ts';
import { ownerOfRow, paint } from '../ground/color.ts';
import { inlay } from '../ground/inlay.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { aboveNotes, drawNotes, writeLine } from '../ground/lettering.ts';
import { chartPath, type Mark, tenth } from '../ground/mark.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import { boxPath, shrunk } from '../ground/rects.ts';
import { terms } from '../ground/terms.ts';
import { yearsOf } from '../ground/time.ts';
import type { Told } from '../ground/view.ts';
import { markAt, placeTally, type Tally } from './tally.ts';

/** No more marks than can be drawn and counted. */
const MOST = 1000;

/** The marks of the view: row by row its things, drawn one by one, with what they are. */
export function drawCount(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const rows = rowsOf(graphic, scene);
  const notes = rows.map((row) => noteOf(graphic, row));
  const frame = aboveNotes(notes, layout);
  // Several share the height as they share the marks.
  const total = rows.reduce((sum, row) => sum + Math.sqrt(most(row)), 0);
  let y = frame.y;
  const blocks = rows.flatMap((row) => {
    const height = (frame.height * Math.sqrt(most(row))) / total;
    y += height;
    return drawRow(graphic, layout, row, { ...frame, y: y - height, height });
  });
  return [...blocks, ...drawNotes(notes, layout)];
}

function rowsOf({ ledger }: PageGraphic, { show }: Pick<Scene, 'show'>): readonly PageRow[] {
  return show.flatMap((id) => ledger.filter((row) => row.id === id && most(row) >= 1));
}

/** Who says so and how sure, and what the outlines are. */
function noteOf({ lang }: PageGraphic, row: PageRow): string {
  const outlined = outlineOf({ rows: [row] }, lang);
  const parts = [row.sources[0]?.short, doubtOf(row, lang), outlined && terms(lang).graphic.outlined(outlined)];
  return parts.filter(Boolean).join(', ');
}

/** The number, what it counts, and under them the marks. */
function drawRow(graphic: PageGraphic, layout: FrameLayout, row: PageRow, frame: Rect): readonly Mark[] {
  const head = drawHead(graphic, layout, row, frame);
  const box = { ...frame, y: head.bottom, height: frame.y + frame.height - head.bottom };
  const persons = terms(graphic.lang).graphic.persons.test(row.unit ?? '');
  const count = Math.min(MOST, Math.round(most(row)));
  const least = isSure(row) ? Math.min(count, Math.round(row.low ?? row.quantity ?? 0)) : 0;
  return [...head.marks, ...drawMarks(graphic, row, placeTally(count, box, persons), box, [least, count])];
}

function drawHead(
  { lang }: PageGraphic,
  { sizes }: FrameLayout,
  row: PageRow,
  { x, y, width, height }: Rect,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const size = Math.min(sizes.date * 2.4, Math.max(sizes.date, height * 0.17));
  const number = formatQuantity({ ...row, unit: '' }, lang, 'brief');
  const left = textWidth(number, 'head', size) + sizes.label * 0.8;
  const lines = wrapText(`${row.unit ?? ''}, ${yearsOf(row)}`, 'label', sizes.label, width - left);
  const what = wrapText(row.label ?? row.what, 'label', sizes.small, width - left);
  const all = [
    ...lines.map((text) => ({ text, class: 'quantity', size: sizes.label })),
    ...what.map((text) => ({ text, class: 'year', size: sizes.small })),
  ];
  let at = y;
  const written = all.map(({ text, ...line }, i) => {
    at += line.size * 1.16;
    return writeLine(`count-${row.id}-what-${i}`, 'charts', text, { ...line, at: [x + left, at - line.size * 0.2] });
  });
  const big = writeLine(`count-${row.id}`, 'charts', number, { class: 'date', at: [x, y + size * 0.78], size });
  return { marks: [big, ...written], bottom: Math.max(y + size, at) + sizes.small * 0.6 };
}

/** Filled what is sure, outlined up to the most, each kind of mark in one path. */
function drawMarks(
  graphic: PageGraphic,
  row: PageRow,
  tally: Tally,
  box: Rect,
  [least, count]: readonly [number, number],
): readonly Mark[] {
  // The dead are nobody’s.
  const owner = row.mark === 'loss' ? -1 : ownerOfRow(graphic, row);
  const [fill, edge] = row.mark === 'loss' ? ['var(--ink)', 'var(--ink)'] : [paint(owner), paint(owner, 'edge')];
  const { width, height } = tally;
  const stroke = tenth(Math.min(2, width / 4));
  const places = Array.from({ length: count }, (_, i) => markAt(tally, box, i));
  const [solid, hollow] = [places.slice(0, least), places.slice(least)];
  const filled = solid.map(([x, y]) => boxPath({ x, y, width, height }));
  const open = hollow.map(([x, y]) => boxPath(shrunk({ x, y, width, height }, stroke / 2)));
  const weave = inlay(
    owner,
    solid.map(([x, y]) => `M${tenth(x)} ${tenth(y + height / 2)}h${tenth(width)}`),
    solid.map(([x, y]) => `M${tenth(x + width / 2)} ${tenth(y)}v${tenth(height)}`),
  );
  const id = `count-${row.id}`;
  const inlayWidth = tenth(Math.max(0.7, width * 0.16));
  return [
    chartPath(`${id}-solid`, { class: 'sum', d: filled.join(''), fill }),
    chartPath(`${id}-inlay`, { class: 'weave', d: weave, 'stroke-width': inlayWidth }),
    chartPath(`${id}-hollow`, { class: 'sum-line', d: open.join(''), stroke: edge, 'stroke-width': stroke }),
  ].filter(({ attrs }) => attrs.d !== '');
}

/** The counted rows in sentences: how many of what, what became of them, how sure that is. */
export function tellCount(graphic: PageGraphic, scene: Told): readonly string[] {
  const { lang } = graphic;
  const { counted, status } = terms(lang).graphic;
  return rowsOf(graphic, scene).map((row) => {
    const came = row.status === 'delivered' ? '' : status[row.status];
    const said = [nameOf(row, lang, 10), came, doubtOf(row, lang)].filter(Boolean).join(', ');
    return `${counted(formatNumber(Math.round(most(row)), lang))}: ${formatQuantity(row, lang, 'brief')} (${said})`;
  });
}
