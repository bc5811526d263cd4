/**
 * The nouns of the project. `read` makes a `Story`, `draw`, `render` and `play` use it. Plain readonly records, no methods. A
 * `Story` that exists is valid: every id resolves, every date is ordered, nothing after it may fail.
 */
import type { Text } from './text.ts';

/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** First day covered and first day no longer covered; no `to` means open. */
export interface Interval {
  readonly from: Day;
  readonly to?: Day;
}

/** Where something stands in the author's folder: path relative to the story, line counted from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

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
  /** Images to copy, paths relative to the story and to the output alike. */
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
  /** Words after a number: those that make it no year, and those that may be counted in words without the ledger. */
  readonly numbers?: { readonly counted?: readonly string[]; readonly free?: readonly string[] };
}

/** The work the story grew from; credited with a live link on every output. */
export interface Origin {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url: string;
}

export interface Chapter {
  readonly title: string;
  /** As printed: "1926–1928". */
  readonly dates?: string;
  readonly minutes?: number;
}

export type Layout = 'figure' | 'text' | 'quote' | 'views' | 'full';

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
}

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

export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly verdict: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** A source as cited by a data row. `short` is plain text: "Wilbur 1983, p. 567". */
export interface SourceRef {
  readonly key: string;
  readonly locator?: string;
  readonly short: string;
}

/* ---- The graphic ---- */

/** A point on the map's plane: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** Left, top, right, bottom on the map's plane. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * What the graphic knows, projected onto one plane. It holds no longitude or latitude and no function, so it travels to the
 * browser as JSON (without `base` and the `path` of lines and areas, which stand once in each document as shared shapes).
 */
export interface Graphic {
  readonly lang: string;
  readonly span: { readonly from: Day; readonly to: Day };
  readonly giver: { readonly name: string; readonly also: readonly DatedName[] };
  readonly recipients: readonly Recipient[];
  readonly kinds: readonly Kind[];
  /** Size of the plane that `base` covers. */
  readonly plane: { readonly width: number; readonly height: number };
  /** The home view on the plane. */
  readonly home: Box;
  readonly base: BaseMap;
  readonly places: readonly Place[];
  readonly routes: readonly Route[];
  readonly ratings: readonly Rating[];
  readonly ledger: readonly LedgerRow[];
  readonly lines: readonly MapLine[];
  readonly areas: readonly MapArea[];
  /** Chapter ticks of the river: where each chapter begins. */
  readonly chapters: readonly { readonly title: string; readonly from: Day }[];
}

/** A name that holds during an interval; an absent bound is open. */
export interface DatedName {
  readonly name: string;
  readonly from?: Day;
  readonly until?: Day;
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string;
}

export interface Kind {
  readonly id: string;
  readonly name: string;
  /** Alone on a route: a thin dashed line. */
  readonly thin: boolean;
}

/** Modern outlines from Natural Earth as SVG path data on the plane. */
export interface BaseMap {
  readonly land: string;
  /** Modern borders, for orientation only. */
  readonly borders: string;
}

export interface Place {
  readonly id: string;
  readonly at: Point;
  /** At least one; the name at a date is the one whose interval holds it. */
  readonly names: readonly PlaceName[];
}

export interface PlaceName {
  readonly name: string;
  /** Other spellings, as the author lists them. */
  readonly also?: string;
  readonly modern?: string;
  readonly zh?: string;
  readonly ru?: string;
  readonly from?: Day;
  readonly to?: Day;
}

export interface Route {
  readonly id: string;
  readonly recipient: string;
  readonly kinds: readonly string[];
  /** Giver first. */
  readonly points: readonly Point[];
  /** Ids of the places on the way, giver first; bare coordinates are left out. */
  readonly places: readonly string[];
  /** A known road follows its `via`; from two points alone only the ends are known. */
  readonly known: boolean;
  readonly start: Day;
  readonly end?: Day;
  readonly label: string;
}

