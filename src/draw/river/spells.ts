/** Spells of constant levels: how much a recipient gets in all, and from when to when. */

import { dayBefore } from '../../days.ts';
import type { Day } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { levelOn } from '../ground/support.ts';
import { share } from '../ground/time.ts';

/** The shared shape's own scale: the span is this long. */
export const LENGTH = 1000;

/** From its first day to the first that is no longer its own, as days and in the shape's units; and the sum of its levels. */
export interface Spell {
  readonly start: Day;
  readonly end: Day;
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

const keepSpells = createKeep<readonly Spell[]>();

/** A recipient's spells in the order of time, from one end of the span to the other. Worked out once for a graphic, which never changes. */
export function spellsOf(graphic: PageGraphic, recipient: string): readonly Spell[] {
  return keepSpells(graphic, recipient, () => {
    const days = changeDays(graphic, recipient);
    return days.slice(1).map((end, i) => makeSpell(graphic, recipient, days[i] ?? end, end));
  });
}

function makeSpell(graphic: PageGraphic, recipient: string, start: Day, end: Day): Spell {
  const [from, to] = [start, end].map((day) => share(day, graphic.span) * LENGTH) as [number, number];
  return { start, end, from, to, total: totalOn(graphic, recipient, start) };
}

/** The sum of a recipient's levels on a day. */
export function totalOn(graphic: PageGraphic, recipient: string, day: Day): number {
  return graphic.kinds.reduce((sum, kind) => sum + levelOn(graphic, recipient, kind.id, day), 0);
}

/** The days on which any level of a recipient changes, first and last day of the span included. */
function changeDays(graphic: PageGraphic, recipient: string): readonly Day[] {
  const { from, to } = graphic.span;
  const rows = graphic.ratings.filter((row) => row.recipient === recipient);
  const days = rows.flatMap((row) => [row.from, row.to]).filter((day) => day > from && day < to);
  return [...new Set([from, ...days, to])].sort();
}

/** The highest total of some spells. A function takes no more than some ten thousand arguments, so none is given them all. */
export function highest(spells: readonly Spell[]): number {
  return spells.reduce((most, { total }) => Math.max(most, total), 0);
}

/** The most levels that a recipient's stack ever holds. */
export function peak(graphic: PageGraphic, recipient: string): number {
  return highest(spellsOf(graphic, recipient));
}

/** More spells than that are told apart by nobody. */
const MANY = 250;

const keepContours = createKeep<readonly Spell[]>();

/** A recipient's stack in outline: a spell for each height; of very many those of a fine step of the span together, as high as the highest. */
export function contourOf(graphic: PageGraphic, recipient: string): readonly Spell[] {
  return keepContours(graphic, recipient, () => {
    const spells = spellsOf(graphic, recipient);
    return joinSpells(spells, spells.length > MANY ? LENGTH / MANY : 0);
  });
}

function joinSpells(spells: readonly Spell[], step: number): readonly Spell[] {
  const joined: Spell[] = [];
  for (const spell of spells) {
    const last = joined.at(-1);
    const total = Math.max(last?.total ?? 0, spell.total);
    if (last && (last.total === spell.total || spell.to - last.from <= step))
      joined[joined.length - 1] = { ...last, end: spell.end, to: spell.to, total };
    else joined.push(spell);
  }
  return joined;
}

/** The spells of one list that meet some of another, both in the order of time. */
export function during(spells: readonly Spell[], others: readonly Spell[]): readonly Spell[] {
  let next = 0;
  return spells.filter(({ from, to }) => {
    while ((others[next]?.to ?? to) <= from) next++;
    return (others[next]?.from ?? to) < to;
  });
}

/** When a recipient first got the most of all that it had got up to a day; nothing where it had got nothing. */
export function widestSpell(
  graphic: PageGraphic,
  recipient: string,
  date: Day,
): { readonly from: Day; readonly last: Day } | undefined {
  const spells = spellsOf(graphic, recipient).filter(({ start, total }) => start <= date && total > 0);
  const most = highest(spells);
  const widest = spells.find(({ total }) => total === most);
  return widest && { from: widest.start, last: widest.end <= date ? dayBefore(widest.end) : date };
}

/** The stretch of a length (in the shape's units) over which a lane's stack stays lowest, and how many levels high it is there. */
export function quietStretch(
  graphic: PageGraphic,
  recipient: string,
  length: number,
): { readonly start: number; readonly peak: number } {
  const spells = contourOf(graphic, recipient);
  let best = { start: 0, peak: Number.POSITIVE_INFINITY };
  for (let start = 0; start + length <= LENGTH; start += 4) {
    const height = highest(spells.filter((spell) => spell.from < start + length && start < spell.to));
    if (height < best.peak) best = { start, peak: height };
  }
  return Number.isFinite(best.peak) ? best : { start: 0, peak: 0 };
}
