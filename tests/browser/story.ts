import { inject } from 'vitest';
import { readStory } from '../../src/read/story.ts';
import { readSources } from '../../src/shell/sources.ts';
import type { Story } from '../../src/story.ts';

const { story } = await readStory(await readSources(inject('slides'), ''), (_name, _input, make) =>
  Promise.resolve(make()),
);
if (story === undefined) throw new Error('the story that ships has errors');

/** The story that ships, as the compiler reads it. */
export const shipped: Story = story;

/** Its steps, in order. */
export const steps = shipped.slides.flatMap((slide) => slide.steps);

/** Every fifth step, and the last. */
export const someSteps = steps.filter((step, index) => index % 5 === 2 || step === steps.at(-1));
