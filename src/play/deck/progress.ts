/** How far the lecture is in its track. */
import type { Track } from '../../story.ts';
import { countStops, neighbour, readTrack, type Stop } from '../both/track.ts';

/** The stops of the lecture in the order in which keys lead to them. */
export interface Progress {
  /** The ids of the first and the last stop. */
  readonly first: string;
  readonly last: string;
  readonly hasShort: boolean;
  readonly track: () => Track;
  /** Takes another track, if the lecture has it. */
  readonly setTrack: (track: Track) => void;
  /** The id of the next stop of the track, or of the one before; none at an end. */
  readonly beside: (step: string, by: 1 | -1) => string | undefined;
  /** The steps that a key may lead to soon, the likeliest first. */
  readonly near: (step: string) => readonly string[];
  /** How many steps have come, and how many there are; notes and sources at the end are none. */
  readonly count: (step: string) => { readonly at: number; readonly of: number };
}

/** `search` is the part of an address that may ask for the short track. */
export function createProgress(stops: readonly Stop[], search: string): Progress {
  const hasShort = stops.some(({ short }) => !short);
  const lecture = stops.filter(({ id }) => !id.startsWith('_'));
  let track: Track = hasShort ? readTrack(search) : 'full';
  const beside = (step: string, by: 1 | -1): string | undefined => neighbour(stops, step, by, track)?.id;
  return {
    first: stops[0]?.id ?? '',
    last: stops.at(-1)?.id ?? '',
    hasShort,
    track: () => track,
    setTrack: (to) => {
      if (hasShort) track = to;
    },
    beside,
    near: (step) => {
      const next = beside(step, 1);
      return [next, next && beside(next, 1), beside(step, -1)].flatMap((id) => id ?? []);
    },
    count: (step) => countStops(lecture, step, track),
  };
}
