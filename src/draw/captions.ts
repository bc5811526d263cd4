/** The words around the balance: what it says, after whom, and the kinds' names under their columns. */
import type { PageGraphic } from '../story.ts';
import { FINE, type FrameLayout } from './layout.ts';
import { type Mark, round } from './mark.ts';
import { fitText, textWidth } from './measure.ts';
import { words } from './words.ts';

/** The last kind's name may reach so far beyond the columns. */
const SPILL = 8;

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
  const kinds = legible.map((kind, column): Mark => {
    const text = table.short(kind.name);
    const half = textWidth(text, 'label', size) / 2;
    const edge = balance.x + balance.width + SPILL - half;
    const attrs = {
      class: 'year',
      x: round(Math.min(balance.x + (column + 0.4) * step, edge)),
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
  return [
    write('balance-now', 'year', 1, table.now),
    write('balance-after', 'quiet', 0, after(sources, small, balance.width, table.after)),
    ...kinds,
  ];
}

/** As many sources as there is room for, whole ones if it can be. */
function after(sources: readonly string[], size: number, width: number, say: (sources: string) => string): string {
  const lists = sources.map((_, i) => sources.slice(0, sources.length - i).join('; ') + (i > 0 ? ' …' : ''));
  const fitting = lists.map(say).find((line) => textWidth(line, 'text', size) <= width);
  return fitting ?? fitText(say(sources.join('; ')), 'text', size, width);
}
