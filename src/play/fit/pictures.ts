/** Whether a picture keeps what must be seen of it: its words, its charts. */
import type { Misfit } from '../../misfit.ts';
import { type Region, SLACK } from './region.ts';
import { idsOf, inner, isSeen, type Line, overlapOf, readLines, type Sides, wordsOf } from './textlines.ts';

/** Words of the picture that are too small, or that its edge cuts off. */
export function findPictureFaults({ pictures, step, unit, least }: Omit<Region, 'root'>): readonly Misfit[] {
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

/** How far a box reaches out of another one. */
function excess(box: Sides, room: Sides): number {
  return Math.max(box.right - room.right, room.left - box.left, box.bottom - room.bottom, room.top - box.top);
}

/** Parts of a picture besides its words that no text may cover. */
const charts = '.unit, .letter-ring, .balance-frame, .axis, .now';

/** Words and charts of pictures, as far as letters and shapes fill their boxes. */
function readParts(pictures: readonly Element[]): readonly (Sides & { readonly other: string })[] {
  const parts = pictures.flatMap((picture) => [...picture.querySelectorAll(`text, ${charts}`)].filter(isSeen));
  return parts.map((element) => ({
    other: element.tagName === 'text' ? (element.textContent ?? '') : '',
    ...inner(element.getBoundingClientRect()),
  }));
}

/** Texts over words or charts of the picture, and over texts of another box. */
export function findCovered({ pictures, step = '', unit }: Region, lines: readonly Line[]): readonly Misfit[] {
  const texts = lines
    .filter(({ element }) => element.closest('svg') === null)
    .map((line) => ({ line, ...inner(line) }));
  const parts = readParts(pictures);
  return texts.flatMap((ink, index): readonly Misfit[] => {
    const found = (pixels: number) => {
      const at = `${idsOf(ink.line.element)} ${step}`;
      return { fault: 'covers', at, text: wordsOf(ink.line), pixels: pixels / unit } as const;
    };
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

/** Buttons and links beside the slides, by what is drawn of them, over words of the picture: no author put them there. */
export function findCovering(
  controls: readonly Element[],
  { pictures, unit }: Omit<Region, 'root'>,
): readonly Misfit[] {
  const parts = readParts(pictures);
  return controls.filter(isSeen).flatMap((control): readonly Misfit[] => {
    const shapes = [...control.querySelectorAll('svg > *')]
      .filter(isSeen)
      .map((shape) => shape.getBoundingClientRect());
    for (const ink of [...shapes, ...readLines(control).map(inner)]) {
      const part = parts.find((one) => overlapOf(ink, one) > SLACK * unit);
      const text = control.getAttribute('aria-label') ?? control.textContent ?? '';
      if (part === undefined) continue;
      const pixels = overlapOf(ink, part) / unit;
      return [{ fault: 'covers', at: '', text, inPicture: true, other: part.other, pixels }];
    }
    return [];
  });
}
