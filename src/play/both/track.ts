/** Two lengths of one lecture: the short one leaves steps out, but every step can be reached by its address. */
import { isOn, type Track } from '../../story.ts';

/** A place where the deck can stand, in the order of the lecture. */
export interface Stop {
  readonly id: string;
  /** Belongs to the short track too. */
  readonly short: boolean;
}

/** Where a key leads: the next stop of the track, or the one before, also from a stop that is not on it; none at an end. */
export function neighbour<T extends Stop>(
  stops: readonly T[],
  current: string,
  by: 1 | -1,
  track: Track,
): T | undefined {
  const index = stops.findIndex(({ id }) => id === current);
  const others = by > 0 ? stops.slice(index + 1) : stops.slice(0, Math.max(0, index)).reverse();
  return others.find((stop) => isOn(stop, track));
}

/** How many stops of the track have come, this one counted, and how many there are; behind the last one, all have come. */
export function countStops(stops: readonly Stop[], current: string, track: Track): { at: number; of: number } {
  const index = stops.findIndex(({ id }) => id === current);
  const count = (some: readonly Stop[]): number => some.filter((stop) => isOn(stop, track)).length;
  return { at: count(stops.slice(0, index < 0 ? stops.length : index + 1)), of: count(stops) };
}

/** The track that an address asks for: `?track=short`. */
export function readTrack(search: string): Track {
  return new URLSearchParams(search).get('track') === 'short' ? 'short' : 'full';
}

/** The same as the part of an address; nothing for the full track. */
export function writeTrack(track: Track): string {
  return track === 'short' ? '?track=short' : '';
}
