/** `npm start`: builds at each save, shows the pages, prints the PDFs behind their back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Compilation } from '../compile.ts';
import type { Files } from '../tools.ts';
import { tellFailure } from './failure.ts';
import { startLiveServer } from './live.ts';
import type { Options } from './options.ts';
import { writeOutput } from './output.ts';
import { createPress } from './press.ts';
import { renderProblems } from './problems.ts';
import type { KeptBrowser } from './visit.ts';
import { watchStory } from './watch.ts';
import { oneAtATime } from './work.ts';

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
  const readPdf = (path: string) => readFile(join(options.out, path)).catch(() => undefined);
  const server = await startLiveServer(options.port, client, (path) =>
    path.endsWith('.pdf') ? readPdf(path) : Promise.resolve(undefined),
  );
  const press = createPress(serving, server);
  const make = oneAtATime(async () => {
    const { files, papers, problems } = await buildSafely(serving);
    server.show({ files, problems });
    if (files === undefined) return;
    press.stop();
    await writeOutput(options.out, files);
    if (papers) press.start({ files, papers });
  });
  const watcher = await watchStory(options, make);
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

/** A build that always answers: a mistake of ours must not end the watch. */
async function buildSafely({
  build,
  say,
}: Serving): Promise<Omit<Compilation, 'problems'> & { readonly problems: string }> {
  const start = performance.now();
  try {
    const { files, papers, problems } = await build();
    const text = renderProblems(problems);
    if (text !== '') console.error(text);
    if (files) say(`Built in ${Math.round(performance.now() - start)} ms`);
    return files ? { files, ...(papers && { papers }), problems: '' } : { problems: text };
  } catch (error) {
    const problems = tellFailure(error);
    console.error(problems);
    return { problems };
  }
}
