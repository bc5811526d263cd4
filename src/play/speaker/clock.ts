/** The lecture's clock. It can stand still, and counts by the time of day: what a computer slept through can be taken off. */

/** A clock that runs or stands. */
export interface Clock {
  /** Milliseconds that were counted before the present run. */
  readonly counted: number;
  /** When the present run began; absent while the clock stands. */
  readonly since?: number;
  /** Planned seconds from where it was started to the end. */
  readonly length: number;
}

/** Nobody has started it. */
export const unstarted: Clock = { counted: 0, length: 0 };

/** Milliseconds on the clock. */
export function readClock({ counted, since }: Clock, now: number): number {
  return counted + (since === undefined ? 0 : Math.max(0, now - since));
}

/** A clock that counts so many milliseconds less; below zero, more. */
export function takeOff(clock: Clock, time: number): Clock {
  return clock.since === undefined
    ? { ...clock, counted: clock.counted - time }
    : { ...clock, since: clock.since + time };
}

/** From zero. */
export function startClock(now: number, length: number): Clock {
  return { counted: 0, since: now, length };
}

/** Stops a running clock, lets a standing one go on. */
export function toggleClock(clock: Clock, now: number): Clock {
  const { since, ...rest } = clock;
  return since === undefined ? { ...clock, since: now } : { ...rest, counted: readClock(clock, now) };
}

/** A clock that was seen so lately, in milliseconds, is the same lecture's: the window comes back from a reload or a crash. */
const SAME_LECTURE = 10 * 60_000;

/** The clock as it is kept, with the time when it was last seen. */
export function writeKept(clock: Clock, now: number): string {
  return JSON.stringify({ ...clock, seen: now });
}

/** What was kept, if it is a clock of the same lecture. */
export function readKept(text: string | null, now: number): Clock {
  try {
    const { seen, ...clock } = JSON.parse(text ?? '') as Clock & { readonly seen: number };
    return clock.length > 0 && now - seen < SAME_LECTURE ? clock : unstarted;
  } catch {
    return unstarted;
  }
}

/** "2:05", "1:02:05". */
export function formatTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
