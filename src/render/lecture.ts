/** The print document of `lecturer/lecturer.pdf`: notes, minute marks, thumbnails, answers, the key to the blanks. Private. */
import { minutesOf } from '../check/minutes.ts';
import { html } from '../html.ts';
import type { Html, Slide, SpeakerNote, Step, Story } from '../story.ts';
import { renderImprint, renderOpenNotes } from './back.ts';
import { renderContents } from './contents.ts';
import { renderGapKey } from './gaps.ts';
import { lecturerUp } from './lecturer.ts';
import { renderOutlines } from './outlines.ts';
import { printText, renderLastPicture } from './print.ts';
import { fromFolder, hasText, renderByline, renderHeading, renderKicker, slideClass, type View } from './view.ts';

const thumbSize = { width: 280, height: 184 };

type Track = 'full' | 'short';

/** The body of the document. `gapped` is the story of the students' handout where that has blanks. */
export function renderLecture(view: View, gapped: View | undefined): Html {
  const { graphic, slides } = view.story;
  const clocks = { full: findStarts(view.story, 'full'), short: findStarts(view.story, 'short') };
  const entries = slides.map((slide) => renderEntry(view, slide, clocks));
  const key = gapped && renderGapKey(gapped);
  return html`${renderOutlines(graphic)}
<main>
<header class="cover"><h1>${view.story.title}</h1>${slides[0] && renderByline(view, slides[0])}<p class="private">${view.words.private}</p>${renderContents(view)}</header>
${entries}${key}${renderOpenNotes(view, html`${entries}${key}`)}${renderImprint(view)}</main>`;
}

/** By slide id: the minute in which a slide begins. Empty where nobody has said how long slides take. */
function findStarts(story: Story, track: Track): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  if (story.minutes[track] === undefined) return starts;
  let minute = 0;
  for (const slide of story.slides.filter(({ short }) => short || track === 'full')) {
    starts.set(slide.id, minute);
    minute += minutesOf(story, slide, track);
  }
  return starts;
}

function renderEntry(view: View, slide: Slide, clocks: Readonly<Record<Track, ReadonlyMap<string, number>>>): Html {
  const level = slide.kind === 'title' || slide.kind === 'opening' || !view.hasOpenings ? 2 : 3;
  const marks = (['full', 'short'] as const).map((track) => renderMark(view, slide, track, clocks[track]));
  const picture = renderLastPicture(view, slide, thumbSize, true);
  const side = html`<div class="side">${picture}<p class="marks">${marks}</p></div>`;
  const steps = slide.steps.map((step, index) => renderStep(view, step, index));
  const heading = renderHeading(slide, level) ?? html`<p class="again">${slide.headingText}</p>`;
  const first = slide.kind === 'slide' ? heading : html`${renderKicker(view, slide)}${heading}`;
  return html`<article class="entry ${slideClass(view, slide)}${!picture && ' alone'}" id="${slide.id}">${side}<div class="main"><div class="top">${first}</div>${steps}${renderSaid(view, slide.speakerNotes)}${renderAnswers(view, slide)}</div></article>\n`;
}

/** "12:30 · 2 min"; the short lecture has its own. */
function renderMark(view: View, slide: Slide, track: Track, starts: ReadonlyMap<string, number>): Html | undefined {
  const start = starts.get(slide.id);
  if (start === undefined) return undefined;
  const minutes = view.words.minutes(minutesOf(view.story, slide, track));
  return html`<span class="mark"><b>${clock(start)}</b> ${minutes}${track === 'short' && html` <i>${view.words.short}</i>`}</span>`;
}

function clock(minutes: number): string {
  const seconds = Math.round(minutes * 60);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function renderStep(view: View, step: Step, index: number): Html {
  const text = hasText(step) && html`<div class="body">${fromFolder(printText(step.body), lecturerUp)}</div>`;
  const number = html`<span class="number" aria-hidden="true">${index + 1}</span>`;
  return html`<div class="step"${index > 0 && html` id="${step.id}"`}>${(text || index > 0) && number}${text}${renderSaid(view, step.speakerNotes)}</div>`;
}

function renderSaid(view: View, notes: readonly SpeakerNote[]): readonly Html[] {
  return notes.map(
    ({ track, body }) =>
      html`<div class="said">${track === 'short' && html`<p class="track">${view.words.short}</p>`}${fromFolder(printText(body), lecturerUp)}</div>`,
  );
}

function renderAnswers(view: View, { answers }: Slide): Html | undefined {
  if (answers.length === 0) return undefined;
  const texts = answers.map((text) => fromFolder(printText(text), lecturerUp));
  return html`<div class="answers"><p class="label">${view.words.answers}</p>${texts}</div>`;
}
