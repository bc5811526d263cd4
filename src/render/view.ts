/** What all pages of a story share: its words, the sentences of its pictures, its public notes. */
import { isSection } from '../check/passages.ts';
import { html, raw } from '../html.ts';
import type { Html, Layout, Note, Slide, Step, Story } from '../story.ts';
import { type Words, words } from '../words.ts';
import { hasShortTrack } from './plan.ts';
import { everyPicture, type Shows, tellPictures } from './sentences.ts';
import { sizeOfPoster } from './size.ts';

export interface View {
  readonly story: Story;
  readonly words: Words;
  /** Whether chapters have title pages of their own. */
  readonly hasOpenings: boolean;
  /** Whether there is a short lecture beside the full one. */
  readonly hasShortTrack: boolean;
  /** By step id: what the picture shows, where there is one. */
  readonly sentences: ReadonlyMap<string, string>;
  /** By note number: the id of the step or slide that refers to it first. A note that only private text refers to is missing. */
  readonly noteHomes: ReadonlyMap<number, string>;
  /** The other way round: the notes that stand first in a step, or in the prose of a slide (`ID reading`). */
  readonly homeNotes: ReadonlyMap<string, readonly Note[]>;
}

/** The view of a story, its sentences those of the deck. */
export function createView(story: Story): View {
  const noteHomes = findNoteHomes(story);
  const homeNotes = groupNotes(story.notes, noteHomes);
  return {
    story,
    words: words(story.lang),
    hasOpenings: story.slides.some((slide) => slide.kind === 'opening'),
    hasShortTrack: hasShortTrack(story),
    sentences: tellPictures(story, everyPicture),
    noteHomes,
    homeNotes,
  };
}

/** The view of an output that shows other pictures than the deck. */
export function telling(view: View, shows: Shows): View {
  return { ...view, sentences: tellPictures(view.story, shows) };
}

/** The notes that the public text refers to. */
export function publicNotes(view: View): readonly Note[] {
  return view.story.notes.filter((note) => view.noteHomes.has(note.number));
}

/** The notes that first stand in one step, or in one slide's prose. */
export function notesAt(view: View, home: string): readonly Note[] {
  return view.homeNotes.get(home) ?? [];
}

/** "Chapter 2 · 1923–1927"; nothing on the title slide and in a deck without openings. */
export function renderKicker(view: View, slide: Slide): Html | undefined {
  const chapter = slide.chapter === undefined ? undefined : view.story.chapters[slide.chapter];
  if (slide.chapter === undefined || chapter === undefined || !view.hasOpenings) return undefined;
  const dates = chapter.dates === undefined ? '' : ` · ${chapter.dates}`;
  return html`<p class="kicker">${view.words.chapter(slide.chapter + 1)}${dates}</p>`;
}

/** The prose that stands with a slide; in a story, sections with a heading of their own go to the page about it. */
export function readings({ bare }: Story, slide: Slide): readonly Html[] {
  return bare ? slide.reading : slide.reading.filter((prose) => !isSection(prose));
}

/** A heading of the level, or nothing on a slide without one. */
export function renderHeading(slide: Slide, level: 1 | 2 | 3): Html | undefined {
  return slide.heading && html`<h${level}>${slide.heading}</h${level}>`;
}

/** Subtitle and authors under the story's title. */
export function renderByline(view: View, slide: Slide): Html | undefined {
  if (slide.kind !== 'title') return undefined;
  const { subtitle, authors } = view.story;
  return html`${subtitle !== undefined && html`<p class="subtitle">${subtitle}</p>`}${
    authors.length > 0 && html`<p class="authors">${authors.join(', ')}</p>`
  }`;
}

/** Whether a step says anything beside the heading. */
export function hasText(step: Step): boolean {
  return step.body.html.trim() !== '';
}

/** A slide beside a picture is a slide of text where the story has no pictures. */
export function layoutOf(view: View, slide: Slide): Layout {
  return slide.layout === 'figure' && view.story.graphic === undefined ? 'text' : slide.layout;
}

/** Class names for a slide's element: its kind, its layout, whether its texts stay while others come, and the author's own. */
export function slideClass(view: View, slide: Slide): string {
  const kept = view.story.bare ? 'keeps' : '';
  const names = [`kind-${slide.kind}`, `layout-${layoutOf(view, slide)}`, kept, sizeOfPoster(slide), ...slide.classes];
  return names.filter(Boolean).join(' ');
}

/** The sentence of a step's picture for people who cannot see it. */
export function renderSentence(view: View, step: Step): Html | undefined {
  const sentence = view.sentences.get(step.id);
  return sentence === undefined ? undefined : html`<p class="seen">${sentence}</p>`;
}

function findNoteHomes(story: Story): ReadonlyMap<number, string> {
  const homes = new Map<number, string>();
  const claim = (text: Html, home: string): void => {
    for (const [, number] of text.html.matchAll(/href="#note-(\d+)"/g)) {
      if (!homes.has(Number(number))) homes.set(Number(number), home);
    }
  };
  for (const slide of story.slides) {
    if (slide.heading !== undefined) claim(slide.heading, slide.id);
    for (const step of slide.steps) claim(step.body, step.id);
    for (const prose of readings(story, slide)) claim(prose, `${slide.id} reading`);
  }
  return homes;
}

function groupNotes(notes: readonly Note[], homes: ReadonlyMap<number, string>): ReadonlyMap<string, readonly Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const home = homes.get(note.number);
    if (home !== undefined) groups.set(home, [...(groups.get(home) ?? []), note]);
  }
  return groups;
}

/** Relative addresses in an author's markup, seen from a page in a folder of its own. */
export function fromFolder(text: Html, up: string): Html {
  return raw(text.html.replace(/ (src|href)="(?![a-z][a-z0-9+.-]*:|[#/])/gi, ` $1="${up}`));
}
