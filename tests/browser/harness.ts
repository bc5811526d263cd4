/** What all browser tests share: a browser, the built story behind a server, pages that note what goes wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, ConsoleMessage, Page, Request, Response } from 'playwright';
import { beforeAll, inject, onTestFinished } from 'vitest';
import { mediaType } from '../../src/endings.ts';
import { launchBrowser, noBrowser } from '../../src/shell/browser.ts';
import { lecturerFolder } from '../../src/shell/output.ts';
import { type Handle, startServer } from '../../src/shell/server.ts';
import { type AtEnd, createPages, emptyPage } from './lending.ts';

/** Folder of the built story as it is published. */
export const dist = inject('dist');

/** Folder of the lecturer's copy, which holds all pages. */
export const copy = lecturerFolder(dist);

/** Starts a browser, which the caller closes. */
export async function startBrowser(): Promise<Browser> {
  const browser = await launchBrowser({ install: false, say: console.log });
  if (browser === undefined) throw new Error(noBrowser);
  return browser;
}

/** Serves a built story, and gives its address. */
export function serve(folder: string, base = '/'): ReturnType<typeof startServer> {
  return startServer((path) => readFile(join(folder, path)).catch(() => undefined), 0, base, lasting(folder, base));
}

/**
 * Lets browsers keep scripts, styles and fonts, which do not change while a built story is served: to fetch, compile and unpack them anew is
 * a third of the work of a load.
 */
function lasting(folder: string, base: string): Handle {
  return ({ url = '', headers }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = join(folder, path.slice(base.length));
    const lasts = path.startsWith(base) && /\.(?:js|css|woff2)$/.test(path) && headers.range === undefined;
    if (!lasts || !existsSync(file)) return false;
    response.writeHead(200, { 'content-type': mediaType(file), 'cache-control': 'max-age=3600' });
    response.end(readFileSync(file));
    return true;
  };
}

/** The browser of all files of a worker; it ends with the worker. */
export const browser = await startBrowser();

const lendPage = createPages(browser);

/** The built story, for all files of a worker. */
export const server = await serve(copy);

/** The address of a built page on this disk, as a double-click opens it. */
export function fileUrl(page: string): string {
  return pathToFileURL(join(copy, page)).href;
}

export interface Visit {
  readonly page: Page;
  /** Errors in the console and of scripts, violations of the policy, requests to other hosts, missing files. */
  readonly troubles: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** What is done with the page before it loads. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** The test changes the page in ways that outlast it (a clock, a script): no other test gets it. */
  readonly apart?: true;
  /** The page opens other windows. */
  readonly opens?: true;
  /** What a reader chose on another page of the same address before: names and values in its storage. */
  readonly remembers?: Readonly<Record<string, string>>;
}

/** Opens a page, which ends with the test. */
export function visit(url: string, options: VisitOptions = {}): Promise<Visit> {
  return open(url, options, onTestFinished);
}

/**
 * Opens a page for a suite, before its tests: they ask it one after the other, each at a size and of media that it sets itself, and change
 * nothing else. A load takes as long as most of what is asked.
 */
export function shareVisit(url: () => string, options: VisitOptions = {}): () => Visit {
  let shared: Visit | undefined;
  beforeAll(async () => {
    const ends: Parameters<AtEnd>[0][] = [];
    shared = await open(url(), options, (end) => void ends.push(end));
    return async () => {
      for (const end of ends.reverse()) await end();
    };
  });
  return () => {
    if (shared === undefined) throw new Error('a page is opened before the tests, not before their suite');
    return shared;
  };
}

async function open(
  url: string,
  { before, apart, opens, remembers, ...options }: VisitOptions,
  atEnd: AtEnd,
): Promise<Visit> {
  const shared = before === undefined && !apart;
  const page = await lendPage(
    { viewport: { width: 1280, height: 720 }, ...options },
    { shared, opens: opens ?? false, atEnd },
  );
  if (remembers) await remember(page, url, remembers);
  const troubles: string[] = [];
  atEnd(watchPage(page, new URL(url), (trouble) => troubles.push(trouble)));
  await before?.(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, troubles };
}

/** Writes into the storage of an address. */
async function remember(page: Page, url: string, chosen: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(emptyPage(url));
  await page.evaluate((all) => {
    for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value);
  }, chosen);
}

/** Tells of what goes wrong on a page, until the answer is called. */
function watchPage(page: Page, home: URL, tell: (trouble: string) => void): () => void {
  const heard = {
    console: (message: ConsoleMessage) => message.type() === 'error' && tell(message.text()),
    pageerror: (error: Error) => tell(String(error)),
    request: (request: Request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && (protocol !== home.protocol || host !== home.host)) tell(request.url());
    },
    // A page that is left asks for nothing more.
    requestfailed: (request: Request) => {
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') tell(`failed: ${request.url()}`);
    },
    response: (response: Response) => response.status() >= 400 && tell(`${response.status()}: ${response.url()}`),
  };
  const events = Object.entries(heard) as [name: 'console', (message: ConsoleMessage) => void][];
  for (const [name, hear] of events) page.on(name, hear);
  return () => {
    for (const [name, hear] of events) page.off(name, hear);
  };
}

/** The step that the address names. */
export function readAddress(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash.replace(/^#\/?/, ''));
}

/** Goes to an address of the same page. */
export function goTo(page: Page, hash: string): Promise<void> {
  return page.evaluate((address) => {
    location.hash = address;
  }, hash);
}

/** Waits until a page that is loaded has its fonts and has been painted with them. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  readonly run: (options: {
    readonly resultTypes: readonly 'violations'[];
    readonly runOnly?: readonly string[];
  }) => Promise<{ readonly violations: readonly Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page, by all its rules or some; each fault a line with the elements that have it. */
export async function runAxe(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const { violations } = await (window as unknown as { readonly axe: Axe }).axe.run({
      resultTypes: ['violations'],
      ...(runOnly && { runOnly }),
    });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 140)) }));
  }, rules);
  return found.map(({ id, nodes }) => `${id}: ${nodes.join(' | ')}`);
}
