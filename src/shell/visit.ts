/** Browsers and their pages, and how long they are waited for. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { BrowserFailure } from './failure.ts';

/** So long a browser has to put away a page, or to end, in milliseconds. */
const CLOSING = 5000;

/** A browser for several tasks. */
export interface KeptBrowser {
  /** The browser, started when it is first asked for and again when it has died; nothing when there is none. */
  readonly get: () => Promise<Browser | undefined>;
  /** Ends it, by force if it does not answer. Never fails. */
  readonly close: () => Promise<void>;
}

/** Keeps what `launch` starts. When `signal` says stop it ends, and no other one is started. */
export function keepBrowser(launch: () => Promise<Browser | undefined>, signal?: AbortSignal): KeptBrowser {
  let started: Promise<Browser | undefined> | undefined;
  const get = async (): Promise<Browser | undefined> => {
    const known = started;
    const browser = await known;
    if (signal?.aborted) return undefined;
    if (known !== undefined && browser?.isConnected() !== false) return browser;
    // Two who find it dead at the same time share the next one.
    if (started === known) started = launch();
    return started;
  };
  const close = async (): Promise<void> => {
    const browser = await started?.catch(() => undefined);
    if (browser === undefined) return;
    // Asked a second time, Playwright kills it.
    for (let tries = 0; tries < 2; tries++) {
      if (await inTime(CLOSING, browser.close())) return;
    }
  };
  signal?.addEventListener('abort', () => void close());
  return { get, close };
}

/** How a page is opened. */
export interface Visit extends BrowserContextOptions {
  /** What messages call the page. */
  readonly name: string;
  /** So long it may be used, in milliseconds. */
  readonly limit: number;
}

/**
 * Lets `use` work in a new page, and puts it away. Fails with a `BrowserFailure` when the browser dies, the page crashes, or time is
 * up: then the message names the page and the pictures that were waited for.
 */
export async function visitPage<T>(
  browser: Browser,
  { name, limit, ...options }: Visit,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const [isGone, forget] = watchEnd(browser);
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  const work = async (): Promise<T> => {
    context = await browser.newContext({ serviceWorkers: 'block', ...options });
    page = await context.newPage();
    return Promise.race([use(page), watchCrash(page)]);
  };
  const late = async (): Promise<never> => {
    const things = (page && (await findPending(page))) ?? 'the browser';
    throw new BrowserFailure(`${name}: waited ${Math.ceil(limit / 1000)} s in vain for ${things}`, true);
  };
  try {
    return await within(limit, Promise.race([work(), isGone]), late);
  } catch (error) {
    const isOurs = error instanceof BrowserFailure || (browser.isConnected() && !isCrash(error));
    throw isOurs ? error : new BrowserFailure(firstLine(error), false);
  } finally {
    forget();
    if (context) await inTime(CLOSING, context.close());
  }
}

/** Fails when the browser dies: what Playwright waits for then does not always come to an end. */
function watchEnd(browser: Browser): readonly [Promise<never>, forget: () => void] {
  let tell = (): void => {};
  const isGone = new Promise<never>((_, fail) => {
    tell = () => fail(new BrowserFailure('the connection to it broke', false));
  });
  browser.on('disconnected', tell);
  return [isGone, () => browser.off('disconnected', tell)];
}

function watchCrash(page: Page): Promise<never> {
  return new Promise((_, fail) => page.on('crash', () => fail(new BrowserFailure('the page crashed', false))));
}

/** The answer of `work`, or after so many milliseconds that of `late`. */
async function within<T>(limit: number, work: Promise<T>, late: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<T>((done, fail) => {
    timer = setTimeout(() => late().then(done, fail), limit);
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/** Whether `work` came to an end in so many milliseconds; how it ended is no matter. */
function inTime(limit: number, work: Promise<unknown>): Promise<boolean> {
  const isDone = work.then(
    () => true,
    () => true,
  );
  return within(limit, isDone, async () => false);
}

/** The pictures that are not there yet, as the page names them; nothing when it does not answer or lacks none. */
async function findPending(page: Page): Promise<string | undefined> {
  const names = page.evaluate<readonly string[]>(pending).catch(() => []);
  const found = await within(2000, names, async () => []);
  return found.length === 0 ? undefined : `the picture ${found.join(', ')}`;
}

/** A data address says nothing but its beginning. */
const pending = [
  'Promise.all([...document.images].map(async (image) => {',
  '  const isThere = image.decode().then(() => true, () => true);',
  '  const isLate = new Promise((done) => setTimeout(() => done(false), 500));',
  '  return await Promise.race([isThere, isLate]) ? "" : (image.getAttribute("src") ?? "").slice(0, 80);',
  '})).then((names) => [...new Set(names)].filter((name) => name !== ""))',
].join('\n');

function isCrash(error: unknown): boolean {
  return error instanceof Error && /\bcrashed\b/i.test(error.message);
}

function firstLine(error: unknown): string {
  return error instanceof Error ? error.message.split('\n', 1).join() : String(error);
}
