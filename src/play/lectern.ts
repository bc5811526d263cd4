/** The deck's side of the speaker window: opens it, tells it the step, takes its wishes. */

export interface Lectern {
  readonly open: () => void;
  /** Tells the speaker window which step the deck shows. */
  readonly tell: () => void;
}

/** A deck of one file says where else its speaker page is, or that it has none. */
const page = document.body.dataset.speaker ?? 'lecturer/speaker.html';

/** How long a speaker window may take to report before we say that it is missing. */
const PATIENCE = 1500;

/** `step` is asked for the present step's id; `go` takes `next`, `back` or a step's id. */
export function createLectern(deck: { readonly step: () => string; readonly go: (to: string) => void }): Lectern {
  const nonce = readNonce();
  let speaker: Window | null = null;
  let heard = false;

  const tell = (): void => speaker?.postMessage({ nonce, step: deck.step() }, '*');

  // On file:// every origin is "null": only the nonce in the window's name, and the window itself, prove who speaks.
  addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (!isWish(data) || data.nonce !== nonce || (heard && source !== speaker)) return;
    speaker = source as Window;
    heard = true;
    say('_no-lecturer', false);
    if (data.go !== undefined) deck.go(data.go);
    tell();
  });

  const open = (): void => {
    heard = false;
    if (page === '') {
      say('_no-lecturer', true);
      return;
    }
    speaker = window.open(page, `speaker-${nonce}`);
    say('_no-window', speaker === null);
    if (speaker !== null) setTimeout(() => say('_no-lecturer', !heard), PATIENCE);
  };
  return { open, tell };
}

interface Wish {
  readonly nonce: string;
  readonly go?: string;
}

function isWish(data: unknown): data is Wish {
  return (
    typeof data === 'object' && data !== null && 'nonce' in data && (!('go' in data) || typeof data.go === 'string')
  );
}

/** The same for all reloads of this deck in this tab, so that an open speaker window finds it again. */
function readNonce(): string {
  const key = `lectern ${location.pathname}`;
  const nonce =
    sessionStorage.getItem(key) ??
    [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36)).join('');
  sessionStorage.setItem(key, nonce);
  return nonce;
}

/** Messages stand in the page, in its language. They leave by themselves. */
function say(id: string, isSaid: boolean): void {
  const message = document.getElementById(id);
  if (message === null) return;
  message.hidden = !isSaid;
  if (isSaid) setTimeout(() => (message.hidden = true), 12_000);
}
