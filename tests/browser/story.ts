import { inject } from 'vitest';
import { readStory } from '../../src/read/story.ts';
import { readSources } from '../../src/shell/sources.ts';
import type { Story } from '../../src/story.ts';
import { tools } from './tools.ts';

const { story: read } = await readStory(await readSources(inject('story'), ''), tools.memo);
if (read === undefined) throw new Error('the story has errors');

/** The story that is built, as the compiler reads it. */
export const story: Story = read;

/** Its steps, in order. */
export const steps = story.slides.flatMap((slide) => slide.steps);

/** The id of a step, counted from 0, or from the last backwards. */
export function step(index: number): string {
  const found = steps.at(index);
  if (found === undefined) throw new Error(`the story has no step ${index}`);
  return found.id;
}

/** Every fifth step, and the last. */
export const someSteps = steps.filter((step, index) => index % 5 === 2 || step === steps.at(-1));
