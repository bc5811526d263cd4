/** Part of the check of the fit: a print document, before it is cut into pages. */
import type { Misfit } from '../../misfit.ts';
import { findMisfits } from './misfits.ts';
import { idsOf, linesIn, loadAll, readLines, wordsOf } from './textlines.ts';

/** A page's name in CSS → its size in millimetres, upright. */
const papers: Readonly<Record<string, readonly [width: number, height: number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
};

/** CSS pixels in a millimetre. */
const MILLIMETRE = 96 / 25.4;

/** The least type is 7 pt. */
const LEAST = { text: 28 / 3, picture: 28 / 3 };

/** A block of at least this share of a page's height is meant to be a page. */
const WHOLE = 0.8;

/** Width and height that a print document leaves for what it prints, in CSS pixels. */
export function sizeOfPaper(): { readonly width: number; readonly height: number } {
  const { width, height } = roomOn('');
  return { width: Math.round(width), height: Math.round(height) };
}

function roomOn(name: string): { readonly width: number; readonly height: number } {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const pages = rules.filter((rule) => rule instanceof CSSPageRule);
  const read = (property: string): string =>
    [...pages]
      .reverse()
      .filter(({ selectorText }) => selectorText === '' || selectorText === name)
      .sort((a, b) => b.selectorText.length - a.selectorText.length)
      .map(({ style }) => style.getPropertyValue(property))
      .find((value) => value !== '') ?? '';
  const [width, height] = readSize(read('size'));
  const margin = (side: string): number => readLength(read(`margin-${side}`));
  return { width: width - margin('left') - margin('right'), height: height - margin('top') - margin('bottom') };
}

function readSize(text: string): readonly [width: number, height: number] {
  const words = text.split(' ');
  const name = words.find((word) => word in papers) ?? 'a4';
  const lengths = words.filter((word) => /^[\d.]/.test(word)).map(readLength);
  const [width, height] = papers[name]?.map((side) => side * MILLIMETRE) ?? [];
  const [x = width ?? 0, y = lengths[0] ?? height ?? 0] = lengths;
  return words.includes('landscape') && x < y ? [y, x] : [x, y];
}

const units: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, mm: MILLIMETRE, cm: 10 * MILLIMETRE, in: 96 };

function readLength(text: string): number {
  const [, number = '0', unit = 'px'] = /^([\d.]+)([a-z]+)/.exec(text) ?? [];
  return Number(number) * (units[unit] ?? 1);
}

/** A print document in a window as large as `sizeOfPaper`. */
export async function fitPaper(): Promise<readonly Misfit[]> {
  await loadAll();
  narrowNamedPages();
  const root = document.querySelector('main') ?? document.body;
  const pictures = [...root.querySelectorAll('svg.figure')];
  const found = findMisfits({ root, pictures, unit: 1, least: LEAST, scrolls: false });
  return [...found, ...findHighBlocks(root)];
}

/** A part with pages of its own kind is as wide as those leave room for. */
function narrowNamedPages(): void {
  for (const element of document.body.querySelectorAll<HTMLElement>(':not(svg, svg *)')) {
    const name = getComputedStyle(element).getPropertyValue('page');
    const outer = element.parentElement;
    if (name === 'auto' || outer === null || getComputedStyle(outer).getPropertyValue('page') === name) continue;
    element.style.width = `${roomOn(name).width}px`;
  }
}

/** What may not be parted, or is meant to be a page, and is higher than a page. */
function findHighBlocks(root: Element): readonly Misfit[] {
  const { height } = sizeOfPaper();
  return [...root.querySelectorAll<HTMLElement>(':not(svg, svg *)')].flatMap((block): readonly Misfit[] => {
    const pixels = block.getBoundingClientRect().height - height;
    if (pixels <= 1) return [];
    const { breakInside, minHeight } = getComputedStyle(block);
    const isWhole = breakInside === 'avoid' || Number.parseFloat(minHeight) >= height * WHOLE;
    const [first] = isWhole ? readLines(block.querySelector('h2, h3') ?? block) : [];
    if (first === undefined) return [];
    const lines = linesIn(block, pixels);
    return [{ fault: 'page', at: `${idsOf(first.element)} ${idsIn(block)}`, text: wordsOf(first), pixels, lines }];
  });
}

/** A page's head stands in no step, but what follows does. */
function idsIn(block: Element): string {
  return [...block.querySelectorAll(':not(svg *)[id]')].map(({ id }) => id).join(' ');
}
