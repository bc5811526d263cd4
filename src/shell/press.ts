/** Behind an author's back: prints the latest build and looks whether everything fits. */
import { Buffer } from 'node:buffer';
import { pathInCopy } from '../copies.ts';
import type { Files } from '../tools.ts';
import { sayFailure } from './failure.ts';
import type { LiveServer } from './live.ts';
import type { Serving } from './serve.ts';
import { type KeptBrowser, keepBrowser } from './visit.ts';
import { oneAtATime } from './work.ts';

/** A build that is shown, and its pages to print. */
interface Build {
  readonly files: Files;
  readonly papers: () => Promise<Files>;
  /** What is not good about it already. */
  readonly warnings: string;
}

/** Prints and checks builds. */
interface Press {
  /** Begins after a pause; there is one build at a time. */
  readonly start: (build: Build) => void;
  /** Gives up the build at hand: there is a newer one, or the end. */
  readonly stop: () => void;
  /** When nothing is printed or checked. */
  readonly idle: () => Promise<void>;
}

/** Prints and checks the latest build behind the author's back, both with one browser. */
export function createPress(serving: Serving, server: LiveServer): Press {
  let latest: { readonly build: Build; readonly stop: AbortController } | undefined;
  let timer: NodeJS.Timeout | undefined;
  const print = createPrinter(serving, server.url);
  const run = oneAtATime(async () => {
    if (latest === undefined) return;
    const { build, stop } = latest;
    await work(serving, build, stop.signal, print, server.warn);
  });
  const stop = (): void => {
    clearTimeout(timer);
    latest?.stop.abort();
    latest = undefined;
  };
  const start = (build: Build): void => {
    stop();
    latest = { build, stop: new AbortController() };
    timer = setTimeout(run, serving.pause ?? 1200);
  };
  return { start, stop, idle: run.idle };
}

type Printer = (papers: Files, browser: KeptBrowser, signal: AbortSignal) => Promise<void>;

/** What fails since it was given up is not said. */
async function work(
  { launch, check, say }: Serving,
  { files, papers, warnings: known }: Build,
  signal: AbortSignal,
  print: Printer,
  warn: LiveServer['warn'],
): Promise<void> {
  const browser = keepBrowser(launch, signal);
  const unlessStopped = (error: unknown): void => (signal.aborted ? undefined : sayFailure(error));
  const look = async (pages: Files): Promise<void> => {
    const start = performance.now();
    const warnings = (await check?.(files, pages, browser)) ?? '';
    if (check === undefined || signal.aborted) return;
    say(`Looked whether everything fits (${secondsSince(start)})${warnings === '' ? ': it does' : ''}`);
    if (warnings === '') return;
    console.error(warnings);
    warn([known, warnings].filter((text) => text !== '').join('\n\n'));
  };
  try {
    const pages = await papers();
    await Promise.all([print(pages, browser, signal).catch(unlessStopped), look(pages).catch(unlessStopped)]);
  } finally {
    await browser.close();
  }
}

/** Prints papers when they are other ones than those that were printed last. */
function createPrinter({ options, say }: Serving, url: string): Printer {
  let printed: Files | undefined;
  return async (papers, browser, signal) => {
    if (!options.pdf || isSame(papers, printed)) return;
    printed = undefined;
    const start = performance.now();
    const done = (path: string): void => say(`  ${url}${pathInCopy(path)}`);
    const { printPdfs } = await import('./pdf.ts');
    const problem = await printPdfs({ out: options.out, papers, browser, signal, done });
    if (problem !== undefined) console.error(problem);
    else if (!signal.aborted) {
      printed = papers;
      say(`PDFs printed (${secondsSince(start)})`);
    }
  };
}

/** The same pages with the same pictures and fonts. */
function isSame(papers: Files, others: Files | undefined): boolean {
  if (papers.size !== others?.size) return false;
  return [...papers].every(([path, content]) => {
    const other = others.get(path);
    return other !== undefined && Buffer.compare(Buffer.from(content), Buffer.from(other)) === 0;
  });
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
