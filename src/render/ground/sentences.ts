/** The sentences of the pictures that an output shows, each told against the picture before it in that output. */
import { describe } from '../../draw/describe.ts';
import { type Day, type Graphic, type Told, toldAfter } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { PageStep } from '../../pagedata.ts';
import { isOn, type Slide, type Step, type Track } from '../../story.ts';
import { showsPicture, tellingStep } from './figure.ts';

/** Which steps' pictures an output shows. */
export type Shows = (slide: Slide, step: Step) => boolean;

/** The scroll page has its picture beside every step. */
export const everyStep: Shows = () => true;

/** The deck shows no picture on slides of text. */
export const everyPicture: Shows = showsPicture;

/** Most papers print one picture of a slide. */
export const tellingPictures: Shows = (slide, step) => showsPicture(slide, step) && step === tellingStep(slide);

const keepSentences = createKeep<ReadonlyMap<string, string>>();

/** By step id: the scene of each picture that an output shows, as it is told there. */
export function toldScenes(slides: readonly Slide[], shows: Shows): ReadonlyMap<string, Told> {
  const previous = previousDays(slides, shows);
  return new Map(
    listTold(slides, shows).map(({ step: { id, scene } }) => [id, toldAfter(scene, previous.get(id))] as const),
  );
}

/** By step id: the sentence of each scene; empty without a graphic. */
export function tellScenes(
  graphic: Graphic | undefined,
  scenes: ReadonlyMap<string, Told>,
): ReadonlyMap<string, string> {
  if (graphic === undefined) return new Map();
  const tell = () => new Map([...scenes].map(([id, scene]) => [id, describe(graphic, scene)] as const));
  return keepSentences(graphic, [...scenes], tell);
}

/**
 * By step id: the day of the picture that a track tells before it. None for the first, and none after the title: its picture is a poster, not
 * the beginning of what is told. A question keeps the picture that it asks about, and what was new in it.
 */
export function previousDays(slides: readonly Slide[], shows: Shows, track: Track = 'full'): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  let [before, since]: (Day | undefined)[] = [];
  for (const { slide, step } of listTold(slides, shows)) {
    if (!step.scene.question) since = before;
    if (since !== undefined) days.set(step.id, since);
    if (isOn(step, track)) before = slide.kind === 'title' ? undefined : step.scene.date;
  }
  return days;
}

/** The same for each step that has a picture in the deck, in both tracks. */
export function previousInTracks(slides: readonly Slide[]): ReadonlyMap<string, NonNullable<PageStep['previous']>> {
  const [full, short] = (['full', 'short'] as const).map((track) => previousDays(slides, everyPicture, track));
  return new Map(
    listTold(slides, everyPicture).map(({ step: { id } }) => [
      id,
      { ...day('full', full?.get(id)), ...day('short', short?.get(id)) },
    ]),
  );
}

function day(track: Track, previous: Day | undefined): NonNullable<PageStep['previous']> {
  return previous === undefined ? {} : { [track]: previous };
}

function listTold(slides: readonly Slide[], shows: Shows): readonly { readonly slide: Slide; readonly step: Step }[] {
  return slides.flatMap((slide) => slide.steps.filter((step) => shows(slide, step)).map((step) => ({ slide, step })));
}
