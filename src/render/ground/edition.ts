/** A story as one output shows it: its words, the sentences of its pictures, its public notes. */
import type { Told } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import type { Layout, Note, Slide, Step, Story } from '../../story.ts';
import { isEmpty, notesIn, type Text } from '../../text.ts';
import { type Words, words } from '../../words.ts';
import { hasPicture } from './figure.ts';
import { type Medium, webMedium } from './medium.ts';
import { hasShortTrack } from './plan.ts';
import { renderText } from './rendertext.ts';
import { everyPicture, type Shows, tellScenes, toldScenes } from './sentences.ts';
import { sizeOfPoster } from './size.ts';

/** A story as one output shows it. */
export interface Edition {
  readonly story: Story;
  readonly words: Words;
  /** What kind of page the story is seen on. */
  readonly medium: Medium;
  /** Whether chapters have title pages of their own. */
  readonly hasOpenings: boolean;
  /** Whether there is a short lecture beside the full one. */
  readonly hasShortTrack: boolean;
  /** By step id: the scene of each picture that the output shows, as it is told there. */
  readonly scenes: ReadonlyMap<string, Told>;
  /** By step id: what the picture shows, where there is one. */
  readonly sentences: ReadonlyMap<string, string>;
  /** By note number: the id of the step or slide that refers to it first. A note that only private text refers to is missing. */
  readonly noteHomes: ReadonlyMap<number, string>;
  /** The other way round: the notes that stand first in a step, or in the prose of a slide (`ID reading`). */
  readonly homeNotes: ReadonlyMap<string, readonly Note[]>;
}

/** The story on a page of the web, its sentences those of the deck. */
export function createEdition(story: Story): Edition {
  const noteHomes = findNoteHomes(story);
  const homeNotes = groupNotes(story.notes, noteHomes);
  return {
    story,
    words: words(story.lang),
    medium: webMedium(),
    hasOpenings: story.slides.some((slide) => slide.kind === 'opening'),
    hasShortTrack: hasShortTrack(story),
    ...tellPictures(story, everyPicture),
    noteHomes,
    homeNotes,
  };
}

/** The same on another kind of page. */
export function seenIn(edition: Edition, medium: Medium): Edition {
  return { ...edition, medium };
}

/** That of an output that shows other pictures than the deck. */
export function telling(edition: Edition, shows: Shows): Edition {
  return { ...edition, ...tellPictures(edition.story, shows) };
}

function tellPictures({ graphic, slides }: Story, shows: Shows): Pick<Edition, 'scenes' | 'sentences'> {
  const scenes = toldScenes(slides, shows);
  return { scenes, sentences: tellScenes(graphic, scenes) };
}

/** All texts that readers may see. */
export function publicTexts({ slides, notes, bibliography }: Story): readonly Text[] {
  const own = slides.flatMap((slide) => [...textsOf(slide), ...slide.reading, ...slide.sections]);
  return [...own, ...[...notes, ...bibliography].map(({ text }) => text)];
}

/** What the lecturer alone has: notes of slides and steps, and answers. */
export function privateTexts({ slides }: Pick<Story, 'slides'>): readonly Text[] {
  return slides.flatMap(({ speakerNotes, steps, answers }) => {
    const said = [...speakerNotes, ...steps.flatMap((step) => step.speakerNotes)];
    return [...said.map(({ body }) => body), ...answers];
  });
}

/** The notes that the public text refers to. */
export function publicNotes(edition: Edition): readonly Note[] {
  return edition.story.notes.filter((note) => edition.noteHomes.has(note.number));
}

/** The notes that first stand in one step, or in one slide's prose. */
export function notesAt(edition: Edition, home: string): readonly Note[] {
  return edition.homeNotes.get(home) ?? [];
}

/** "Chapter 2 · 1923–1927"; nothing on the title slide and in a deck without openings. */
export function renderKicker(edition: Edition, slide: Slide): Html | undefined {
  const chapter = slide.chapter === undefined ? undefined : edition.story.chapters[slide.chapter];
  if (slide.chapter === undefined || chapter === undefined || !edition.hasOpenings) return undefined;
  const dates = chapter.dates === undefined ? '' : ` · ${chapter.dates}`;
  return html`<p class="kicker">${edition.words.chapter(slide.chapter + 1)}${dates}</p>`;
}

