/** How the program ends: when its work is done, or when a person or the system wants it to. */
import { readFileSync } from 'node:fs';
import { sayFailure } from './failure.ts';

/** Signals that want an end, and the exit statuses that tell of them; a terminal that is closed sends the last. */
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** What a shell tells of a program whose output nobody reads on. */
const UNREAD = 141;

/** So long what still runs may take after the end, in milliseconds. */
const GRACE = 5000;

/**
 * Runs `main` and ends with the status it gives, 1 when it fails. A signal tells it to stop, and so does the death of npm, if that
 * started the program, or of who read what it says; what does not stop is ended, and browsers with it.
 */
export async function runToEnd(main: (signal: AbortSignal) => Promise<number>): Promise<void> {
  const stop = new AbortController();
  const end = (status: number): void => {
    process.exitCode ??= status;
    stop.abort();
    setTimeout(() => process.exit(), GRACE).unref();
  };
  for (const [name, status] of Object.entries(statuses)) process.on(name, () => end(status));
  for (const stream of [process.stdout, process.stderr])
    stream.on(
      'error',
      whenUnread(() => end(UNREAD)),
    );
  watchNpm(() => end(statuses.SIGHUP));
  const status = await main(stop.signal).catch((error): number => {
    if (!stop.signal.aborted) sayFailure(error);
    return 1;
  });
  end(status);
}

/** `| head` closes a pipe when it has enough: no mistake of anybody. */
function whenUnread(end: () => void): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  };
}

/** Who kills npm hard kills nothing that it started: that is seen by its having other parents. */
function watchNpm(end: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parents = readParents();
  setInterval(() => readParents() !== parents && end(), 1000).unref();
}

/** The process that started this one; and where that is a shell, as on many Linuxes, npm before it. */
function readParents(): string {
  const { ppid } = process;
  const [, parent = ''] = /\((?:ba|da|)sh\) \S (\d+)/.exec(readText(`/proc/${ppid}/stat`)) ?? [];
  return `${ppid} ${parent}`;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
