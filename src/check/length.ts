/** How long texts may be: short on a slide, fuller to read, and not too much of it all. */
import type { Problem } from '../problem.ts';
import type { Slide, Story } from '../story.ts';
import { countWords, type Passage } from './passages.ts';
import type { Blame } from './report.ts';

/** In words. `all` is what runs on the scroll page: headings, steps with the titles of their views, and readings. */
const limits = { step: 35, reading: { least: 60, most: 100 }, all: 3600 };

/** How many slides a story has at most, its openings and title not counted. */
const mostSlides = 27;

/** Words of each step, of each slide's reading, of the whole, and the number of slides. */
export function checkLength(story: Story, passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const running = passages.filter(({ role }) => role === 'heading' || role === 'body' || role === 'reading');
  const slides = story.slides.filter(({ kind }) => kind === 'slide');
  const whole = { file: 'story.yaml', line: 1 };
  const all = sum(running);
  return [
    ...running.filter(({ role }) => role === 'body').flatMap((passage) => checkStep(passage, blame)),
    ...slides.flatMap((slide) => checkReading(slide, running, blame)),
    ...(all > limits.all ? [blame(whole, `the running text has ${all} words, expected at most ${limits.all}`)] : []),
    ...(slides.length > mostSlides
      ? [blame(whole, `the story has ${slides.length} slides, expected at most ${mostSlides}`)]
      : []),
  ];
}

function checkStep({ step, plain, place }: Passage, blame: Blame): readonly Problem[] {
  const words = countWords(plain);
  if (words <= limits.step) return [];
  return [blame(place, `the step "${step?.id}" has ${words} words, expected at most ${limits.step}`)];
}

function checkReading(slide: Slide, running: readonly Passage[], blame: Blame): readonly Problem[] {
  const words = sum(running.filter((passage) => passage.role === 'reading' && passage.slide === slide));
  const { least, most } = limits.reading;
  if (words >= least && words <= most) return [];
  return [blame(slide.place, `the reading of "${slide.id}" has ${words} words, expected ${least}–${most}`)];
}

function sum(passages: readonly Passage[]): number {
  return passages.reduce((words, { plain }) => words + countWords(plain), 0);
}
