/** The print document of `lecturer.pdf`: notes, minute marks, thumbnails, answers, the key to the blanks. Private. */
import { type Html, html } from '../../html.ts';
import type { Slide, SpeakerNote, Step, Story, Track } from '../../story.ts';
import { type Edition, telling } from '../ground/edition.ts';
import { renderByline, renderHeading, renderKicker } from '../ground/headings.ts';
import { planSteps } from '../ground/plan.ts';
import { renderText } from '../ground/rendertext.ts';
import { tellingPictures } from '../ground/sentences.ts';
import { slideClass } from '../ground/slideclass.ts';
import { hasText, privateTexts, textsOf } from '../ground/storytexts.ts';
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
export function renderLecture(whole: Edition, gapped: Edition | undefined): Html {
  const edition = telling(whole, tellingPictures);
  const { slides } = edition.story;
  const clocks = { full: setClock(edition.story, 'full'), short: setClock(edition.story, 'short') };
  const entries = slides.map((slide) => renderEntry(edition, slide, clocks));
  const key = gapped && renderGapKey(gapped);
  const texts = [...slides.flatMap(textsOf), ...privateTexts(edition.story), ...(gapped ? gapTexts(gapped) : [])];
  return html`${renderOutlines(edition)}
<main>
<header class="cover"><h1>${edition.story.title}</h1>${slides[0] && renderByline(edition, slides[0])}<p class="private">${edition.words.private}</p>${renderLesson(edition)}${renderRule(edition)}${renderContents(edition)}</header>
${entries}${key}${renderOpenNotes(edition, texts)}${renderImprint(edition)}</main>`;
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

function renderEntry(edition: Edition, slide: Slide, clocks: Clocks): Html {
  const level = slide.kind === 'title' || slide.kind === 'opening' || !edition.hasOpenings ? 2 : 3;
  const marks = tracks.map((track) => renderMark(edition, slide, track, clocks[track]));
  const picture = renderTellingPicture(edition, slide, thumbSize, true);
  const side = html`<div class="side">${picture}<p class="marks">${marks}</p></div>`;
  const steps = slide.steps.map((step, index) => renderStep(edition, step, index, clocks.full));
  const heading = renderHeading(edition, slide, level) ?? html`<p class="again">${slide.headingText}</p>`;
  const first = slide.kind === 'slide' ? heading : html`${renderKicker(edition, slide)}${heading}`;
  return html`<article class="entry ${slideClass(edition, slide)}${!picture && ' alone'}" id="${slide.id}">${side}<div class="main"><div class="top">${first}</div>${steps}${renderSaid(edition, slide.speakerNotes)}${renderAnswers(edition, slide)}</div></article>\n`;
}

/** "12:30  2 min"; the short lecture has its own. */
function renderMark(edition: Edition, slide: Slide, track: Track, clock: Clock): Html | undefined {
  const times = slide.steps.flatMap(({ id }) => clock.get(id) ?? []);
  if (times[0] === undefined) return undefined;
  const minutes = times.reduce((sum, time) => sum + time.minutes, 0);
  const length = edition.words.minutes(Math.round(minutes * 100) / 100);
  return html`<span class="mark"><b>${tell(times[0].start)}</b> ${length}${track === 'short' && html` <i>${edition.words.short}</i>`}</span>`;
}

/** Minutes as a clock shows them. */
function tell(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A step is marked with the minute in which it begins in the whole lecture, else with its number. */
function renderStep(edition: Edition, step: Step, index: number, clock: Clock): Html {
  const text = hasText(step) && html`<div class="body">${renderText(edition, step.body)}</div>`;
  const time = clock.get(step.id);
  const number = html`<span class="number">${time ? tell(time.start) : index + 1}</span>`;
  return html`<div class="step"${index > 0 && html` id="${step.id}"`}>${(text || index > 0) && number}${text}${renderSaid(edition, step.speakerNotes)}</div>`;
}

function renderSaid(edition: Edition, notes: readonly SpeakerNote[]): readonly Html[] {
  return notes.map(
    ({ track, body }) =>
      html`<div class="said">${track === 'short' && html`<p class="track">${edition.words.short}</p>`}${renderText(edition, body)}</div>`,
  );
}

function renderAnswers(edition: Edition, { answers }: Slide): Html | undefined {
  if (answers.length === 0) return undefined;
  const texts = answers.map((text) => renderText(edition, text));
  return html`<div class="answers"><p class="label">${edition.words.answers}</p>${texts}</div>`;
}
