/** Raw slides to slides: ids, complete scenes, texts. */
import type { MarkdownIt, Token } from 'markdown-it';
import { slugOf } from '../../slug.ts';
import type { Layout, Slide, SourcePlace, SpeakerNote, Step } from '../../story.ts';
import { headingOf, notesIn, type Text } from '../../text.ts';
import { defined } from '../ground/defined.ts';
import type { DegreeBox } from '../ground/degrees.ts';
import { type Report, type Spot, unknownName } from '../ground/report.ts';
import { type Attributes, readMinutes, readTrack } from '../markdown/attributes.ts';
import { pageClass } from '../markdown/classes.ts';
import type { Shared } from '../markdown/context.ts';
import type { Manuscript } from '../markdown/manuscript.ts';
import { makeText } from '../markdown/markup.ts';
import { withQuizzes } from '../markdown/quiz.ts';
import type { RawPlace } from '../tables/places.ts';
import type { Facts, World } from '../tables/world.ts';
import { readDocument } from './documents.ts';
import { type Ids, takeId } from './ids.ts';
import { readOwnPicture } from './ownpicture.ts';
import type { RawNote, RawSlide, RawStep } from './rawslide.ts';
import { firstScene, freshScene, type RawScene, readScene, sceneClasses } from './scenes.ts';
import { tokenText } from './tokens.ts';

/** A step whose focus is not projected yet. */
export type DraftStep = Omit<Step, 'scene'> & { readonly scene: RawScene };

/** A slide of such steps. */
export type DraftSlide = Omit<Slide, 'steps'> & { readonly steps: readonly [DraftStep, ...DraftStep[]] };

