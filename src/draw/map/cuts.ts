/** Ways that a break has cut since the picture before. */
import type { Point } from '../../graphic.ts';
import { paint } from '../ground/color.ts';
import { at, broken, distance, polyline, shift, softLine } from '../ground/curve.ts';
import { dashes } from '../ground/inlay.ts';
import type { FrameLayout } from '../ground/layout.ts';
import { type Mark, round } from '../ground/mark.ts';
import type { Ribbon } from './ribbons.ts';

/** A way that was cut: an empty shape with broken edges, and over it the stroke that cut it; `line` is its middle. It is no way any more: it has no course. */
export function drawCut(ribbon: Ribbon, line: readonly Point[], layout: FrameLayout): readonly Mark[] {
  const { flow, owner, points, width, cut = [] } = ribbon;
  const id = flow.route.id;
  const mark = (name: string, className: string, d: string, attrs: Mark['attrs']): Mark => ({
    id: `${name}-${id}`,
    layer: 'flows',
    tag: 'path',
    way: id,
    attrs: { class: className, d, ...attrs },
  });
  const side = (by: number): string => broken(shift(points, Array(points.length).fill(by)), 9, 5);
  const ghost = flow.thin
    ? [mark('cut', 'flow', broken(points, ...dashes(owner)), { stroke: paint(owner, 'edge'), 'stroke-width': 1.6 })]
    : [
        mark('cut', 'flow', softLine(line), { stroke: paint(owner, 'pale'), 'stroke-width': round(width) }),
        mark('cut-edge', 'flow', side(-width / 2) + side(width / 2), {
          stroke: paint(owner, 'edge'),
          'stroke-width': 1.4,
        }),
      ];
  const thick = layout.sizes.node;
  const stroke = polyline(cut);
  return [
    ...ghost,
    mark('stroke-edge', 'casing', stroke, { 'stroke-width': round(thick + 4) }),
    mark('stroke', 'stroke', stroke, { 'stroke-width': round(thick) }),
  ];
}

/** The stroke across a way that was cut: aslant, through the middle of what no open way covers. */
export function strokeAcross(
  { points, width }: Ribbon,
  open: readonly Ribbon[],
  { sizes }: FrameLayout,
): readonly [Point, Point] {
  const inner = points.slice(1, -1);
  const reach = width / 2 + sizes.node * 1.8;
  const bare = inner.filter((point) =>
    open.every((other) => other.points.every((each) => distance(each, point) > reach + other.width / 2)),
  );
  const seen = bare.length > 0 ? bare : inner;
  const [x, y] = at(seen, Math.floor(seen.length / 2));
  const middle = points.indexOf(at(seen, Math.floor(seen.length / 2)));
  const [before, after] = [at(points, middle - 1), at(points, middle + 1)];
  const angle = Math.atan2(after[1] - before[1], after[0] - before[0]) + ASLANT;
  const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
  return [
    [x - dx, y - dy],
    [x + dx, y + dy],
  ];
}

const ASLANT = (65 * Math.PI) / 180;
