/** Slides that a bare deck takes in from other files: Slidev's `src:`, Quarto's `{{< include … >}}`. */
import type { Located } from '../ground/report.ts';
import type { RawSlide } from './rawslide.ts';
import { type Block, blocksOf } from './tokens.ts';

/** Reads the slides of a file beside another one; nothing where it is missing, or takes itself in. */
export type Open = (path: string, from: RawSlide) => readonly RawSlide[] | undefined;

/** The file that a paragraph of Quarto takes in. */
export function includedBy([first, inline]: Block): string | undefined {
  if (first?.type !== 'paragraph_open') return undefined;
  return /^\{\{<\s*include\s+(\S+)\s*>\}\}$/.exec(inline?.content ?? '')?.[1];
}

/** The slides with those of other files in the place of the slides that name them; what such a slide holds itself stays before them. */
export function withIncludes(slides: readonly RawSlide[], open: Open): readonly RawSlide[] {
  return slides.flatMap((slide) => {
    if (slide.source === undefined) return [slide];
    const taken = takeIn(slide.source, slide, open);
    return isEmpty(slide) ? taken : [slide, ...taken];
  });
}

/** `./pages/one.md#2,4-5`: a file, and perhaps which of its slides. */
function takeIn({ value, spot }: Located<string>, slide: RawSlide, open: Open): readonly RawSlide[] {
  const [path = '', range] = value.split('#');
  const slides = open(path, slide);
  if (slides === undefined) {
    slide.manuscript.report.warn(spot, `the file "${path}" cannot be taken in: it is missing, or takes itself in`);
    return [];
  }
  const wanted = range === undefined ? undefined : numbersOf(range);
  return wanted === undefined ? slides : slides.filter((_, i) => wanted.has(i + 1));
}

function numbersOf(range: string): ReadonlySet<number> | undefined {
  const parts = range.split(',').map((part) => /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part.trim()));
  if (!parts.every((part) => part !== null)) return undefined;
  return new Set(
    parts.flatMap(([, first, last = first]) =>
      Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, i) => Number(first) + i),
    ),
  );
}

function isEmpty({ heading, steps, notes }: RawSlide): boolean {
  return heading === undefined && notes.length === 0 && steps.every(({ tokens }) => blocksOf(tokens).length === 0);
}
