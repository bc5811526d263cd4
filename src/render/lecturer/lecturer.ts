/** The lecturer's own page: every note and answer. It stands in the lecturer's copy alone. */

import { type Html, html } from '../../html.ts';
import type { LecturerData } from '../../pagedata.ts';
import type { Note, Slide, SpeakerNote, Step, Story } from '../../story.ts';
import { notesIn } from '../../text.ts';
import { linkAddresses } from '../ground/addresses.ts';
import { type Edition, renderSentence } from '../ground/edition.ts';
import { isPictured, picturesOf } from '../ground/figure.ts';
import { renderByline, renderHeading, renderKicker } from '../ground/headings.ts';
import { planSteps } from '../ground/plan.ts';
import { renderText } from '../ground/rendertext.ts';
import { previousInTracks } from '../ground/sentences.ts';
import { renderShapes } from '../ground/shapes.ts';
import { sizeInDeck } from '../ground/size.ts';
import { layoutOf, slideClass } from '../ground/slideclass.ts';
import { hasText } from '../ground/storytexts.ts';
import { deckData, deckStep } from '../web/deck.ts';
import { renderBoard } from './board.ts';
import { renderLesson } from './lesson.ts';

/** The body of `speaker.html`: readable by itself from top to end, and a desk that follows the deck once that is connected. */
export function renderLecturer(edition: Edition): Html {
  const { words, story } = edition;
  const graphic = picturesOf(story);
  return html`${graphic && renderShapes(edition, graphic)}${renderBoard(edition)}
<main id="_script"><p class="private">${words.private}</p><p class="waiting">${words.waiting}</p>
${renderLesson(edition)}${story.slides.map((slide) => renderEntry(edition, slide))}</main>`;
}

/** What the page's script reads: the scenes of the deck, and the plan. */
export function lecturerData(story: Story): LecturerData {
  const plan = new Map(planSteps(story).map((step) => [step.id, step.minutes]));
  const told = previousInTracks(story.slides);
  const steps = story.slides.flatMap((slide) =>
    slide.steps.map((step) => ({
      ...deckStep(slide, step, told),
      short: step.short,
      slide: slide.id,
      kind: slide.kind,
      minutes: plan.get(step.id) ?? {},
    })),
  );
  return { ...deckData(story), title: story.title, steps };
}

/** A slide as its script: the words on it, what is said, what it rests on. */
function renderEntry(edition: Edition, slide: Slide): Html {
  const { words } = edition;
  const minutes = slide.minutes !== undefined && html`<p class="minutes">${words.minutes(slide.minutes)}</p>`;
  const steps = slide.steps.map((step, index) => renderEntryStep(edition, step, index));
  const answers =
    slide.answers.length > 0 &&
    html`<section class="answers"><h3>${words.answers}</h3>${slide.answers.map((text) => renderText(edition, text))}</section>`;
  const heading =
    renderHeading(edition, slide, slide.kind === 'title' ? 1 : 2) ?? html`<h2 class="id">${slide.headingText}</h2>`;
  const looks = `${slideClass(edition, slide)} ${sizeInDeck(slide, edition.story.bare)}`;
  const picture = isPictured(slide) && picturesOf(edition.story) !== undefined;
  return html`<article id="${slide.id}" data-looks="${looks}" data-layout="${layoutOf(edition, slide)}"${picture && html` data-picture`}>
<div class="words">${renderKicker(edition, slide)}${heading}${renderByline(edition, slide)}${steps}</div>
${minutes}${renderSpeakerNotes(edition, slide.speakerNotes)}${answers}${renderSources(edition, slide)}</article>\n`;
}

/** The words of a step as on the slide, then what only the lecturer has. */
function renderEntryStep(edition: Edition, step: Step, index: number): Html {
  const names = hasText(step) ? 'step' : 'silent';
  const notes = renderSpeakerNotes(edition, step.speakerNotes, step.id);
  return html`<div class="${names}" data-step="${step.id}"${index > 0 && html` id="${step.id}"`}>${renderText(edition, step.body)}${renderSentence(edition, step)}</div>${notes}`;
}

/** Notes of a step carry its id, those of the whole slide none. */
function renderSpeakerNotes(edition: Edition, notes: readonly SpeakerNote[], step?: string): Html | undefined {
  if (notes.length === 0) return undefined;
  const one = (note: SpeakerNote): Html =>
    html`<div class="said"${note.track && html` data-track="${note.track}"`}>${note.track === 'short' && html`<p class="track">${edition.words.short}</p>`}${renderText(edition, note.body)}</div>`;
  return html`<div class="speaker-notes"${step && html` data-of="${step}"`}>${notes.map(one)}</div>`;
}

/** The works that the slide, its steps and its notes refer to. Each says which steps it belongs to; none: to the whole slide. */
function renderSources(edition: Edition, slide: Slide): Html | undefined {
  const { story, words } = edition;
  const cited = (notes: readonly SpeakerNote[]): readonly number[] => notes.flatMap(({ body }) => notesIn(body));
  const users = slide.steps.map((step) => ({
    id: step.id,
    numbers: [...step.notes, ...cited(step.speakerNotes)],
  }));
  const all = [...users.flatMap(({ numbers }) => numbers), ...cited(slide.speakerNotes)];
  const notes = story.notes.filter(({ number }) => all.includes(number));
  if (notes.length === 0) return undefined;
  const item = ({ number, text }: Note): Html => {
    const steps = users.filter(({ numbers }) => numbers.includes(number)).map(({ id }) => id);
    return html`<li data-of="${steps.join(' ')}"><span class="number">${number}</span> <span>${renderText(edition, linkAddresses(text))}</span></li>`;
  };
  return html`<div class="sources"><h3>${words.sourcesHead}</h3><ol class="note-list">${notes.map(item)}</ol></div>`;
}
