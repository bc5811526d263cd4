/** The contents of a print document. */
import { type Html, html } from '../../html.ts';
import type { Slide } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';

/**
 * Every slide and every further step as a link: a PDF names only those places that some link in it points to. The numbers of pages are
 * filled in when they are known (`shell/pdfnumbers.ts`).
 */
export function renderContents(edition: Edition): Html {
  const items = edition.story.slides.filter(({ kind }) => kind !== 'title').map((slide) => renderItem(edition, slide));
  return html`<nav class="contents" aria-label="${edition.words.contents}"><ol>${items}</ol></nav>`;
}

function renderItem({ words }: Edition, slide: Slide): Html {
  const further = slide.steps.slice(1).map((step, index) => {
    const label = `${slide.headingText}, ${words.step(index + 2)}`;
    return html` <a class="further" href="#${step.id}" aria-label="${label}">${index + 2}</a>`;
  });
  const page = html`<span class="page" data-page-of="${slide.id}"></span>`;
  return html`<li class="kind-${slide.kind}"><span><a href="#${slide.id}">${slide.headingText}</a>${further}</span>${page}</li>`;
}
