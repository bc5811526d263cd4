/** The deck never loses its place, and hands it over to the text. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist, fileUrl, readAddress, serve, startBrowser, visit } from './harness.ts';
import { currentStep, deck, openStage, still } from './places.ts';
import { steps } from './story.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const step = (index: number): string => steps[index]?.id ?? '';
const openDeck = (address: string): Promise<Page> => openStage(browser, server.url, deck, still, address);

test('deck and text lead to each other at the same step', async () => {
  const page = await openDeck(`#/${step(14)}`);
  await expect.poll(() => page.locator('#_read').getAttribute('href')).toBe(`index.html#${step(14)}`);
  await page.keyboard.press('r');
  await page.waitForSelector('html.ready');
  await expect.poll(() => currentStep(page)).toBe(step(14));
  await expect.poll(() => page.locator('#_present').getAttribute('href')).toBe(`deck.html#/${step(14)}`);
  await page.locator('#_present').click();
  await page.waitForSelector('html.running');
  expect(await currentStep(page)).toBe(step(14));
});

test('opened anew without an address it offers the last place, and does not force it', async () => {
  const page = await openDeck(`#/${step(20)}`);
  await expect.poll(() => page.evaluate<string>('JSON.stringify(localStorage)')).toContain(step(20));
  await page.goto('about:blank');
  await page.goto(`${server.url}${deck.path}`);
  await page.waitForSelector('#_resume:not([hidden])');
  expect(await currentStep(page)).toBe(step(0));
  await page.locator('#_resume .go').click();
  await expect.poll(() => currentStep(page)).toBe(step(20));
  await expect.poll(() => readAddress(page)).toBe(step(20));
  await page.goto('about:blank');
  await page.goto(`${server.url}${deck.path}`);
  await page.waitForSelector('#_resume:not([hidden])');
  await page.keyboard.press('PageDown');
  await page.waitForSelector('#_resume', { state: 'hidden' });
  expect(await currentStep(page)).toBe(step(1));
});

test('every step comes back by a reload, from a disk', async () => {
  const { page, troubles } = await visit(browser, fileUrl('deck.html'), {
    ...still,
    viewport: { width: 480, height: 270 },
  });
  for (const { id } of steps) {
    // In one go: the deck itself writes the address anew as soon as it rests.
    const address = JSON.stringify(`#/${encodeURIComponent(id)}`);
    const again = `void setTimeout(() => { history.replaceState(null, '', ${address}); location.reload(); })`;
    await Promise.all([page.waitForEvent('domcontentloaded'), page.evaluate(again)]);
    await page.waitForSelector('html.running', { state: 'attached' });
    expect(await currentStep(page), id).toBe(id);
  }
  expect(troubles).toEqual([]);
}, 120_000);
