/** The print document of `lecturer/lecturer.pdf`: notes, minute marks, thumbnails, answers, the key to the blanks. Private. */
import { type Html, html } from '../../html.ts';
import type { Slide, SpeakerNote, Step, Story, Track } from '../../story.ts';
import { planSteps } from '../ground/plan.ts';
import { renderText } from '../ground/rendertext.ts';
import { tellingPictures } from '../ground/sentences.ts';
import {
  hasText,
  privateTexts,
  renderByline,
  renderHeading,
  renderKicker,
  slideClass,
  telling,
  textsOf,
  type View,
} from '../ground/view.ts';
import { renderImprint, renderOpenNotes } from '../paper/back.ts';
import { renderContents } from '../paper/contents.ts';
import { gapTexts, renderGapKey } from '../paper/gaps.ts';
import { renderOutlines } from '../paper/outlines.ts';
import { renderRule, renderTellingPicture } from '../paper/print.ts';
import { renderLesson } from './lesson.ts';

const thumbSize = { width: 280, height: 184 };

const tracks = ['full', 'short'] as const;

/** By step id: the minute in which a step begins, and the minutes it may take. */
type Clock = ReadonlyMap<string, { readonly start: number; readonly minutes: number }>;

type Clocks = Readonly<Record<Track, Clock>>;

/** The body of the document. `gapped` is the story of the students' handout where that has blanks. */
export function renderLecture(page: View, gapped: View | undefined): Html {
  const view = telling(page, tellingPictures);
  const { slides } = view.story;
  const clocks = { full: setClock(view.story, 'full'), short: setClock(view.story, 'short') };
  const entries = slides.map((slide) => renderEntry(view, slide, clocks));
  const key = gapped && renderGapKey(gapped);
  const texts = [...slides.flatMap(textsOf), ...privateTexts(view.story), ...(gapped ? gapTexts(gapped) : [])];
  return html`${renderOutlines(view)}
<main>
<header class="cover"><h1>${view.story.title}</h1>${slides[0] && renderByline(view, slides[0])}<p class="private">${view.words.private}</p>${renderLesson(view)}${renderRule(view)}${renderContents(view)}</header>
${entries}${key}${renderOpenNotes(view, texts)}${renderImprint(view)}</main>`;
}

/** Empty where nobody has said how long the lecture is. */
function setClock(story: Story, track: Track): Clock {
  if (story.minutes[track] === undefined) return new Map();
  let start = 0;
  return new Map(
    planSteps(story).flatMap(({ id, minutes: { [track]: minutes } }) => {
      if (minutes === undefined) return [];
      start += minutes;
      return [[id, { start: start - minutes, minutes }] as const];
    }),
  );
}

function renderEntry(view: View, slide: Slide, clocks: Clocks): Html {
  const level = slide.kind === 'title' || slide.kind === 'opening' || !view.hasOpenings ? 2 : 3;
  const marks = tracks.map((track) => renderMark(view, slide, track, clocks[track]));
  const picture = renderTellingPicture(view, slide, thumbSize, true);
  const side = html`<div class="side">${picture}<p class="marks">${marks}</p></div>`;
  const steps = slide.steps.map((step, index) => renderStep(view, step, index, clocks.full));
  const heading = renderHeading(view, slide, level) ?? html`<p class="again">${slide.headingText}</p>`;
  const first = slide.kind === 'slide' ? heading : html`${renderKicker(view, slide)}${heading}`;
  return html`<article class="entry ${slideClass(view, slide)}${!picture && ' alone'}" id="${slide.id}">${side}<div class="main"><div class="top">${first}</div>${steps}${renderSaid(view, slide.speakerNotes)}${renderAnswers(view, slide)}</div></article>\n`;
}

/** "12:30  2 min"; the short lecture has its own. */
function renderMark(view: View, slide: Slide, track: Track, clock: Clock): Html | undefined {
  const times = slide.steps.flatMap(({ id }) => clock.get(id) ?? []);
  if (times[0] === undefined) return undefined;
  const minutes = times.reduce((sum, time) => sum + time.minutes, 0);
  const length = view.words.minutes(Math.round(minutes * 100) / 100);
  return html`<span class="mark"><b>${tell(times[0].start)}</b> ${length}${track === 'short' && html` <i>${view.words.short}</i>`}</span>`;
}

/** Minutes as a clock shows them. */
function tell(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A step is marked with the minute in which it begins in the whole lecture, else with its number. */
function renderStep(view: View, step: Step, index: number, clock: Clock): Html {
  const text = hasText(step) && html`<div class="body">${renderText(view, step.body)}</div>`;
  const time = clock.get(step.id);
  const number = html`<span class="number">${time ? tell(time.start) : index + 1}</span>`;
  return html`<div class="step"${index > 0 && html` id="${step.id}"`}>${(text || index > 0) && number}${text}${renderSaid(view, step.speakerNotes)}</div>`;
}

function renderSaid(view: View, notes: readonly SpeakerNote[]): readonly Html[] {
  return notes.map(
    ({ track, body }) =>
      html`<div class="said">${track === 'short' && html`<p class="track">${view.words.short}</p>`}${renderText(view, body)}</div>`,
  );
}

function renderAnswers(view: View, { answers }: Slide): Html | undefined {
  if (answers.length === 0) return undefined;
  const texts = answers.map((text) => renderText(view, text));
  return html`<div class="answers"><p class="label">${view.words.answers}</p>${texts}</div>`;
}
