/** Where the focus goes, and what can be pressed. */
import { expect, test } from 'vitest';
import { holdReachLaws } from '../laws/reach.ts';
import { openHall } from './desk.ts';
import { server } from './harness.ts';
import { openStage, scroll, still } from './places.ts';

holdReachLaws();

test.each([320, 390])('the speaker’s desk is as wide as a window of %d pixels', async (width) => {
  const { speaker } = await openHall(`${server.url}deck.html`);
  await speaker.setViewportSize({ width, height: 568 });
  await expect.poll(() => speaker.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test('the contents close when the focus leaves them; Escape leads back to their button', async () => {
  const page = await openStage(scroll, { ...still, viewport: { width: 320, height: 256 } });
  const menu = page.locator('.menu');
  const isOpen = (): Promise<boolean> => menu.evaluate((details) => (details as HTMLDetailsElement).open);
  await menu.locator('> summary').focus();
  await page.keyboard.press('Enter');
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  await page.keyboard.press('Enter');
  const stops = await menu.locator('a, summary').count();
  for (let i = 0; i < stops; i++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.menu'))).toBe(null);
  expect(await isOpen()).toBe(false);
  await page.setViewportSize({ width: 1280, height: 720 });
  await menu.locator('> summary').click();
  await page.locator('h1').click();
  expect(await isOpen()).toBe(false);
});
