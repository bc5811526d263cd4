/**
 * The nouns of a story: slides, steps, texts, notes. `read` makes a `Story`; `check` and `render` use it. Plain readonly records,
 * no methods. A `Story` that exists is valid: every id resolves, every date is ordered, nothing after it may fail.
 */
import type { Graphic, SourceRef, StepScene } from './graphic.ts';
import type { Text } from './text.ts';
import type { OwnFonts } from './tools.ts';

/** Where something stands in the author's folder: path relative to the story, line counted from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

/** All that an author wrote, read and put in order: what every output is made of. */
export interface Story {
  /** No `story.yaml` and no `data/`: a deck, an article and handouts without the graphic. */
  readonly bare: boolean;
  readonly title: string;
  readonly subtitle?: string;
  /** BCP 47. */
  readonly lang: string;
  readonly authors: readonly string[];
  readonly licence?: string;
  /** Absolute address of the published story, ending in a slash. */
  readonly site?: string;
  readonly origin?: Origin;
  /** Length of the lecture in each track, in minutes. */
  readonly minutes: { readonly full?: number; readonly short?: number };
  readonly rules?: Rules;
  /** Private: lecturer's outputs only. */
  readonly plan?: Plan;
  readonly theme?: Theme;
  /** Old step id → new step id. */
  readonly moved: Readonly<Record<string, string>>;
  readonly chapters: readonly Chapter[];
  /** Title slide, then for each chapter its opening and its slides, in the order of the lecture. */
  readonly slides: readonly Slide[];
  /** Citations and footnotes, numbered from 1 in the order in which they first appear. */
  readonly notes: readonly Note[];
  readonly bibliography: readonly BibliographyEntry[];
  readonly people: readonly Person[];
  readonly claims: readonly Claim[];
  readonly graphic?: Graphic;
  /** The images that it shows, paths relative to the story. */
  readonly images: readonly string[];
}

/** What an author wants the texts to keep, beyond what makes a story valid. What is absent is not checked. */
export interface Rules {
  /** The most slides, openings and title not counted. */
  readonly slides?: number;
  /** The fewest slides with the layout `views`. */
  readonly views?: number;
  /** The minutes of the title slide; with them, all slides of a track must fill its lecture. */
  readonly title?: number;
  /** The most words of a step, the fewest and the most of a slide's reading, the most of headings, steps and readings together. */
  readonly words?: {
    readonly step?: number;
    readonly reading?: readonly [least: number, most: number];
    readonly all?: number;
  };
  /** The highest reading grade, in years of school, of all steps together and of all readings. */
  readonly grade?: { readonly step?: number; readonly reading?: number };
  /** Quantities stand in the ledger alone. Words after a number: those that make it no year, and those that may be counted in words without it. */
  readonly numbers?: { readonly counted?: readonly string[]; readonly free?: readonly string[] };
  /** Every step has notes, its own or its slide's. */
  readonly notes?: boolean;
  /** A full date in a text is one of the data or of a step. */
  readonly dates?: boolean;
}

/** How a lesson is made of the story: what students can do after it, what may be left out, what to print. */
export interface Plan {
  readonly goals: readonly string[];
  /** Ids of steps, or of slides for all of theirs, that the shortest lecture can do without. */
  readonly omit: readonly string[];
  readonly print: readonly string[];
}

/** What an author chooses of a story's looks; what is absent is ours. Colours are `#rrggbb`. */
export interface Theme {
  readonly paper?: string;
  readonly ink?: string;
  readonly accent?: string;
  /** The typefaces that the author brings: for headings, for running text. */
  readonly fonts: readonly (keyof OwnFonts)[];
  readonly logo?: Logo;
}

/** A small picture that stands on slides and papers. */
export interface Logo {
  /** The address of the author's file. */
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** It is shown as it is: no files are made of it. */
  readonly isDrawing?: true;
}

/** The work the story grew from; credited with a live link on every output. */
export interface Origin {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url: string;
}

