/** Planned against actual: how late a lecture is, and whether the short track would save it. */
import type { PlannedStep } from '../../pagedata.ts';
import type { Track } from '../../story.ts';
import type { Words } from '../../words.ts';
import { formatTime } from './clock.ts';

/** The lecture against its plan. */
export interface Pace {
  /** Seconds: above zero behind the plan, below zero ahead of it, zero while the step's own time runs. */
  readonly late: number;
  /** How late the short track would end from here; absent where it is no help. */
  readonly shortLate?: number;
}

/** Less than this, in seconds, is on time. */
const SLACK = 10;

/** Planned seconds of the steps from one step on, itself counted; none from a slide that is no step, which is the last one. */
export function secondsFrom(steps: readonly PlannedStep[], step: string, track: Track): number {
  const index = steps.findIndex(({ id }) => id === step);
  return steps
    .slice(index < 0 ? steps.length : index)
    .reduce((sum, { minutes }) => sum + (minutes[track] ?? 0) * 60, 0);
}

/**
 * The pace at a step, `elapsed` seconds after the clock was started for `length` planned seconds. A change of track leaves the end
 * of the lecture where it was.
 */
export function measurePace(
  steps: readonly PlannedStep[],
  step: string,
  track: Track,
  clock: { readonly elapsed: number; readonly length: number },
): Pace {
  const own = (steps.find(({ id }) => id === step)?.minutes[track] ?? 0) * 60;
  const endIn = (way: Track): number => clock.elapsed + secondsAfter(steps, step, way) - clock.length;
  const end = endIn(track);
  const late = end > 0 ? end : Math.min(0, end + own);
  const hasShort = steps.some(({ minutes }) => minutes.short !== undefined);
  if (track === 'short' || late < SLACK || !hasShort) return { late };
  const shortLate = Math.max(0, endIn('short'));
  return shortLate < late ? { late, shortLate } : { late };
}

function secondsAfter(steps: readonly PlannedStep[], step: string, track: Track): number {
  return secondsFrom(steps, step, track) - (steps.find(({ id }) => id === step)?.minutes[track] ?? 0) * 60;
}

/** The pace as one sentence: "2:10 behind; the short track would finish on time". */
export function sayPace({ late, shortLate }: Pace, { pace }: Words): string {
  if (Math.abs(late) < SLACK) return pace.onTime;
  const time = formatTime(Math.floor(Math.abs(late) / SLACK) * SLACK);
  if (late < 0) return pace.ahead(time);
  if (shortLate === undefined) return pace.behind(time);
  const rest = shortLate < SLACK ? pace.shortOnTime : pace.shortLate(formatTime(shortLate));
  return `${pace.behind(time)}; ${rest}`;
}
