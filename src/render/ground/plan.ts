/** How many minutes each step may take. */
import type { PlannedStep } from '../../pagedata.ts';
import { isOn, type Slide, type Step, type Story, type Track } from '../../story.ts';

/** Whether the story has a short track at all. */
export function hasShortTrack({ slides }: Pick<Story, 'slides'>): boolean {
  return slides.some(({ short }) => short);
}

/** The planned minutes of all steps, in each track that the story has. */
export function planSteps(story: Story): readonly PlannedStep[] {
  const full = planTrack(story, 'full');
  const short = hasShortTrack(story) ? planTrack(story, 'short') : new Map<string, number>();
  return story.slides.flatMap(({ steps }) =>
    steps.map(({ id }) => ({
      id,
      minutes: { ...pickMinutes('full', full.get(id)), ...pickMinutes('short', short.get(id)) },
    })),
  );
}

function pickMinutes(track: Track, minutes: number | undefined): PlannedStep['minutes'] {
  return minutes === undefined ? {} : { [track]: minutes };
}

/** What is left of the lecture's length goes to the slides that name no minutes: in a story, to its title. */
function planTrack(story: Story, track: Track): ReadonlyMap<string, number> {
  const slides = story.slides.filter((slide) => isOn(slide, track));
  const given = slides.map((slide) => minutesOf(story, slide, track));
  const shared = share(story.minutes[track] ?? 0, given);
  return new Map(slides.flatMap((slide, index) => planSlide(slide, given[index] ?? shared, track)));
}

/** What a slide's minutes, or its steps', say. */
function minutesOf(story: Story, slide: Slide, track: Track): number | undefined {
  if (slide.kind === 'opening') return story.chapters[slide.chapter ?? 0]?.minutes;
  const [inside, outside] = [
    slide.steps.filter((step) => isOn(step, track)),
    slide.steps.filter((step) => !isOn(step, track)),
  ];
  if (slide.minutes !== undefined) return Math.max(0, slide.minutes - sum(outside));
  return inside.some(({ minutes }) => minutes !== undefined) ? sum(inside) : undefined;
}

/** A slide's minutes on its steps: each its own share, the others even shares of the rest. */
function planSlide(slide: Slide, minutes: number, track: Track): readonly [string, number][] {
  const steps = slide.steps.filter((step) => isOn(step, track));
  const shared = share(
    minutes,
    steps.map((step) => step.minutes),
  );
  return steps.map((step) => [step.id, step.minutes ?? shared]);
}

/** What each of those that have none gets of the whole. */
function share(whole: number, given: readonly (number | undefined)[]): number {
  const open = given.filter((minutes) => minutes === undefined).length;
  const rest = given.reduce<number>((left, minutes) => left - (minutes ?? 0), whole);
  return open === 0 ? 0 : Math.max(0, rest) / open;
}

function sum(steps: readonly Step[]): number {
  return steps.reduce((total, { minutes }) => total + (minutes ?? 0), 0);
}
