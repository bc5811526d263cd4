/** What does not fit inside a part of a page: a slide, a card, a print document. */
import type { Misfit } from '../story.ts';
import { type Frame, SLACK } from './frame.ts';
import { idsOf, inner, isSeen, type Line, lineHeightOf, linesIn, readLines, rectsOf, wordsOf } from './lines.ts';
import { findCovered, findPictureFaults } from './pictures.ts';

/** A heading of more lines is none. */
const HEADING = 4;

/** All that does not fit in a frame. */
export function findMisfits(frame: Frame): readonly Misfit[] {
  const lines = readLines(frame.root);
  const overflows = lines.map((line) => overflowOf(frame, line));
  // A line beyond its box is one mistake, whatever it meets there.
  const inside = lines.filter((_, index) => overflows[index] === undefined);
  return [
    ...mergeOverflows(overflows, frame.unit),
    ...findBroken(frame, lines),
    ...findSmall(frame, lines),
    ...findHeadings(frame),
    ...findCovered(frame, inside),
    ...findPictureFaults(frame),
  ];
}

/** A line beyond a box that should hold it. */
interface Overflow {
  readonly line: Line;
  readonly box: Element;
  readonly fault: 'wide' | 'tall';
  readonly pixels: number;
}

/** One mistake a box: its first line, the worst measure. */
function mergeOverflows(overflows: readonly (Overflow | undefined)[], unit: number): readonly Misfit[] {
  const found = new Map<Element, Misfit>();
  for (const over of overflows) {
    if (over === undefined) continue;
    const { box, fault, line } = over;
    const first = found.get(box) ?? { fault, at: idsOf(line.element), text: wordsOf(line), pixels: 0 };
    const pixels = Math.max(first.pixels, over.pixels / unit);
    found.set(box, { ...first, pixels, ...(fault === 'tall' && { lines: linesIn(line.block, pixels) }) });
  }
  return [...found.values()];
}

/** The first box around a line, from the inside, that is too narrow or too low for it. */
function overflowOf({ root, scrolls, unit }: Frame, line: Line): Overflow | undefined {
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

/** The next box outwards that should hold this one; none beyond the root. */
function outerBox(box: Element, root: Element): Element | null {
  if (box === root) return null;
  const isTakenOut = /absolute|fixed/.test(getComputedStyle(box).position);
  const outer = isTakenOut && box instanceof HTMLElement ? box.offsetParent : box.parentElement;
  if (outer === null || !root.contains(outer)) return null;
  const { display } = getComputedStyle(outer);
  return /^(inline$|contents)/.test(display) ? outerBox(outer, root) : outer;
}

/** Scripts that are written without spaces break anywhere. */
const word = /(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}])[\p{L}\p{M}\p{N}])+/gu;

/** Words that are wider than their column, so that they break where no word breaks. */
function findBroken(frame: Frame, lines: readonly Line[]): readonly Misfit[] {
  const several = lines.filter((line, i) => line.node !== lines[i - 1]?.node && line.node === lines[i + 1]?.node);
  return several.flatMap(({ node, element, block }): readonly Misfit[] => {
    const { overflowWrap, hyphens } = getComputedStyle(block);
    if (node === undefined || overflowWrap === 'anywhere' || hyphens === 'auto') return [];
    return [...node.data.matchAll(word)].flatMap(({ 0: text, index }): readonly Misfit[] => {
      const rects = text.length < 4 ? [] : rectsOf(node, index, index + text.length);
      if (new Set(rects.map(({ top }) => Math.round(top))).size < 2) return [];
      const length = rects.reduce((sum, rect) => sum + rect.width, 0) / frame.unit;
      const pixels = Math.max(1, length - widthInside(block));
      return [{ fault: 'broken', at: idsOf(element), text, pixels }];
    });
  });
}

/** The width that a box leaves for text; all boxes are measured with their padding. */
function widthInside(block: Element): number {
  const { width, paddingLeft, paddingRight } = getComputedStyle(block);
  return Number.parseFloat(width) - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/** Marks of notes and parts of formulas are small by custom. */
const smallByCustom = 'sup, sub, math';

function findSmall({ least }: Frame, lines: readonly Line[]): readonly Misfit[] {
  const small = new Map<Element, Misfit>();
  for (const line of lines) {
    if (line.element.closest(`svg, img, ${smallByCustom}`) !== null || small.has(line.block)) continue;
    const size = Number.parseFloat(getComputedStyle(line.element).fontSize);
    if (size >= least.text - 0.05) continue;
    const found = { at: idsOf(line.element), text: wordsOf(line) };
    small.set(line.block, { fault: 'small', ...found, pixels: size, limit: least.text });
  }
  return [...small.values()];
}

function findHeadings({ root, unit }: Frame): readonly Misfit[] {
  return [...root.querySelectorAll('h1, h2, h3')].filter(isSeen).flatMap((heading): readonly Misfit[] => {
    const lines = readLines(heading);
    const [first] = lines;
    if (first === undefined) return [];
    const lineHeight = lineHeightOf(heading);
    const depth = Math.max(...lines.map(({ bottom }) => bottom - first.bottom)) / unit;
    const over = 1 + Math.round(depth / lineHeight) - HEADING;
    if (over <= 0) return [];
    const found = { at: idsOf(heading), text: wordsOf(first), pixels: over * lineHeight };
    return [{ fault: 'heading', ...found, lines: over, limit: HEADING }];
  });
}
