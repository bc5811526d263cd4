/** The sentence of a step's picture, told against the one before it in the same track. */
import { describe } from '../../draw/describe.ts';
import { type PageData, sceneIn } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import { elementOf } from './stops.ts';

/** Empty for what has no picture. */
export function sentenceOf({ graphic, steps }: PageData, id: string, track: Track): string {
  const step = steps.find((each) => each.id === id);
  if (graphic === undefined || step?.previous === undefined) return '';
  return describe(graphic, sceneIn(step, track));
}

/** The sentences that stand on a slide become those of the track: the page came with those of the full one. */
export function retell(data: PageData, slide: Element, track: Track): void {
  for (const id of [slide.id, ...[...slide.querySelectorAll('.fragment[id]')].map((step) => step.id)]) {
    const seen = elementOf(slide, id)?.querySelector(':scope > .seen');
    const sentence = sentenceOf(data, id, track);
    if (seen && seen.textContent !== sentence) seen.textContent = sentence;
  }
}
