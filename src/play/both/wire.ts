/** What the deck and its speaker window say to each other, and how each knows that it is the other. */
import { type Display, displayChoices } from '../../display.ts';
import type { Track } from '../../story.ts';

/** From the deck: where it stands. */
export interface News {
  readonly nonce: string;
  readonly step: string;
  readonly track: Track;
  readonly black: boolean;
  /** The step where the deck was the last time, as long as it stands at its first one. */
  readonly last?: string;
  /** The colours of its slides, where some were chosen. */
  readonly scheme?: Display['scheme'];
}

/** From the speaker window: without a wish it only asks for news. */
export interface Wish {
  readonly nonce: string;
  /** One step on or back. */
  readonly by?: 1 | -1;
  /** A step's id. */
  readonly go?: string;
  readonly track?: Track;
  readonly black?: boolean;
}

type Message = Pick<MessageEvent<unknown>, 'data' | 'origin'>;

/** On file:// every origin is "null" and proves nothing: there the nonce and the window itself must do. */
export function targetOf({ protocol, origin }: Pick<Location, 'protocol' | 'origin'>): string {
  return protocol === 'file:' ? '*' : origin;
}

/** What a message says, if it has the nonce and the origin of this deck; `source` is left to the caller. */
export function readNews({ data, origin }: Message, nonce: string, target: string): News | undefined {
  if (!isFrom(data, origin, nonce, target)) return undefined;
  const { step, track, black, last, scheme } = data;
  if (typeof step !== 'string' || !isTrack(track) || typeof black !== 'boolean') return undefined;
  return {
    nonce,
    step,
    track,
    black,
    ...(typeof last === 'string' && { last }),
    ...(isScheme(scheme) && { scheme }),
  };
}

/** What a speaker window wants, if the message has the nonce and the origin of this deck; `source` is left to the caller. */
export function readWish({ data, origin }: Message, nonce: string, target: string): Wish | undefined {
  if (!isFrom(data, origin, nonce, target)) return undefined;
  const { by, go, track, black } = data;
  return {
    nonce,
    ...((by === 1 || by === -1) && { by }),
    ...(typeof go === 'string' && { go }),
    ...(isTrack(track) && { track }),
    ...(typeof black === 'boolean' && { black }),
  };
}

function isFrom(data: unknown, origin: string, nonce: string, target: string): data is Record<string, unknown> {
  if (target !== '*' && origin !== target) return false;
  return typeof data === 'object' && data !== null && 'nonce' in data && nonce !== '' && data.nonce === nonce;
}

function isScheme(value: unknown): value is Display['scheme'] {
  return displayChoices.scheme.some((one) => one === value);
}

function isTrack(value: unknown): value is Track {
  return value === 'full' || value === 'short';
}
