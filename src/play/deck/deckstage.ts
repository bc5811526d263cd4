/** The picture behind the slides: the whole window, in the units of a slide. */
import type { Scene } from '../../graphic.ts';
import { type PageData, type PageStep, sceneIn } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import { readMotion } from '../both/motion.ts';
import { kindOf } from '../stage/mini.ts';
import { createStage } from '../stage/stage.ts';
import { isReflowed, scaleOfSlides } from './reflow.ts';

/** The picture behind the slides. */
export interface DeckStage {
  /** Shows the picture of the step where the deck stands; keeps the last one where it stands at no step. */
  readonly show: () => void;
  /** The same when the next frame is there: a key is answered by the text in it, and the picture begins to move in the one after it. */
  readonly showSoon: () => void;
  /** Draws pictures that may be next. */
  readonly prepare: (steps: readonly string[]) => void;
}

/** Takes over the stage of the page; does nothing in a deck without a graphic. `current` is asked for the id of the step, `track` for what is told before it. */
export function createDeckStage({ graphic, steps }: PageData, current: () => string, track: () => Track): DeckStage {
  const host = document.getElementById('_stage') as HTMLElement;
  const stage = graphic && createStage(host, graphic, readMotion);
  const known: ReadonlyMap<string, PageStep> = new Map(steps.map((step) => [step.id, step]));
  let isDue = false;

  /** None where the picture has no place. */
  const sceneOf = (step: PageStep): Scene | undefined => {
    const frame = isReflowed() ? readPlace(host) : { variant: step.variant, size: sizeInSlides() };
    return frame && { ...sceneIn(step, track()), ...frame };
  };

  const show = (): void => {
    const id = current();
    const step = known.get(id);
    document.body.dataset.shown = id;
    document.body.dataset.kind = kindOf(step);
    const scene = step && sceneOf(step);
    if (scene !== undefined) stage?.goTo(scene);
  };

  const showSoon = (): void => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        isDue = false;
        show();
      }),
    );
  };
  const prepare = (ids: readonly string[]): void =>
    stage?.prepare(ids.flatMap((id) => known.get(id) ?? []).flatMap((step) => sceneOf(step) ?? []));
  return { show, showSoon, prepare };
}

/** The whole window in the units of a slide. */
function sizeInSlides(): Scene['size'] {
  const k = scaleOfSlides();
  return { width: Math.round(innerWidth / k), height: Math.round(innerHeight / k) };
}

/** Narrower pictures are composed for phones. */
const NARROW = 520;

/** The picture's place in a page, where no words stand on it. */
function readPlace({
  clientWidth: width,
  clientHeight: height,
}: HTMLElement): Pick<Scene, 'variant' | 'size'> | undefined {
  if (width === 0 || height === 0) return undefined;
  return { variant: width < NARROW ? 'narrow' : 'alone', size: { width, height } };
}
