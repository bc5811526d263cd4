/** How much moves is the reader's choice: the switch, and what it remembers. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { server, settle, visit } from './harness.ts';
import { currentStep, deck, moving, openStage, places, scroll, still } from './places.ts';
import { step } from './story.ts';

const choice = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-motion');

test.each([
  [still, 'none'],
  [moving, 'full'],
])('begins as the system asks: %j', async (options, motion) => {
  expect(await choice(await openStage(scroll, options))).toBe(motion);
  expect(await choice(await openStage(deck, options))).toBe(motion);
});

test.each([
  [still, 0],
  [moving, 1],
])('the clock comes when the reader sets out, and not where nothing moves: %j', async (options, times) => {
  const page = await openStage(scroll, options);
  const count = (): Promise<number> =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('motion-')).length);
  await settle(page);
  expect(await count()).toBe(0);
  for (const id of [step(4), step(6)]) {
    await scroll.show(page, id);
    await expect.poll(() => currentStep(page)).toBe(id);
  }
  await expect.poll(count).toBe(times);
});

test('turns by click and by key, says its state, and both pages remember it', async () => {
  const page = await openStage(scroll, moving);
  const button = page.locator('#_motion');
  const names = [await button.textContent()];
  await button.click();
  names.push(await button.textContent());
  expect(await choice(page)).toBe('gentle');
  await page.goto(`${server.url}deck.html`);
  await page.waitForSelector('html.running');
  expect(await choice(page)).toBe('gentle');
  await page.keyboard.press('m');
  expect(await choice(page)).toBe('none');
  names.push(await button.textContent());
  expect(new Set(names).size).toBe(3);
  await button.focus();
  const before = await currentStep(page);
  await page.keyboard.press('Enter');
  expect(await choice(page)).toBe('full');
  expect(await currentStep(page)).toBe(before);
});

test.each(places)('is large enough to be touched on %s', async (_, place) => {
  const page = await openStage(place, { ...still, viewport: place.sizes[1] });
  const box = await page.locator('#_motion').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
});

test.each(places)('works without storage on %s', async (_, place) => {
  const { page, troubles } = await visit('about:blank', { ...moving, apart: true });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused');
      },
    });
  });
  await page.goto(server.url + place.path);
  await page.waitForSelector('html.running, html.ready');
  // The deck shows its controls to who reaches for them.
  await page.mouse.move(200, 200);
  await page.locator('#_motion').click();
  expect(await choice(page)).toBe('gentle');
  expect(troubles.filter((trouble) => !trouble.startsWith(server.url))).toEqual([]);
});
