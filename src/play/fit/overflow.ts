/** Lines of text that are wider or higher than a box that should hold them. */
import type { Misfit } from '../../misfit.ts';
import { type Region, SLACK } from './region.ts';
import { idsOf, inner, type Line, linesIn, wordsOf } from './textlines.ts';

/** A line beyond a box that should hold it. */
export interface Overflow {
  readonly line: Line;
  readonly box: Element;
  readonly fault: 'wide' | 'tall';
  readonly pixels: number;
}

/** All lines that do not fit in a box around them. */
export function findOverflows(region: Region, lines: readonly Line[]): readonly Overflow[] {
  return lines.flatMap((line) => overflowOf(region, line) ?? []);
}

/** One mistake a box: its first line, the worst measure. */
export function mergeOverflows(overflows: readonly Overflow[], unit: number): readonly Misfit[] {
  const found = new Map<Element, Misfit>();
  for (const over of overflows) {
    const { box, fault, line } = over;
    const first = found.get(box) ?? { fault, at: idsOf(line.element), text: wordsOf(line), pixels: 0 };
    const pixels = Math.max(first.pixels, over.pixels / unit);
    found.set(box, { ...first, pixels, ...(fault === 'tall' && { lines: linesIn(line.block, pixels) }) });
  }
  return [...found.values()];
}

/** The first box around a line, from the inside, that is too narrow or too low for it. */
function overflowOf({ root, scrolls, unit }: Region, line: Line): Overflow | undefined {
  const ink = line.node === undefined ? line : inner(line);
  const slack = SLACK * unit;
  const end = line.right - hangingOf(line) * unit;
  for (let box: Element | null = line.block; box !== null; box = outerBox(box, root)) {
    const style = getComputedStyle(box);
    if (scrolls && /auto|scroll/.test(style.overflowX)) return undefined;
    const room = box.getBoundingClientRect();
    const wide = Math.max(end - room.right, room.left - line.left);
    if (wide > slack) return { line, box, fault: 'wide', pixels: wide };
    const isTall = Math.max(ink.bottom - room.bottom, room.top - ink.top) > slack;
    const tall = Math.max(line.bottom - room.bottom, room.top - line.top);
    if (isTall) return { line, box, fault: 'tall', pixels: tall };
  }
  return undefined;
}

/** Where spaces are kept, the one at a line's end hangs out of it. */
function hangingOf({ node, block }: Line): number {
  const { whiteSpaceCollapse, fontSize } = getComputedStyle(block);
  return node !== undefined && whiteSpaceCollapse === 'preserve' ? Number.parseFloat(fontSize) * 0.3 : 0;
}

/** The next box outwards that should hold this one; none beyond the root. What is placed under a box need not stand in it. */
function outerBox(box: Element, root: Element): Element | null {
  if (box === root) return null;
  const isTakenOut = /absolute|fixed/.test(getComputedStyle(box).position);
  const outer = isTakenOut && box instanceof HTMLElement ? box.offsetParent : box.parentElement;
  if (outer === null || !root.contains(outer)) return null;
  if (isTakenOut && outer !== root && isUnder(box, outer)) return outerBox(outer, root);
  const { display } = getComputedStyle(outer);
  return /^(inline$|contents)/.test(display) ? outerBox(outer, root) : outer;
}

function isUnder(box: Element, other: Element): boolean {
  return box.getBoundingClientRect().top > other.getBoundingClientRect().bottom - 1;
}
