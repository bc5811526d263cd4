/** The scrolling page: one sticky picture, a card a step; without a script its texts, each with a link to its picture. */

import type { Day, Variant } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import type { PageData, PageGraphic, PageStep } from '../../pagedata.ts';
import type { Slide, Step, Story } from '../../story.ts';
import { renderChapterItems } from '../ground/chapters.ts';
import { renderBibliography, renderCredit, renderNotes } from '../ground/credit.ts';
import { renderDisplay } from '../ground/display.ts';
import { type Edition, notesAt, renderSentence, telling } from '../ground/edition.ts';
import { isPoster, picturesOf, renderFigure } from '../ground/figure.ts';
import { renderHead } from '../ground/headings.ts';
import { renderMotionSwitch } from '../ground/motion.ts';
import { shownRows, trimGraphic } from '../ground/pagegraphic.ts';
import { renderText } from '../ground/rendertext.ts';
import { renderSaveMenu } from '../ground/save.ts';
import { previousDays } from '../ground/sentences.ts';
import { renderShapes } from '../ground/shapes.ts';
import { slideClass } from '../ground/slideclass.ts';
import { hasText } from '../ground/storytexts.ts';
import { renderAboutLink } from './about.ts';
import { renderExploreLink } from './explore.ts';
import { keepPictures, scrolledPictures } from './kept.ts';
import { renderPrinted } from './printed.ts';
import { editionPath, hasEdition, renderEditionLink } from './textedition.ts';

/** The first pictures paint from the page, one for wide screens and one for phones. */
const wideSize = { width: 1280, height: 720 };
const narrowSize = { width: 390, height: 420 };

/**
 * Says that scripts run, before the first paint, and takes it back when the page's own script has not reported by the time the
 * document is complete. An address with a step hides the first picture, which would be the wrong one.
 */
export const scrollBoot =
  'var c=document.documentElement.classList;c.add("js");if(location.hash.length>1)c.add("deep");' +
  'addEventListener("DOMContentLoaded",function(){c.contains("ready")||c.remove("js","deep")})';

/** The body of `index.html`. The first words come before the picture, which is long: they are the largest paint. */
export function renderScroll(whole: Edition): Html {
  const edition = telling({ ...whole, story: keepPictures(whole.story) }, scrolledPictures(whole.story));
  const { story, words } = edition;
  const graphic = picturesOf(story);
  const start = story.slides[0]?.id ?? '';
  const sections = story.slides.map((slide) => renderSection(edition, slide));
  return html`<a class="skip" href="#${start}">${words.skip}</a>
${renderBar(edition)}
${renderNotices(edition)}<main class="story">
<div class="steps">
${sections.slice(0, 1)}</div>
${graphic && renderShapes(edition, graphic)}
${firstPictures(story)}<div class="steps">
${sections.slice(1)}</div>
</main>
${renderEnd(edition)}`;
}

/** What the page's script reads. */
export function scrollData(whole: Story): PageData {
  const story = keepPictures(whole);
  const variant = (slide: Slide): Variant => (isPoster(slide) ? 'full' : 'wide');
  const told = previousDays(story.slides, scrolledPictures(story));
  const steps = story.slides.flatMap((slide) =>
    slide.steps.map(({ id, scene }) => ({ id, variant: variant(slide), scene, ...previousOf(told.get(id)) })),
  );
  const drawn = picturesOf(story);
  const graphic = drawn && trimGraphic(drawn, shownRows(story));
  return {
    ...(graphic && { graphic: withoutWords(graphic, steps) }),
    steps,
    moved: story.moved,
  };
}

/** The page tells the full track alone. */
function previousOf(full: Day | undefined): Pick<PageStep, 'previous'> {
  return full === undefined ? {} : { previous: { full } };
}

/** The sentences of this page stand in it already: its pictures need no words for a way, and for a row only where it stands on a scale or is counted. */
function withoutWords(graphic: PageGraphic, steps: readonly PageStep[]): PageGraphic {
  const named = new Set(steps.flatMap(({ scene: { view, show } }) => (/^(?:scale|count)$/.test(view) ? show : [])));
  return {
    ...graphic,
    ledger: graphic.ledger.map((row) => (named.has(row.id) ? row : { ...row, what: '' })),
    routes: graphic.routes.map((route) => ({ ...route, label: '' })),
  };
}

