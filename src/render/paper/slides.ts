/** The print document of `slides.pdf`: 16:9, a page for each slide with its last picture and all its texts, or for each step. */
import { slideSize } from '../../draw/ground/layout.ts';
import { type Html, html } from '../../html.ts';
import type { PaperChoice } from '../../paper.ts';
import type { Slide, Step } from '../../story.ts';
import { renderAllNotes, renderBibliography, renderCredit } from '../ground/credit.ts';
import { type Edition, telling } from '../ground/edition.ts';
import { showsPicture } from '../ground/figure.ts';
import { renderQr } from '../ground/qr.ts';
import { renderText } from '../ground/rendertext.ts';
import { everyPicture, tellingPictures } from '../ground/sentences.ts';
import { sizeInDeck, sizeOfAll, stepsTogether } from '../ground/size.ts';
import { slideClass } from '../ground/slideclass.ts';
import { renderSlideText } from '../web/deck.ts';
import { renderContents } from './contents.ts';
import { renderOutlines } from './outlines.ts';
import { renderPicture, renderPrintSteps, renderRule, renderTellingPicture } from './print.ts';

/** The body of `slides.html`. */
export function renderSlides(whole: Edition, { steps }: PaperChoice): Html {
  const edition = telling(whole, steps ? everyPicture : tellingPictures);
  const { story, words } = edition;
  const bibliography = renderBibliography(edition);
  return html`${renderOutlines(edition)}
<main>
${story.slides.map((slide) => (steps ? slide.steps.map((step, index) => renderStepSheet(edition, slide, step, index)) : renderSheet(edition, slide)))}
<section class="end"><h2>${words.endHead}</h2>${renderRule(edition)}${renderContents(edition)}${renderAllNotes(edition)}${
    bibliography && html`<h3>${words.sourcesHead}</h3>${bibliography}`
  }${renderCredit(edition)}${renderQr(edition)}</section>
</main>`;
}

function renderSheet(edition: Edition, slide: Slide): Html {
  const picture = renderTellingPicture(edition, slide, slideSize, false);
  const text = renderSlideText(edition, slide, renderPrintSteps(edition, slide));
  return html`<section class="sheet ${slideClass(edition, slide)} ${sizeOfAll(slide)}" id="${slide.id}">${picture}${text}${renderTitleQr(edition, slide)}</section>\n`;
}

/** The heading of a slide's further pages is there to be seen; the outline has it once. */
function renderStepSheet(edition: Edition, slide: Slide, step: Step, index: number): Html {
  const picture = showsPicture(slide, step) && renderPicture(edition, slide, step, slideSize, false);
  const steps = stepsTogether(slide, index, edition.story.bare);
  const texts = steps.map(
    (each) => html`<div class="step${each !== steps.at(-1) && ' earlier'}">${renderText(edition, each.body)}</div>`,
  );
  const text = renderSlideText(edition, slide, texts, index > 0);
  return html`<section class="sheet ${slideClass(edition, slide)} ${sizeInDeck(slide, edition.story.bare)}" id="${step.id}">${picture}${text}${index === 0 && renderTitleQr(edition, slide)}</section>\n`;
}

function renderTitleQr(edition: Edition, slide: Slide): Html | undefined {
  return slide.kind === 'title' ? renderQr(edition) : undefined;
}
