/** What becomes of the wait for a browser that fails. */
import type { Browser, Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { BrowserFailure } from '../../src/shell/failure.ts';
import { visitPage } from '../../src/shell/visit.ts';
import { startBrowser } from './harness.ts';

const image = (src: string): string => `<div style="height:99999px"></div><img loading="lazy" src="${src}">`;

const loaded = () => Promise.all([...document.images].map((image) => image.decode()));

async function openPage(page: Page, body: string): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body }) : undefined,
  );
  await page.goto('http://story.invalid/slides.html');
}

async function endBrowser(browser: Browser): Promise<never> {
  const session = await browser.newBrowserCDPSession();
  session.send('Browser.crash').catch(() => {});
  return new Promise(() => {});
}

async function crashPage(page: Page): Promise<never> {
  page.goto('chrome://crash').catch(() => {});
  return new Promise(() => {});
}

test.each<[string, (page: Page, browser: Browser) => Promise<unknown>, number, BrowserFailure]>([
  [
    'a browser that dies',
    (_, browser) => endBrowser(browser),
    50_000,
    new BrowserFailure('the connection to it broke', false),
  ],
  ['a page that crashes', (page) => crashPage(page), 50_000, new BrowserFailure('the page crashed', false)],
  [
    'a page whose picture never comes',
    (page) => openPage(page, '<img src="pic.png">'),
    2000,
    new BrowserFailure('slides.html: waited 2 s in vain for the picture pic.png', true),
  ],
  [
    'a picture that waits until somebody scrolls to it',
    (page) => openPage(page, image('data:image/png;base64,iVBORw0KGgo=')).then(() => page.evaluate(loaded)),
    2000,
    new BrowserFailure('slides.html: waited 2 s in vain for the picture data:image/png;base64,iVBORw0KGgo=', true),
  ],
  [
    'a page that never answers',
    (page) =>
      page.evaluate(() => {
        for (;;);
      }),
    2000,
    new BrowserFailure('slides.html: waited 2 s in vain for the browser', true),
  ],
])('%s is told in a sentence', async (_, use, limit, failure) => {
  const browser = await startBrowser();
  onTestFinished(() => browser.close());
  const visit = { name: 'slides.html', limit };
  const told = await visitPage(browser, visit, (page) => use(page, browser)).catch((error: unknown) => error);
  expect(told).toEqual(failure);
});
