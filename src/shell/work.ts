/** Work that is done again and again. */
import { sayFailure } from './failure.ts';

/** Work that is done at each call. */
export interface Work {
  (): Promise<void>;
  /** When it is not being done. */
  readonly idle: () => Promise<void>;
}

/**
 * Runs `task` at each call, never twice at once; calls that come meanwhile are answered by one more run. What it throws is said, and
 * keeps nobody from calling again.
 */
export function oneAtATime(task: () => Promise<void>): Work {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await task().catch(sayFailure);
    } while (again);
    running = undefined;
  };
  const call = (): Promise<void> => {
    again = running !== undefined;
    running ??= run();
    return running;
  };
  return Object.assign(call, { idle: async () => running });
}
