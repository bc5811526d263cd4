/** The lesson plan: what students can do afterwards, the minutes of each part, what may be left out, what to print. Private. */
import { type Html, html } from '../../html.ts';
import type { Slide, Track } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';
import { hasShortTrack, planSteps } from '../ground/plan.ts';

type Minutes = (slides: readonly Slide[], track: Track) => number;

/** Nothing where the author has none. */
export function renderLesson(edition: Edition): Html | undefined {
  const { story, words } = edition;
  if (!story.plan) return undefined;
  const { goals, print } = story.plan;
  const minutes = makeMinutes(edition);
  return html`<section class="lesson"><h2>${words.lesson.head}</h2>
${renderList(words.lesson.goals, goals)}${renderTable(edition, minutes)}${renderOmitted(edition, minutes)}${renderList(words.lesson.print, print)}</section>\n`;
}

function makeMinutes({ story }: Edition): Minutes {
  const planned = new Map(planSteps(story).map(({ id, minutes }) => [id, minutes]));
  return (slides, track) =>
    slides.flatMap(({ steps }) => steps).reduce((sum, { id }) => sum + (planned.get(id)?.[track] ?? 0), 0);
}

function renderList(head: string, items: readonly string[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<h3>${head}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
}

/** The tracks whose length the author has said. */
function tracksOf({ story }: Edition): readonly Track[] {
  const all: readonly Track[] = hasShortTrack(story) ? ['full', 'short'] : ['full'];
  return all.filter((track) => story.minutes[track] !== undefined);
}

function renderTable(edition: Edition, minutes: Minutes): Html | undefined {
  const { story, words } = edition;
  const tracks = tracksOf(edition);
  if (tracks.length === 0) return undefined;
  const row = (name: string, slides: readonly Slide[]): Html =>
    html`<tr><th scope="row">${name}</th>${tracks.map((track) => html`<td>${print(minutes(slides, track))}</td>`)}</tr>`;
  const own = story.slides.filter(({ chapter }) => chapter === undefined);
  const parts = story.chapters.map(({ title }, index) =>
    row(
      `${index + 1} ${title}`,
      story.slides.filter(({ chapter }) => chapter === index),
    ),
  );
  const heads = tracks.map((track) => html`<th scope="col">${words.lesson.tracks[track]}</th>`);
  return html`<h3>${words.lesson.minutes}</h3><table><thead><tr><td></td>${heads}</tr></thead><tbody>${own.length > 0 && row(words.lesson.title, own)}${parts}</tbody><tfoot>${row(words.lesson.sum, story.slides)}</tfoot></table>\n`;
}

/** Halves and quarters, as a clock reads them; nothing is a dash. */
function print(minutes: number): string {
  return minutes === 0 ? '–' : String(Math.round(minutes * 100) / 100);
}

/** What the shortest lecture can do without, and how long it takes then. */
function renderOmitted(edition: Edition, minutes: Minutes): Html | undefined {
  const { story, words } = edition;
  const { omit = [] } = story.plan ?? {};
  const track = tracksOf(edition).at(-1);
  if (omit.length === 0 || track === undefined) return undefined;
  const left = story.slides.flatMap((slide) => {
    const steps = slide.steps.filter(({ id }) => omit.includes(slide.id) || omit.includes(id));
    const [first, ...others] = steps;
    return first === undefined ? [] : [{ slide, steps: [first, ...others] as const }];
  });
  const rest =
    minutes(story.slides, track) -
    minutes(
      left.map(({ slide, steps }) => ({ ...slide, steps })),
      track,
    );
  const items = left.map(({ slide, steps }) => {
    const numbers = steps.length < slide.steps.length && steps.map((step) => slide.steps.indexOf(step) + 1);
    return html`<li><a href="#${steps[0].id}">${slide.headingText}</a>${numbers && `, ${words.lesson.steps(numbers)}`}</li>`;
  });
  return html`<h3>${words.lesson.omit(Math.round(rest), track)}</h3><ul>${items}</ul>\n`;
}