/** A part of the story with an opening slide of its own; one file of the author's folder. */
export interface Chapter {
  readonly title: string;
  /** As printed: "1926–1928". */
  readonly dates?: string;
  readonly minutes?: number;
}

/** How a slide is laid out: beside the picture, text alone, text with a large image, a quotation, views side by side, or the picture alone. */
export type Layout = 'figure' | 'text' | 'image' | 'quote' | 'views' | 'full';

/** A slide of the lecture and a section of the scroll page: steps under one heading. */
export interface Slide {
  /** The id of the slide and of its first step. */
  readonly id: string;
  readonly kind: 'title' | 'opening' | 'slide';
  readonly layout: Layout;
  readonly classes: readonly string[];
  /** Index into `Story.chapters`; none on the title slide. */
  readonly chapter?: number;
  readonly heading?: Text;
  /** The heading without markup; where there is none, the slide's first words, or the id. */
  readonly headingText: string;
  /** At least one; the first is the slide itself. */
  readonly steps: readonly [Step, ...Step[]];
  /** The id of the step whose picture paper prints. */
  readonly print?: string;
  /** Prose for the scroll page and the reader, in order. */
  readonly reading: readonly Text[];
  /** Texts with a heading of their own that stand with this slide in the source, but belong to the page about the story. */
  readonly sections: readonly Text[];
  /** Covers all steps. */
  readonly minutes?: number;
  /** Belongs to the short track. */
  readonly short: boolean;
  /** Private: lecturer's outputs only. */
  readonly speakerNotes: readonly SpeakerNote[];
  /** Private: lecturer's outputs only. */
  readonly answers: readonly Text[];
  readonly place: SourcePlace;
}

/** What one key brings: some text, and the picture that belongs to it. */
export interface Step {
  readonly id: string;
  /** What stands on the slide at this step; nothing when the heading says all. */
  readonly body: Text;
  readonly scene: StepScene;
  /** The step's share of the slide's minutes. */
  readonly minutes?: number;
  readonly short: boolean;
  /** Private: lecturer's outputs only. */
  readonly speakerNotes: readonly SpeakerNote[];
  /** Numbers of the notes that `body` refers to. */
  readonly notes: readonly number[];
  readonly place: SourcePlace;
}

/** What the lecturer says at a slide or step. */
export interface SpeakerNote {
  /** Absent: for both tracks. */
  readonly track?: 'short';
  readonly body: Text;
}

/** A numbered note; texts refer to it by its number. */
export interface Note {
  readonly number: number;
  readonly text: Text;
}

/** A work in full, as the bibliography lists it. */
export interface BibliographyEntry {
  readonly id: string;
  readonly text: Text;
  /** What was seen of it, and what its note says beside that; for the editors alone. */
  readonly seen?: Seen;
  readonly remark?: string;
}

/** What may have been seen of a work before it was cited, from all of it to nothing. */
export const seenWords = ['whole', 'excerpt', 'abstract', 'quoted in', 'not seen'] as const;

/** One of these words. */
export type Seen = (typeof seenWords)[number];

/** Whether words are among them. */
export function isSeen(words: string): words is Seen {
  return seenWords.some((known) => known === words);
}

/** A row of `people.csv`. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly pinyin?: string;
  readonly zh?: string;
  readonly ru?: string;
  readonly born?: string;
  readonly died?: string;
  readonly role?: string;
  readonly sources: readonly SourceRef[];
}

/** A row of `claims.csv`: what is said elsewhere, and what the sources say of it. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly verdict: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** A length of the lecture: all steps, or only those of the short track. */
export type Track = 'full' | 'short';

/** Whether a track goes through a slide, a step or a stop. */
export function isOn({ short }: Pick<Step, 'short'>, track: Track): boolean {
  return track === 'full' || short;
}

/** Steps with each of them changed. */
export function mapSteps([first, ...others]: Slide['steps'], change: (step: Step) => Step): Slide['steps'] {
  return [change(first), ...others.map(change)];
}
