/** The line from the giver that forks: it leads to a ring in each half, in the colour of whom it goes to. */
import type { Point } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { shade } from '../ground/color.ts';
import { polyline } from '../ground/curve.ts';
import { inlayPath, inlayWidth } from '../ground/inlay.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import { recipientOf } from './events.ts';
import type { Half } from './half.ts';

/** From the giver's name at `root` to the half's target, turning at the height `bend`. */
export function drawArm(graphic: PageGraphic, half: Half, id: string, root: Point, bend: number): readonly Mark[] {
  const { target, ring, from, width, event } = half;
  const recipient = recipientOf(graphic, event);
  const down = from === 'above' ? 1 : -1;
  const tip = target[1] - down * ring;
  const foot = tip - down * width * 2.2;
  const way: readonly Point[] = [root, [root[0], bend], [target[0], bend], [target[0], foot]];
  const points = way.filter(([x, y], i) => i === 0 || x !== way[i - 1]?.[0] || y !== way[i - 1]?.[1]);
  const d = polyline(points);
  const half_ = width * 1.5;
  const head = `${polyline([
    [target[0], tip],
    [target[0] - half_, foot],
    [target[0] + half_, foot],
  ])}z`;
  const stroke = recipient && { stroke: recipient.color };
  const isOutline = event?.status === 'promised' || event?.status === 'planned';
  const inlay = recipient && !isOutline ? inlayPath(recipient.pattern, points, width) : '';
  const plain = recipient ? '' : ' plain';
  const path = (part: string, attrs: Mark['attrs']): Mark => ({
    id: `${id}-${part}`,
    layer: 'charts',
    tag: 'path',
    attrs,
  });
  return [
    path('casing', { class: 'arm-casing', d, 'stroke-width': round(width + 3) }),
    path('line', { class: `arm${plain}`, d, 'stroke-width': round(width), ...stroke }),
    ...(isOutline ? [path('core', { class: 'arm-casing', d, 'stroke-width': round(width * 0.5) })] : []),
    ...(inlay === ''
      ? []
      : [path('core', { class: 'arm-casing', d: inlay, 'stroke-width': round(inlayWidth(width)) })]),
    path('head', { class: `head${plain}`, d: head, ...(recipient && { fill: recipient.color }) }),
    {
      id: `${id}-ring`,
      layer: 'charts',
      tag: 'circle',
      attrs: {
        class: `ring${plain}`,
        cx: tenth(target[0]),
        cy: tenth(target[1]),
        r: tenth(ring),
        ...(recipient && { stroke: shade(recipient.color, 0.1) }),
      },
    },
  ];
}