export interface Rating {
  readonly recipient: string;
  readonly kind: string;
  readonly from: Day;
  readonly to: Day;
  /** 0–5, an editorial judgement. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
  readonly why: string;
  readonly sources: readonly SourceRef[];
}

export type Status = 'promised' | 'delivered' | 'captured' | 'planned';
export type Confidence = 'high' | 'medium' | 'low';

/** One row of `support.csv`. A mark on the river; a unit chart where a step shows it. */
export interface LedgerRow {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
  readonly recipients: readonly string[];
  /** A kind's id, or `break`. */
  readonly kind: string;
  readonly what: string;
  readonly quantity?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly place?: string;
  readonly route?: string;
  readonly sources: readonly SourceRef[];
  readonly confidence?: Confidence;
  readonly note?: string;
  readonly sum: boolean;
  readonly verified: boolean;
  readonly giver?: string;
  readonly status: Status;
}

export interface MapLine {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly start?: Day;
  readonly end?: Day;
  /** SVG path data on the plane. */
  readonly path: string;
}

export interface MapArea {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly holder?: string;
  readonly certainty?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly sources: readonly SourceRef[];
  /** Where its name may stand. */
  readonly center: Point;
  readonly path: string;
}

/**
 * What `draw` needs of the graphic, and a page carries: no path data, which stands once in the document as shared shapes, no
 * reasons, and of the ledger only the rows that a step shows or that mark a route.
 */
export type PageGraphic = Omit<Graphic, 'base' | 'chapters' | 'ratings' | 'ledger' | 'lines' | 'areas'> & {
  readonly ratings: readonly (Pick<Rating, 'recipient' | 'kind' | 'from' | 'to' | 'level'> & {
    /** The first source of each: the picture has no room for more. */
    readonly sources?: readonly Pick<SourceRef, 'short'>[];
  })[];
  readonly ledger: readonly PageRow[];
  /** Of the lines only a march is named in the picture. */
  readonly lines: readonly Pick<MapLine, 'id' | 'kind' | 'name' | 'start' | 'end'>[];
  readonly areas: readonly Pick<
    MapArea,
    'id' | 'kind' | 'name' | 'holder' | 'certainty' | 'start' | 'end' | 'center'
  >[];
};

/** A row of the ledger as a chart shows it. */
export type PageRow = Pick<
  LedgerRow,
  | 'id'
  | 'recipients'
  | 'what'
  | 'quantity'
  | 'low'
  | 'high'
  | 'unit'
  | 'place'
  | 'route'
  | 'status'
  | 'confidence'
  | 'verified'
> & {
  readonly sources: readonly Pick<SourceRef, 'short'>[];
};

/** Where the camera looks. */
export type Focus =
  | { readonly on: 'home' }
  | { readonly on: 'places'; readonly ids: readonly string[] }
  | { readonly on: 'box'; readonly box: Box };

/** The part of a scene that a step decides. Complete: what a step leaves out is already taken from the step before. */
export interface StepScene {
  readonly date: Day;
  readonly focus: Focus;
  /** Ledger ids whose quantities are shown. */
  readonly show: readonly string[];
  /** Place ids that carry all their names. */
  readonly names: readonly string[];
  /** The most quantities that a step of the slide shows at this focus: the camera leaves room for them, so that it need not move. */
  readonly room?: number;
}

/**
 * How the picture is composed: `deck` text left, picture right and behind; `full` the whole frame is picture; `wide` the scroll page
 * beside its cards; `narrow` upright for a phone; `card` a figure of its own in running text; `print` on white paper.
 */
export type Variant = 'deck' | 'full' | 'wide' | 'narrow' | 'card' | 'print';

/** Everything `draw` needs besides the story. Sizes in CSS pixels. */
export interface Scene extends StepScene {
  readonly variant: Variant;
  readonly size: { readonly width: number; readonly height: number };
  /** Recipient and kind ids to leave out. */
  readonly filter?: readonly string[];
}

/* ---- What a page hands to its script ---- */

/** One step as the browser needs it; ids and texts stand in the page itself. */
export interface PageStep {
  readonly id: string;
  /** The composition on a wide screen; a narrow one has its own. */
  readonly variant: Variant;
  readonly scene: StepScene;
  /** The day of the picture told before it in each track, if any. Absent where the step has no picture to tell of. */
  readonly previous?: Readonly<Partial<Record<Track, Day>>>;
}

export interface PageData {
  readonly graphic?: PageGraphic;
  readonly steps: readonly PageStep[];
  /** Old step id → new step id. */
  readonly moved: Readonly<Record<string, string>>;
}

/** A length of the lecture: all steps, or only those of the short track. */
export type Track = 'full' | 'short';

/** A step with its planned minutes in each track; absent where the step is not in the track. */
export interface PlannedStep {
  readonly id: string;
  readonly minutes: Readonly<Partial<Record<Track, number>>>;
}

/** One step as the speaker window needs it. */
export interface LecturerStep extends PageStep, PlannedStep {
  /** The id of its slide. */
  readonly slide: string;
  readonly kind: Slide['kind'];
  readonly short: boolean;
}

export interface LecturerData extends PageData {
  readonly title: string;
  readonly steps: readonly LecturerStep[];
}

/** What the explore page hands to its script: the river's ratings with their low and high readings, and the ledger's events. */
export type ExploreGraphic = Omit<PageGraphic, 'ratings'> & {
  readonly ratings: readonly Pick<Rating, 'recipient' | 'kind' | 'from' | 'to' | 'level' | 'low' | 'high'>[];
  readonly events: readonly ExploreEvent[];
};

/** A row of the ledger as a mark beside the river. */
export type ExploreEvent = Pick<LedgerRow, 'id' | 'start' | 'end' | 'recipients' | 'kind' | 'status'>;

/* ---- What the check of the fit measures ---- */

/** What does not fit in one output at one size. */
export interface Fit {
  /** File name of the output: `deck.html`, `handout.pdf`. */
  readonly output: string;
  /** The size it was looked at: `16:9`; nothing on paper, which has one. */
  readonly frame?: string;
  readonly misfits: readonly Misfit[];
}

/**
 * Something that does not fit where it stands: text that is too wide or too high for its box, a word that breaks, text over the
 * picture or other text, words of the picture that are cut off, type too small, a heading of too many lines, a card higher than the
 * room under its picture, a block higher than its page, a page wider than its window.
 */
export interface Misfit {
  readonly fault: 'wide' | 'tall' | 'broken' | 'covers' | 'cut' | 'small' | 'heading' | 'card' | 'page' | 'sideways';
  /** Ids of the elements around it, from the inside, separated by spaces. */
  readonly at: string;
  /** The first words concerned, as they are shown. */
  readonly text: string;
  /** Whether the words stand in the picture. */
  readonly inPicture?: boolean;
  /** How much too much, or how large the type is, in CSS pixels of the design: a slide 1280 wide, a phone, a sheet. */
  readonly pixels: number;
  /** How many lines too many. */
  readonly lines?: number;
  /** The least size, the most lines. */
  readonly limit?: number;
  /** Which words are covered; none where it is a chart. */
  readonly other?: string;
}
