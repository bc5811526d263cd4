/** The text edition: the whole story in one column, each picture with its sentence below it. Nothing in it stays, moves or needs a script. */

import type { Graphic } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import { smallFrame } from '../../pagedata.ts';
import type { Slide, Step, Story } from '../../story.ts';
import { groupChapters, notesOf, renderChapterItems } from '../ground/chapters.ts';
import { renderBibliography, renderCredit, renderNotes } from '../ground/credit.ts';
import { renderDisplay } from '../ground/display.ts';
import { type Edition, seenIn, telling } from '../ground/edition.ts';
import { picturesOf } from '../ground/figure.ts';
import { renderHead } from '../ground/headings.ts';
import { renderText } from '../ground/rendertext.ts';
import { renderShapes } from '../ground/shapes.ts';
import { slideClass } from '../ground/slideclass.ts';
import { renderAboutLink, renderPeople } from './about.ts';
import { renderExploreLink } from './explore.ts';
import { captionOf, renderShown, scrolledPictures } from './kept.ts';
import { renderPrinted } from './printed.ts';

/** Where the page goes. */
export const editionPath = 'text.html';

/** A story without pictures that stay is such a page already. */
export function hasEdition(story: Pick<Story, 'graphic' | 'slides'>): boolean {
  return picturesOf(story) !== undefined;
}

/** A link to the page, where there is one. */
export function renderEditionLink({ story, words }: Edition, name?: string): Html | undefined {
  if (!hasEdition(story)) return undefined;
  return html`<a${name !== undefined && html` class="${name}"`} href="${editionPath}">${words.edition.link}</a> `;
}

/** The body of `text.html`. The first words come before the outlines, which are long. */
export function renderEdition(whole: Edition, graphic: Graphic): Html {
  const told = telling(whole, scrolledPictures(whole.story));
  const edition = told.hasOpenings ? seenIn(told, { ...told.medium, deeper: true }) : told;
  const { story, words } = edition;
  const title = story.slides.filter(({ kind }) => kind === 'title');
  const bibliography = renderBibliography(edition);
  return html`<header class="bar"><a class="home" href="index.html">${story.title}</a>
<nav aria-label="${words.outputs}"><a href="index.html">${words.story}</a> ${renderExploreLink(edition)}${renderAboutLink(edition)}<a href="deck.html">${words.deck}</a> <a href="handout.pdf">${words.handout}</a> ${renderDisplay(words)}</nav></header>
${renderPrinted(edition)}<main>
${title.map((slide) => renderSlide(edition, slide, graphic))}<p class="lead">${words.edition.lead}</p>
${graphic.ratings.length > 0 && html`<p>${words.rule(graphic.kinds)}</p>\n`}<nav class="contents" aria-label="${words.contents}"><ol>${renderChapterItems(edition)}</ol></nav>
${renderShapes(edition, graphic)}
${groupChapters(story.slides).map((slides) => renderChapter(edition, slides, graphic))}${
  story.people.length > 0 && renderSection(words.peopleHead, renderPeople(story.people, false))
}${bibliography && renderSection(words.sourcesHead, bibliography)}</main>
<footer>${renderCredit(edition)}</footer>`;
}

function renderSection(heading: string, body: Html): Html {
  return html`<section><h2>${heading}</h2>\n${body}</section>\n`;
}

/** Its slides, and after them their notes. */
function renderChapter(edition: Edition, slides: readonly Slide[], graphic: Graphic): Html {
  const notes = slides.flatMap((slide) => notesOf(edition, slide));
  const level = edition.hasOpenings ? 3 : 2;
  return html`<div class="chapter">
${slides.map((slide) => renderSlide(edition, slide, graphic))}${
  notes.length > 0 &&
  html`<section class="endnotes" role="doc-endnotes"><h${level}>${edition.words.notesHead}</h${level}>${renderNotes(edition, notes, true)}</section>\n`
}</div>\n`;
}

function renderSlide(edition: Edition, slide: Slide, graphic: Graphic): Html {
  const steps = slide.steps.map((step, index) => {
    const said = html`${index === 0 && renderHead(edition, slide)}${renderText(edition, step.body)}`;
    return html`<div class="step" id="${step.id}">${said}${renderPicture(edition, step, graphic)}</div>\n`;
  });
  const prose = slide.reading.map((text) => renderText(edition, text));
  return html`<article class="${slideClass(edition, slide)}">\n${steps}${prose.length > 0 && html`<div class="reading">${prose}</div>\n`}</article>\n`;
}

/** The sentence below says what the picture shows: the picture itself is hidden from those who hear the page. */
function renderPicture(edition: Edition, step: Step, graphic: Graphic): Html | undefined {
  const shown = renderShown(edition, step, graphic, smallFrame);
  if (shown === undefined) return undefined;
  const words = captionOf(step);
  return html`<figure class="picture"><div class="wide">${shown}</div><figcaption>${words !== '' && html`${words}<br>`}${edition.sentences.get(step.id)}</figcaption></figure>`;
}
