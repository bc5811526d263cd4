/** The words around the balance: what it says, after whom, and the kinds' names under their columns. */
import type { PageGraphic } from '../../pagedata.ts';
import { FINE, type FrameLayout } from '../ground/layout.ts';
import { type Mark, round } from '../ground/mark.ts';
import { fitText, textWidth, wrapText } from '../ground/measure.ts';
import { words } from '../ground/words.ts';

/** The last kind's name may reach so far beyond the columns. */
const SPILL = 8;

/** Between two names in a line, in pixels. */
const APART = 4;

/** The size at which all kinds' names stand beside each other. */
function kindSize({ kinds, lang }: PageGraphic, { balance, sizes }: FrameLayout): number {
  const { short } = words(lang).graphic;
  const room = balance.width / kinds.length - 2;
  return Math.min(
    sizes.small * FINE,
    ...kinds.map(({ name }) => (sizes.small * room) / textWidth(short(name), 'label', sizes.small)),
  );
}

/** Where they do not, every other name stands a line lower, if that makes room enough. */
export function isStaggered(graphic: PageGraphic, layout: FrameLayout): boolean {
  const { balance, sizes } = layout;
  const { short } = words(graphic.lang).graphic;
  if (kindSize(graphic, layout) > sizes.small * 0.85) return false;
  const half = graphic.kinds.map(({ name }) => textWidth(short(name), 'label', sizes.small * FINE) / 2);
  const pitch = (2 * balance.width) / graphic.kinds.length;
  return half.slice(2).every((width, i) => width + (half[i] ?? 0) - SPILL / 2 < pitch);
}

/** What the bars are and after whom, and the kinds under their columns. */
export function drawCaptions(
  graphic: PageGraphic,
  layout: FrameLayout,
  step: number,
  foot: number,
  sources: readonly string[],
): readonly Mark[] {
  const { balance, sizes } = layout;
  const table = words(graphic.lang).graphic;
  const staggered = isStaggered(graphic, layout);
  const size = staggered ? sizes.small * FINE : kindSize(graphic, layout);
  const legible = size > sizes.small * 0.7 ? graphic.kinds : [];
  const names = legible.map((kind) => table.short(kind.name));
  const halves = names.map((name) => textWidth(name, 'label', size) / 2);
  const xs = placeNames(halves, staggered ? 2 : 1, layout, step);
  const kinds = legible.map((kind, column): Mark => {
    const text = names[column] ?? '';
    const attrs = {
      class: 'year',
      x: round(xs[column] ?? 0),
      y: round(foot + size * (staggered && column % 2 === 1 ? 1.85 : 1)),
      'font-size': round(size),
      'text-anchor': 'middle',
    };
    return { id: `balance-kind-${kind.id}`, layer: 'river', tag: 'text', attrs, text };
  });
  const small = round(sizes.small * FINE);
  const write = (id: string, name: string, line: number, text: string): Mark => {
    const attrs = {
      class: name,
      x: round(balance.x),
      y: round(balance.y - 5 - line * small * 1.15),
      'font-size': small,
    };
    return { id, layer: 'panel', tag: 'text', attrs, text };
  };
  if (legible.length === 0 || sources.length === 0)
    return [write('balance-now', 'year', 0, legible.length > 0 ? table.now : table.nowShort), ...kinds];
  const lines = after(sources, small, layout, table.after).reverse();
  return [
    write('balance-now', 'year', lines.length, table.now),
    ...lines.map((text, line) => write(`balance-after${line || ''}`, 'quiet', line, text)),
    ...kinds,
  ];
}

/** The middles of the kinds' names, in pixels: under their columns, or as far to the left as the edge and the next name in the same line ask. */
function placeNames(
  halves: readonly number[],
  lines: number,
  { balance }: FrameLayout,
  step: number,
): readonly number[] {
  const xs: number[] = [];
  for (let column = halves.length - 1; column >= 0; column--) {
    const next = column + lines;
    const edge = (xs[next] ?? balance.x + balance.width + SPILL + APART) - (halves[next] ?? 0) - APART;
    xs[column] = Math.min(balance.x + (column + 0.4) * step, edge - (halves[column] ?? 0));
  }
  return xs;
}

/** As many sources as one line has room for, else the first: in two lines, or on paper, where the map is near, cut at one. */
function after(
  sources: readonly string[],
  size: number,
  layout: FrameLayout,
  say: (sources: string) => string,
): string[] {
  const { width } = layout.balance;
  const lists = sources.map((_, i) => say(sources.slice(0, sources.length - i).join('; ') + (i > 0 ? '\u00a0…' : '')));
  const fitting = lists.find((line) => textWidth(line, 'text', size) <= width);
  if (fitting !== undefined) return [fitting];
  const first = lists.at(-1) ?? '';
  if (layout.print) return [fitText(first, 'text', size, width)];
  const [above = '', ...rest] = wrapText(first, 'text', size, width);
  return [above, fitText(rest.join(' '), 'text', size, width)];
}
