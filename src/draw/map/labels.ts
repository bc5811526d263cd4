/** Words on the map, wherever they were placed, and their marks. */
import type { Point } from '../../graphic.ts';
import { pathLength, resample } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { drawLeader } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { around, boxAttrs } from '../ground/rects.ts';
import type { Candidate, Line } from './candidates.ts';

/** A label with its box on the screen, as placed. */
export interface Label extends Candidate {
  readonly place: string;
  readonly lines: readonly Line[];
  /** The dot; none where a ribbon's ring or start already stands. */
  readonly dot?: Point;
  /** The name of an area, not of a place. */
  readonly region?: boolean;
  /** Before it stands a sample of the area's tint: a recipient's, or that of all others. */
  readonly tint?: string;
  /** What a ribbon says has its colour. */
  readonly color?: string;
  /** From words at the map's edge to what they speak of. */
  readonly leader?: readonly [Point, Point];
  /** Before the words of an event whose place is not seen stands its glyph. */
  readonly glyph?: Point;
}

/** What a label covers: its lines, and the leader on which no other words stand. */
export function boxesOf({ box, leader }: Label): readonly Rect[] {
  if (leader === undefined) return [box];
  const along = resample(leader, Math.ceil(pathLength(leader) / 4) + 1);
  return [box, ...along.map((point) => around(point, 1))];
}

/** How many words are read. */
export function countWords(labels: readonly Pick<Label, 'lines'>[]): number {
  return labels
    .flatMap(({ lines }) => lines)
    .reduce((sum, { text }) => sum + (text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu)?.length ?? 0), 0);
}

/** The marks of the labels: a dot where nothing else stands, and a line of text or two. */
export function drawLabels(labels: readonly Label[], layout: FrameLayout): readonly Mark[] {
  const dots = labels.flatMap(({ place, dot }): Mark[] =>
    dot
      ? [
          {
            id: `dot-${place}`,
            layer: 'labels',
            tag: 'circle',
            attrs: { class: 'dot', cx: tenth(dot[0]), cy: tenth(dot[1]), r: layout.sizes.node * 0.5 },
          },
        ]
      : [],
  );
  const leaders = labels.flatMap(({ place, leader }) =>
    leader ? [drawLeader(`leader-${place}`, 'labels', leader)] : [],
  );
  return [...dots, ...leaders, ...labels.flatMap(sampleMarks), ...labels.flatMap(labelMarks)];
}

function sampleMarks({ place, lines, box, tint }: Label): readonly Mark[] {
  if (tint === undefined) return [];
  const side = (lines[0]?.size ?? 0) * 0.85;
  const attrs = {
    class: tint === '' ? 'area keyed' : 'area held keyed',
    ...boxAttrs({ x: box.x, y: box.y + side * 0.35, width: side, height: side }),
    ...(tint === '' ? {} : { color: tint }),
  };
  return [{ id: `sample-${place}`, layer: 'labels', tag: 'rect', attrs }];
}

function labelMarks({ place, lines, box, anchor, region, color }: Label): readonly Mark[] {
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  let y = box.y;
  return lines.map(({ text, size, second, strong }, i) => {
    y += size * (i === 0 ? 0.95 : 1.2);
    const attrs = {
      class: ['label', region && 'region', color && 'own', second && 'second', strong && 'strong']
        .filter(Boolean)
        .join(' '),
      x: tenth(x),
      y: tenth(y),
      'font-size': size,
      'text-anchor': anchor,
      ...(color && { color }),
    };
    return { id: `label-${place}${i === 0 ? '' : `-${i}`}`, layer: 'labels', tag: 'text', attrs, text };
  });
}
