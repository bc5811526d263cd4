/** `npm start`: builds at each save, shows the lecturer's copy, prints the PDFs behind its back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright';
import type { Compilation } from '../compile.ts';
import { lecturerCopyOf } from '../copies.ts';
import type { Files } from '../tools.ts';
import { tellFailure } from './failure.ts';
import { startLiveServer } from './live.ts';
import type { Options } from './options.ts';
import { lecturerFolder, writeOutput } from './output.ts';
import { createPress } from './press.ts';
import { renderProblems } from './problems.ts';
import type { KeptBrowser } from './visit.ts';
import { watchStory } from './watch.ts';
import { oneAtATime } from './work.ts';

/** What is served, and with what. */
export interface Serving {
  readonly options: Options;
  /** Reads and compiles the story as it is now. */
  readonly build: () => Promise<Compilation>;
  /** Starts a browser, or says that there is none. */
  readonly launch: () => Promise<Browser | undefined>;
  /** Looks at the outputs behind the author's back: what does not fit, or nothing. */
  readonly check?: (files: Files, papers: Files, browser: KeptBrowser) => Promise<string>;
  /** How long printing and checking wait for the next save, in milliseconds: they would slow its build down. */
  readonly pause?: number;
  /** The script that pages get to listen for builds. */
  readonly client: string;
  readonly say: (line: string) => void;
}

/**
 * Serves until it is closed. Resolves when the first build is shown. Whatever fails, building, writing, watching, printing or
 * checking, is said, and tried again after the next save.
 */
export async function serveStory(
  serving: Serving,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { options, client, say } = serving;
  const readPdf = (path: string) => readFile(join(lecturerFolder(options.out), path)).catch(() => undefined);
  const server = await startLiveServer(options.port, client, (path) =>
    path.endsWith('.pdf') ? readPdf(path) : Promise.resolve(undefined),
  );
  const press = createPress(serving, server);
  const changed = new Set<string>();
  const make = oneAtATime(async () => {
    const names = [...changed];
    changed.clear();
    const { files, papers, problems, warnings } = await buildAndSay(serving, names);
    server.show({ files: files && lecturerCopyOf(files), problems, warnings });
    if (files === undefined) return;
    press.stop();
    await writeOutput(options.out, files);
    if (papers) press.start({ files, papers, warnings });
  });
  const watcher = await watchStory(options, (paths) => {
    for (const path of paths) changed.add(path);
    return make();
  });
  await make();
  say(`\n  Story    ${server.url}\n  Deck     ${server.url}deck.html\n  Handout  ${server.url}handout.html\n`);
  const close = async (): Promise<void> => {
    await watcher.close();
    await make.idle();
    press.stop();
    await Promise.all([press.idle(), server.close()]);
  };
  return { url: server.url, close };
}

/** What a build gave: pages, perhaps with warnings, or what is wrong. */
interface Build extends Partial<Pick<Compilation, 'files' | 'papers'>> {
  readonly problems: string;
  readonly warnings: string;
}

/** A file may have been read while it was written: after so many milliseconds it is whole. */
const WHOLE = 120;

/** A build, and what there is to say of it: what has changed, what came of it, how long it took. */
async function buildAndSay(serving: Serving, names: readonly string[]): Promise<Build> {
  const { say } = serving;
  const start = performance.now();
  const first = await buildSafely(serving);
  if (first.files === undefined && names.length > 0) await setTimeout(WHOLE);
  const build = first.files === undefined && names.length > 0 ? await buildSafely(serving) : first;
  const text = build.problems || build.warnings;
  if (text !== '') console.error(text);
  const time = `${Math.round(performance.now() - start)} ms`;
  const what = names.length > 3 ? `${names.length} files` : names.join(', ');
  const after = what === '' ? '' : `${what}: `;
  say(build.files ? `${after}built in ${time}` : `${after}not built (${time}), the last good pages stay`);
  return build;
}

/** A build that always answers: a mistake of ours must not end the watch. */
async function buildSafely({ build }: Serving): Promise<Build> {
  try {
    const { files, papers, problems } = await build();
    const text = renderProblems(problems);
    if (files === undefined) return { problems: text, warnings: '' };
    return { files, ...(papers && { papers }), problems: '', warnings: text };
  } catch (error) {
    return { problems: tellFailure(error), warnings: '' };
  }
}
