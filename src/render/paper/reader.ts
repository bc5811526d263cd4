/** The print document of `reader.pdf`: the whole story as an illustrated article, notes at the end of each chapter. */
import { type Html, html } from '../../html.ts';
import type { Slide, Step } from '../../story.ts';
import { groupChapters, notesOf } from '../ground/chapters.ts';
import { renderNotes } from '../ground/credit.ts';
import { type Edition, telling } from '../ground/edition.ts';
import { hasPicture, picturesOf, showsPicture } from '../ground/figure.ts';
import { renderHeading, renderKicker } from '../ground/headings.ts';
import { renderText } from '../ground/rendertext.ts';
import { everyPicture, type Shows, tellingPictures } from '../ground/sentences.ts';
import { slideClass } from '../ground/slideclass.ts';
import { hasText, textsOf } from '../ground/storytexts.ts';
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
export function renderReader(whole: Edition): Html {
  const edition = telling({ ...whole, story: withRiver(whole.story) }, eachPicture);
  const { story } = edition;
  const chapters = groupChapters(story.slides).map((slides) => renderChapter(edition, slides));
  const parts = renderParts(edition, ['checked', 'doubts', 'people', 'timeline', 'rated']);
  const back = html`${renderSections(edition)}${parts}`;
  const told = story.slides.filter(({ kind }) => kind !== 'title');
  const texts = told.flatMap((slide) => [...textsOf(slide), ...slide.reading]);
  const standing = told.flatMap((slide) => notesOf(edition, slide));
  const notes = renderOpenNotes(edition, [...texts, ...sections(story.slides)], standing);
  return html`${renderOutlines(edition)}
<main>
${renderCover(edition, coverSize)}${chapters}${renderBack(html`${renderMaps(edition)}${back}${notes}${renderSources(edition)}${renderImprint(edition)}`)}</main>`;
}

function renderChapter(edition: Edition, slides: readonly Slide[]): Html {
  const notes = slides.flatMap((slide) => notesOf(edition, slide));
  const number = slides[0]?.chapter ?? 0;
  return html`<section class="chapter chapter-${number}">
${slides.map((slide) => (slide.kind === 'opening' ? renderOpening(edition, slide) : renderSlide(edition, slide)))}${
  notes.length > 0 &&
  html`<div class="endnotes" role="doc-endnotes"><p class="label">${edition.words.notesHead}</p>${renderNotes(edition, notes, true)}</div>`
}</section>\n`;
}

function renderOpening(edition: Edition, slide: Slide): Html {
  const picture = renderTellingPicture(edition, slide, openingSize, true);
  return html`<header class="opening ${slideClass(edition, slide)}" id="${slide.id}">${renderKicker(edition, slide)}${renderHeading(edition, slide, 2)}${renderPrintSteps(edition, slide)}${picture}</header>\n`;
}

/** Steps in pairs; the prose takes the place beside a step that is left alone. */
function renderSlide(edition: Edition, slide: Slide): Html {
  const prose = slide.reading.map((text) => renderText(edition, text));
  const reading = prose.length > 0 ? [html`<div class="cell reading">${prose}</div>`] : [];
  const heading = renderHeading(edition, slide, edition.hasOpenings ? 3 : 2);
  const hasFigures = hasPicture(slide) && picturesOf(edition.story) !== undefined;
  const cells = hasFigures
    ? [...slide.steps.map((step, index) => renderCell(edition, slide, step, index)), ...reading]
    : [...renderPrintSteps(edition, slide), ...reading];
  const [first, ...rows] = hasFigures ? pair(cells) : cells;
  return html`<article class="${slideClass(edition, slide)}${!hasFigures && ' alone'}" id="${slide.id}"><div class="opens">${heading}${first}</div>${rows}</article>\n`;
}

function pair(cells: readonly Html[]): readonly Html[] {
  return Array.from({ length: Math.ceil(cells.length / 2) }, (_, index) => {
    const row = cells.slice(index * 2, index * 2 + 2);
    return html`<div class="pair${row.length === 1 && ' single'}">${row}</div>\n`;
  });
}

function renderCell(edition: Edition, slide: Slide, step: Step, index: number): Html {
  const alone = slide.steps.length === 1 && slide.reading.length === 0;
  const beside = slide.steps[index % 2 === 0 ? index + 1 : index - 1];
  const size = alone ? wideSize : withCharts(stepSize, [step, ...(beside ? [beside] : [])]);
  const picture = showsPicture(slide, step) && renderPicture(edition, slide, step, size, true);
  return html`<div class="cell"${index > 0 && html` id="${step.id}"`}>${picture}${hasText(step) && renderText(edition, step.body)}</div>`;
}
