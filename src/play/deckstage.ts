/** The picture behind the slides: the whole window, in the units of a slide. */
import type { PageData, PageStep, Scene } from '../story.ts';
import { readMotion } from './motion.ts';
import { createStage } from './stage.ts';

export interface DeckStage {
  /** Shows a step's picture; keeps the last one where the deck stands at no step. */
  readonly show: (step: string) => void;
  /** Draws pictures that may be next. */
  readonly prepare: (steps: readonly string[]) => void;
}

/** Takes over the stage of the page; does nothing in a deck without a graphic. */
export function createDeckStage({ graphic, steps }: PageData): DeckStage {
  const host = document.getElementById('_stage') as HTMLElement;
  const stage = graphic && createStage(host, graphic, readMotion);
  const known: ReadonlyMap<string, PageStep> = new Map(steps.map((step) => [step.id, step]));
  return {
    show: (id) => {
      const step = known.get(id);
      document.body.dataset.kind = step?.variant === 'full' ? 'poster' : 'slide';
      if (step !== undefined) stage?.goTo(sceneOf(step));
    },
    prepare: (ids) => stage?.prepare(ids.flatMap((id) => known.get(id) ?? []).map(sceneOf)),
  };
}

function sceneOf({ scene, variant }: PageStep): Scene {
  const k = Math.min(innerWidth / 1280, innerHeight / 720);
  return { ...scene, variant, size: { width: Math.round(innerWidth / k), height: Math.round(innerHeight / k) } };
}
