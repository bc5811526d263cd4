/** `npm start`: builds at each save, shows the pages, prints the PDFs behind their back. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Compilation } from '../compile.ts';
import { launchBrowser } from './browser.ts';
import { startLiveServer } from './live.ts';
import type { Options } from './options.ts';
import { writeOutput } from './output.ts';
import { printPdfs } from './pdf.ts';
import { renderProblems } from './problems.ts';
import { isStoryFile, listWatched } from './sources.ts';

type Files = NonNullable<Compilation['files']>;

export interface Serving {
  readonly options: Options;
  /** Reads and compiles the story as it is now. */
  readonly build: () => Promise<Compilation>;
  /** Looks at the outputs behind the author's back: what does not fit, or nothing. */
  readonly check?: (files: Files, papers: Files) => Promise<string>;
  /** How long printing and checking wait for the next save, in milliseconds: they would slow its build down. */
  readonly pause?: number;
  /** The script that pages get to listen for builds. */
  readonly client: string;
  readonly say: (line: string) => void;
}

/** A build that is shown, and its pages to print, which are made when somebody asks for them. */
interface Build {
  readonly files: Files;
  readonly papers: () => Promise<Files>;
}

/** Serves until it is closed. Resolves when the first build is shown. */
export async function serveStory(
  serving: Serving,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { options, client, say } = serving;
  const readPdf = (path: string) => readFile(join(options.out, path)).catch(() => undefined);
  const server = await startLiveServer(options.port, client, (path) =>
    path.endsWith('.pdf') ? readPdf(path) : Promise.resolve(undefined),
  );
  const print = createPrinter(serving, server.url);
  const check = createChecker(serving, server.warn);
  let timer: NodeJS.Timeout | undefined;
  const make = oneAtATime(async () => {
    const { files, papers, problems } = await buildSafely(serving);
    server.show({ files, problems });
    if (files === undefined) return;
    await writeOutput(options.out, files);
    if (papers === undefined) return;
    let made: Promise<Files> | undefined;
    const build: Build = { files, papers: () => (made ??= papers()) };
    clearTimeout(timer);
    timer = setTimeout(() => {
      print(build);
      check(build);
    }, serving.pause ?? 1200);
  });
  const watcher = await watchStory(options, make);
  await Promise.all([make(), once(watcher, 'ready')]);
  say(`\n  Story    ${server.url}\n  Deck     ${server.url}deck.html\n  Handout  ${server.url}handout.html\n`);
  const close = async (): Promise<void> => {
    clearTimeout(timer);
    await Promise.all([watcher.close(), server.close()]);
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
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(stack);
    return { problems: stack };
  }
}

/** Runs `task` at each call, never twice at once; calls that come meanwhile are answered by one more run. */
function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await task();
    } while (again);
    running = undefined;
  };
  return () => {
    again = running !== undefined;
    running ??= run();
    return running;
  };
}

async function watchStory({ story, out }: Options, change: () => Promise<void>): Promise<FSWatcher> {
  const { watch } = await import('chokidar');
  const hidden = /(^|[\\/])(\.[^\\/.]|node_modules([\\/]|$))/;
  const ignored = (path: string): boolean => hidden.test(relative(story, path)) || resolve(path) === resolve(out);
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...(await listWatched(story))], { ignoreInitial: true, ignored });
  // A save may ask for other images. While it is written there may be no file.
  const follow = (): Promise<unknown> =>
    listWatched(story).then(
      (paths) => watcher.add([...paths]),
      () => {},
    );
  return watcher.on('all', (_, path) => {
    const inner = relative(story, path);
    if (inner !== '' && !isStoryFile(inner)) return;
    clearTimeout(timer);
    timer = setTimeout(() => Promise.all([follow(), change()]), 10);
  });
}

/** Checks the latest build, one check after the other; what is said of older ones is not shown. */
function createChecker({ check }: Serving, warn: (warnings: string) => void): (build: Build) => void {
  return latestOnly(async ({ files, papers }, isLatest) => {
    const warnings = (await check?.(files, await papers())) ?? '';
    if (warnings === '' || !isLatest()) return;
    console.error(warnings);
    warn(warnings);
  });
}

/** Runs `task` for the latest one, never twice at once; what it throws is said and does not end the watch. */
function latestOnly<T>(task: (one: T, isLatest: () => boolean) => Promise<void>): (one: T) => void {
  let latest: { readonly one: T } | undefined;
  const run = oneAtATime(async () => {
    const turn = latest;
    if (turn) await task(turn.one, () => turn === latest).catch((error) => console.error(error));
  });
  return (one) => {
    latest = { one };
    void run();
  };
}

/** Prints the latest papers, one print after the other, and only when a printed page has changed. */
function createPrinter({ options, say }: Serving, url: string): (build: Build) => void {
  let printed: Files | undefined;
  const print = async (papers: Files): Promise<void> => {
    if ([...papers].every(([path, content]) => !path.endsWith('.html') || content === printed?.get(path))) return;
    printed = papers;
    const launch = () => launchBrowser({ install: options.install, say });
    const done = (path: string): void => say(`  ${url}${path}`);
    const problem = await printPdfs({ out: options.out, papers, launch, done });
    if (problem !== undefined) console.error(problem);
  };
  return latestOnly(async ({ papers }) => {
    if (options.pdf) await print(await papers());
  });
}
