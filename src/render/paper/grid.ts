/**
 * Six slides a page of the handout, or four where the texts are long: two columns, the steps run on, pictures as high as the texts
 * leave room. Notes stand at the end.
 */
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Slide } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';
import { printsBetween, printsPicture, tellingStep } from '../ground/figure.ts';
import { renderByline, renderHeading, renderKicker } from '../ground/headings.ts';
import { countLines, readBlocks } from '../ground/lines.ts';
import { renderQr } from '../ground/qr.ts';
import { type Shows, tellingPictures } from '../ground/sentences.ts';
import { renderLogo } from '../ground/theme.ts';
import { renderContents } from './contents.ts';
import { renderPrintSteps, renderRule, renderTellingPicture, roomOnPaper } from './print.ts';
import { heightOfTexts } from './sheets.ts';

/* As `handout.css` has it, in CSS pixels. */
const COLUMN = 324;
/** One of two columns in it. */
const HALF = 147;
const ROWS = 3;
/** How texts are set. */
export const TEXT = { size: 9.6, line: 12.5 };
/** How headings are set, and what stands between them and texts. */
export const HEADING = { size: 14, line: 14.8, gap: 4 };
const KICKER = 15;
const PADDING = 25;
/** What a QR code beside them adds to heading and text. */
const CODE = 28;
/** Stands between two steps, about as wide as these letters. */
const BETWEEN = ' mm ';
/** The strip with title and contents on the first page: its head, the logo over it, and each line of the contents, which stand in three columns. */
const STRIP = 128;
const LOGO = 36;
const ITEM = { line: 12.6, columns: 3, width: 166, size: 9.6 };
/** A picture this low still says something, a chart takes so much of it, and one higher than that says no more. */
const PICTURE = { least: 156, chart: 26, most: 290 };

/** Two slides side by side; one alone has the whole width. */
type Row = readonly Slide[];

/** The rows of a page, and what each gives to its pictures beyond the least. */
interface Sheet {
  readonly rows: readonly Row[];
  readonly more: number;
}

/** Title and openings have no picture here. */
export const tellingCells: Shows = (slide, step) => slide.kind === 'slide' && tellingPictures(slide, step);

/** Title, contents and slides. */
export function renderGrid(edition: Edition, choice: PaperChoice): Html {
  const sheets = layOut(edition, roomOnPaper(choice));
  return html`${sheets.map((sheet, index) => {
    const rows = sheet.rows.map((row) =>
      renderRow(edition, row, Math.min(PICTURE.most, leastPicture(row) + sheet.more)),
    );
    return html`<section class="sheet">${index === 0 && renderStrip(edition)}${rows}</section>\n`;
  })}`;
}

function layOut(edition: Edition, room: number): readonly Sheet[] {
  const rows = pair(edition.story.slides.filter(({ kind }) => kind === 'slide'));
  const sheets: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = textHeight(edition, row) + leastPicture(row);
    const sheet = sheets.at(-1);
    if (sheet === undefined || sheet.length >= ROWS || height > left) {
      left = room - height - (sheets.length === 0 ? stripHeight(edition) : 0);
      sheets.push([row]);
    } else {
      sheet.push(row);
      left -= height;
    }
  }
  return sheets.map((of, index) => ({
    rows: of,
    more: shareRoom(edition, of, index === 0 ? room - stripHeight(edition) : room),
  }));
}

function pair(slides: readonly Slide[]): readonly Row[] {
  return Array.from({ length: Math.ceil(slides.length / 2) }, (_, index) => slides.slice(index * 2, index * 2 + 2));
}

/** What the rows of a page leave, shared among their pictures. */
function shareRoom(edition: Edition, rows: readonly Row[], room: number): number {
  const needed = rows.reduce((sum, row) => sum + textHeight(edition, row) + leastPicture(row), 0);
  return Math.max(0, Math.floor((room - needed) / rows.length));
}

function leastPicture(row: Row): number {
  const charts = row.map((slide) => (printsPicture(slide) ? tellingStep(slide).scene.show.length : 0));
  return PICTURE.least + Math.max(...charts) * PICTURE.chart;
}

/** The higher of a row's two texts, with heading and padding. */
function textHeight(edition: Edition, row: Row): number {
  const heights = row.map((slide) => {
    const heading = countLines(slide.headingText, 'head', HEADING.size, COLUMN) * HEADING.line + HEADING.gap;
    const kicker = (renderKicker(edition, slide) ? KICKER : 0) + (edition.story.site === undefined ? 0 : CODE);
    return stepsHeight(slide) + heading + kicker + PADDING - (printsPicture(slide) ? 0 : leastPicture(row));
  });
  return Math.max(...heights);
}

/** Steps beside a picture run on as one paragraph. */
function stepsHeight(slide: Slide): number {
  if (printsBetween(slide)) return heightOfTexts(slide, TEXT, HALF) / 2 + TEXT.line * 2;
  if (!printsPicture(slide)) return heightOfTexts(slide, TEXT, COLUMN);
  const texts = slide.steps
    .map(({ body }) =>
      readBlocks(body)
        .map(({ words }) => words)
        .join(' '),
    )
    .filter(Boolean);
  return countLines(texts.join(BETWEEN), 'text', TEXT.size, COLUMN) * TEXT.line;
}

function stripHeight(edition: Edition): number {
  const lines = edition.story.slides.map(({ headingText }) => countLines(headingText, 'text', ITEM.size, ITEM.width));
  const logo = edition.story.theme?.logo === undefined ? 0 : LOGO;
  return STRIP + logo + Math.ceil(lines.reduce((sum, count) => sum + count, 0) / ITEM.columns) * ITEM.line;
}

function renderStrip(edition: Edition): Html {
  const cover = edition.story.slides.find((slide) => slide.kind === 'title');
  const head = cover
    ? html`${renderHeading(edition, cover, 1)}${renderByline(edition, cover)}`
    : html`<h1>${edition.story.title}</h1>`;
  return html`<header class="strip"${cover && html` id="${cover.id}"`}><div class="name">${renderLogo(edition)}${head}</div>${renderQr(edition)}${renderRule(edition)}${renderContents(edition)}</header>\n`;
}

function renderRow(edition: Edition, row: Row, height: number): Html {
  return html`<div class="pair">${row.map((slide) => renderCell(edition, slide, row.length === 1, height))}</div>\n`;
}

/** An opening has no cell of its own: its title is the kicker of the slide after it. */
function renderCell(edition: Edition, slide: Slide, isAlone: boolean, height: number): Html {
  const { slides } = edition.story;
  const before = slides[slides.indexOf(slide) - 1];
  const opening = before?.kind === 'opening' ? before : undefined;
  const picture = renderTellingPicture(edition, slide, { width: COLUMN, height }, true);
  const head = opening
    ? html`<div class="chapter" id="${opening.id}">${renderKicker(edition, opening)}${renderHeading(edition, opening, 2)}</div>`
    : renderKicker(edition, slide);
  const steps = html`<div class="steps">${renderPrintSteps(edition, slide)}</div>`;
  const text = html`<div class="text">${renderQr(edition, slide.id)}${head}${renderHeading(edition, slide, edition.hasOpenings ? 3 : 2)}${steps}</div>`;
  return html`<article class="cell layout-${slide.layout}${isAlone && ' single'}" id="${slide.id}">${picture}${text}</article>`;
}
