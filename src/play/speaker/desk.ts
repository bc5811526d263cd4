/** What the lecturer's desk knows: where the deck stands, the clock, the rehearsal. Pure: each function gives the desk as it is then. */
import type { LecturerStep } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import type { News } from '../both/wire.ts';
import { type Clock, readClock, startClock, takeOff, toggleClock, unstarted } from './clock.ts';
import { secondsFrom } from './pace.ts';
import { type Rehearsal, spend } from './rehearsal.ts';

/** All that the desk knows. */
export interface Desk {
  /** The steps of the lecture. */
  readonly steps: readonly LecturerStep[];
  /** The last news of the deck, if any came. */
  readonly news?: News;
  readonly clock: Clock;
  /** Seconds on the clock when time was last given to a step. */
  readonly counted: number;
  /** The time of day then, in milliseconds. */
  readonly seen: number;
  /** Milliseconds that the machine slept since the clock was started; they are not on it. */
  readonly slept: number;
  readonly rehearsal: Rehearsal;
}

/** A desk as it was left, `now` in milliseconds. */
export function openDesk({ steps, clock, rehearsal }: Pick<Desk, 'steps' | 'clock' | 'rehearsal'>, now: number): Desk {
  return { steps, clock, rehearsal, counted: readClock(clock, now) / 1000, seen: now, slept: 0 };
}

/** Where the lecture is; at its beginning before the deck has told. */
export function placeOf({ steps, news }: Desk): { readonly step: string; readonly track: Track } {
  return news ?? { step: steps[0]?.id ?? '', track: 'full' };
}

/**
 * So long between two records, in milliseconds, and the machine has slept: they are made each second. Browsers slow the timers of a
 * hidden window down to one a minute.
 */
export const patience = { shown: 10_000, hidden: 90_000 } as const;

/** Gives the time since the last record to the step that stands, unless it is longer than `most`: then it was sleep, no lecture. */
export function record(given: Desk, now: number, most: number = patience.shown): Desk {
  const desk = now - given.seen > most ? withoutSleep(given, now - given.seen) : given;
  const counted = readClock(desk.clock, now) / 1000;
  const { news, rehearsal } = desk;
  const spent = news === undefined ? rehearsal : spend(rehearsal, news.step, counted - desk.counted);
  return { ...desk, counted, seen: now, rehearsal: spent };
}

/** A clock that stands counts no sleep either. */
function withoutSleep(desk: Desk, time: number): Desk {
  if (desk.clock.since === undefined) return desk;
  return { ...desk, clock: takeOff(desk.clock, time), slept: desk.slept + time };
}

/** Puts the time of the sleep on the clock after all: somebody went on speaking. */
export function countSleep(desk: Desk): Desk {
  return { ...desk, clock: takeOff(desk.clock, -desk.slept), slept: 0 };
}

/** Takes over where the deck stands. The first move starts the clock, if nobody has. */
export function follow(desk: Desk, news: News, now: number, most?: number): Desk {
  const moved = { ...record(desk, now, most), news };
  const isMove = desk.news !== undefined && desk.news.step !== news.step;
  return isMove && desk.clock === unstarted ? restart(moved, now) : moved;
}

/** The clock runs from zero, for what is planned from here on. */
export function restart(desk: Desk, now: number): Desk {
  const { step, track } = placeOf(desk);
  return { ...desk, clock: startClock(now, secondsFrom(desk.steps, step, track)), counted: 0, slept: 0 };
}

/** Begins, or begins anew: what was rehearsed until now goes. */
export function startAgain(desk: Desk, now: number): Desk {
  return restart(desk.rehearsal.on ? rehearse(desk) : desk, now);
}

/** Starts the clock, stops it, lets it go on. */
export function pause(desk: Desk, now: number): Desk {
  return desk.clock === unstarted ? restart(desk, now) : { ...desk, clock: toggleClock(desk.clock, now) };
}

/** Begins a rehearsal or ends it. Each begins anew; the last one can be read until then. */
export function toggleRehearsal(desk: Desk, now: number): Desk {
  if (desk.rehearsal.on) return { ...desk, rehearsal: { ...desk.rehearsal, on: false } };
  const begun = rehearse(desk);
  return desk.clock.since === undefined ? restart(begun, now) : begun;
}

function rehearse(desk: Desk): Desk {
  return { ...desk, rehearsal: { on: true, track: placeOf(desk).track, spoken: {} } };
}

/** What was rehearsed goes; a rehearsal that is on stays so. */
export function forget(desk: Desk): Desk {
  return { ...desk, rehearsal: { ...desk.rehearsal, spoken: {} } };
}
