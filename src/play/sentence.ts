/** The sentence of a step's picture, told against the one before it in the same track. */
import { describe } from '../draw/describe.ts';
import type { PageData, Track } from '../story.ts';

/** Empty for what has no picture. */
export function sentenceOf({ graphic, steps }: PageData, id: string, track: Track): string {
  const step = steps.find((each) => each.id === id);
  if (graphic === undefined || step?.previous === undefined) return '';
  return describe(graphic, step.scene, step.previous[track]);
}
