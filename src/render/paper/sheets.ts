/** Which slides share a page of the handout: as many as wanted, or fewer where their texts and notes would not fit. */
import { createKeep } from '../../keep.ts';
import type { Note, Slide } from '../../story.ts';
import { figuresIn, plainText } from '../../text.ts';
import { type Edition, notesAt } from '../ground/edition.ts';
import { printsBetween, printsPicture, type Size, tellingStep } from '../ground/figure.ts';
import { countBlockLines, countLines, readBlocks } from '../ground/lines.ts';
import { withCharts } from './print.ts';

/** How `handout.css` sets a page of so many slides; all numbers are CSS pixels. */
export interface Arrangement {
  /** How many slides share a page. */
  readonly most: number;
  readonly figure: Size;
  /** The same between two columns of text, under its heading and over lines to write on. */
  readonly between?: Size;
  /** A picture that is higher says no more. */
  readonly highest: number;
  /** Least heights of the rows, and what of it are lines under picture and text. */
  readonly row: { readonly picture: number; readonly text: number; readonly lines?: number };
  readonly text: { readonly size: number; readonly line: number };
  /** Widths of the text beside a picture and alone. */
  readonly width: { readonly beside: number; readonly alone: number };
  /** The text stands under its picture, in two columns. */
  readonly under?: true;
}

/** A page: its slides, how they are set, and what the height of each picture gets of the room that they leave. */
export interface Sheet {
  readonly slides: readonly Slide[];
  readonly plan: Arrangement;
  readonly more: number;
}

/** The band of an opening. */
const OPENING = 204;
const PADDING = 26;
/** A QR code stands where lines do, but not without room. */
const QR = 60;
const GAP = 4.2;
/** How headings are set, and what stands between them and texts. */
export const HEADING = { size: 19.3, line: 20.5, gap: 6 };
/** A column beside a picture that stands between two, and what of the lines under them there is at least. */
const PAGE = 672;
const COLUMN = 156;
const LINES = 51;
const NOTE = { size: 9.33, line: 11.95, width: 300, gap: 9 };

/**
 * The slides of each page; `room` is its height. The last of the arrangements says how many share one; a page that holds fewer is set
 * as for so many. An opening stands on the page of the slide after it.
 */
export function layOutSheets(edition: Edition, plans: readonly Arrangement[], room: number): readonly Sheet[] {
  const wanted = plans.at(-1);
  if (wanted === undefined) return [];
  const hasCodes = edition.story.site !== undefined;
  const keepHeight = createKeep<number>();
  const rowOf = (slide: Slide, plan: Arrangement): number =>
    keepHeight(slide, `${plan.most}`, () => rowHeight(slide, plan, hasCodes));
  const height = (slides: readonly Slide[], plan: Arrangement): number =>
    slides.reduce(
      (sum, slide) => sum + rowOf(slide, plan),
      footHeight(slides.flatMap((slide) => notesOfSteps(edition, slide))),
    );
  return groupSlides(edition, wanted, (slides) => height(slides, wanted) <= room).map((slides) => {
    const sharing = slides.filter(({ kind }) => kind === 'slide').length;
    const plan = plans.find((each) => each.most >= sharing && height(slides, each) <= room) ?? wanted;
    return { slides, plan, more: shareRoom(slides, plan, room - height(slides, plan)) };
  });
}

/** What is left of a page goes to its pictures in equal parts, as far as it helps them. */
function shareRoom(slides: readonly Slide[], { figure, highest }: Arrangement, left: number): number {
  const pictures = slides.filter((slide) => slide.kind === 'slide' && printsPicture(slide)).length;
  return pictures === 0 ? 0 : Math.max(0, Math.min(highest - figure.height, Math.floor(left / pictures)));
}

function groupSlides(
  edition: Edition,
  plan: Arrangement,
  fits: (slides: readonly Slide[]) => boolean,
): readonly (readonly Slide[])[] {
  const units = groupUnits(edition.story.slides, plan.most).flatMap((unit) =>
    fits(unit) ? [unit] : unit.map((slide) => [slide]),
  );
  const sheets: (readonly Slide[])[] = [];
  for (const unit of units) {
    const together = [...(sheets.at(-1) ?? []), ...unit];
    if (together.length <= plan.most && fits(together)) sheets.splice(-1, 1, together);
    else sheets.push(unit);
  }
  return sheets;
}

/** The notes that a slide's steps refer to first. */
export function notesOfSteps(edition: Edition, slide: Slide): readonly Note[] {
  return slide.steps.flatMap((step) => notesAt(edition, step.id));
}

/** Slides that may not be parted: an opening and the slide after it, where a page has room for two. */
function groupUnits(slides: readonly Slide[], most: number): readonly (readonly Slide[])[] {
  const units: Slide[][] = [];
  for (const slide of slides.filter(({ kind }) => kind !== 'title')) {
    const last = units.at(-1);
    if (most > 1 && last?.at(-1)?.kind === 'opening') last.push(slide);
    else units.push([slide]);
  }
  return units;
}

function rowHeight(slide: Slide, plan: Arrangement, hasCode: boolean): number {
  if (slide.kind === 'opening') return OPENING;
  const { figure, row, text, width, under } = plan;
  if (plan.between && printsBetween(slide)) return Math.max(row.picture, betweenHeight(slide, plan));
  const column = printsPicture(slide) ? width.beside : width.alone;
  const columns = slide.layout === 'views' || (under && printsPicture(slide)) ? 2 : 1;
  const height = heightOfTexts(slide, text, column / columns) / columns;
  const heading = countLines(slide.headingText, 'head', HEADING.size, column) * HEADING.line + HEADING.gap;
  const picture = row.picture + withCharts(figure, [tellingStep(slide)]).height - figure.height;
  if (under && printsPicture(slide)) return picture + height + heading;
  const below = (printsPicture(slide) ? row.lines : undefined) ?? (hasCode ? QR : 0);
  return Math.max(height + heading + PADDING + below, printsPicture(slide) ? picture : row.text);
}

/** What two columns of text need with their picture between them. */
function betweenHeight(slide: Slide, { text }: Arrangement): number {
  const heading = countLines(slide.headingText, 'head', HEADING.size, PAGE) * HEADING.line + HEADING.gap;
  return heading + heightOfTexts(slide, text, COLUMN) / 2 + PADDING + LINES;
}

/** The most that an image takes, as `paper.css` has it. */
export const IMAGE = 227;

/** How high the texts of a slide's steps stand in a column. */
export function heightOfTexts(slide: Slide, { size, line }: Arrangement['text'], width: number): number {
  const blocks = slide.steps.flatMap(({ body }) => readBlocks(body));
  const images = slide.steps.flatMap(({ body }) => figuresIn(body)).length;
  return blocks.reduce((sum, block) => sum + countBlockLines(block, size, width) * line + GAP, images * IMAGE);
}

/** Notes stand in two columns and are not broken: one column may be longer by most of the longest note. */
function footHeight(notes: readonly Note[]): number {
  if (notes.length === 0) return 0;
  const lines = notes.map(({ text }) => countLines(plainText(text), 'text', NOTE.size, NOTE.width));
  const sum = lines.reduce((total, count) => total + count, Math.max(...lines));
  return (sum / 2) * NOTE.line + NOTE.gap;
}