/** What slides are assembled with; `scene` moves on from step to step, `count` from slide to slide. */
export interface Workshop {
  readonly md: MarkdownIt;
  readonly shared: Shared;
  readonly world: World;
  readonly facts: Facts;
  readonly places: ReadonlyMap<string, RawPlace>;
  readonly map: DegreeBox | undefined;
  readonly ids: Ids;
  readonly report: Report;
  readonly bare: boolean;
  /** Whether the story has a map: slides show it if they say nothing else. */
  readonly mapped: boolean;
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

const layouts: readonly Layout[] = ['figure', 'text', 'image', 'quote', 'views', 'full'];

/** Assembles one slide; slides come in the order of the lecture. */
export function assembleSlide(shop: Workshop, slide: RawSlide, role: Role): DraftSlide {
  const { kind, chapter } = role;
  if (kind === 'slide') shop.count += 1;
  shop.scene = freshScene(shop.scene, role.scene);
  const text = slide.heading ? tokenText([slide.heading]).replace(/\s+/g, ' ').trim() : '';
  const { attributes, manuscript } = slide;
  const id = takeId(shop.ids, attributes.id, role.id || slugOf(text) || `slide-${shop.count}`, slide.spot, shop.report);
  const heading = slide.heading && textIn(shop, [slide.heading], manuscript);
  const short = readTrack(attributes.values.get('track'), shop.report);
  const layout = readLayout(attributes, kind, shop);
  // Notes take their numbers in the order in which the texts are made.
  const steps = assembleSteps(shop, slide, { id, short, layout, notes: heading ? notesIn(heading) : [] });
  const prose = slide.reading.map((tokens, i) =>
    withQuizzes(textIn(shop, tokens, manuscript), `${id}-${i + 1}`, shop.shared.lang),
  );
  return defined({
    id,
    kind,
    chapter,
    heading,
    headingText: text || firstWords(slide) || id,
    short,
    layout,
    steps,
    print: readPrint(attributes, steps, shop.report),
    classes: attributes.classes
      .filter(({ value }) => shop.bare || !isOfScene(value))
      .map(({ value }) => pageClass(value)),
    reading: prose.filter((text) => !isSection(text, shop)),
    sections: prose.filter((text) => isSection(text, shop)),
    minutes: readMinutes(attributes, shop.report),
    speakerNotes: notesOf(shop, slide.notes, manuscript),
    answers: slide.answers.map((tokens) => textIn(shop, tokens, manuscript, true)),
    place: placeOf(slide.spot),
  });
}

/** What names a slide without a heading: the first words on it, or those that describe its picture. */
function firstWords({ steps }: RawSlide): string {
  const text = steps
    .flatMap(({ tokens }) => tokens.map((token) => tokenText([token])))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const first = [...text].slice(0, 40).join('');
  if (first === text) return text;
  // To the end of a word, where words are parted by spaces.
  return `${first.replace(/(?<=.{20})\s\S*$/su, '')}…`;
}

/** A class that says something of the picture is none for the style sheet. */
function isOfScene(name: string): boolean {
  return sceneClasses.some((own) => own === name);
}

/** The step that is printed for the slide is one of its own. */
function readPrint({ values }: Attributes, steps: DraftSlide['steps'], report: Report): string | undefined {
  const print = values.get('print');
  const ids = steps.map(({ id }) => id);
  if (print && !ids.includes(print.value)) report.fault(print.spot, unknownName('step of the slide', print.value, ids));
  return print?.value;
}

/** What a step is made with besides its text; `notes` are those that stand before it. */
interface StepRole extends Pick<Step, 'id' | 'short' | 'notes'> {
  readonly layout: Layout;
}

/** The first step is the slide itself: it has the slide's id and scene, and the notes that the heading refers to. */
function assembleSteps(shop: Workshop, slide: RawSlide, role: StepRole): DraftSlide['steps'] {
  const [first, ...others] = slide.steps;
  return [
    assembleStep(shop, slide.manuscript, { ...first, attributes: slide.attributes }, role),
    ...others.map((step, i) => {
      const id = takeId(shop.ids, step.attributes.id, `${role.id}-${i + 2}`, step.spot, shop.report);
      const minutes = readMinutes(step.attributes, shop.report);
      const short = isShort(shop, step.attributes, role.short);
      return defined({ ...assembleStep(shop, slide.manuscript, step, { ...role, id, short, notes: [] }), minutes });
    }),
  ];
}

function assembleStep(
  shop: Workshop,
  manuscript: Manuscript,
  step: RawStep,
  { id, short, layout, notes }: StepRole,
): DraftStep {
  shop.scene = shop.bare ? firstScene : sceneOf(shop, manuscript, step, layout);
  const body = textIn(shop, step.tokens, manuscript, false, shop.scene.view === 'map' ? shop.scene.show : []);
  return {
    id,
    body,
    scene: shop.scene,
    short,
    speakerNotes: notesOf(shop, step.notes, manuscript),
    notes: [...notes, ...notesIn(body)],
    place: placeOf(step.spot),
  };
}

function sceneOf(
  shop: Workshop,
  manuscript: Manuscript,
  { attributes, documents, spot }: RawStep,
  layout: Layout,
): RawScene {
  const { values, classes } = attributes;
  const quoted = documents.flatMap((block) => readDocument(block, manuscript, shop.shared.sources));
  const picture = () => readOwnPicture(values, manuscript, shop.shared.images);
  return readScene({ values, classes, documents: quoted, picture, spot, layout }, shop.scene, shop);
}

/** A step belongs to the short track only where its slide does too. */
function isShort(shop: Workshop, attributes: Attributes, slideIsShort: boolean): boolean {
  const track = attributes.values.get('track');
  const short = readTrack(track, shop.report);
  if (short && !slideIsShort && track)
    shop.report.warn(track.spot, 'track=short has no effect here: the slide is not in the short track');
  return short && slideIsShort;
}

/** Without a map a slide has a picture where it says which one. */
function readLayout(attributes: Attributes, kind: Slide['kind'], { mapped, bare, report }: Workshop): Layout {
  const pictured = mapped || (!bare && attributes.values.has('view'));
  if (kind !== 'slide') return pictured ? 'full' : 'text';
  const fallback = pictured ? 'figure' : 'text';
  const given = attributes.values.get('layout');
  const layout = layouts.find((name) => name === given?.value);
  if (given && !layout) report.fault(given.spot, unknownName('layout', given.value, layouts));
  return layout ?? fallback;
}

function notesOf(shop: Workshop, notes: readonly RawNote[], manuscript: Manuscript): readonly SpeakerNote[] {
  return notes.map(({ short, tokens }) => ({
    ...(short && { track: 'short' }),
    body: textIn(shop, tokens, manuscript, true),
  }));
}

/** A reading of a story that begins with a heading is a section of the page about it; a bare deck has no such page. */
function isSection(text: Text, { bare }: Workshop): boolean {
  return !bare && headingOf(text) !== undefined;
}

function textIn(
  { shared }: Workshop,
  tokens: readonly Token[],
  manuscript: Manuscript,
  secret = false,
  show: readonly string[] = [],
): Text {
  return makeText(tokens, { ...shared, manuscript, secret, show });
}

function placeOf({ file, line }: Spot): SourcePlace {
  return { file: file.path, line };
}
