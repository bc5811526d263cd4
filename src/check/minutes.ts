/** The time that slides take adds up to the length of the lecture, in both tracks. */
import type { Problem } from '../problem.ts';
import type { Slide, Story } from '../story.ts';
import type { Passage } from './passages.ts';
import type { Blame } from './report.ts';

/** Minutes of title, openings and slides against `minutes` in `story.yaml`, where the story's rules say what the title takes. */
export function checkMinutes(story: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const title = story.rules?.title;
  if (title === undefined) return [];
  return (['full', 'short'] as const).flatMap((track) => {
    const wanted = story.minutes[track];
    const slides = story.slides.filter((slide) => track === 'full' || slide.short);
    const total = slides.reduce((minutes, slide) => minutes + minutesOf(story, slide, track, title), 0);
    if (wanted === undefined || Math.abs(total - wanted) < 0.01) return [];
    const message = `the ${track} track takes ${total} minutes with ${title} for the title, expected ${wanted}`;
    return [blame({ file: 'story.yaml', line: 1 }, message, 'minutes:')];
  });
}

function minutesOf(story: Story, slide: Slide, track: 'full' | 'short', title: number): number {
  if (slide.kind === 'title') return title;
  if (slide.kind === 'opening') return story.chapters[slide.chapter ?? 0]?.minutes ?? 0;
  const left = track === 'full' ? [] : slide.steps.filter(({ short }) => !short);
  return left.reduce((minutes, step) => minutes - (step.minutes ?? 0), slide.minutes ?? 0);
}
