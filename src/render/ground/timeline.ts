/** The events of the ledger in their order, chapter by chapter, each with the picture of its time. */

import { dayNumber } from '../../days.ts';
import { formatQuantity } from '../../formats.ts';
import type { Day, Graphic, LedgerRow } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import { compare } from '../../order.ts';
import type { Step } from '../../story.ts';
import { formatSpan } from './dates.ts';
import type { Edition } from './edition.ts';
import type { Medium } from './medium.ts';

/** A step and its date as a number. */
interface Time {
  readonly step: Step;
  readonly time: number;
}

/** How many days a picture may lie from an event and still show its time. */
const near = 45;

/** What took as many days and has a quantity is a sum over years and no event. */
const tooLong = 365;

/** Verified rows of the ledger that are events, with their quantities, grouped by the chapter in which they begin. */
export function renderTimeline({ story, medium }: Edition, graphic: Graphic): Html | undefined {
  const events = graphic.ledger.filter((row) => row.verified && isEvent(row));
  if (events.length === 0) return undefined;
  const sorted = [...events].sort((a, b) => compare(a.start, b.start));
  const dated = graphic.chapters.map(({ title, from }, index) => {
    const until = graphic.chapters[index + 1]?.from ?? '9999';
    return { title, rows: sorted.filter(({ start }) => (index === 0 || start >= from) && start < until) };
  });
  const groups = dated.length > 0 ? dated : [{ title: undefined, rows: sorted }];
  const steps = story.slides.filter(({ kind }) => kind === 'slide').flatMap((slide) => slide.steps);
  const times = steps.map((step): Time => ({ step, time: dayNumber(step.scene.date) }));
  return html`${groups.map(
    ({ title, rows }) =>
      rows.length > 0 &&
      html`${title !== undefined && html`<h3>${title}</h3>\n`}<dl class="timeline">${rows.map((row) => renderEvent(row, times, story.lang, medium))}</dl>\n`,
  )}`;
}

function isEvent({ quantity, kind, start, end }: LedgerRow): boolean {
  return quantity === undefined || kind === 'break' || dayNumber(end) - dayNumber(start) < tooLong;
}

function renderEvent(row: LedgerRow, times: readonly Time[], lang: string, medium: Medium): Html {
  const date = formatSpan(row.start, row.end, lang);
  const step = nearestStep(row.start, times);
  const address = step && medium.lead(`index.html#${step.id}`);
  return html`<dt>${address === undefined ? date : html`<a href="${address}">${date}</a>`}</dt><dd>${tell(row, lang)}.</dd>\n`;
}

/** "Third credit: 150,000,000 US dollars"; a row may lead over to its quantity by itself, as in "Rifles handed over: about". */
function tell(row: LedgerRow, lang: string): string {
  if (row.quantity === undefined) return row.what;
  return `${row.what}${/: [\p{Ll} ]{1,12}$/u.test(row.what) ? '' : ':'} ${formatQuantity(row, lang)}`;
}

function nearestStep(day: Day, times: readonly Time[]): Step | undefined {
  const time = dayNumber(day);
  const distance = (found: Time): number => Math.abs(found.time - time);
  const [first, ...others] = times;
  const nearest = others.reduce((best, found) => (best && distance(best) <= distance(found) ? best : found), first);
  return nearest && distance(nearest) <= near ? nearest.step : undefined;
}
