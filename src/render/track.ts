/** The short lecture as a story of its own. */
import type { Story } from '../story.ts';

/** The slides and steps of the short track. Sections stay, whichever slide they stand with; numbers of notes stay as well. */
export function shortStory(story: Story): Story {
  const slides = story.slides.filter(({ short }) => short);
  return { ...story, slides: slides.map((slide) => ({ ...slide, steps: slide.steps.filter(({ short }) => short) })) };
}
