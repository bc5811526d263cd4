/** The events of the ledger in their order, chapter by chapter, each with the picture of its time. */
import { html } from '../html.ts';
import type { Day, Graphic, Html, LedgerRow, Step, Story } from '../story.ts';
import { formatSpan } from './dates.ts';

/** A step and its date in milliseconds. */
interface Time {
  readonly step: Step;
  readonly time: number;
}

/** How far a picture may lie from an event and still show its time: 45 days. */
const near = 45 * 86_400_000;

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
  const times = steps.map((step): Time => ({ step, time: Date.parse(step.scene.date) }));
  return html`${groups.map(
    ({ title, rows }) =>
      rows.length > 0 &&
      html`<h3>${title}</h3>\n<dl class="timeline">${rows.map((row) => renderEvent(row, times, story.lang))}</dl>\n`,
  )}`;
}

function renderEvent(row: LedgerRow, times: readonly Time[], lang: string): Html {
  const date = formatSpan(row.start, row.end, lang);
  const step = nearestStep(row.start, times);
  return html`<dt>${step ? html`<a href="index.html#${step.id}">${date}</a>` : date}</dt><dd>${row.what}.</dd>\n`;
}

function nearestStep(day: Day, times: readonly Time[]): Step | undefined {
  const time = Date.parse(day);
  const distance = (found: Time): number => Math.abs(found.time - time);
  const [first, ...others] = times;
  const nearest = others.reduce((best, found) => (best && distance(best) <= distance(found) ? best : found), first);
  return nearest && distance(nearest) <= near ? nearest.step : undefined;
}
