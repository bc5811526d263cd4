/** Boxes in boxes: each group has its name at its top, and under it those inside it, side by side or one above the other. */
import type { Group } from '../../graphic.ts';
import type { Rect } from '../ground/layout.ts';
import { textWidth, wrapText } from '../ground/measure.ts';
import type { Terms } from '../ground/terms.ts';
import type { GroupNode } from './nesting.ts';

/** A group's box, or the empty place of one that has left. */
export interface GroupBox {
  readonly kind: 'group' | 'ghost';
  readonly group: Group;
  /** The group that a ghost stands in. */
  readonly holder?: Group;
  readonly rect: Rect;
  readonly depth: number;
  readonly hasMembers: boolean;
  readonly lines: readonly BoxLine[];
  /** What is left of the box under its lines. */
  readonly body: Rect;
}

/** A line at the top of a box; `y` is its baseline. */
export interface BoxLine {
  readonly text: string;
  readonly small: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What decides the form of all boxes. */
export interface Style {
  /** The type of names. */
  readonly size: number;
  /** The type of the words under them. */
  readonly small: number;
  /** Between boxes, and between a box and those in it. */
  readonly gap: number;
  readonly words: Terms['groups'];
}

/** A node, or the ghost of a group. */
type Item = { readonly node: GroupNode } | { readonly ghost: Group; readonly holder: Group };

const LEADING = 1.2;

/** How much farther than others those stand apart that no group holds together. */
const APART = 1.6;

/** All boxes in a rectangle, holders before those in them; nothing where a name does not fit. */
export function layBoxes(nodes: readonly GroupNode[], rect: Rect, style: Style): readonly GroupBox[] | undefined {
  return layItems(
    nodes.map((node) => ({ node })),
    rect,
    style,
    0,
  )?.boxes;
}

interface Laid {
  readonly boxes: readonly GroupBox[];
  /** How far the worst of them is from a square: the factor of its longer side. */
  readonly form: number;
}

/** Side by side or one above the other, whichever makes the better forms. A group has room by how many stand in it, never by its power. */
function layItems(items: readonly Item[], rect: Rect, style: Style, depth: number): Laid | undefined {
  const weights = items.map((item) => ('node' in item ? leaves(item.node) : 1));
  const gap = style.gap * (depth === 0 ? APART : 1);
  const ways = [true, false].flatMap((across) => {
    const laid = items.map((item, i) => layItem(item, part(rect, weights, i, gap, across), style, depth));
    if (laid.some((one) => one === undefined)) return [];
    const whole = laid as readonly Laid[];
    return { boxes: whole.flatMap(({ boxes }) => boxes), form: Math.max(1, ...whole.map(({ form }) => form)) };
  });
  return ways.toSorted((a, b) => a.form - b.form)[0];
}

/** The share of one item in a row or a column. */
function part(rect: Rect, weights: readonly number[], i: number, gap: number, across: boolean): Rect {
  const sum = (list: readonly number[]): number => list.reduce((total, weight) => total + weight, 0);
  const room = (across ? rect.width : rect.height) - gap * (weights.length - 1);
  const start = (room * sum(weights.slice(0, i))) / sum(weights) + gap * i;
  const length = (room * (weights[i] ?? 0)) / sum(weights);
  return across ? { ...rect, x: rect.x + start, width: length } : { ...rect, y: rect.y + start, height: length };
}

function layItem(item: Item, rect: Rect, style: Style, depth: number): Laid | undefined {
  const { gap } = style;
  const texts = 'node' in item ? textsOf(item.node, style) : [ghostText(item.holder, style)];
  const lines = setLines(texts, rect, gap);
  const top = lines.length > 0 ? (lines.at(-1)?.y ?? 0) + gap * 0.4 : rect.y;
  const body = { ...rect, y: top, height: rect.y + rect.height - top };
  const room = rect.width - 2 * pad(gap);
  if (body.height < pad(gap) * 0.4 || lines.some(({ text, size }) => textWidth(text, 'label', size) > room))
    return undefined;
  const form = Math.max(rect.width / rect.height, rect.height / rect.width);
  if (!('node' in item)) {
    return {
      boxes: [{ kind: 'ghost', group: item.ghost, holder: item.holder, rect, depth, hasMembers: false, lines, body }],
      form,
    };
  }
  const { group, members, gone } = item.node;
  const inner = [...members.map((node) => ({ node })), ...gone.map((ghost) => ({ ghost, holder: group }))];
  const box: GroupBox = { kind: 'group', group, rect, depth, hasMembers: members.length > 0, lines, body };
  if (inner.length === 0) return { boxes: [box], form };
  const inset = {
    x: body.x + gap,
    y: body.y + gap * 0.3,
    width: body.width - 2 * gap,
    height: body.height - gap * 1.3,
  };
  if (inset.width <= 0 || inset.height <= 0) return undefined;
  const laid =
    (inner.length === 1 && layItems(inner, corner(inset), style, depth + 1)) ||
    layItems(inner, inset, style, depth + 1);
  return laid && { boxes: [box, ...laid.boxes], form: laid.form };
}

/** One alone in another leaves it room: it came in, it did not take over. */
function corner({ x, y, width, height }: Rect): Rect {
  return { x: x + width * 0.36, y: y + height * 0.36, width: width * 0.64, height: height * 0.64 };
}

/** How many groups, those that have left among them, stand in a group at the innermost. */
function leaves({ members, gone }: GroupNode): number {
  return Math.max(
    1,
    members.reduce((sum, member) => sum + leaves(member), gone.length),
  );
}

interface BoxText {
  readonly text: string;
  readonly small: boolean;
  readonly size: number;
}

/** Its name, and in small what it is or what is new of it. */
function textsOf({ group, members, news }: GroupNode, { size, small, words }: Style): readonly BoxText[] {
  const isAlliance = group.recipient === undefined && members.length > 1;
  const notes = [isAlliance ? words.beside : '', news ? words[news] : ''].filter(Boolean);
  return [
    { text: group.name, small: false, size },
    ...(notes.length > 0 ? [{ text: notes.join(' · '), small: true, size: small }] : []),
  ];
}

/** Out of a party one is driven, an alliance one leaves. */
function ghostText(holder: Group, { small, words }: Style): BoxText {
  return { text: holder.recipient === undefined ? words.left : words.out, small: true, size: small };
}

function pad(gap: number): number {
  return gap * 0.8;
}

function setLines(texts: readonly BoxText[], { x, y, width }: Rect, gap: number): readonly BoxLine[] {
  let base = y + pad(gap) * 0.6;
  return texts.flatMap(({ text, small, size }) =>
    wrapText(text, 'label', size, width - 2 * pad(gap)).map((line) => {
      base += size * LEADING;
      return { text: line, small, size, x: x + pad(gap), y: base - size * 0.2 };
    }),
  );
}
