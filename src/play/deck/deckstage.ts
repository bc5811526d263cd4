/** The picture behind the slides: the whole window, in the units of a slide. */
import { slideSize } from '../../draw/ground/layout.ts';
import type { Scene } from '../../graphic.ts';
import { type PageData, type PageStep, sceneIn } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import { readMotion } from '../both/motion.ts';
import { kindOf } from '../stage/mini.ts';
import { createStage } from '../stage/stage.ts';

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

  const sceneOf = (step: PageStep): Scene => {
    const k = Math.min(innerWidth / slideSize.width, innerHeight / slideSize.height);
    const size = { width: Math.round(innerWidth / k), height: Math.round(innerHeight / k) };
    return { ...sceneIn(step, track()), variant: step.variant, size };
  };

  const show = (): void => {
    const id = current();
    const step = known.get(id);
    document.body.dataset.shown = id;
    document.body.dataset.kind = kindOf(step);
    if (step !== undefined) stage?.goTo(sceneOf(step));
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
  return { show, showSoon, prepare: (ids) => stage?.prepare(ids.flatMap((id) => known.get(id) ?? []).map(sceneOf)) };
}
