/** The print document of `handout.pdf`: A4, three slides a page, each with its last picture, its texts and lines for notes. */
import { drawShapes } from '../draw/shapes.ts';
import { shapesToSvg } from '../draw/svg.ts';
import { html } from '../html.ts';
import type { Html, Slide } from '../story.ts';
import { renderAboutLine } from './about.ts';
import { renderBibliography, renderCredit, renderNotes } from './credit.ts';
import { renderLastPicture, renderPrintStep } from './print.ts';
import { layOutSheets, notesOf } from './sheets.ts';
import { sizeOfPoster } from './size.ts';
import { renderByline, renderHeading, renderKicker, slideClass, type View } from './view.ts';

/** In CSS pixels: 93 × 61, 80 × 53 and 178 × 106 mm. */
const figureSize = { width: 352, height: 232 };
const openingSize = { width: 302, height: 200 };
const coverSize = { width: 672, height: 400 };

/** Lines for notes that a row holds at most; those that find no room are cut off. */
const LINES = 10;

/** The body of `handout.html`. */
export function renderHandout(view: View): Html {
  const { story } = view;
  return html`${story.graphic && shapesToSvg(drawShapes(story.graphic))}
<main>
${renderCover(view)}${layOutSheets(view).map((slides) => renderSheet(view, slides))}${renderLastPage(view)}</main>`;
}

function renderCover(view: View): Html {
  const cover = view.story.slides.find((slide) => slide.kind === 'title');
  const head = cover
    ? html`${renderHeading(cover, 1)}${renderByline(view, cover)}${cover.steps.map(renderPrintStep)}${renderLastPicture(view, cover, coverSize, true)}`
    : html`<h1>${view.story.title}</h1>`;
  return html`<section class="cover ${cover && sizeOfPoster(cover)}"${cover && html` id="${cover.id}"`}>${head}${renderContents(view)}${renderCredit(view)}</section>\n`;
}

/** Every slide and every further step as a link: a PDF names only those places that some link in it points to. */
function renderContents(view: View): Html {
  const slides = view.story.slides.filter((slide) => slide.kind !== 'title');
  const items = slides.map((slide) => {
    const further = slide.steps.slice(1).map((step, index) => {
      const label = `${slide.headingText}, ${view.words.step(index + 2)}`;
      return html` <a class="further" href="#${step.id}" aria-label="${label}">${index + 2}</a>`;
    });
    return html`<li class="kind-${slide.kind}"><a href="#${slide.id}">${slide.headingText}</a>${further}</li>`;
  });
  return html`<nav class="contents" aria-label="${view.words.contents}"><ol>${items}</ol></nav>`;
}

function renderSheet(view: View, slides: readonly Slide[]): Html {
  const first = slides[0];
  const notes = slides.flatMap((slide) => notesOf(view, slide));
  return html`<section class="sheet">
${first && renderRunningHead(view, first)}${slides.map((slide) => renderRow(view, slide))}${
  notes.length > 0 &&
  html`<div class="foot" role="doc-endnotes" aria-label="${view.words.notesHead}">${renderNotes(view, notes, true)}</div>`
}</section>\n`;
}

/** The chapter on top of each of its pages; its own opening says it already to a screen reader. */
function renderRunningHead(view: View, slide: Slide): Html {
  const chapter = slide.chapter === undefined ? undefined : view.story.chapters[slide.chapter];
  const kicker = renderKicker(view, slide);
  return html`<div class="head" aria-hidden="true">${kicker ?? html`<p class="kicker">${view.story.title}</p>`}${
    kicker && slide.kind !== 'opening' && html`<p class="chapter-title">${chapter?.title}</p>`
  }</div>`;
}

function renderRow(view: View, slide: Slide): Html {
  const level = view.hasOpenings && slide.kind === 'slide' ? 3 : 2;
  const picture = renderLastPicture(view, slide, slide.kind === 'opening' ? openingSize : figureSize, true);
  const text = html`<div class="text">${renderHeading(slide, level)}${slide.steps.map(renderPrintStep)}${renderLines()}</div>`;
  return html`<article class="row ${slideClass(view, slide)}${!picture && ' alone'}" id="${slide.id}">${picture}${text}</article>\n`;
}

function renderLines(): Html {
  return html`<div class="lines" aria-hidden="true">${Array.from({ length: LINES }, () => html`<hr>`)}</div>`;
}

function renderLastPage(view: View): Html | undefined {
  const bibliography = renderBibliography(view);
  return (
    bibliography &&
    html`<section class="sources"><h2>${view.words.sourcesHead}</h2>${bibliography}${renderAboutLine(view)}</section>\n`
  );
}
