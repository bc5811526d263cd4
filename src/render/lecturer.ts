/** The lecturer's own page: every note and answer. It stands in a folder that is not published. */
import { html } from '../html.ts';
import type { Html, Slide, SpeakerNote, Step } from '../story.ts';
import { fromFolder, hasText, renderHeading, renderKicker, type View } from './view.ts';

/** Leads from the lecturer's folder to the output's root. */
export const lecturerUp = '../';

/** The body of `lecturer/speaker.html`: readable by itself from top to end, following the deck once that is connected. */
export function renderLecturer(view: View): Html {
  const { words, story } = view;
  return html`<header class="desk"><h1>${story.title}</h1>
<p class="times"><span id="_clock"></span> <span class="elapsed">${words.elapsed} <span id="_elapsed"></span></span></p>
<p class="buttons"><button type="button" id="_back">${words.back}</button> <button type="button" id="_forward">${words.forward}</button> <button type="button" id="_restart">${words.restart}</button></p>
<p class="private">${words.private} <span id="_waiting">${words.waiting}</span></p></header>
<main>
${story.slides.map((slide) => renderEntry(view, slide))}</main>`;
}

function renderEntry(view: View, slide: Slide): Html {
  const { words } = view;
  const minutes = slide.minutes !== undefined && html`<p class="minutes">${words.minutes(slide.minutes)}</p>`;
  const steps = slide.steps.map((step, index) => renderEntryStep(view, step, index));
  const answers =
    slide.answers.length > 0 &&
    html`<section class="answers"><h3>${words.answers}</h3>${slide.answers.map((text) => fromFolder(text, lecturerUp))}</section>`;
  const notes = renderSpeakerNotes(view, slide.speakerNotes);
  const heading = renderHeading(slide, 2) ?? html`<h2>${slide.headingText}</h2>`;
  return html`<article id="${slide.id}">${renderKicker(view, slide)}${heading}${minutes}${steps}${notes}${answers}</article>\n`;
}

function renderEntryStep(view: View, step: Step, index: number): Html {
  const text = hasText(step) ? fromFolder(step.body, lecturerUp) : html`<p>${view.sentences.get(step.id)}</p>`;
  const body = index === 0 && !hasText(step) ? undefined : html`<div class="body">${text}</div>`;
  const notes = renderSpeakerNotes(view, step.speakerNotes);
  return html`<section class="entry" data-step="${step.id}"${index > 0 && html` id="${step.id}"`}>${body}${notes}</section>`;
}

function renderSpeakerNotes(view: View, notes: readonly SpeakerNote[]): Html | undefined {
  if (notes.length === 0) return undefined;
  const one = (note: SpeakerNote): Html =>
    html`<div class="said">${note.track === 'short' && html`<p class="track">${view.words.short}</p>`}${fromFolder(note.body, lecturerUp)}</div>`;
  return html`<div class="speaker-notes">${notes.map(one)}</div>`;
}
