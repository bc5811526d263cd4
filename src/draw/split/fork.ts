/** The line from the giver that forks: it leads into each half, in the colour of whom it goes to. */
import type { Point } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { type Owner, paint } from '../ground/color.ts';
import { at, polyline } from '../ground/curve.ts';
import { inlayPath, inlayWidth } from '../ground/inlay.ts';
import { chartPath, type Mark, round, tenth } from '../ground/mark.ts';
import type { Half } from './half.ts';
import { recipientOf } from './halfevents.ts';

/** The fork's arms, each from the joint to its half's target, and over their ends the stem, from the giver's name to the joint. */
export function drawFork(graphic: PageGraphic, halves: readonly Half[], roots: readonly Point[]): readonly Mark[] {
  const joints = halves.map((half, i): Point => {
    const [x, y] = at(roots, i);
    return [x, (y + edgeOf(half)) / 2];
  });
  const stem = [...new Set(roots.map((root, i) => polyline([root, at(joints, i)])))].join('');
  const width = Math.max(...halves.map((half) => half.width));
  return [
    ...halves.flatMap((half, i) => drawArm(graphic, half, `arm-${i + 1}`, at(joints, i))),
    chartPath('stem', { class: 'arm plain stem', d: stem, 'stroke-width': round(width) }),
  ];
}

/** The side of a half's map that the line comes to. */
function edgeOf({ rect, from }: Half): number {
  return from === 'above' ? rect.y : rect.y + rect.height;
}

function drawArm(graphic: PageGraphic, half: Half, id: string, joint: Point): readonly Mark[] {
  const { target, ring, from, width, event } = half;
  const recipient = recipientOf(graphic, event);
  const down = from === 'above' ? 1 : -1;
  const tip = target[1] - down * ring;
  const foot = tip - down * headLength(width);
  const points: readonly Point[] = [joint, [target[0], joint[1]], [target[0], foot]];
  const [left, right] = [target[0] - width * 1.5, target[0] + width * 1.5];
  const head: readonly Point[] = [
    [target[0], tip],
    [left, foot],
    [right, foot],
  ];
  const d = polyline(points);
  const isOutline = event?.status === 'promised' || event?.status === 'planned';
  // Corner by corner: the pattern of a ribbon follows no sharp turn.
  const straight = points.slice(1).map((end, i) => inlayPath(recipient?.owner ?? 0, [at(points, i), end], width));
  const [core, coreWidth] = isOutline ? [d, width * 0.5] : [straight.join(''), inlayWidth(width)];
  const plain = recipient ? '' : ' plain';
  return [
    chartPath(`${id}-casing`, { class: 'arm casing', d, 'stroke-width': round(width + 3) }),
    chartPath(`${id}-line`, {
      class: `arm${plain}`,
      d,
      'stroke-width': round(width),
      ...(recipient && { stroke: paint(recipient.owner) }),
    }),
    ...(core === ''
      ? []
      : [chartPath(`${id}-core`, { class: 'arm casing', d: core, 'stroke-width': round(coreWidth) })]),
    chartPath(`${id}-head`, {
      class: `head${plain}`,
      d: `${polyline(head)}z`,
      ...(recipient && { fill: paint(recipient.owner) }),
    }),
    ...(ring > 0 ? [drawRing(id, half, recipient?.owner)] : []),
  ];
}

/** The length of the head of a line so wide. */
export function headLength(width: number): number {
  return width * 2.2;
}

function drawRing(id: string, { target: [x, y], ring }: Half, owner: Owner | undefined): Mark {
  const attrs = {
    class: owner === undefined ? 'ring plain' : 'ring',
    cx: tenth(x),
    cy: tenth(y),
    r: tenth(ring),
    ...(owner !== undefined && { stroke: paint(owner, 'edge') }),
  };
  return { id: `${id}-ring`, layer: 'charts', tag: 'circle', attrs };
}
