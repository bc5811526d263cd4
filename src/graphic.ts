/** The nouns of the picture: what the tables of a story say, on one plane, and the scenes that are drawn of it. */

/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** First day covered and first day no longer covered; no `to` means open. */
export interface Interval {
  readonly from: Day;
  readonly to?: Day;
}

/** A source as cited by a data row. `short` is plain text: "Wilbur 1983, p. 567". */
export interface SourceRef {
  readonly key: string;
  readonly locator?: string;
  /** The work that quotes it, where it was read there alone. */
  readonly through?: string;
  readonly short: string;
}

/** A point on the map's plane: x to the right, y down. */
export type Point = readonly [x: number, y: number];

/** A part of a row of the map's plane, in whole units. */
export type Run = readonly [y: number, left: number, right: number];

/** The height of such a row. */
export const runHeight = 6;

/** Left, top, right, bottom on the map's plane. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * What the graphic knows, projected onto one plane. It holds no longitude or latitude and no function, so it travels to the
 * browser as JSON (without `base` and the `path` of lines and areas, which stand once in each document as shared shapes).
 */
export interface Graphic {
  readonly lang: string;
  readonly span: { readonly from: Day; readonly to: Day };
  /** Nothing in the story is dated: the picture names no date, and `span` is all of time. */
  readonly timeless?: true;
  /** How precisely the picture names its date: absent, by its month. */
  readonly precision?: 'year' | 'day';
  readonly giver?: { readonly name: string; readonly also: readonly DatedName[] };
  readonly recipients: readonly Recipient[];
  readonly kinds: readonly Kind[];
  /** Size of the plane that `base` covers. */
  readonly plane: { readonly width: number; readonly height: number };
  /** The home view on the plane. */
  readonly home: Box;
  readonly base: BaseMap;
  /** What `base` is, where it is not the outlines of today's world. */
  readonly outlines?: 'own' | 'picture' | 'none';
  readonly places: readonly Place[];
  readonly routes: readonly Route[];
  readonly ratings: readonly Rating[];
  readonly ledger: readonly LedgerRow[];
  readonly lines: readonly MapLine[];
  readonly areas: readonly MapArea[];
  readonly groups: readonly Group[];
  readonly rates: readonly Rate[];
  /** Chapter ticks of the river: where each chapter begins. */
  readonly chapters: readonly { readonly title: string; readonly from: Day }[];
}

/** A name that holds during an interval; an absent bound is open. */
export interface DatedName {
  readonly name: string;
  readonly from?: Day;
  readonly until?: Day;
}

/** A side that is supported; it has a colour, and the first one the upper half of the river. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** What stands before the name after "to", as "the". */
  readonly article?: string;
  /** `#rrggbb`. */
  readonly color: string;
}

/** A kind of support, as arms or money. */
export interface Kind {
  readonly id: string;
  readonly name: string;
  /** Alone on a route: a thin dashed line. */
  readonly thin: boolean;
  /** What one step more of its rating means, as "five to ten times as much". */
  readonly step?: string;
}

/** Outlines as SVG path data on the plane: modern ones from Natural Earth, or the author's own. */
export interface BaseMap {
  /** Empty: all is land. */
  readonly land: string;
  /** Modern borders, for orientation only; or lines of the author's. */
  readonly borders: string;
  /** A picture instead, and where it lies: its address is that of an image in a text, with its pixels where files are made of it. */
  readonly picture?: {
    readonly src: string;
    readonly box: Box;
    readonly pixels?: { readonly width: number; readonly height: number };
  };
}

/** A row of `places.csv`, or several that name one place at different times. */
export interface Place {
  readonly id: string;
  readonly at: Point;
  /** At least one; the name at a date is the one whose interval holds it. */
  readonly names: readonly PlaceName[];
}

/** What a place was called, and when: `from` is the first day, `to` the first day no longer. */
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

/** A way from the giver to a recipient. `start` is its first day, `end` the first day no longer; without one it stays open. */
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

/** How strong the support of one kind for one recipient was from one day up to another, `to` no longer covered. */
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

/** What became of a support: promised or planned only, delivered, or captured by the giver and handed over. */
export type Status = 'promised' | 'delivered' | 'captured' | 'planned';

/** How sure a number is. */
export type Confidence = 'high' | 'medium' | 'low';

/** One row of `support.csv`. A mark on the river; a unit chart where a step shows it. */
export interface LedgerRow {
  readonly id: string;
  readonly start: Day;
  readonly end: Day;
  readonly recipients: readonly string[];
  /** A kind's id, or `break`; empty where an event is of no kind. */
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
  /** What it is called in the picture, in at most five words. */
  readonly label?: string;
  readonly mark?: EventMark;
  /** With `mark: front`: the way of an army on the plane. */
  readonly path?: readonly Point[];
  /** The id of the row that this one is a part of: the same unit, and no more of it. */
  readonly of?: string;
}

/** The glyphs of events on map and river. */
export const eventMarks = ['attack', 'ring', 'front', 'treaty', 'envoy', 'depot', 'refusal', 'loss', 'event'] as const;

/** A glyph by its name. */
export type EventMark = (typeof eventMarks)[number];

/** A row of `groups.csv`: who is inside whom during an interval. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly recipient?: string;
  /** The id of the group that holds it. */
  readonly within?: string;
  readonly from: Day;
  /** The first day no longer; none where it lasts. */
  readonly to?: Day;
  readonly sources: readonly SourceRef[];
}

