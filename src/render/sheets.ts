/** Which slides share a page of the handout: three, or fewer where their texts and notes would not fit. */
import type { Note, Slide } from '../story.ts';
import { hasPicture } from './figure.ts';
import { countLines, readBlocks } from './lines.ts';
import { notesAt, type View } from './view.ts';

const PER_PAGE = 3;

/* As `handout.css` has it, in CSS pixels: the room on a page, the least height of each kind of row, type and columns. */
const PAGE = 950;
const ROW = { opening: 204, picture: 261, text: 150 };
const PADDING = 26;
const TEXT = { size: 12.13, line: 15.8, gap: 4.2, beside: 302, alone: 490 };
const HEADING = { size: 19.3, line: 20.5, gap: 6 };
const NOTE = { size: 9.33, line: 11.95, width: 300, gap: 9 };

/** The slides of each page. An opening is never the last of a page. */
export function layOutSheets(view: View): readonly (readonly Slide[])[] {
  const sheets: Slide[][] = [];
  let room = 0;
  for (const slide of view.story.slides) {
    if (slide.kind === 'title') continue;
    const height = rowHeight(slide) + footHeight(notesOf(view, slide));
    const sheet = sheets.at(-1);
    const most = slide.kind === 'opening' ? PER_PAGE - 1 : PER_PAGE;
    if (sheet === undefined || sheet.length >= most || height > room) {
      sheets.push([slide]);
      room = PAGE - height;
    } else {
      sheet.push(slide);
      room -= height;
    }
  }
  return sheets;
}

/** The notes that a slide's steps refer to first. */
export function notesOf(view: View, slide: Slide): readonly Note[] {
  return slide.steps.flatMap((step) => notesAt(view, step.id));
}

function rowHeight(slide: Slide): number {
  if (slide.kind === 'opening') return ROW.opening;
  const width = hasPicture(slide) ? TEXT.beside : TEXT.alone;
  const columns = slide.layout === 'views' ? 2 : 1;
  const blocks = slide.steps.flatMap(({ body }) => readBlocks(body.html));
  const text = blocks.reduce(
    (sum, block) => sum + countLines(block, 'text', TEXT.size, width) * TEXT.line + TEXT.gap,
    0,
  );
  const heading = countLines(slide.headingText, 'head', HEADING.size, width) * HEADING.line + HEADING.gap;
  return Math.max(text / columns + heading + PADDING, hasPicture(slide) ? ROW.picture : ROW.text);
}

/** Notes stand in two columns. */
function footHeight(notes: readonly Note[]): number {
  const lines = notes.map(({ html }) => countLines(html.html.replace(/<[^>]*>/g, ''), 'text', NOTE.size, NOTE.width));
  return (lines.reduce((sum, count) => sum + count, 0) * NOTE.line) / 2 + (notes.length > 0 ? NOTE.gap : 0);
}
