/** What a page hands to its script: the part of a story that the browser needs, as JSON. */
import {
  type Day,
  type Graphic,
  type LedgerRow,
  type MapArea,
  type MapLine,
  type Rating,
  type SourceRef,
  type StepScene,
  type Told,
  toldAfter,
  type Variant,
} from './graphic.ts';
import type { Slide, Track } from './story.ts';

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
    'id' | 'kind' | 'name' | 'holder' | 'certainty' | 'start' | 'end' | 'center' | 'room'
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
  | 'start'
  | 'end'
  | 'kind'
  | 'label'
  | 'mark'
  | 'path'
  | 'of'
> & {
  readonly sources: readonly Pick<SourceRef, 'short'>[];
};

/** One step as the browser needs it; ids and texts stand in the page itself. */
export interface PageStep {
  readonly id: string;
  /** The composition on a wide screen; a narrow one has its own. */
  readonly variant: Variant;
  readonly scene: StepScene;
  /** The day of the picture told before it in each track, if any. Absent where the step has no picture to tell of. */
  readonly previous?: Readonly<Partial<Record<Track, Day>>>;
}

/** The scene of a step as a track tells it. */
export function sceneIn({ scene, previous }: Pick<PageStep, 'scene' | 'previous'>, track: Track): Told {
  return toldAfter(scene, previous?.[track]);
}

/** How a figure is composed that stands by itself among texts or in a frame: for the narrowest page, so that its letters are nowhere too small. */
export const smallFrame = { variant: 'narrow', size: { width: 360, height: 380 } } as const;

/** What the scroll page and the deck hand to their scripts. */
export interface PageData {
  readonly graphic?: PageGraphic;
  readonly steps: readonly PageStep[];
  /** Old step id → new step id. */
  readonly moved: Readonly<Record<string, string>>;
}

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

/** What the speaker window is given. */
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
export type ExploreEvent = Pick<LedgerRow, 'id' | 'start' | 'end' | 'recipients' | 'kind' | 'status' | 'label'>;
