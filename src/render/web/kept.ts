/** The scroll page's picture where the story has no map: a step without a picture keeps the last one, the first steps have the one to come. */
import type { StepScene } from '../../graphic.ts';
import type { Slide, Step, Story } from '../../story.ts';
import { mapSteps } from '../ground/edition.ts';
import { showsPicture } from '../ground/figure.ts';
import { everyStep, type Shows } from '../ground/sentences.ts';

/** On a map each step has a picture, else those whose slide shows one. */
export function scrolledPictures({ graphic }: Pick<Story, 'graphic'>): Shows {
  return graphic?.outlines === 'none' ? showsPicture : everyStep;
}

/** The story as the scroll page shows it. */
export function keepPictures(story: Story): Story {
  const shows = scrolledPictures(story);
  if (shows === everyStep) return story;
  let scene: StepScene | undefined = firstShown(story.slides, shows);
  const keep = (slide: Slide, step: Step): Step => {
    if (shows(slide, step)) scene = step.scene;
    return scene ? { ...step, scene } : step;
  };
  const slides = story.slides.map((slide) => ({ ...slide, steps: mapSteps(slide.steps, (step) => keep(slide, step)) }));
  return { ...story, slides };
}

function firstShown(slides: readonly Slide[], shows: Shows): StepScene | undefined {
  return slides.flatMap((slide) => slide.steps.filter((step) => shows(slide, step)))[0]?.scene;
}
