/** How the program ends: when its work is done, or when a person or the system wants it to. */
import { once } from 'node:events';
import { sayFailure } from './failure.ts';

/** Signals that want an end, and the exit statuses that tell of them; a terminal that is closed sends the last. */
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** So long what still runs may take after the end, in milliseconds. */
const GRACE = 5000;

/**
 * Runs `main` and ends with the status it gives, 1 when it fails. A signal tells it to stop, and so does the death of npm, if that
 * started the program; what does not stop is ended, and browsers with it.
 */
export async function runToEnd(main: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const stop = new AbortController();
  const end = (status: number): void => {
    process.exitCode ??= status;
    stop.abort();
    setTimeout(() => process.exit(), GRACE).unref();
  };
  for (const [name, status] of Object.entries(statuses)) process.on(name, () => end(status));
  watchNpm(() => end(statuses.SIGHUP));
  const status = await main(stop.signal).catch((error): number => {
    if (!stop.signal.aborted) sayFailure(error);
    return 1;
  });
  end(status);
}

/** Who kills npm hard kills nothing that it started: that is seen by the program's having another parent. */
function watchNpm(end: () => void): void {
  const { ppid } = process;
  if (process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => process.ppid !== ppid && end(), 1000).unref();
}

/** Resolves when the signal says stop. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
