/** The pictures of the story that ships, at every step and at the sizes of screens and papers, each as its output tells it. */
import { fileURLToPath } from 'node:url';
import { draw } from '../../src/draw/draw.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { type Laid, lay } from '../../src/draw/map/mapview.ts';
import type { Graphic, Scene, Variant } from '../../src/graphic.ts';
import { smallFrame } from '../../src/pagedata.ts';
import { readStory } from '../../src/read/story.ts';
import { deckVariant, isPoster } from '../../src/render/ground/figure.ts';
import { everyPicture, everyStep, type Shows, tellingPictures, toldScenes } from '../../src/render/ground/sentences.ts';
import { withCharts } from '../../src/render/paper/print.ts';
import { readSources } from '../../src/shell/sources.ts';
import type { Slide, Step, Story } from '../../src/story.ts';

const folder = fileURLToPath(new URL('../../slides', import.meta.url));
const read = await readStory(await readSources(folder, ''), (_name, _input, make) => Promise.resolve(make()));
if (read.story?.graphic === undefined) throw new Error('the story that ships has errors');
export const story: Story = read.story;
export const graphic: Graphic = read.story.graphic;

/** A screen's or a paper's part for the picture. */
export interface Frame {
  readonly name: string;
  readonly size: Scene['size'];
  readonly variant: (slide: Slide, step: Step) => Variant;
  readonly shows: Shows;
  /** So small that only what keeps it legible must hold. */
  readonly tight?: boolean;
  /** Nothing moves there. */
  readonly paper?: boolean;
}

function deck(name: string, width: number, height: number): Frame {
  return { name, size: { width, height }, variant: deckVariant, shows: everyPicture };
}

/** Beside the cards. */
function wide(name: string, width: number, height: number): Frame {
  const variant = (slide: Slide): Variant => (isPoster(slide) ? 'full' : 'wide');
  return { name, size: { width, height }, variant, shows: everyStep };
}

/** Above the cards. */
function narrow(name: string, width: number, height: number): Frame {
  return { name, size: { width, height }, variant: () => 'narrow', shows: everyStep };
}

function paper(name: string, width: number, height: number, shows: Shows = everyPicture): Frame {
  return { name, size: { width, height }, variant: () => 'print', shows, paper: true };
}

/** Where a map has room for all that it wants to say; the deck's units are those of `deckstage.ts`, the scroll page's parts those of `scroll.css`. */
export const frames: readonly Frame[] = [
  deck('deck', 1280, 720),
  deck('deck of a 4:3 projector', 1280, 960),
  wide('scroll page of a laptop', 1280, 752),
  narrow('scroll page of a tablet', 820, 590),
  narrow('scroll page of a phone', 390, 422),
  { ...narrow('scroll page of a small phone', 320, 284), tight: true },
  { ...paper('page of a handout', 352, 272, tellingPictures), tight: true },
];

/** The other sizes of screens and papers. */
export const moreFrames: readonly Frame[] = [
  deck('deck on a phone that lies', 1558, 720),
  deck('deck on a phone', 1280, 2770),
  deck('deck on a low phone', 1280, 2179),
  deck('deck of 360 × 640', 1280, 2276),
  deck('deck on a tablet', 1280, 1842),
  wide('scroll page of a monitor', 1920, 1032),
  wide('scroll page of 1280 × 720', 1280, 672),
  wide('scroll page of 1024 × 768', 1024, 720),
  wide('scroll page of a phone that lies', 844, 342),
  narrow('scroll page of a phone with bars', 390, 332),
  narrow('scroll page of 360 × 640', 360, 320),
  narrow('first picture of a phone', 390, 420),
  narrow('figure among texts and step in a frame', smallFrame.size.width, smallFrame.size.height),
  paper('reader', 324, 190),
  paper('reader, alone', 672, 262),
  paper('handout, one a page', 672, 416, tellingPictures),
  paper('handout, two a page', 408, 270, tellingPictures),
  paper('handout, six a page', 324, 182, tellingPictures),
  paper('handout, between opinions', 322, 194, tellingPictures),
  paper('handout in large print', 296, 166, tellingPictures),
  paper('openings on paper', 302, 200, tellingPictures),
  paper('figures', 860, 465, tellingPictures),
  paper('lecturer’s paper', 280, 184, tellingPictures),
];

/** A step's picture. */
export interface Picture {
  readonly id: string;
  readonly slide: Slide;
  readonly step: Step;
  readonly scene: Scene;
  readonly marks: readonly Mark[];
}

/** A map, laid out and drawn. */
export type MapPicture = Picture & Laid;

const drawn = new Map<Frame, readonly Picture[]>();

/** All pictures of a frame, in the order of the story. */
export function picturesIn(frame: Frame): readonly Picture[] {
  const known = drawn.get(frame) ?? drawAll(frame);
  drawn.set(frame, known);
  return known;
}

function drawAll(frame: Frame): readonly Picture[] {
  const told = toldScenes(story.slides, frame.shows);
  return story.slides.flatMap((slide) =>
    slide.steps.flatMap((step) => {
      const own = told.get(step.id);
      if (own === undefined) return [];
      const size = frame.paper ? withCharts(frame.size, [step]) : frame.size;
      const scene: Scene = { ...own, variant: frame.variant(slide, step), size };
      return [{ id: step.id, slide, step, scene, marks: draw(graphic, scene) }];
    }),
  );
}

const laid = new Map<Frame, readonly MapPicture[]>();

/** The maps among them. */
export function mapsIn(frame: Frame): readonly MapPicture[] {
  const known =
    laid.get(frame) ??
    picturesIn(frame)
      .filter(({ scene }) => scene.view === 'map')
      .map((picture) => ({ ...picture, ...lay(graphic, picture.scene) }));
  laid.set(frame, known);
  return known;
}
