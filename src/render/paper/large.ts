/** The print document of `handout-large.pdf`: 16 point, one slide and one picture a page, notes at the end. */
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Slide } from '../../story.ts';
import { type Edition, telling } from '../ground/edition.ts';
import { tellingStep } from '../ground/figure.ts';
import { renderHeading, renderKicker } from '../ground/headings.ts';
import { renderQr } from '../ground/qr.ts';
import { tellingPictures } from '../ground/sentences.ts';
import { slideClass } from '../ground/slideclass.ts';
import { textsOf } from '../ground/storytexts.ts';
import { renderLines } from '../ground/writing.ts';
import { questions, renderBack, renderImprint, renderOpenNotes, renderQuestions } from './back.ts';
import { renderCover, withRiver } from './cover.ts';
import { renderOutlines } from './outlines.ts';
import { renderPrintSteps, renderTellingPicture, withCharts } from './print.ts';

/** Drawn small and printed 178 mm wide: the smallest letters of a picture on paper, 9.4 pixels, become 16 point. */
const figureSize = { width: 296, height: 166 };

/** The body of the document. */
export function renderLarge(whole: Edition, { lines }: PaperChoice): Html {
  const edition = telling({ ...whole, story: withRiver(whole.story) }, tellingPictures);
  const { slides } = edition.story;
  const pages = slides.filter(({ kind }) => kind !== 'title').map((slide) => renderPage(edition, slide));
  const texts = [...slides.flatMap(textsOf), ...questions(edition)];
  return html`${renderOutlines(edition)}
<main class="${lines && 'lined'}">
${renderCover(edition, figureSize)}${pages}${renderBack(html`${renderQuestions(edition)}${renderImprint(edition)}${renderOpenNotes(edition, texts)}`)}</main>`;
}

function renderPage(edition: Edition, slide: Slide): Html {
  const level = edition.hasOpenings && slide.kind === 'slide' ? 3 : 2;
  const picture = renderTellingPicture(edition, slide, withCharts(figureSize, [tellingStep(slide)]), true);
  const head = html`<div class="top">${slide.kind === 'slide' && renderQr(edition, slide.id)}${renderKicker(edition, slide)}${renderHeading(edition, slide, level)}${picture}</div>`;
  return html`<article class="sheet ${slideClass(edition, slide)}" id="${slide.id}">${head}${renderPrintSteps(edition, slide)}${slide.kind === 'slide' && html`<div class="writing">${renderLines()}</div>`}</article>\n`;
}
