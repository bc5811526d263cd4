/** The print document of `reader.pdf`: the whole story as an illustrated article, notes at the end of each chapter. */
import { type Html, html } from '../../html.ts';
import type { Slide, Step } from '../../story.ts';
import { groupChapters, notesOf } from '../ground/chapters.ts';
import { renderNotes } from '../ground/credit.ts';
import { hasPicture, picturesOf, showsPicture } from '../ground/figure.ts';
import { renderText } from '../ground/rendertext.ts';
import { everyPicture, type Shows, tellingPictures } from '../ground/sentences.ts';
import { hasText, renderHeading, renderKicker, slideClass, telling, textsOf, type View } from '../ground/view.ts';
import { sections } from '../web/about.ts';
import { renderBack, renderImprint, renderOpenNotes, renderParts, renderSections, renderSources } from './back.ts';
import { renderCover, withRiver } from './cover.ts';
import { renderMaps } from './maps.ts';
import { renderOutlines } from './outlines.ts';
import { renderPicture, renderPrintSteps, renderTellingPicture, withCharts } from './print.ts';

const coverSize = { width: 672, height: 400 };
const openingSize = { width: 672, height: 262 };
/** Half the page's width, two steps side by side; alone in its row a step has all of it. */
const stepSize = { width: 324, height: 224 };
const wideSize = { width: 672, height: 262 };

/** Of a slide every step, of title and openings the last. */
const eachPicture: Shows = (slide, step) => (slide.kind === 'slide' ? everyPicture : tellingPictures)(slide, step);

/** The body of the document. */
export function renderReader(page: View): Html {
  const view = telling({ ...page, story: withRiver(page.story) }, eachPicture);
  const { story } = view;
  const chapters = groupChapters(story.slides).map((slides) => renderChapter(view, slides));
  const parts = renderParts(view, ['checked', 'doubts', 'people', 'timeline', 'rated']);
  const back = html`${renderSections(view)}${parts}`;
  const told = story.slides.filter(({ kind }) => kind !== 'title');
  const texts = told.flatMap((slide) => [...textsOf(slide), ...slide.reading]);
  const standing = told.flatMap((slide) => notesOf(view, slide));
  const notes = renderOpenNotes(view, [...texts, ...sections(story.slides)], standing);
  return html`${renderOutlines(view)}
<main>
${renderCover(view, coverSize)}${chapters}${renderBack(html`${renderMaps(view)}${back}${notes}${renderSources(view)}${renderImprint(view)}`)}</main>`;
}

function renderChapter(view: View, slides: readonly Slide[]): Html {
  const notes = slides.flatMap((slide) => notesOf(view, slide));
  const number = slides[0]?.chapter ?? 0;
  return html`<section class="chapter chapter-${number}">
${slides.map((slide) => (slide.kind === 'opening' ? renderOpening(view, slide) : renderSlide(view, slide)))}${
  notes.length > 0 &&
  html`<div class="endnotes" role="doc-endnotes"><p class="label">${view.words.notesHead}</p>${renderNotes(view, notes, true)}</div>`
}</section>\n`;
}

function renderOpening(view: View, slide: Slide): Html {
  const picture = renderTellingPicture(view, slide, openingSize, true);
  return html`<header class="opening ${slideClass(view, slide)}" id="${slide.id}">${renderKicker(view, slide)}${renderHeading(view, slide, 2)}${renderPrintSteps(view, slide)}${picture}</header>\n`;
}

/** Steps in pairs; the prose takes the place beside a step that is left alone. */
function renderSlide(view: View, slide: Slide): Html {
  const prose = slide.reading.map((text) => renderText(view, text));
  const reading = prose.length > 0 ? [html`<div class="cell reading">${prose}</div>`] : [];
  const heading = renderHeading(view, slide, view.hasOpenings ? 3 : 2);
  const hasFigures = hasPicture(slide) && picturesOf(view.story) !== undefined;
  const cells = hasFigures
    ? [...slide.steps.map((step, index) => renderCell(view, slide, step, index)), ...reading]
    : [...renderPrintSteps(view, slide), ...reading];
  const [first, ...rows] = hasFigures ? pair(cells) : cells;
  return html`<article class="${slideClass(view, slide)}${!hasFigures && ' alone'}" id="${slide.id}"><div class="opens">${heading}${first}</div>${rows}</article>\n`;
}

function pair(cells: readonly Html[]): readonly Html[] {
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) => {
    const row = cells.slice(index * 2, index * 2 + 2);
    return html`<div class="pair${row.length === 1 && ' single'}">${row}</div>\n`;
  });
}

function renderCell(view: View, slide: Slide, step: Step, index: number): Html {
  const alone = slide.steps.length === 1 && slide.reading.length === 0;
  const beside = slide.steps[index % 2 === 0 ? index + 1 : index - 1];
  const size = alone ? wideSize : withCharts(stepSize, [step, ...(beside ? [beside] : [])]);
  const picture = showsPicture(slide, step) && renderPicture(view, slide, step, size, true);
  return html`<div class="cell"${index > 0 && html` id="${step.id}"`}>${picture}${hasText(step) && renderText(view, step.body)}</div>`;
}
