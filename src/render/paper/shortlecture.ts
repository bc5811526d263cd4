/** The short lecture as a story of its own. */
import type { Slide, Story } from '../../story.ts';

/** The slides and steps of the short track. Sections stay, whichever slide they stand with; numbers of notes stay as well. */
export function shortStory(story: Story): Story {
  const slides = story.slides.filter(({ short }) => short);
  const sections = story.slides.flatMap((slide) => slide.sections);
  return {
    ...story,
    slides: slides.map((slide, i) => ({
      ...slide,
      steps: shortSteps(slide.steps),
      sections: i === slides.length - 1 ? sections : [],
    })),
  };
}

/** A slide of the short track begins with its first step. */
function shortSteps([first, ...others]: Slide['steps']): Slide['steps'] {
  return [first, ...others.filter(({ short }) => short)];
}
