/** The print document of `handout.pdf`: 1, 2 or 3 slides a page with their last pictures, their texts and lines for notes; or six. */
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Slide } from '../../story.ts';
import { renderNotes } from '../ground/credit.ts';
import { type Edition, telling } from '../ground/edition.ts';
import { printsBetween, tellingStep } from '../ground/figure.ts';
import { renderHeading, renderKicker } from '../ground/headings.ts';
import { renderQr } from '../ground/qr.ts';
import { tellingPictures } from '../ground/sentences.ts';
import { slideClass } from '../ground/slideclass.ts';
import { textsOf } from '../ground/storytexts.ts';
import { renderLines } from '../ground/writing.ts';
import {
  questions,
  renderBack,
  renderImprint,
  renderOpenNotes,
  renderParts,
  renderQuestions,
  renderSources,
} from './back.ts';
import { renderCover, withRiver } from './cover.ts';
import { renderGrid, tellingCells } from './grid.ts';
import { renderMaps } from './maps.ts';
import { renderOutlines } from './outlines.ts';
import { renderPrintSteps, renderTellingPicture, roomOnPaper, withCharts } from './print.ts';
import { type Arrangement, layOutSheets, notesOfSteps, type Sheet } from './sheets.ts';

const coverSize = { width: 672, height: 400 };

/** By the number of slides a page. */
export const arrangements: readonly [Arrangement, Arrangement, Arrangement] = [
  {
    most: 1,
    figure: { width: 672, height: 416 },
    highest: 520,
    row: { picture: 416 + 130, text: 240 },
    text: { size: 14, line: 19 },
    width: { beside: 642, alone: 490 },
    under: true,
  },
  {
    most: 2,
    figure: { width: 408, height: 280 },
    between: { width: 322, height: 254 },
    highest: 360,
    row: { picture: 382, text: 240, lines: 98 },
    text: { size: 12.67, line: 16.7 },
    width: { beside: 244, alone: 490 },
  },
  {
    most: 3,
    figure: { width: 352, height: 272 },
    between: { width: 322, height: 194 },
    highest: 300,
    row: { picture: 294, text: 150 },
    text: { size: 12.13, line: 15.8 },
    width: { beside: 302, alone: 490 },
  },
];

/** An opening is a band over its slide; alone it has the page. */
export const openingSize = { band: { width: 302, height: 200 }, alone: { width: 672, height: 400 } };

/** What the running head and the rule under it take of a page. */
const HEAD = 52;

/** The body of `handout.html`. */
export function renderHandout(whole: Edition, choice: PaperChoice): Html {
  const { perPage, lines } = choice;
  const edition =
    perPage === 6
      ? telling(whole, tellingCells)
      : telling({ ...whole, story: withRiver(whole.story) }, tellingPictures);
  const slides = perPage === 6 ? renderGrid(edition, choice) : renderSheets(edition, choice, perPage);
  const end = renderEnd(edition, choice);
  const texts = [...edition.story.slides.flatMap(textsOf), ...questions(edition)];
  const standing = perPage === 6 ? [] : edition.story.slides.flatMap((slide) => notesOfSteps(edition, slide));
  return html`${renderOutlines(edition)}
<main class="${perPage === 6 && 'per-6 '}${lines && 'lined'}">
${slides}${renderBack(html`${renderOpenNotes(edition, texts, standing)}${end}`)}</main>`;
}

function renderEnd(edition: Edition, { full }: PaperChoice): Html {
  const more = full && html`${renderParts(edition, ['timeline', 'people', 'checked'])}${renderSources(edition)}`;
  return html`${full && renderMaps(edition)}${renderQuestions(edition)}${more}${renderImprint(edition)}`;
}

function renderSheets(edition: Edition, choice: PaperChoice, perPage: 1 | 2 | 3): Html {
  const sheets = layOutSheets(edition, arrangements.slice(0, perPage), roomOnPaper(choice) - HEAD);
  return html`${renderCover(edition, coverSize)}${sheets.map((sheet) => renderSheet(edition, choice.lines ? { ...sheet, more: 0 } : sheet))}`;
}

function renderSheet(edition: Edition, sheet: Sheet): Html {
  const { slides, plan } = sheet;
  const first = slides[0];
  const notes = slides.flatMap((slide) => notesOfSteps(edition, slide));
  const sharing = slides.filter(({ kind }) => kind === 'slide').length;
  return html`<section class="sheet per-${plan.most} shared-${sharing}">
${first && renderRunningHead(edition, first)}${slides.map((slide) => renderRow(edition, slide, sheet))}${
  notes.length > 0 &&
  html`<div class="foot" role="doc-endnotes" aria-label="${edition.words.notesHead}">${renderNotes(edition, notes, true)}</div>`
}</section>\n`;
}

/** The chapter on top of each of its pages. */
function renderRunningHead(edition: Edition, slide: Slide): Html {
  const chapter = slide.chapter === undefined ? undefined : edition.story.chapters[slide.chapter];
  const kicker = renderKicker(edition, slide);
  return html`<div class="head">${kicker ?? html`<p class="kicker">${edition.story.title}</p>`}${
    kicker && slide.kind !== 'opening' && html`<p class="chapter-title">${chapter?.title}</p>`
  }</div>`;
}

function renderRow(edition: Edition, slide: Slide, { slides, plan, more }: Sheet): Html {
  const level = edition.hasOpenings && slide.kind === 'slide' ? 3 : 2;
  const { width, height } = (printsBetween(slide) ? plan.between : undefined) ?? plan.figure;
  const figure = { width, height: height + more };
  const opening = slides.length > 1 ? openingSize.band : openingSize.alone;
  const size = slide.kind === 'opening' ? opening : withCharts(figure, [tellingStep(slide)]);
  const picture = renderTellingPicture(edition, slide, size, true);
  const text = html`<div class="text">${renderHeading(edition, slide, level)}<div class="steps">${renderPrintSteps(edition, slide)}</div></div>`;
  const writing =
    slide.kind === 'slide' && html`<div class="writing">${renderLines()}${renderQr(edition, slide.id)}</div>`;
  return html`<article class="row ${slideClass(edition, slide)}${!picture && ' alone'}" id="${slide.id}">${picture}${text}${writing}</article>\n`;
}
