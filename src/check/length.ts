/** How long texts may be: short on a slide, fuller to read, and not too much of it all. */
import type { Problem } from '../problem.ts';
import type { Rules, Slide, Story } from '../story.ts';
import type { Blame } from './blame.ts';
import { countWords, type Passage } from './passages.ts';

/** In words. `all` is what runs on the scroll page: headings, steps with the titles of their views, and readings. */
type Limits = NonNullable<Rules['words']>;

/** Words of each step, of each slide's reading, of the whole, and the number of slides, against the story's rules. */
export function checkLength(story: Story, passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const { slides: mostSlides = Number.POSITIVE_INFINITY, words: limits = {} } = story.rules ?? {};
  const running = passages.filter(({ role }) => role === 'heading' || role === 'body' || role === 'reading');
  const slides = story.slides.filter(({ kind }) => kind === 'slide');
  const whole = { file: 'story.yaml', line: 1 };
  const all = sum(running);
  return [
    ...running.filter(({ role }) => role === 'body').flatMap((passage) => checkStep(passage, limits, blame)),
    ...slides.flatMap((slide) => checkReading(slide, running, limits, blame)),
    ...(limits.all !== undefined && all > limits.all
      ? [blame(whole, `the running text has ${all} words, expected at most ${limits.all}`)]
      : []),
    ...(slides.length > mostSlides
      ? [blame(whole, `the story has ${slides.length} slides, expected at most ${mostSlides}`)]
      : []),
  ];
}

function checkStep({ step, plain, place }: Passage, { step: most }: Limits, blame: Blame): readonly Problem[] {
  const words = countWords(plain);
  if (most === undefined || words <= most) return [];
  return [blame(place, `the step "${step?.id}" has ${words} words, expected at most ${most}`)];
}

function checkReading(slide: Slide, running: readonly Passage[], limits: Limits, blame: Blame): readonly Problem[] {
  const words = sum(running.filter((passage) => passage.role === 'reading' && passage.slide === slide));
  const [least, most] = limits.reading ?? [words, words];
  if (words >= least && words <= most) return [];
  return [blame(slide.place, `the reading of "${slide.id}" has ${words} words, expected ${least}–${most}`)];
}

function sum(passages: readonly Passage[]): number {
  return passages.reduce((words, { plain }) => words + countWords(plain), 0);
}
