/** The print document of `handout-large.pdf`: 16 point, one slide and one picture a page, notes at the end. */
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Slide } from '../../story.ts';
import { renderQr } from '../ground/qr.ts';
import { tellingPictures } from '../ground/sentences.ts';
import { renderHeading, renderKicker, slideClass, telling, textsOf, type View } from '../ground/view.ts';
import { renderLines } from '../ground/writing.ts';
import { questions, renderBack, renderImprint, renderOpenNotes, renderQuestions } from './back.ts';
import { renderCover, withRiver } from './cover.ts';
import { renderOutlines } from './outlines.ts';
import { renderPrintSteps, renderTellingPicture } from './print.ts';

/** Drawn small and printed 1.6 times as large, so that the letters in it grow too. */
const figureSize = { width: 420, height: 250 };

/** The body of the document. */
export function renderLarge(page: View, { lines }: PaperChoice): Html {
  const view = telling({ ...page, story: withRiver(page.story) }, tellingPictures);
  const { slides } = view.story;
  const pages = slides.filter(({ kind }) => kind !== 'title').map((slide) => renderPage(view, slide));
  const texts = [...slides.flatMap(textsOf), ...questions(view)];
  return html`${renderOutlines(view)}
<main class="${lines && 'lined'}">
${renderCover(view, figureSize)}${pages}${renderBack(html`${renderQuestions(view)}${renderImprint(view)}${renderOpenNotes(view, texts)}`)}</main>`;
}

function renderPage(view: View, slide: Slide): Html {
  const level = view.hasOpenings && slide.kind === 'slide' ? 3 : 2;
  const picture = renderTellingPicture(view, slide, figureSize, true);
  const head = html`<div class="top">${slide.kind === 'slide' && renderQr(view, slide.id)}${renderKicker(view, slide)}${renderHeading(view, slide, level)}${picture}</div>`;
  return html`<article class="sheet ${slideClass(view, slide)}" id="${slide.id}">${head}${renderPrintSteps(view, slide)}${slide.kind === 'slide' && html`<div class="writing">${renderLines()}</div>`}</article>\n`;
}
