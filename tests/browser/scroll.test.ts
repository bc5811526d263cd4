import { type Browser, devices, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist, readAddress, readPicture, serve, startBrowser, visit } from './harness.ts';
import { someSteps, steps } from './story.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
const screens = [
  ['a desktop', { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } }],
  ['a phone', { ...phone, reducedMotion: 'reduce' }],
] as const;

/** Brings a step's card under the reader's eye. */
function scrollTo(page: Page, id: string): Promise<void> {
  return page.evaluate<void>(
    `document.getElementById(${JSON.stringify(id)}).scrollIntoView({ block: 'center', behavior: 'instant' })`,
  );
}

function currentStep(page: Page): Promise<string> {
  return page.evaluate<string>(`document.querySelector('.step.current')?.id ?? ''`);
}

test.each(screens)(
  'on %s scrolling, in any order, shows the picture of the step that is read',
  async (_, options) => {
    const { page, troubles } = await visit(browser, server.url, options);
    const pictures = new Map<string, string>();
    for (const { id } of someSteps) {
      await scrollTo(page, id);
      await expect.poll(() => currentStep(page)).toBe(id);
      pictures.set(id, await readPicture(page));
    }
    for (const { id } of [...someSteps].reverse()) {
      await scrollTo(page, id);
      await expect.poll(() => currentStep(page)).toBe(id);
      expect(await readPicture(page), id).toBe(pictures.get(id));
    }
    expect(new Set(pictures.values()).size).toBeGreaterThan(1);
    expect(troubles).toEqual([]);
  },
  120_000,
);

test.each(screens)('on %s an address opens its step, and a reload keeps it', async (_, options) => {
  const id = someSteps.at(3)?.id ?? '';
  const { page } = await visit(browser, `${server.url}#${id}`, options);
  await expect.poll(() => currentStep(page)).toBe(id);
  const picture = await readPicture(page);
  await expect.poll(() => readAddress(page)).toBe(id);
  await page.reload();
  await expect.poll(() => currentStep(page)).toBe(id);
  expect(await readPicture(page)).toBe(picture);
});

test.each(screens)('on %s nothing is wider than the screen', async (_, options) => {
  const { page } = await visit(browser, server.url, options);
  const [content, screen] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  expect(content).toBeLessThanOrEqual(screen);
});

test('a phone gets a picture of its own', async () => {
  const { page } = await visit(browser, server.url, screens[1][1]);
  const id = someSteps.at(1)?.id ?? '';
  await scrollTo(page, id);
  await expect.poll(() => currentStep(page)).toBe(id);
  const narrow = await readPicture(page);
  const wide = await visit(browser, `${server.url}#${id}`, screens[0][1]);
  expect(narrow).not.toBe(await readPicture(wide.page));
});

test('without a script each step has its own finished picture', async () => {
  const { page } = await visit(browser, server.url, { javaScriptEnabled: false });
  for (const { id } of steps) {
    const figure = page.locator(`[id="${id}"] svg`).first();
    expect(await figure.isVisible(), id).toBe(true);
    expect(await figure.locator('path, use').count(), id).toBeGreaterThan(0);
  }
  expect(await page.locator('.stage').isVisible()).toBe(false);
});
