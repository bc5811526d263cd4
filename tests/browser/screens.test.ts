/** The stage on screens that change: address bars, zoom, and a script that does not come. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist, serve, startBrowser, visit } from './harness.ts';
import { readPageData } from './picture.ts';
import { currentStep, expectRest, openStage, scroll, still } from './places.ts';
import { steps } from './story.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

test('an address bar that comes and goes keeps the step and shifts nothing', async () => {
  const id = steps.at(12)?.id ?? '';
  const page = await openStage(browser, server.url, scroll, { ...still, viewport: scroll.sizes[1] }, `#${id}`);
  await expect.poll(() => currentStep(page)).toBe(id);
  // What moves in the moment of a new size is no shift: the browser itself counts it out.
  await page.evaluate(`void (window.shifted = 0, new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
  }).observe({ type: 'layout-shift' }))`);
  for (const height of [788, 844, 724, 844]) {
    await page.setViewportSize({ width: 390, height });
    await page.waitForTimeout(300);
    expect(await currentStep(page), `${height} px`).toBe(id);
  }
  expect(await page.evaluate('window.shifted')).toBe(0);
});

test('at 200 % zoom the step stays, and its picture is drawn for the new size', async () => {
  const page = await openStage(browser, server.url, scroll, { ...still, viewport: { width: 1440, height: 1000 } });
  const data = await readPageData(page);
  await scroll.show(page, steps.at(25)?.id ?? '');
  await expect.poll(() => currentStep(page)).toBe(steps.at(25)?.id);
  await page.setViewportSize({ width: 720, height: 500 });
  await expectRest(page, scroll, data);
});

test('at 400 % zoom nothing sticks, and each step has its own figure', async () => {
  const page = await openStage(browser, server.url, scroll, { ...still, viewport: { width: 320, height: 256 } });
  await expectOwnFigures(page);
});

test('when the script does not load each step has its own figure', async () => {
  const { page } = await visit(browser, 'about:blank', still);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto(`${server.url}#${steps.at(9)?.id}`, { waitUntil: 'load' });
  await expectOwnFigures(page);
});

async function expectOwnFigures(page: Page): Promise<void> {
  const missing = await page.evaluate<string[]>(`[...document.querySelectorAll('.step')].flatMap((step) =>
    step.querySelector('.own svg')?.getBoundingClientRect().height > 40 ? [] : [step.id])`);
  expect(missing).toEqual([]);
  expect(await page.locator('.stage').isVisible()).toBe(false);
}
