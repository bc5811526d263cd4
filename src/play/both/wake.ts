/** Keeps the screen from going dark, where the browser can. A window that is hidden loses its lock: it asks again when it shows. */

/** The lock on the screen. */
export interface Wake {
  /** Says whether the screen is to stay awake, and asks for it where it was lost or refused. */
  readonly keep: (isWanted: boolean) => void;
  /** The screen is to stay awake, and nothing keeps it so: an old browser, a page without encryption, a battery that is low. */
  readonly isRefused: () => boolean;
}

/** `locks` are the browser's, which knows none outside a secure context. */
export function createWake(
  locks: WakeLock | undefined = 'wakeLock' in navigator ? navigator.wakeLock : undefined,
): Wake {
  let lock: WakeLockSentinel | undefined;
  let isWanted = false;
  let isAsking = false;
  let isRefused = false;

  const give = (): void => {
    void lock?.release();
    lock = undefined;
  };

  const ask = async (): Promise<void> => {
    if (!isWanted || isAsking || document.hidden || lock?.released === false) return;
    isAsking = true;
    lock = await locks?.request('screen').catch(() => undefined);
    isAsking = false;
    isRefused = lock === undefined;
    if (!isWanted) give();
  };

  document.addEventListener('visibilitychange', () => void ask());
  return {
    keep: (wanted) => {
      isWanted = wanted;
      if (wanted) void ask();
      else give();
    },
    isRefused: () => isWanted && isRefused,
  };
}
