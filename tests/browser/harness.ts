/** What all browser tests share: one browser a file, the built story behind a server, pages that note what goes wrong. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { inject, onTestFinished } from 'vitest';
import { launchBrowser, noBrowser } from '../../src/shell/browser.ts';
import { startServer } from '../../src/shell/server.ts';

/** Folder of the built story. */
export const dist = inject('dist');

/** Starts a browser, which the caller closes. */
export async function startBrowser(): Promise<Browser> {
  const browser = await launchBrowser({ install: false, say: console.log });
  if (browser === undefined) throw new Error(noBrowser);
  return browser;
}

/** Serves a built story, and gives its address. */
export function serve(folder: string, base = '/'): ReturnType<typeof startServer> {
  return startServer((path) => readFile(join(folder, path)).catch(() => undefined), 0, base);
}

/** The address of a built page on this disk, as a double-click opens it. */
export function fileUrl(page: string): string {
  return pathToFileURL(join(dist, page)).href;
}

export interface Visit {
  readonly page: Page;
  /** Errors in the console and of scripts, violations of the policy, requests to other hosts, missing files. */
  readonly troubles: readonly string[];
}

/** Opens a page in a context of its own, which is closed with the test. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const troubles: string[] = [];
  const home = new URL(url);
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && (protocol !== home.protocol || host !== home.host)) troubles.push(request.url());
  });
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
  page.on(
    'response',
    (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`),
  );
  await page.goto(url, { waitUntil: 'load' });
  return { page, troubles };
}

/** The picture on the stage once it is at rest: its elements with their attributes in alphabetical order. */
export async function readPicture(page: Page): Promise<string> {
  let before = '';
  for (let tries = 0; tries < 50; tries++) {
    const picture = await page.evaluate<string>(snapshot);
    if (picture === before && picture !== '') return picture;
    before = picture;
    await page.waitForTimeout(150);
  }
  throw new Error('the picture does not come to rest');
}

const snapshot = `[...document.querySelectorAll('.stage *')].map((element) => {
  const attributes = element.getAttributeNames().filter((name) => name !== 'class').sort();
  return [element.tagName, ...attributes.map((name) => name + '=' + element.getAttribute(name)), element.childElementCount ? '' : element.textContent].join(' ');
}).join('\\n')`;

/** The step that the address names. */
export function readAddress(page: Page): string {
  return decodeURIComponent(new URL(page.url()).hash.replace(/^#\/?/, ''));
}