/** A row of `rates.csv`: one `unit` is worth `rate` of the unit `in`. */
export interface Rate {
  readonly unit: string;
  readonly in: string;
  readonly rate: number;
  readonly from: Day;
  readonly to?: Day;
  readonly sources: readonly SourceRef[];
}

/** A river, railway, border or march on the map. `start` and `end` as of a route. */
export interface MapLine {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly start?: Day;
  readonly end?: Day;
  /** SVG path data on the plane. */
  readonly path: string;
}

/** Who held what on the map. `start` and `end` as of a route. */
export interface MapArea {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly holder?: string;
  readonly certainty?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly sources: readonly SourceRef[];
  /** Its middle. */
  readonly center: Point;
  /** What is seen of it, row by row: where its name may stand. */
  readonly room: readonly Run[];
  readonly path: string;
}

/** Where the camera looks. */
export type Focus =
  | { readonly on: 'home' }
  | { readonly on: 'places'; readonly ids: readonly string[] }
  | { readonly on: 'box'; readonly box: Box };

/** What a picture shows of the story: each view is a folder in `draw/`. */
export const viewNames = ['map', 'river', 'kinds', 'scale', 'count', 'document', 'groups', 'split', 'picture'] as const;

/** A view by its name. */
export type ViewName = (typeof viewNames)[number];

/** A source, quoted and set in type. Texts are plain. */
export interface QuotedDocument {
  readonly from?: string;
  readonly to?: string;
  readonly date: string;
  /** The quoted words, each item a paragraph; `[…]` shows a gap. */
  readonly words: readonly string[];
  /** What was seen of it. */
  readonly seen?: SeenAs;
  /** Where it is kept. */
  readonly held?: string;
  readonly source: SourceRef;
}

/** A picture of the author's own: a photograph, a scan, a drawing. Its words are plain. */
export interface OwnPicture {
  /** The address of the author's file. */
  readonly src: string;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** It is shown as it is: no files are made of it. */
  readonly isDrawing?: true;
  /** What it shows, for people who cannot see it. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** A part of a picture, per cent of its width and height. */
export interface PicturePart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it shows, for people who cannot see it. */
  readonly alt?: string;
}

/** In which form a document was read. */
export const seenAs = ['original', 'translation', 'excerpt', 'quoted in'] as const;

/** One of these forms. */
export type SeenAs = (typeof seenAs)[number];

/** The part of a scene that a step decides. Complete: what a step leaves out is already taken from the step before. */
export interface StepScene {
  readonly view: ViewName;
  readonly date: Day;
  readonly focus: Focus;
  /** With `split`: where the second half looks. */
  readonly beside?: Focus;
  /** With `river`: the part of the span that is shown. */
  readonly zoom?: Interval & { readonly to: Day };
  /** With `river`: ledger ids labelled as turns. */
  readonly turns?: readonly string[];
  /** With `scale`: the ledger ids that share one scale, in order of time, those of later steps too. */
  readonly scale?: readonly string[];
  /** With `scale`: those among them that steps before it have shown. */
  readonly earlier?: readonly string[];
  /** With `scale`: a new scale begins here. */
  readonly rescale?: true;
  /** With `document`: one, or two that answer each other. */
  readonly documents?: readonly QuotedDocument[];
  /** With `picture`: the picture. */
  readonly picture?: OwnPicture;
  /** With `picture`: the part of it that is looked at; none where it is all of it. */
  readonly part?: PicturePart;
  /** With `picture`: how much nearer than the whole the story looks at it, at most. */
  readonly near?: number;
  /** The step asks about the picture as it is. */
  readonly question?: true;
  /** Ledger ids whose quantities are shown. */
  readonly show: readonly string[];
  /** Place ids that carry all their names. */
  readonly names: readonly string[];
  /** With `map`: the most quantities that a step of the slide shows at this focus; the camera keeps room for them and need not move. */
  readonly room?: number;
  /** With `map`: what one square stands for, by unit; the same in all pictures of a chapter. */
  readonly each?: Readonly<Record<string, number>>;
}

/**
 * How the picture is composed: `deck` text left, picture right and behind; `between` two columns of text, the picture between them; `full`
 * the whole frame is picture; `wide` the scroll page beside its cards; `narrow` upright for a phone; `alone` a picture without any text of its
 * page beside it; `print` on white paper.
 */
export type Variant = 'deck' | 'between' | 'full' | 'wide' | 'narrow' | 'alone' | 'print';

/** A step's scene as an output tells it. */
export interface Told extends StepScene {
  /** The day of the picture told before it, if any: what happened since is new. */
  readonly since?: Day;
}

/** A scene told after the picture of a day, or as the first. */
export function toldAfter(scene: StepScene, since: Day | undefined): Told {
  return since === undefined ? scene : { ...scene, since };
}

/** The same day a year before: what is older than that is no news in a picture, however long ago the last one was. */
export function yearBefore(day: Day): Day {
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
}

/** Everything `draw` needs besides the story. Sizes in CSS pixels. */
export interface Scene extends Told {
  readonly variant: Variant;
  readonly size: { readonly width: number; readonly height: number };
  /** Recipient and kind ids to leave out. */
  readonly filter?: readonly string[];
}
