/** The events of the ledger in their order, chapter by chapter, each with the picture of its time. */
import { html } from '../html.ts';
import type { Day, Graphic, Html, LedgerRow, Step, Story } from '../story.ts';
import { formatSpan } from './dates.ts';

/** How many days a picture may lie from an event and still show its time. */
const nearDays = 45;

/** Rows without a quantity, grouped by the chapter in which they begin. */
export function renderTimeline(story: Story, graphic: Graphic): Html | undefined {
  const events = graphic.ledger.filter(({ quantity, verified }) => quantity === undefined && verified);
  if (events.length === 0) return undefined;
  const sorted = [...events].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const groups = graphic.chapters.map(({ title, from }, index) => {
    const until = graphic.chapters[index + 1]?.from ?? '9999';
    return { title, rows: sorted.filter(({ start }) => (index === 0 || start >= from) && start < until) };
  });
  const steps = story.slides.filter(({ kind }) => kind === 'slide').flatMap((slide) => slide.steps);
  return html`${groups.map(
    ({ title, rows }) =>
      rows.length > 0 &&
      html`<h3>${title}</h3>\n<dl class="timeline">${rows.map((row) => renderEvent(row, steps, story.lang))}</dl>\n`,
  )}`;
}

function renderEvent(row: LedgerRow, steps: readonly Step[], lang: string): Html {
  const date = formatSpan(row.start, row.end, lang);
  const step = nearestStep(row.start, steps);
  return html`<dt>${step ? html`<a href="index.html#${step.id}">${date}</a>` : date}</dt><dd>${row.what}.</dd>\n`;
}

function nearestStep(day: Day, steps: readonly Step[]): Step | undefined {
  const distance = (step: Step): number => Math.abs(Date.parse(step.scene.date) - Date.parse(day)) / 86_400_000;
  const [first] = [...steps].sort((a, b) => distance(a) - distance(b));
  return first && distance(first) <= nearDays ? first : undefined;
}
