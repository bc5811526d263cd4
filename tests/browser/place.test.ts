/** The deck never loses its place, and hands it over to the text. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readAddress, server } from './harness.ts';
import { currentStep, deck, openStage, still } from './places.ts';
import { step } from './story.ts';

const openDeck = (address: string): Promise<Page> => openStage(deck, still, address);

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

test('opened anew without an address it begins anew, and the search names the last place first', async () => {
  const page = await openDeck(`#/${step(20)}`);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain(step(20));
  await page.goto('about:blank');
  await page.goto(`${server.url}${deck.path}`);
  await page.waitForSelector('html.running');
  expect(await currentStep(page)).toBe(step(0));
  await page.keyboard.press('g');
  expect(await page.locator('#_places li').first().textContent()).toMatch(/^Last time you were here:/);
  await page.keyboard.press('Enter');
  await expect.poll(() => currentStep(page)).toBe(step(20));
  await expect.poll(() => readAddress(page)).toBe(step(20));
  await page.keyboard.press('g');
  expect(await page.locator('#_places li').first().textContent()).not.toContain('Last time');
});
