/** The reveal.js deck: one persistent picture behind linear slides, each further step a fragment. */

import { slideSize } from '../../draw/ground/layout.ts';
import { type Html, html } from '../../html.ts';
import type { PageData, PageStep } from '../../pagedata.ts';
import { SLIDE_TYPE, USUAL_MOST } from '../../reflow.ts';
import { isOn, type Slide, type Step, type Story } from '../../story.ts';
import { renderAllNotes, renderBibliography, renderCredit } from '../ground/credit.ts';
import { type Edition, renderLink, renderSentence, seenIn } from '../ground/edition.ts';
import { deckVariant, picturesOf, renderFigure } from '../ground/figure.ts';
import { renderByline, renderHeading, renderKicker } from '../ground/headings.ts';
import { leadPicture } from '../ground/image.ts';
import { renderMotionSwitch } from '../ground/motion.ts';
import { shownRows, trimGraphic } from '../ground/pagegraphic.ts';
import { renderQr } from '../ground/qr.ts';
import { renderText } from '../ground/rendertext.ts';
import { previousInTracks } from '../ground/sentences.ts';
import { renderShapes } from '../ground/shapes.ts';
import { sizeInDeck, sizeOfAll } from '../ground/size.ts';
import { layoutOf, slideClass } from '../ground/slideclass.ts';
import { hasText } from '../ground/storytexts.ts';
import { renderLogo } from '../ground/theme.ts';
import { renderExploreLink } from './explore.ts';
import { renderHall } from './hall.ts';
import { editionPath, hasEdition } from './textedition.ts';

/**
 * Hides the first slide where the address asks for another one, until the script has gone there; and takes back that scripts run when
 * the page's own has not begun by the time the document is complete. `print-pdf` keeps reveal.js's own rules for paper away:
 * `deckprint.css` has ours. What is laid out as a page is so before the first paint, by the rule of `reflow.ts`.
 */
export const deckBoot =
  'var e=document.documentElement,c=e.classList,t=parseFloat(getComputedStyle(e).fontSize);' +
  'c.add("print-pdf","js");if(location.hash.length>2)c.add("deep");' +
  `if(t>${USUAL_MOST})e.dataset.reflow="large";` +
  `else if(Math.min(innerWidth/${slideSize.width},innerHeight/${slideSize.height})*${SLIDE_TYPE}<t)e.dataset.reflow="small";` +
  'addEventListener("DOMContentLoaded",function(){c.contains("started")||c.remove("js","deep")})';

/** The body of `deck.html`. */
export function renderDeck(whole: Edition): Html {
  // reveal.js takes every `section` inside a slide for a slide of its own.
  const edition = seenIn(whole, { ...whole.medium, sections: false });
  const { story, words } = edition;
  const graphic = picturesOf(story);
  return html`${graphic && renderShapes(edition, graphic)}
<div class="stage" id="_stage" aria-hidden="true"><div class="panes">${firstPicture(edition)}</div></div>
<p class="printed">${words.printed} ${renderLink(edition, 'slides.pdf', 'slides.pdf')}</p>
<main class="reveal"><div class="slides">
${story.slides.map((slide, index) => renderDeckSlide(edition, slide, index))}
${renderEndSlide(edition)}</div></main>
${renderHall(edition)}${graphic && renderMotionSwitch(words)}
<p class="message unscripted">${words.needsScript} ${renderLink(edition, hasEdition(story) ? editionPath : 'index.html', story.title)}</p>
<div class="message" id="_no-lecturer" role="alert" hidden><p>${edition.medium.alone ? words.noNotes : words.noLecturer}</p></div>
<div class="message" id="_no-window" role="alert" hidden><p>${words.windowBlocked}</p></div>`;
}

