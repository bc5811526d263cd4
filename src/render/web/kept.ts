/** The pictures of pages whose steps follow each other: where the story has no map a step without a picture keeps the last one, the first steps have the one to come. */
import type { Graphic, Scene, StepScene } from '../../graphic.ts';
import type { Html } from '../../html.ts';
import { mapSteps, type Slide, type Step, type Story } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';
import { renderFigure, showsPicture } from '../ground/figure.ts';
import { renderOwnPicture } from '../ground/image.ts';
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

/** The picture of a step beside its text, drawn or the author's own; none where the step shows none. */
export function renderShown(
  edition: Edition,
  { id, scene: { picture } }: Step,
  graphic: Graphic,
  { variant, size }: Pick<Scene, 'variant' | 'size'>,
): Html | undefined {
  const scene = edition.scenes.get(id);
  if (scene === undefined) return undefined;
  return picture ? renderOwnPicture(edition, picture) : renderFigure(graphic, scene, variant, size);
}

/** What the author says of a picture of their own, and whose it is. */
export function captionOf({ scene: { picture } }: Step): string {
  return [picture?.caption, picture?.credit].filter(Boolean).join(' · ');
}
