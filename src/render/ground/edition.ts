/** A story as one output shows it: its words, the sentences of its pictures, its public notes. */
import type { Told } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import type { Note, Step, Story } from '../../story.ts';
import { notesIn, type Text } from '../../text.ts';
import { type Words, wordsFor } from '../../words.ts';
import { type Medium, webMedium } from './medium.ts';
import { hasShortTrack } from './plan.ts';
import { everyPicture, type Shows, tellScenes, toldScenes } from './sentences.ts';

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
    words: wordsFor(story.lang),
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

/** The notes that the public text refers to. */
export function publicNotes(edition: Edition): readonly Note[] {
  return edition.story.notes.filter((note) => edition.noteHomes.has(note.number));
}

/** The notes that first stand in one step, or in one slide's prose. */
export function notesAt(edition: Edition, home: string): readonly Note[] {
  return edition.homeNotes.get(home) ?? [];
}

/** A link of ours, or its words where it would lead nowhere. */
export function renderLink({ medium }: Edition, page: string, text: string): Html {
  const address = medium.lead(page);
  return address === undefined ? html`${text}` : html`<a href="${address}">${text}</a>`;
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
