/** One event, one date: a day that a text names is a day that the data know, and no number stands before its time. */

import { dayBefore } from '../days.ts';
import type { Day, Graphic } from '../graphic.ts';
import type { Problem } from '../problem.ts';
import type { Story } from '../story.ts';
import type { Blame } from './blame.ts';
import { type Dating, datingOf } from './counting.ts';
import type { Passage } from './passages.ts';
import { anyOf, wholeWords } from './pattern.ts';
import { listJudgements } from './sentences.ts';
import { findUses } from './uses.ts';

/** Days in running text, and claims against the data; rows shown before they begin. */
export function checkDates(story: Story, passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const { graphic } = story;
  if (graphic === undefined) return [];
  const known = listDays(story, graphic);
  const dating = datingOf(story.lang);
  const written = writtenDay(dating);
  const texts = [...passages, ...listJudgements(story)];
  const dated = story.rules?.dates === true ? texts : [];
  const unknown = dated.flatMap(({ plain, place }) =>
    [...plain.matchAll(written)]
      .filter(([, date = '', month = '', year = '']) => !known.has(toDay(date, month, year, dating)))
      .map(([day]) => blame(place, `no row of the data and no step bears the date ${day}`, day)),
  );
  return [...unknown, ...checkForesight(story, graphic, blame)];
}

/** A full date as running text has it: its day, month and year. */
function writtenDay({ months, gap }: Dating): RegExp {
  const between = anyOf([gap, ' ']);
  return new RegExp(wholeWords(`(\\d{1,2})${between}(${anyOf(months)})${between}((?:18|19|20)\\d\\d)`), 'gu');
}

function toDay(date: string, month: string, year: string, { months }: Dating): Day {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(months.indexOf(month) + 1)}-${two(Number(date))}`;
}

/** First days and last days of all that the data date, and the days of pictures and documents. */
function listDays({ slides, people }: Story, graphic: Graphic): ReadonlySet<Day> {
  const { ledger, routes, ratings, groups, rates, places } = graphic;
  const names = places.flatMap((place) => place.names);
  const scenes = slides.flatMap(({ steps }) => steps.map(({ scene }) => scene));
  const first = [
    ...[...ledger, ...routes].map(({ start }) => start),
    ...[...ratings, ...groups, ...rates, ...names].map(({ from }) => from),
    ...people.flatMap(({ born, died }) => [born, died]),
    ...scenes.flatMap(({ date, documents = [] }) => [date, ...documents.map((document) => document.date)]),
  ];
  const ends = [
    ...[...ledger, ...routes].map(({ end }) => end),
    ...[...ratings, ...groups, ...rates, ...names].map(({ to }) => to),
  ];
  return new Set([...first.filter(isDay), ...ends.filter(isDay).map(dayBefore)]);
}

function isDay(day: Day | undefined): day is Day {
  return day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day);
}

/** A picture cannot show what has not begun. */
function checkForesight(story: Story, graphic: Graphic, blame: Blame): readonly Problem[] {
  const rows = new Map(graphic.ledger.map((row) => [row.id, row]));
  return findUses(story).flatMap(({ id, step, shown }) => {
    const row = rows.get(id);
    if (!shown || !step || !row || row.start <= step.scene.date) return [];
    const message = `the step "${step.id}" is dated ${step.scene.date}, but shows "${id}", which begins on ${row.start}`;
    return [blame(step.place, message, id)];
  });
}
