/** The time that slides take adds up to the length of the lecture, in both tracks. */
import type { Problem } from '../problem.ts';
import { isOn, type Slide, type Story } from '../story.ts';
import type { Blame } from './blame.ts';
import type { Passage } from './passages.ts';

/**
 * Minutes of title, openings and slides against `minutes` in `story.yaml`: as many where the story's rules say what the title takes, else
 * no more.
 */
export function checkMinutes(story: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const title = story.rules?.title;
  const [{ place } = { place: undefined }] = story.slides;
  return (['full', 'short'] as const).flatMap((track) => {
    const wanted = story.minutes[track];
    const slides = story.slides.filter((slide) => isOn(slide, track));
    const total = rounded(slides.reduce((minutes, slide) => minutes + minutesOf(story, slide, track, title ?? 0), 0));
    const isWrong = wanted !== undefined && (title === undefined ? total > wanted : total !== rounded(wanted));
    if (!isWrong || !place) return [];
    const expected =
      title === undefined ? `, expected at most ${wanted}` : ` with ${title} for the title, expected ${wanted}`;
    const file = story.bare ? place.file : 'story.yaml';
    return [blame({ file, line: 1 }, `the ${track} track takes ${total} minutes${expected}`, 'minutes:')];
  });
}

/** To a hundredth: halves and thirds are added. */
function rounded(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

function minutesOf(story: Story, slide: Slide, track: 'full' | 'short', title: number): number {
  if (slide.kind === 'title') return title;
  if (slide.kind === 'opening') return story.chapters[slide.chapter ?? 0]?.minutes ?? 0;
  const left = track === 'full' ? [] : slide.steps.filter(({ short }) => !short);
  return left.reduce((minutes, step) => minutes - (step.minutes ?? 0), slide.minutes ?? 0);
}
