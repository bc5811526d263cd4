/** Compiles what the fuzzer sends and says what came of it. */
import type { Sources } from '../../src/tools.ts';
import { tryAll } from './answer.ts';

export interface Answer {
  /** What was neither files nor located problems: a bug of ours. */
  readonly crash?: string;
  /** Of work. */
  readonly seconds: number;
}

process.on('message', async (sources: Sources) => {
  const start = process.cpuUsage();
  const crash = await tryAll(sources).catch((error) => (error instanceof Error && error.stack) || String(error));
  const { user, system } = process.cpuUsage(start);
  process.send?.({ ...(crash !== undefined && { crash }), seconds: (user + system) / 1e6 } satisfies Answer);
});
