/** What the figure says of itself, at its foot, so that a screenshot keeps it: what widths and marks mean, whose outlines these are. */
import type { PageGraphic, Scene } from '../story.ts';
import type { Ribbon } from './flows.ts';
import { FINE, type FrameLayout } from './layout.ts';
import { type Mark, round } from './mark.ts';
import { textWidth } from './measure.ts';
import { words } from './words.ts';

/** One entry: how wide it is, and its marks from a left edge on. */
interface Entry {
  readonly width: number;
  readonly draw: (x: number) => readonly Mark[];
}

/** The levels whose ribbons stand as examples. */
const EXAMPLES = [1, 3, 5];

/** The entries that this scene needs, as many as find room, the most important kept longest. */
export function drawLegend(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  ribbons: readonly Ribbon[],
): readonly Mark[] {
  const pen = createPen(scene, layout);
  const { scale, scaleShort, alone, captured, unknown, ...table } = words(graphic.lang).graphic;
  const territory = graphic.areas.some((area) => area.holder !== undefined);
  const outlines = [table.outlines, territory && table.schematic].filter(Boolean).join('; ');
  const thin = graphic.kinds.filter((kind) => kind.thin).map((kind) => kind.name.toLowerCase());
  const brief = territory ? table.outlinesShort : table.outlines;
  const examples = EXAMPLES.map((level) => pen.ribbon(level));
  const has = (test: (ribbon: Ribbon) => boolean): boolean => ribbons.some(test);
  const optional = [
    ...(has(({ flow }) => flow.captured) ? [pen.depot(captured)] : []),
    ...(thin.length > 0 && has(({ flow }) => flow.thin) ? [pen.dashes(alone(thin.join(', ')))] : []),
    ...(has(({ flow }) => !flow.known && !flow.thin) ? [pen.thread(unknown)] : []),
  ];
  const choices = [
    [pen.text('scale', scale), ...examples, ...optional, pen.text('outlines', outlines)],
    [pen.text('scale', scaleShort), ...examples, ...optional, pen.text('outlines', outlines)],
    [pen.text('scale', scaleShort), ...examples, ...optional.slice(0, 1), pen.text('outlines', outlines)],
    [pen.text('scale', scaleShort), ...examples, pen.text('outlines', outlines)],
    [pen.text('scale', scaleShort), ...examples, pen.text('outlines', brief)],
    [pen.text('outlines', outlines)],
  ];
  const room = scene.size.width - layout.river.x - 8;
  return line(choices.find((entries) => widthOf(entries, pen.gap) <= room) ?? [], layout.river.x, pen.gap);
}

function widthOf(entries: readonly Entry[], gap: number): number {
  return entries.reduce((sum, entry) => sum + entry.width + gap, -gap);
}

function line(entries: readonly Entry[], left: number, gap: number): readonly Mark[] {
  let x = left;
  return entries.flatMap((entry) => {
    const marks = entry.draw(x);
    x += entry.width + gap;
    return marks;
  });
}

/** The kinds of entries, at the scene's size and height. */
function createPen(scene: Scene, layout: FrameLayout) {
  const size = round(layout.sizes.small * FINE);
  const baseline = round(scene.size.height - 6);
  const middle = round(baseline - size * 0.34);
  const sample = size * 1.7;
  const mark = (id: string, tag: Mark['tag'], attrs: Mark['attrs'], text?: string): Mark => {
    const base = { id: `legend-${id}`, layer: 'panel', tag, attrs } as const;
    return text === undefined ? base : { ...base, text };
  };
  const write = (id: string, x: number, content: string): Mark =>
    mark(id, 'text', { class: 'imprint', x: round(x), y: baseline, 'font-size': size }, content);
  const text = (id: string, content: string): Entry => ({
    width: textWidth(content, 'label', size),
    draw: (x) => [write(id, x, content)],
  });
  const sampled = (id: string, content: string, draw: (x: number) => Mark): Entry => ({
    width: sample + 4 + textWidth(content, 'label', size),
    draw: (x) => [draw(x), write(`${id}-name`, x + sample + 4, content)],
  });
  const stroke = (id: string, x: number, width: number, className: string): Mark =>
    mark(id, 'path', { class: className, d: `M${round(x)} ${middle}h${round(sample)}`, 'stroke-width': round(width) });
  return {
    gap: size * 0.9,
    text,
    ribbon: (level: number): Entry =>
      sampled(`level-${level}`, String(level), (x) => stroke(`level-${level}`, x, level * layout.sizes.flow, 'sample')),
    thread: (content: string): Entry => ({
      ...sampled('thread', content, (x) => stroke('thread', x, 1.6, 'sample')),
      draw: (x) => [
        stroke('thread', x, layout.sizes.flow * 3, 'sample'),
        stroke('thread-core', x, layout.sizes.flow * 0.9, 'core'),
        write('thread-name', x + sample + 4, content),
      ],
    }),
    dashes: (content: string): Entry =>
      sampled('dashes', content, (x) => {
        const [dash, step] = [round(sample * 0.4), round(sample * 0.2)];
        const d = `M${round(x)} ${middle}h${dash}m${step} 0h${dash}`;
        return mark('dashes', 'path', { class: 'sample', d, 'stroke-width': 1.6 });
      }),
    depot: (content: string): Entry => ({
      width: size + 4 + textWidth(content, 'label', size),
      draw: (x) => {
        const side = round(size * 0.7);
        const attrs = {
          class: 'depot sample',
          x: round(x + 2),
          y: round(middle - side / 2),
          width: side,
          height: side,
        };
        return [mark('depot', 'rect', attrs), write('depot-name', x + size + 4, content)];
      },
    }),
  };
}
