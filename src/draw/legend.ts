/** What the figure says of itself, at its foot, so that a screenshot keeps it: what widths and marks mean, whose outlines these are. */
import type { Point, Scene } from '../graphic.ts';
import type { PageGraphic } from '../pagedata.ts';
import { polyline } from './ground/curve.ts';
import { inlayPath, inlayWidth } from './ground/inlay.ts';
import { FINE, type FrameLayout } from './ground/layout.ts';
import { type Mark, round, tenth } from './ground/mark.ts';
import { textWidth } from './ground/measure.ts';
import { existedOn } from './ground/time.ts';
import { words } from './ground/words.ts';
import type { Ribbon } from './map/flows.ts';

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
  const { scale, scaleShort, alone, captured, breaks, unknown, ...table } = words(graphic.lang).graphic;
  const territory = graphic.areas.some((area) => area.holder !== undefined);
  const outlines = pen.text('outlines', [table.outlines, territory && table.schematic].filter(Boolean).join('; '));
  const brief = pen.text('outlines', territory ? table.outlinesShort : table.outlines);
  const [long, short] = [pen.text('scale', scale), pen.text('scale', scaleShort)];
  const thin = graphic.kinds.filter((kind) => kind.thin).map((kind) => table.kind(kind.name));
  const has = (test: (ribbon: Ribbon) => boolean): boolean => ribbons.some(test);
  const march = graphic.lines.find(({ kind, ...line }) => kind === 'march' && existedOn(scene.date, line));
  const optional = [
    ...(march?.name ? [pen.steps(march.name)] : []),
    ...(has(({ flow }) => flow.captured) ? [pen.depot(captured)] : []),
    ...(has(({ flow }) => !flow.known && !flow.thin) ? [pen.gaps(unknown)] : []),
    ...(thin.length > 0 && has(({ flow }) => flow.thin) ? [pen.dashes(alone(thin.join(', ')))] : []),
  ];
  const recipients = graphic.recipients.flatMap(({ id, name, color }, pattern) =>
    has((ribbon) => ribbon.pattern === pattern && !ribbon.flow.thin) ? [pen.recipient(id, name, color, pattern)] : [],
  );
  const examples = EXAMPLES.map((level) => pen.ribbon(level));
  const cut = pen.cut(breaks);
  const choices = [
    [long, ...examples, ...recipients, ...optional, cut, outlines],
    [short, ...examples, ...recipients, ...optional, cut, outlines],
    [short, ...examples, ...recipients, ...optional, cut, brief],
    [short, ...examples, ...recipients, ...optional, brief],
    [short, ...examples, ...recipients, ...optional.slice(0, 1), brief],
    [short, ...examples, ...recipients, brief],
    [short, ...examples, brief],
    [short, ...examples],
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
    mark(id, 'text', { class: 'imprint', x: tenth(x), y: baseline, 'font-size': size }, content);
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
    recipient: (id: string, content: string, color: string, pattern: number): Entry => {
      const width = layout.sizes.flow * 3;
      return {
        ...sampled(id, content, () => stroke(id, 0, width, 'sample')),
        draw: (x) => {
          const points: Point[] = [
            [x, middle],
            [x + sample, middle],
          ];
          const inlay = inlayPath(pattern, points, width);
          return [
            mark(id, 'path', { class: 'flow', d: polyline(points), stroke: color, 'stroke-width': round(width) }),
            ...(inlay === ''
              ? []
              : [mark(`${id}-inlay`, 'path', { class: 'core', d: inlay, 'stroke-width': round(inlayWidth(width)) })]),
            write(`${id}-name`, x + sample + 4, content),
          ];
        },
      };
    },
    gaps: (content: string): Entry =>
      sampled('gaps', content, (x) => {
        const [dash, gap] = [round(sample * 0.4), round(sample * 0.2)];
        const d = `M${round(x)} ${middle}h${dash}m${gap} 0h${dash}`;
        return mark('gaps', 'path', { class: 'sample', d, 'stroke-width': round(layout.sizes.flow * 3) });
      }),
    dashes: (content: string): Entry =>
      sampled('dashes', content, (x) => {
        const [dash, step] = [round(sample * 0.4), round(sample * 0.2)];
        const d = `M${round(x)} ${middle}h${dash}m${step} 0h${dash}`;
        return mark('dashes', 'path', { class: 'sample', d, 'stroke-width': 1.6 });
      }),
    steps: (content: string): Entry =>
      sampled('steps', content, (x) => {
        const [dash, gap] = [round(sample * 0.26), round(sample * 0.22)];
        const d = `M${round(x)} ${middle}${Array(2).fill(`h${dash}m${gap} 0`).join('')}h${dash}`;
        return mark('steps', 'path', { class: 'march', d, 'stroke-width': 1.8 });
      }),
    cut: (content: string): Entry => ({
      width: size * 0.8 + textWidth(content, 'label', size),
      draw: (x) => [
        mark('cut', 'path', {
          class: 'breaks',
          d: `M${round(x + size * 0.5)} ${round(middle - size * 0.5)}l${round(-size * 0.2)} ${round(size)}`,
        }),
        write('cut-name', x + size * 0.8, content),
      ],
    }),
    depot: (content: string): Entry => ({
      width: size + 4 + textWidth(content, 'label', size),
      draw: (x) => {
        const side = round(size * 0.7);
        const attrs = {
          class: 'depot sample',
          x: tenth(x + 2),
          y: tenth(middle - side / 2),
          width: side,
          height: side,
        };
        return [mark('depot', 'rect', attrs), write('depot-name', x + size + 4, content)];
      },
    }),
  };
}