/** Steps with each of them changed. */
export function mapSteps([first, ...others]: Slide['steps'], change: (step: Step) => Step): Slide['steps'] {
  return [change(first), ...others.map(change)];
}

/** The texts that stand on a slide itself: its heading and its steps. */
export function textsOf({ heading, steps }: Slide): readonly Text[] {
  return [...(heading ? [heading] : []), ...steps.map(({ body }) => body)];
}

/** A heading of the level, or nothing on a slide without one. One that is `silent` is seen only. */
export function renderHeading(edition: Edition, slide: Slide, level: 1 | 2 | 3, silent = false): Html | undefined {
  return (
    slide.heading &&
    html`<h${level}${silent && html` aria-hidden="true"`}>${renderText(edition, slide.heading)}</h${level}>`
  );
}

/** A slide's heading with what stands around it, in an outline of title, chapters and slides. */
export function renderHead(edition: Edition, slide: Slide): Html {
  const level = slide.kind === 'title' ? 1 : slide.kind === 'opening' || !edition.hasOpenings ? 2 : 3;
  return html`${slide.kind === 'opening' && renderKicker(edition, slide)}${renderHeading(edition, slide, level)}${renderByline(edition, slide)}`;
}

/** A link of ours, or its words where it would lead nowhere. */
export function renderLink({ medium }: Edition, page: string, text: string): Html {
  const address = medium.lead(page);
  return address === undefined ? html`${text}` : html`<a href="${address}">${text}</a>`;
}

/** Subtitle and authors under the story's title. */
export function renderByline(edition: Edition, slide: Slide): Html | undefined {
  if (slide.kind !== 'title') return undefined;
  const { subtitle, authors } = edition.story;
  return html`${subtitle !== undefined && html`<p class="subtitle">${subtitle}</p>`}${
    authors.length > 0 && html`<p class="authors">${authors.join(', ')}</p>`
  }`;
}

/** Whether a step says anything beside the heading. */
export function hasText(step: Step): boolean {
  return !isEmpty(step.body);
}

/** A slide with a large image is one of text; so is one beside a picture where the story has none. */
export function layoutOf(edition: Edition, slide: Slide): Layout {
  if (slide.layout === 'image') return 'text';
  return slide.layout === 'figure' && edition.story.graphic === undefined ? 'text' : slide.layout;
}

/** Class names for a slide's element: its kind, its layout, what it shows, whether its texts stay while others come, and the author's own. */
export function slideClass(edition: Edition, slide: Slide): string {
  const kept = edition.story.bare ? 'keeps' : '';
  const shown = slide.steps[0]?.scene.view ?? 'map';
  const shows = shown === 'map' ? '' : `view-${shown}`;
  const names = [
    `kind-${slide.kind}`,
    `layout-${layoutOf(edition, slide)}`,
    slide.layout === 'image' ? 'image' : '',
    slide.layout === 'views' && hasPicture(slide) ? 'between' : '',
    shows,
    kept,
    sizeOfPoster(slide),
    ...slide.classes,
  ];
  return names.filter(Boolean).join(' ');
}

/** The sentence of a step's picture for people who cannot see it. */
export function renderSentence(edition: Edition, step: Step): Html | undefined {
  const sentence = edition.sentences.get(step.id);
  return sentence === undefined ? undefined : html`<p class="seen">${sentence}</p>`;
}

function findNoteHomes(story: Story): ReadonlyMap<number, string> {
  const homes = new Map<number, string>();
  const claim = (text: Text, home: string): void => {
    for (const number of notesIn(text)) if (!homes.has(number)) homes.set(number, home);
  };
  for (const slide of story.slides) {
    if (slide.heading !== undefined) claim(slide.heading, slide.id);
    for (const step of slide.steps) claim(step.body, step.id);
    for (const prose of slide.reading) claim(prose, `${slide.id} reading`);
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
