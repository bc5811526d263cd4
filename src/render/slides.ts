/** The print document of `slides.pdf`: one 16:9 page a slide, with its last picture and all its texts. */
import { drawShapes } from '../draw/shapes.ts';
import { shapesToSvg } from '../draw/svg.ts';
import { html } from '../html.ts';
import type { Html, Slide } from '../story.ts';
import { renderAllNotes, renderBibliography, renderCredit } from './credit.ts';
import { deckSize, renderSlideText } from './deck.ts';
import { renderLastPicture, renderPrintStep } from './print.ts';
import { sizeOfAll } from './size.ts';
import { slideClass, type View } from './view.ts';

/** The body of `slides.html`. */
export function renderSlides(view: View): Html {
  const { story, words } = view;
  const bibliography = renderBibliography(view);
  return html`${story.graphic && shapesToSvg(drawShapes(story.graphic))}
<main>
${story.slides.map((slide) => renderSheet(view, slide))}
<section class="end"><h2>${words.endHead}</h2>${renderAllNotes(view)}${
    bibliography && html`<h3>${words.sourcesHead}</h3>${bibliography}`
  }${renderCredit(view)}</section>
</main>`;
}

function renderSheet(view: View, slide: Slide): Html {
  const picture = renderLastPicture(view, slide, deckSize, false);
  const text = renderSlideText(view, slide, renderPrintStep);
  return html`<section class="sheet ${slideClass(view, slide)} ${sizeOfAll(slide)}" id="${slide.id}">${picture}${text}</section>\n`;
}
