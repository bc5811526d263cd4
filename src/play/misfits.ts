/** What does not fit inside a part of a page: a slide, a card, a print document. */
import type { Misfit } from '../story.ts';
import { inner, isSeen, type Line, overlapOf, readLines, rectsOf, type Sides, wordsOf } from './lines.ts';

/** A part of a page that is looked at by itself. */
export interface Frame {
  readonly root: Element;
  /** Pictures whose words no text may cover. */
  readonly pictures: readonly Element[];
  /** The step that the pictures show, where they stand outside of it. */
  readonly step?: string;
  /** How large a pixel of the design is in the window. */
  readonly unit: number;
  /** The least size of type, in text and in the picture. */
  readonly least: { readonly text: number; readonly picture: number };
  /** Whether a reader can scroll a box that is too small. */
  readonly scrolls: boolean;
}

/** So much more or less, in pixels, nobody sees. */
const SLACK = 2;

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

/** Words of the picture that are too small, or that its edge cuts off. */
export function findPictureFaults({ pictures, step, unit, least }: Omit<Frame, 'root'>): readonly Misfit[] {
  return pictures.flatMap((picture) => {
    const frame = picture.getBoundingClientRect();
    return [...picture.querySelectorAll('text')].filter(isSeen).flatMap((element): readonly Misfit[] => {
      const found = { at: step ?? idsOf(element), text: element.textContent ?? '', inPicture: true };
      const scale = (element.getScreenCTM()?.a ?? 1) / unit;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      const cut = excess(inner(element.getBoundingClientRect()), frame) / unit;
      return [
        ...(size < least.picture - 0.05
          ? [{ ...found, fault: 'small', pixels: size, limit: least.picture } as const]
          : []),
        ...(cut > SLACK ? [{ ...found, fault: 'cut', pixels: cut } as const] : []),
      ];
    });
  });
}

/** The ids around an element, from the inside. */
export function idsOf(element: Element | null): string {
  if (element === null) return '';
  return `${element.id} ${idsOf(element.parentElement)}`.trim();
}

/** How far a box reaches out of another one. */
function excess(box: Sides, room: Sides): number {
  return Math.max(box.right - room.right, room.left - box.left, box.bottom - room.bottom, room.top - box.top);
}

/** A line beyond a box that should hold it. */
interface Overflow {
  readonly line: Line;
  readonly box: Element;
  readonly fault: 'wide' | 'tall';
  readonly pixels: number;
}

/** One mistake a box: its first line, the worst measure, the number of lines. */
function mergeOverflows(overflows: readonly (Overflow | undefined)[], unit: number): readonly Misfit[] {
  const found = new Map<Element, Misfit>();
  for (const over of overflows) {
    if (over === undefined) continue;
    const { box, fault, line } = over;
    const first = { fault, at: idsOf(line.element), text: wordsOf(line), pixels: 0, lines: 0 };
    const { pixels, lines = 0, ...before } = found.get(box) ?? first;
    const worst = Math.max(pixels, over.pixels / unit);
    found.set(box, { ...before, pixels: worst, ...(fault === 'tall' && { lines: lines + 1 }) });
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
  const broken = lines.filter(
    (line, index) => line.node !== lines[index - 1]?.node && line.node === lines[index + 1]?.node,
  );
  return broken.flatMap(({ node, ...line }): readonly Misfit[] => {
    if (node === undefined) return [];
    const { overflowWrap, hyphens, width } = getComputedStyle(line.block);
    if (overflowWrap === 'anywhere' || hyphens === 'auto') return [];
    return [...node.data.matchAll(word)].flatMap(({ 0: text, index }): readonly Misfit[] => {
      const rects = text.length < 4 ? [] : rectsOf(node, index, index + text.length);
      if (new Set(rects.map(({ top }) => Math.round(top))).size < 2) return [];
      const length = rects.reduce((sum, rect) => sum + rect.width, 0) / frame.unit;
      const pixels = Math.max(1, length - Number.parseFloat(width));
      return [{ fault: 'broken', at: idsOf(line.element), text, pixels }];
    });
  });
}

/** Marks of notes and parts of formulas are small by custom. */
const smallByCustom = 'sup, sub, math';

function findSmall({ least }: Frame, lines: readonly Line[]): readonly Misfit[] {
  const found = new Map<Element, Misfit>();
  for (const line of lines) {
    if (line.element.closest(`svg, img, ${smallByCustom}`) !== null || found.has(line.block)) continue;
    const size = Number.parseFloat(getComputedStyle(line.element).fontSize);
    if (size < least.text - 0.05) {
      found.set(line.block, {
        fault: 'small',
        at: idsOf(line.element),
        text: wordsOf(line),
        pixels: size,
        limit: least.text,
      });
    }
  }
  return [...found.values()];
}

function findHeadings({ root, unit }: Frame): readonly Misfit[] {
  return [...root.querySelectorAll('h1, h2, h3')].filter(isSeen).flatMap((heading): readonly Misfit[] => {
    const lines = readLines(heading);
    const tops = new Set(lines.map(({ bottom }) => Math.round(bottom / unit / 4)));
    const [first] = lines;
    if (first === undefined || tops.size <= HEADING) return [];
    const height = Number.parseFloat(getComputedStyle(heading).lineHeight);
    const pixels = height * (tops.size - HEADING);
    return [
      {
        fault: 'heading',
        at: idsOf(heading),
        text: wordsOf(first),
        pixels,
        lines: tops.size - HEADING,
        limit: HEADING,
      },
    ];
  });
}

/** Parts of a picture besides its words that no text may cover. */
const charts = '.unit, .letter-ring, .balance-frame, .axis, .now';

/** Texts over words or charts of the picture, and over texts of another box. */
function findCovered({ pictures, step = '', unit }: Frame, lines: readonly Line[]): readonly Misfit[] {
  const texts = lines
    .filter(({ element }) => element.closest('svg') === null)
    .map((line) => ({ line, ...inner(line) }));
  const parts = pictures.flatMap((picture) =>
    [...picture.querySelectorAll(`text, ${charts}`)].filter(isSeen).map((element) => ({
      other: element.tagName === 'text' ? (element.textContent ?? '') : '',
      ...inner(element.getBoundingClientRect()),
    })),
  );
  return texts.flatMap((ink, index): readonly Misfit[] => {
    const found = (pixels: number) =>
      ({
        fault: 'covers',
        at: `${idsOf(ink.line.element)} ${step}`,
        text: wordsOf(ink.line),
        pixels: pixels / unit,
      }) as const;
    const part = parts.find((one) => overlapOf(ink, one) > SLACK * unit);
    const text = texts.find(
      (one, before) => before < index && overlapOf(ink, one) > SLACK * unit && areApart(ink.line, one.line),
    );
    return [
      ...(part ? [{ ...found(overlapOf(ink, part)), inPicture: true, other: part.other }] : []),
      ...(text ? [{ ...found(overlapOf(ink, text)), other: wordsOf(text.line) }] : []),
    ];
  });
}

function areApart(a: Line, b: Line): boolean {
  return a.block !== b.block && !a.block.contains(b.block) && !b.block.contains(a.block);
}
