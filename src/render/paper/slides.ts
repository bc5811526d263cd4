/** The print document of `slides.pdf`: 16:9, a page for each slide with its last picture and all its texts, or for each step. */
import { slideSize } from '../../draw/ground/layout.ts';
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Slide, Step } from '../../story.ts';
import { renderAllNotes, renderBibliography, renderCredit } from '../ground/credit.ts';
import { showsPicture } from '../ground/figure.ts';
import { renderQr } from '../ground/qr.ts';
import { renderText } from '../ground/rendertext.ts';
import { everyPicture, tellingPictures } from '../ground/sentences.ts';
import { sizeInDeck, sizeOfAll, stepsTogether } from '../ground/size.ts';
import { slideClass, telling, type View } from '../ground/view.ts';
import { renderSlideText } from '../web/deck.ts';
import { renderContents } from './contents.ts';
import { renderOutlines } from './outlines.ts';
import { renderPicture, renderPrintSteps, renderRule, renderTellingPicture } from './print.ts';

/** The body of `slides.html`. */
export function renderSlides(page: View, { steps }: PaperChoice): Html {
  const view = telling(page, steps ? everyPicture : tellingPictures);
  const { story, words } = view;
  const bibliography = renderBibliography(view);
  return html`${renderOutlines(view)}
<main>
${story.slides.map((slide) => (steps ? slide.steps.map((step, index) => renderStepSheet(view, slide, step, index)) : renderSheet(view, slide)))}
<section class="end"><h2>${words.endHead}</h2>${renderRule(view)}${renderContents(view)}${renderAllNotes(view)}${
    bibliography && html`<h3>${words.sourcesHead}</h3>${bibliography}`
  }${renderCredit(view)}${renderQr(view)}</section>
</main>`;
}

function renderSheet(view: View, slide: Slide): Html {
  const picture = renderTellingPicture(view, slide, slideSize, false);
  const text = renderSlideText(view, slide, renderPrintSteps(view, slide));
  return html`<section class="sheet ${slideClass(view, slide)} ${sizeOfAll(slide)}" id="${slide.id}">${picture}${text}${renderTitleQr(view, slide)}</section>\n`;
}

/** The heading of a slide's further pages is there to be seen; the outline has it once. */
function renderStepSheet(view: View, slide: Slide, step: Step, index: number): Html {
  const picture = showsPicture(slide, step) && renderPicture(view, slide, step, slideSize, false);
  const steps = stepsTogether(slide, index, view.story.bare);
  const texts = steps.map(
    (each) => html`<div class="step${each !== steps.at(-1) && ' earlier'}">${renderText(view, each.body)}</div>`,
  );
  const text = renderSlideText(view, slide, texts, index > 0);
  return html`<section class="sheet ${slideClass(view, slide)} ${sizeInDeck(slide, view.story.bare)}" id="${step.id}">${picture}${text}${index === 0 && renderTitleQr(view, slide)}</section>\n`;
}

function renderTitleQr(view: View, slide: Slide): Html | undefined {
  return slide.kind === 'title' ? renderQr(view) : undefined;
}
