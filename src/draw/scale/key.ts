/** What colours, patterns and outlines of a scale mean, in one line or as many as it takes. */

import type { PageGraphic } from '../../pagedata.ts';
import { isSure, outlineOf } from '../charts/unitcharts.ts';
import { type Owner, ownerOfRow, paint } from '../ground/color.ts';
import { hatch } from '../ground/inlay.ts';
import type { Rect, Sizes } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { textWidth } from '../ground/measure.ts';
import { boxAttrs } from '../ground/rects.ts';
import { terms } from '../ground/terms.ts';
import type { Quantity, Scale } from './rows.ts';

/** An entry: words, and what they explain. */
interface Entry {
  readonly id: string;
  readonly text: string;
  readonly sample?: Owner;
}

/** The key of a scale at the top of its frame, and what it leaves of that. */
export function drawKey(
  graphic: PageGraphic,
  scale: Scale,
  frame: Rect,
  sizes: Sizes,
): { readonly marks: readonly Mark[]; readonly below: Rect } {
  const side = sizes.small * 0.8;
  const marks: Mark[] = [];
  let [x, y] = [frame.x, frame.y + sizes.small * 0.95];
  for (const { id, text, sample } of entriesOf(graphic, scale)) {
    const left = sample !== undefined ? side * 1.5 : 0;
    const width = left + textWidth(text, 'label', sizes.small);
    if (x > frame.x && x + width > frame.x + frame.width) [x, y] = [frame.x, y + sizes.small * 1.3];
    if (sample !== undefined)
      marks.push(...drawSample(id, sample, { x, y: y - side * 0.9, width: side, height: side }));
    marks.push(
      writeLine(id, 'panel', text, {
        class: sample !== undefined ? 'quantity' : 'year',
        at: [x + left, y],
        size: sizes.small,
      }),
    );
    x += width + sizes.small;
  }
  const top = y + sizes.small * 0.6;
  return { marks, below: { ...frame, y: top, height: frame.y + frame.height - top } };
}

/** Whose they are, what unit, what is filled and what is not. It holds for the whole scale, so that it stays from step to step. */
function entriesOf(graphic: PageGraphic, { unit, quantities }: Scale): readonly Entry[] {
  const { areas, filled, outlined, status } = terms(graphic.lang).graphic;
  const all = flatten(quantities);
  const rows = all.map(({ row }) => row);
  const owners = graphic.recipients.flatMap(({ id, name }): readonly Entry[] => {
    const own = rows.find((row) => row.recipients.length === 1 && row.recipients[0] === id);
    return own ? [{ id: `key-${unit}-${id}`, text: name, sample: ownerOfRow(graphic, own) }] : [];
  });
  const sure = [...new Set(rows.filter(isSure).map((row) => status[row.status]))].join(', ');
  const open = outlineOf({ rows }, graphic.lang);
  const texts = [areas(unit), sure && open ? filled(sure) : '', open ? outlined(open) : ''];
  return [...owners, ...texts.filter(Boolean).map((text, i) => ({ id: `key-${unit}-${i}`, text }))];
}

function flatten(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.flatMap((one) => [one, ...flatten(one.parts)]);
}

function drawSample(id: string, sample: Owner, box: Rect): readonly Mark[] {
  const attrs = { class: 'sum', ...boxAttrs(box), fill: paint(sample) };
  const d = hatch(sample, box, box.width / 3);
  const weave = { class: 'weave', d, 'stroke-width': tenth(box.width * 0.09) };
  return [
    { id: `${id}-sample`, layer: 'panel', tag: 'rect', attrs },
    ...(d ? [{ id: `${id}-inlay`, layer: 'panel', tag: 'path', attrs: weave } as const] : []),
  ];
}
