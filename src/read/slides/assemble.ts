/** Raw slides to slides: ids, complete scenes, texts. */
import type { MarkdownIt, Token } from 'markdown-it';
import type { Layout, Slide, SourcePlace, SpeakerNote, Step } from '../../story.ts';
import { headingOf, type Text } from '../../text.ts';
import { defined } from '../ground/defined.ts';
import { type Report, type Spot, unknownName } from '../ground/report.ts';
import { type Attributes, readMinutes, readTrack } from '../markdown/attributes.ts';
import { pageClass } from '../markdown/classes.ts';
import type { Shared } from '../markdown/context.ts';
import { makeText } from '../markdown/markup.ts';
import type { Page } from '../markdown/page.ts';
import type { World } from '../tables/world.ts';
import { type Ids, slugOf, takeId } from './ids.ts';
import type { RawNote, RawSlide, RawStep } from './rawslide.ts';
import { firstScene, type RawScene, readScene } from './scenes.ts';
import { plainText } from './tokens.ts';

/** A step whose focus is not projected yet. */
export type DraftStep = Omit<Step, 'scene'> & { readonly scene: RawScene };

/** A slide of such steps. */
export type DraftSlide = Omit<Slide, 'steps'> & { readonly steps: readonly [DraftStep, ...DraftStep[]] };

/** What slides are assembled with; `scene` moves on from step to step, `count` from slide to slide. */
export interface Workshop {
  readonly md: MarkdownIt;
  readonly shared: Shared;
  readonly world: World;
  readonly ids: Ids;
  readonly report: Report;
  readonly bare: boolean;
  readonly graphic: boolean;
  scene: RawScene;
  count: number;
}

/** What kind of slide is assembled, and for slides made by us their default name and the scene they begin with. */
export interface Role {
  readonly kind: Slide['kind'];
  readonly chapter?: number;
  readonly id?: string;
  readonly scene?: Partial<RawScene>;
}

const layouts: readonly Layout[] = ['figure', 'text', 'quote', 'views', 'full'];

/** Assembles one slide; slides come in the order of the lecture. */
export function assembleSlide(shop: Workshop, slide: RawSlide, role: Role): DraftSlide {
  const { kind, chapter } = role;
  if (kind === 'slide') shop.count += 1;
  shop.scene = { ...shop.scene, ...role.scene };
  const text = slide.heading ? plainText([slide.heading]).replace(/\s+/g, ' ').trim() : '';
  const { attributes, page } = slide;
  const id = takeId(shop.ids, attributes.id, role.id || slugOf(text) || `slide-${shop.count}`, slide.spot, shop.report);
  const numbers: number[] = [];
  const heading = slide.heading && textIn(shop, [slide.heading], page, numbers);
  const short = readTrack(attributes.values.get('track'), shop.report);
  // Notes take their numbers in the order in which the texts are made.
  const steps = assembleSteps(shop, slide, id, short, numbers);
  const prose = slide.reading.map((tokens) => textIn(shop, tokens, page));
  return defined({
    ...{ id, kind, chapter, heading, headingText: text || firstWords(slide) || id, short },
    layout: readLayout(attributes, kind, shop),
    classes: attributes.classes.map(({ value }) => pageClass(value)),
    steps,
    reading: prose.filter((text) => !isSection(text, shop)),
    sections: prose.filter((text) => isSection(text, shop)),
    minutes: readMinutes(attributes, shop.report),
    speakerNotes: notesOf(shop, slide.notes, page),
    answers: slide.answers.map((tokens) => textIn(shop, tokens, page, [], true)),
    place: placeOf(slide.spot),
  });
}

/** What names a slide without a heading: the first words on it, or those that describe its picture. */
function firstWords({ steps }: RawSlide): string {
  const text = steps
    .flatMap(({ tokens }) => tokens.map((token) => plainText([token])))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const first = [...text].slice(0, 40).join('');
  if (first === text) return text;
  // To the end of a word, where words are parted by spaces.
  return `${first.replace(/(?<=.{20})\s\S*$/su, '')}…`;
}

/** The first step is the slide itself: it has the slide's id and scene, and the notes that the heading refers to. */
function assembleSteps(
  shop: Workshop,
  slide: RawSlide,
  id: string,
  short: boolean,
  numbers: number[],
): DraftSlide['steps'] {
  const [first, ...others] = slide.steps;
  return [
    assembleStep(shop, slide.page, { ...first, attributes: slide.attributes }, { id, short, numbers }),
    ...others.map((step, i) => {
      const stepId = takeId(shop.ids, step.attributes.id, `${id}-${i + 2}`, step.spot, shop.report);
      const minutes = readMinutes(step.attributes, shop.report);
      const own = assembleStep(shop, slide.page, step, {
        id: stepId,
        short: isShort(shop, step.attributes, short),
        numbers: [],
      });
      return defined({ ...own, minutes });
    }),
  ];
}

function assembleStep(
  shop: Workshop,
  page: Page,
  step: RawStep,
  { id, short, numbers }: { id: string; short: boolean; numbers: number[] },
): DraftStep {
  const { values } = step.attributes;
  const [date, focus, show, names] = ['date', 'focus', 'show', 'names'].map((key) => values.get(key));
  shop.scene = shop.bare ? firstScene : readScene({ date, focus, show, names }, shop.scene, shop.world, shop.report);
  const body = textIn(shop, step.tokens, page, numbers, false, shop.scene.view === 'map' ? shop.scene.show : []);
  return {
    id,
    body,
    scene: shop.scene,
    short,
    speakerNotes: notesOf(shop, step.notes, page),
    notes: numbers,
    place: placeOf(step.spot),
  };
}

/** A step belongs to the short track only where its slide does too. */
function isShort(shop: Workshop, attributes: Attributes, slideIsShort: boolean): boolean {
  const track = attributes.values.get('track');
  const short = readTrack(track, shop.report);
  if (short && !slideIsShort && track)
    shop.report.warn(track.spot, 'track=short has no effect here: the slide is not in the short track');
  return short && slideIsShort;
}

function readLayout(attributes: Attributes, kind: Slide['kind'], { graphic, report }: Workshop): Layout {
  if (kind !== 'slide') return graphic ? 'full' : 'text';
  const fallback = graphic ? 'figure' : 'text';
  const given = attributes.values.get('layout');
  const layout = layouts.find((name) => name === given?.value);
  if (given && !layout) report.fault(given.spot, unknownName('layout', given.value, layouts));
  return layout ?? fallback;
}

function notesOf(shop: Workshop, notes: readonly RawNote[], page: Page): readonly SpeakerNote[] {
  return notes.map(({ short, tokens }) => ({
    ...(short && { track: 'short' }),
    body: textIn(shop, tokens, page, [], true),
  }));
}

/** A reading of a story that begins with a heading is a section of the page about it; a bare deck has no such page. */
function isSection(text: Text, { bare }: Workshop): boolean {
  return !bare && headingOf(text) !== undefined;
}

/** The text of some tokens; the numbers of its notes are added to `numbers`. */
function textIn(
  { shared }: Workshop,
  tokens: readonly Token[],
  page: Page,
  numbers: number[] = [],
  secret = false,
  show: readonly string[] = [],
): Text {
  return makeText(tokens, { ...shared, page, secret, numbers, show });
}

function placeOf({ file, line }: Spot): SourcePlace {
  return { file: file.path, line };
}
