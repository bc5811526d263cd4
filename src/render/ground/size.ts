/** How large a slide's text may be set, as a class: the largest size at which all of it fits, by the widths of the bundled fonts. */
import type { Layout, Slide, Step } from '../../story.ts';
import { figuresIn, isEmpty } from '../../text.ts';
import { hasPicture, isPictured } from './figure.ts';
import { type Block, countBlockLines, countLines, readBlocks } from './lines.ts';

/**
 * The steps whose texts stand together in the deck at a step of a slide: beside a picture the present one alone, else the latest three,
 * and in a bare deck, where they may be items of a list, all so far. A step without a text leaves the one before it.
 */
export function stepsTogether(slide: Slide, index: number, bare: boolean): readonly Step[] {
  const most = bare ? slide.steps.length : isPictured(slide) ? 1 : 3;
  return slide.steps
    .slice(0, index + 1)
    .filter(({ body }) => !isEmpty(body))
    .slice(-most);
}

/** What `slide.css` sets for each class `size-N`, in pixels: the text's size, its heading's, and the height there is for both. */
export const sizes = [
  { text: 22, head: 52 },
  { text: 20, head: 47 },
  { text: 18, head: 42 },
  { text: 16, head: 36 },
  { text: 13.5, head: 30 },
] as const;
type Size = (typeof sizes)[number];

const HEIGHT = 556;

/** The height there is for words on a poster, in pixels. */
export const POSTER_HEIGHT = 330;

/** Over and beside a picture that stands between two columns: one line of a heading, and the columns. */
export const BETWEEN = { head: 62, height: 496, scale: 1.3, column: 318 };
/** From line to line, in heights of the type. */
export const LEADING = { text: 1.4, head: 1.03 };

/** How much larger `slide.css` sets a layout's text. */
export const scales: Readonly<Record<Layout, number>> = {
  figure: 1.18,
  full: 1,
  text: 1.18,
  image: 1.18,
  views: 1.6,
  quote: 2.6,
};

/** The class for a page that shows all texts of a slide at once. */
export function sizeOfAll(slide: Slide): string {
  return nameSize(slide, [slide.steps]);
}

/** The class for the deck, where not all texts of a slide may stand together. */
export function sizeInDeck(slide: Slide, bare: boolean): string {
  return nameSize(
    slide,
    slide.steps.map((_, index) => stepsTogether(slide, index, bare)),
  );
}

/** How far a poster's words shrink so that they find room: `long-N`, or nothing for a few words. */
export const posterScales = [1, 0.72, 0.52, 0.38] as const;

/** Where a poster's words stand on a full picture: to the left of its ways, above its river. */
export const FREE = { width: 516, height: 390 };

/** Size and width of a poster's words without a picture. */
export const posters = { title: { size: 148, width: 900 }, opening: { size: 112, width: 760 } } as const;

/** The class for the large words of a title or an opening. */
export function sizeOfPoster(slide: Slide): string {
  if (slide.kind === 'slide') return '';
  const { size, width } = posters[slide.kind];
  const pictured = slide.layout === 'full';
  const index = posterScales.findIndex((scale) => {
    const most = pictured ? Math.floor(FREE.height / (size * scale * 0.9)) : 3;
    return countLines(slide.headingText, 'head', size * scale, pictured ? FREE.width : width) <= most;
  });
  return index === 0 ? '' : `long-${index < 0 ? posterScales.length - 1 : index}`;
}

function nameSize(slide: Slide, groups: readonly (readonly Step[])[]): string {
  const room = slide.layout === 'full' ? POSTER_HEIGHT : HEIGHT;
  const blocks = new Map(slide.steps.map((step) => [step, readBlocks(step.body)]));
  const fits = (size: Size): boolean => {
    const heights = new Map(
      [...blocks].map(([step, texts]) => [step, bodyHeight(slide, texts, size) + imageHeight(step)]),
    );
    const highest = Math.max(...groups.map((steps) => steps.reduce((sum, step) => sum + (heights.get(step) ?? 0), 0)));
    const head = headingHeight(slide, size);
    if (isBetween(slide)) return head <= BETWEEN.head && highest / 2 <= BETWEEN.height;
    return highest / (slide.layout === 'views' ? 2 : 1) + head <= room;
  };
  const index = sizes.findIndex(fits);
  return `size-${index < 0 ? sizes.length - 1 : index}`;
}

function isBetween(slide: Slide): boolean {
  return slide.layout === 'views' && hasPicture(slide);
}

function bodyHeight(slide: Slide, blocks: readonly Block[], size: Size): number {
  const text = size.text * (isBetween(slide) ? BETWEEN.scale : scales[slide.layout]);
  const width = isBetween(slide) ? BETWEEN.column : columns[slide.layout];
  return blocks.reduce((sum, block) => sum + countBlockLines(block, text, width) * text * LEADING.text + text * 0.7, 0);
}

/** What the words leave at least to each image of a text. */
const IMAGE = 180;

function imageHeight({ body }: Step): number {
  return figuresIn(body).length * IMAGE;
}

function headingHeight(slide: Slide, { head }: Size): number {
  if (slide.kind !== 'slide' || !slide.heading) return 0;
  const width = isBetween(slide) ? WHOLE : columns[slide.layout];
  return countLines(slide.headingText, 'head', head, width) * head * LEADING.head;
}

/** The width of a slide's text without a picture, as `slide.css` has it, in pixels. */
export const WHOLE = 1168;

/** That of its columns by layout. */
export const columns: Readonly<Record<Layout, number>> = {
  figure: 404,
  full: 500,
  text: 900,
  image: 900,
  views: 548,
  quote: 1100,
};