/** The stage, and on it the first pictures. */
function firstPictures(story: Story): Html | undefined {
  const scene = story.slides[0]?.steps[0]?.scene;
  const graphic = picturesOf(story);
  if (scene === undefined || graphic === undefined) return undefined;
  const wide = renderFigure(graphic, scene, 'full', wideSize);
  const narrow = renderFigure(graphic, scene, 'narrow', narrowSize);
  return html`<div class="stage" id="_stage" aria-hidden="true"><div class="panes"><div class="first first-wide">${wide}</div><div class="first first-narrow">${narrow}</div></div></div>\n`;
}

/** Where the page is more than what is seen of it: without a script, and on paper. */
function renderNotices(edition: Edition): Html | undefined {
  const { story, words } = edition;
  if (!hasEdition(story)) return undefined;
  return html`<p class="unscripted">${words.edition.unscripted} ${renderEditionLink(edition)}</p>
${renderPrinted(edition)}`;
}

function renderBar(edition: Edition): Html {
  const { story, words } = edition;
  const graphic = picturesOf(story);
  const link = renderEditionLink(edition);
  return html`<header class="bar">${renderEditionLink(edition, 'skip')}<a class="home" href="#${story.slides[0]?.id ?? ''}">${story.title}</a>
<nav aria-label="${words.contents}"><details class="menu"><summary>${words.contents}</summary><ol>${renderChapterItems(edition)}${link && html`<li class="other">${link}</li>`}</ol></details>
${renderExploreLink(edition)}${renderAboutLink(edition)}<a href="deck.html" id="_present"${graphic && html` title="${words.hall.present}"`}>${words.deck}</a> <a href="handout.pdf">${words.handout}</a>${graphic && html`${renderSaveMenu(edition)}${renderDisplay(words)}${renderMotionSwitch(words)}`}</nav>${graphic && html`<span class="read" id="_read"></span>`}</header>`;
}

function renderSection(edition: Edition, slide: Slide): Html {
  const steps = slide.steps.map((step) => renderStep(edition, slide, step));
  const texts = slide.reading.map((text) => renderText(edition, text));
  const prose =
    texts.length > 0 && html`<div class="reading">${texts}${renderCardNotes(edition, `${slide.id} reading`)}</div>\n`;
  return html`<section class="${slideClass(edition, slide)}${isPoster(slide) && ' poster'}">\n${steps}${prose}</section>\n`;
}

function renderStep(edition: Edition, slide: Slide, step: Step): Html {
  const isFirst = step === slide.steps[0];
  const said = html`${isFirst && renderHead(edition, slide)}${renderText(edition, step.body)}`;
  const card = html`<div class="words">${said}</div>${renderShown(edition, step)}${renderCardNotes(edition, step.id)}`;
  const names = isFirst || hasText(step) ? 'step' : 'step silent';
  return html`<div class="${names}" id="${step.id}"><div class="card">${card}</div>${renderOwn(edition, step)}</div>\n`;
}

/** The place of the card's own figure, which the script draws where no picture stays. Before, the way to the picture. */
function renderOwn({ story, words }: Edition, { id }: Step): Html | undefined {
  if (!hasEdition(story)) return undefined;
  return html`<div class="own"><a href="${editionPath}#${id}">${words.edition.picture}</a></div>`;
}

/** What the picture shows: always heard, and seen while the line before it is open. */
function renderShown(edition: Edition, step: Step): Html | undefined {
  const sentence = renderSentence(edition, step);
  return sentence && html`<details class="shows"><summary>${edition.words.shows}</summary></details>${sentence}`;
}

/** The notes that stand here first open in place, with and without a script; references elsewhere lead to them. */
function renderCardNotes(edition: Edition, home: string): Html | undefined {
  const notes = notesAt(edition, home);
  if (notes.length === 0) return undefined;
  const summary = edition.words.notes(notes.map((note) => note.number));
  return html`<details class="notes"><summary>${summary}</summary>${renderNotes(edition, notes, true)}</details>`;
}

function renderEnd(edition: Edition): Html {
  const bibliography = renderBibliography(edition);
  const { words } = edition;
  return html`<footer class="end">${bibliography && html`<h2>${words.sourcesHead}</h2>${bibliography}`}${renderCredit(edition)}
<p class="outputs">${renderEditionLink(edition)}${renderExploreLink(edition)}${renderAboutLink(edition)}<a href="deck.html">${words.deck}</a> <a href="handout.pdf">${words.handout}</a></p></footer>`;
}
