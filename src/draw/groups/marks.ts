/** How the box of a group looks: its recipient's colour and pattern; in ink where it is no recipient's. */

import type { Point } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { type Owner, ownerOf, paint } from '../ground/color.ts';
import { broken } from '../ground/curve.ts';
import { dashes, inlay } from '../ground/inlay.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { writeLine } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { boxAttrs, boxPath } from '../ground/rects.ts';
import type { GroupBox } from './boxes.ts';

/** Ground, pattern, edge and words. The edge of an alliance is broken, and that of an empty place. */
export function drawBox(graphic: PageGraphic, box: GroupBox, layout: FrameLayout): readonly Mark[] {
  const { kind, group, holder, rect, body } = box;
  const id = `${kind}-${group.id}`;
  const owner = ownerOf(graphic, group.recipient);
  const ground = holder ? ownerOf(graphic, holder.recipient) : owner;
  const isBroken = kind === 'ghost' || (owner < 0 && box.hasMembers);
  const lines = owner >= 0 && kind === 'group' ? stripes(owner, body, layout.sizes.label * 0.7) : '';
  const edge = {
    class: classOf('group-edge', owner),
    d: isBroken ? brokenOutline(rect) : boxPath(rect),
    'stroke-width': layout.print ? 1.4 : 2.6,
    ...(owner >= 0 && { stroke: paint(owner, 'edge') }),
  };
  return [
    {
      id,
      layer: 'panel',
      tag: 'rect',
      attrs: {
        class: classOf('group-ground', ground),
        ...boxAttrs(rect),
        ...(ground >= 0 && { fill: paint(ground, 'pale') }),
      },
    },
    ...(lines ? [path(`${id}-inlay`, { class: 'group-inlay', d: lines, stroke: paint(owner, 'half') })] : []),
    path(`${id}-edge`, edge),
    ...drawLines(id, box, owner),
  ];
}

/** A path of the view. */
export function path(id: string, attrs: Mark['attrs']): Mark {
  return { id, layer: 'panel', tag: 'path', attrs };
}

function classOf(name: string, owner: Owner): string {
  return owner < 0 ? `${name} plain` : name;
}

function drawLines(id: string, { lines }: GroupBox, owner: Owner): readonly Mark[] {
  return lines.map(({ text, small, x, y, size }, i) => {
    const ink = small ? -1 : owner;
    return writeLine(`${id}-${i}`, 'panel', text, {
      class: classOf('group-name', ink),
      at: [x, y],
      size,
      ...(ink >= 0 && { fill: paint(ink, 'ink') }),
    });
  });
}

/** A recipient's pattern under the words of a box: lines along, lines across, both or none. */
function stripes(owner: Owner, { x, y, width, height }: Rect, step: number): string {
  const lines = (length: number, line: (at: number) => string): readonly string[] =>
    Array.from({ length: Math.max(0, Math.floor(length / step) - 1) }, (_, i) => line((i + 1) * step));
  return inlay(
    owner,
    lines(height, (down) => `M${tenth(x)} ${tenth(y + down)}h${tenth(width)}`),
    lines(width, (right) => `M${tenth(x + right)} ${tenth(y)}v${tenth(height)}`),
  );
}

/** Each side by itself, so that all begin at a corner. */
function brokenOutline({ x, y, width, height }: Rect): string {
  const corners: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return corners.map((corner, i) => broken([corner, corners[(i + 1) % 4] as Point], ...dashes(0))).join('');
}
