/** What does not fit inside a part of a page: a slide, a card, a print document. */
import type { Misfit } from '../../misfit.ts';
import { findOverflows, mergeOverflows } from './overflow.ts';
import { findCovered, findPictureFaults } from './pictures.ts';
import type { Region } from './region.ts';
import { idsOf, isSeen, type Line, lineHeightOf, readLines, rectsOf, wordsOf } from './textlines.ts';

/** A heading of more lines is none. */
const HEADING = 4;

/** All that does not fit in a region. */
export function findMisfits(region: Region): readonly Misfit[] {
  const lines = readLines(region.root);
  const overflows = findOverflows(region, lines);
  // A line beyond its box is one mistake, whatever it meets there.
  const outside = new Set(overflows.map(({ line }) => line));
  const inside = lines.filter((line) => !outside.has(line));
  return [
    ...mergeOverflows(overflows, region.unit),
    ...findBroken(region, lines),
    ...findSmall(region, lines),
    ...findHeadings(region),
    ...findCovered(region, inside),
    ...findPictureFaults(region),
  ];
}

/** Scripts that are written without spaces break anywhere. */
const word = /(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}])[\p{L}\p{M}\p{N}])+/gu;

/** Words that are wider than their column, so that they break where no word breaks. */
function findBroken(region: Region, lines: readonly Line[]): readonly Misfit[] {
  const several = lines.filter((line, i) => line.node !== lines[i - 1]?.node && line.node === lines[i + 1]?.node);
  return several.flatMap(({ node, element, block }): readonly Misfit[] => {
    const { overflowWrap, hyphens } = getComputedStyle(block);
    if (node === undefined || overflowWrap === 'anywhere' || hyphens === 'auto') return [];
    return [...node.data.matchAll(word)].flatMap(({ 0: text, index }): readonly Misfit[] => {
      const rects = text.length < 4 ? [] : rectsOf(node, index, index + text.length);
      if (new Set(rects.map(({ top }) => Math.round(top))).size < 2) return [];
      const length = rects.reduce((sum, rect) => sum + rect.width, 0) / region.unit;
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

function findSmall({ least }: Region, lines: readonly Line[]): readonly Misfit[] {
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

function findHeadings({ root, unit }: Region): readonly Misfit[] {
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