/** What the deck's script reads. */
export function deckData(story: Story): PageData {
  const graphic = picturesOf(story);
  if (graphic === undefined) return { steps: [], moved: story.moved };
  const told = previousInTracks(story.slides);
  const steps = story.slides.flatMap((slide) => slide.steps.map((step) => deckStep(slide, step, told)));
  return { graphic: trimGraphic(graphic, shownRows(story)), steps, moved: story.moved };
}

/** A step's scene in the deck, with the day that was `told` before it. */
export function deckStep(slide: Slide, step: Step, told: ReturnType<typeof previousInTracks>): PageStep {
  const { id, scene } = step;
  const previous = told.get(id);
  return { id, variant: deckVariant(slide, step), scene, ...(previous && { previous }) };
}

/** Kicker, heading and the texts of a slide's steps; a heading that is `silent` is seen only. */
export function renderSlideText(edition: Edition, slide: Slide, texts: readonly Html[], silent = false): Html {
  const level = slide.kind === 'title' ? 1 : 2;
  return html`${renderLogo(edition)}<div class="text">${renderKicker(edition, slide)}${renderHeading(edition, slide, level, silent)}${renderByline(edition, slide)}${texts}</div>`;
}

function renderDeckSlide(edition: Edition, slide: Slide, index: number): Html {
  const present = index === 0 ? ' present' : '';
  const texts = slide.steps.map((step, at) => renderDeckStep(edition, step, at));
  const text = renderSlideText(edition, slide, texts);
  const names = `${slideClass(edition, slide)} ${sizeInDeck(slide, edition.story.bare)} all-${sizeOfAll(slide)}${longOnly(edition, slide)}${present}`;
  return html`<section id="${slide.id}" class="${names}" ${renderPlace(edition, index)} data-layout="${layoutOf(edition, slide)}">${text}${slide.kind === 'title' && renderQr(edition)}</section>\n`;
}

/** What is said of a slide that gets the focus: its number. Its heading and its words are said when the deck has come to it. */
function renderPlace({ words }: Edition, index: number): Html {
  return html`tabindex="-1" role="group" aria-label="${words.hall.slide(index + 1)}"`;
}

/** The first step is there with its slide; each further one is a fragment, also where only the picture changes. */
function renderDeckStep(edition: Edition, step: Step, index: number): Html {
  const names = [hasText(step) ? 'step' : 'silent', ...(index > 0 ? ['fragment'] : [])].join(' ');
  return html`<div class="${names}${index > 0 && longOnly(edition, step)}"${index > 0 && html` id="${step.id}"`}>${renderText(edition, step.body)}${renderSentence(edition, step)}</div>`;
}

/** The class of what the short track leaves out. */
function longOnly(edition: Edition, part: Slide | Step): string {
  return edition.hasShortTrack && !isOn(part, 'short') ? ' long' : '';
}

function firstPicture({ story, medium }: Edition): Html | undefined {
  const slide = story.slides[0];
  const step = slide?.steps[0];
  const graphic = picturesOf(story);
  if (slide === undefined || step === undefined || graphic === undefined) return undefined;
  return renderFigure(graphic, step.scene, deckVariant(slide, step), slideSize, { lead: leadPicture(medium) });
}

/** The closing slide: notes, bibliography, credit; it scrolls, so that nothing is cut off. */
function renderEndSlide(edition: Edition): Html {
  const { words, story } = edition;
  const notes = renderAllNotes(edition);
  const bibliography = renderBibliography(edition);
  const explore = renderExploreLink(edition, words.explore.title);
  const heading = notes || bibliography ? words.endHead : story.title;
  return html`<section id="_sources" class="kind-end layout-text" ${renderPlace(edition, story.slides.length)} data-layout="text"><div class="text"><h2>${heading}</h2>
<div class="scrolls" tabindex="0" role="region" aria-label="${heading}">${notes}${
    bibliography && html`<h3>${words.sourcesHead}</h3>${bibliography}`
  }</div>${explore && html`<p class="onward">${explore}</p>`}${renderCredit(edition)}</div>${renderQr(edition)}</section>\n`;
}
