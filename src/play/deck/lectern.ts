/** The deck's side of the speaker window: opens it, tells it the step, takes its wishes. */
import type { Track } from '../../story.ts';
import { recall, remember } from '../both/memory.ts';
import { type News, readWish, targetOf, type Wish } from '../both/wire.ts';

/** The deck’s side of the talk with the speaker window. */
export interface Lectern {
  /** From now on it takes wishes. */
  readonly listen: () => void;
  readonly open: () => void;
  /** Tells the speaker window where the deck stands. */
  readonly tell: () => void;
}

/** A deck says where its speaker page is; the public one has none. */
const page = document.body.dataset.speaker ?? '';

/** What the speaker window may ask of the deck. */
interface Deck {
  readonly state: () => Omit<News, 'nonce'>;
  readonly goBy: (by: 1 | -1) => void;
  readonly go: (step: string) => void;
  readonly setTrack: (track: Track) => void;
  readonly setBlack: (black: boolean) => void;
}

/** How long a speaker window may take to report before we say that it is missing. */
const PATIENCE = 1500;

/** Obeys a speaker window, and opens one. */
export function createLectern(deck: Deck): Lectern {
  const nonce = readNonce();
  const target = targetOf(location);
  let speaker: Window | null = null;
  let heard = false;

  const tell = (): void => speaker?.postMessage({ nonce, ...deck.state() } satisfies News, target);

  const grant = ({ by, go, track, black }: Wish): void => {
    if (track !== undefined) deck.setTrack(track);
    if (black !== undefined) deck.setBlack(black);
    if (by !== undefined) deck.goBy(by);
    if (go !== undefined) deck.go(go);
  };

  const hear = (event: MessageEvent<unknown>): void => {
    const wish = readWish(event, nonce, target);
    // After a reload of the deck the window that knows the nonce is the one; from then on no other.
    if (wish === undefined || event.source === null || (heard && event.source !== speaker)) return;
    speaker = event.source as Window;
    heard = true;
    say('_no-lecturer', false);
    grant(wish);
    tell();
  };

  const open = (): void => {
    heard = false;
    if (page === '') {
      say('_no-lecturer', true);
      return;
    }
    // A window of its own can be moved to the other screen; a tab cannot.
    speaker = window.open(page, `speaker-${nonce}`, 'popup,width=1280,height=800');
    say('_no-window', speaker === null);
    if (speaker !== null) setTimeout(() => say('_no-lecturer', !heard), PATIENCE);
  };
  return { listen: () => addEventListener('message', hear), open, tell };
}

/** The same for all reloads of this deck in this tab, so that an open speaker window finds it again. */
function readNonce(): string {
  const key = `lectern ${location.pathname}`;
  const nonce =
    recall(key, 'sessionStorage') ??
    [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('');
  remember(key, nonce, 'sessionStorage');
  return nonce;
}

/** Messages stand in the page, in its language. They leave by themselves. */
function say(id: string, isSaid: boolean): void {
  const message = document.getElementById(id);
  if (message === null) return;
  message.hidden = !isSaid;
  if (isSaid) setTimeout(() => (message.hidden = true), 12_000);
}
