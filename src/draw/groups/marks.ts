/** How the box of a group looks: its recipient's colour and pattern; in ink where it is no recipient's. */
import type { Group, Point } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { shade, tint } from '../ground/color.ts';
import { broken } from '../ground/curve.ts';
import { dashes, inlay } from '../ground/inlay.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, round, tenth } from '../ground/mark.ts';
import type { GroupBox } from './boxes.ts';

/** How pale the ground of a box is, and the pattern on it. */
const GROUND = 0.84;
const PATTERN = 0.56;

/** Ground, pattern, edge and words. The edge of an alliance is broken, and that of an empty place. */
export function drawBox(graphic: PageGraphic, box: GroupBox, layout: FrameLayout): readonly Mark[] {
  const { kind, group, holder, rect, body } = box;
  const id = `${kind}-${group.id}`;
  const { color, pattern } = lookOf(graphic, group);
  const ground = holder ? lookOf(graphic, holder).color : color;
  const isBroken = kind === 'ghost' || (color === undefined && box.hasMembers);
  const lines = color && kind === 'group' ? stripes(pattern, body, layout.sizes.label * 0.7) : '';
  const edge = {
    class: classOf('group-edge', color),
    d: isBroken ? brokenOutline(rect) : outline(rect),
    'stroke-width': layout.print ? 1.4 : 2.6,
    ...(color && { stroke: color }),
  };
  return [
    {
      id,
      layer: 'panel',
      tag: 'rect',
      attrs: {
        class: classOf('group-ground', ground),
        x: tenth(rect.x),
        y: tenth(rect.y),
        width: tenth(rect.width),
        height: tenth(rect.height),
        ...(ground && { fill: tint(ground, GROUND) }),
      },
    },
    ...(color && lines ? [path(`${id}-inlay`, { class: 'group-inlay', d: lines, stroke: tint(color, PATTERN) })] : []),
    path(`${id}-edge`, edge),
    ...drawLines(id, box, color),
  ];
}

/** A path of the view. */
export function path(id: string, attrs: Mark['attrs']): Mark {
  return { id, layer: 'panel', tag: 'path', attrs };
}

function lookOf({ recipients }: PageGraphic, group: Group): { readonly color?: string; readonly pattern: number } {
  const pattern = recipients.findIndex(({ id }) => id === group.recipient);
  const color = recipients[pattern]?.color;
  return color === undefined ? { pattern: 0 } : { color, pattern };
}

function classOf(name: string, color: string | undefined): string {
  return color === undefined ? `${name} plain` : name;
}

function drawLines(id: string, { lines }: GroupBox, color: string | undefined): readonly Mark[] {
  return lines.map(({ text, small, x, y, size }, i) => {
    const ink = small ? undefined : color;
    const attrs = {
      class: classOf('group-name', ink),
      x: tenth(x),
      y: tenth(y),
      'font-size': round(size),
      ...(ink && { fill: shade(ink, 0.22) }),
    };
    return { id: `${id}-${i}`, layer: 'panel', tag: 'text', attrs, text };
  });
}

/** A recipient's pattern under the words of a box: lines along, lines across, both or none. */
function stripes(pattern: number, { x, y, width, height }: Rect, step: number): string {
  const lines = (length: number, line: (at: number) => string): readonly string[] =>
    Array.from({ length: Math.max(0, Math.floor(length / step) - 1) }, (_, i) => line((i + 1) * step));
  return inlay(
    pattern,
    lines(height, (down) => `M${tenth(x)} ${tenth(y + down)}h${tenth(width)}`),
    lines(width, (right) => `M${tenth(x + right)} ${tenth(y)}v${tenth(height)}`),
  );
}

function outline({ x, y, width, height }: Rect): string {
  return `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
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
