/** The sentence of a step's picture, told against the step before it in the same track. */
import { describe } from '../draw/describe.ts';
import type { PageData, Track } from '../story.ts';
import { neighbour, type Stop } from './track.ts';

/** Empty without a graphic, and for what is no step. */
export function sentenceOf(data: PageData, stops: readonly Stop[], id: string, track: Track): string {
  const scene = (name: string | undefined) => data.steps.find((step) => step.id === name)?.scene;
  const now = scene(id);
  if (data.graphic === undefined || now === undefined) return '';
  return describe(data.graphic, now, scene(neighbour(stops, id, -1, track)?.id));
}
