import { devices, type Page } from 'playwright';
import { expect, test } from 'vitest';
import { readAddress, server, visit } from './harness.ts';
import { readPageData, readStage } from './picture.ts';
import { currentStep, expectPicture, scroll, still } from './places.ts';
import { someSteps, step } from './story.ts';

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
const screens = [
  ['a desktop', { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } }],
  ['a phone', { ...phone, reducedMotion: 'reduce' }],
] as const;

/** Brings a step's card under the reader's eye. */
async function read(page: Page, id: string): Promise<void> {
  await scroll.show(page, id);
  await expect.poll(() => currentStep(page)).toBe(id);
}

test.each(screens)('on %s scrolling, in any order, shows the picture of the step that is read', async (_, options) => {
  const { page, troubles } = await visit(server.url, options);
  const data = await readPageData(page);
  for (const { id } of [...someSteps, ...[...someSteps].reverse()]) {
    await read(page, id);
    await expectPicture(page, scroll, data);
  }
  expect(troubles).toEqual([]);
});

test.each(screens)('on %s an address opens its step, and a reload keeps it', async (_, options) => {
  const id = step(17);
  const { page } = await visit(`${server.url}#${id}`, options);
  const data = await readPageData(page);
  await expect.poll(() => currentStep(page)).toBe(id);
  await expectPicture(page, scroll, data);
  await expect.poll(() => readAddress(page)).toBe(id);
  await page.reload();
  await expect.poll(() => currentStep(page)).toBe(id);
  await expectPicture(page, scroll, data);
});

test.each([
  [390, 844],
  [360, 640],
  [1280, 720],
])('at %i × %i what the picture shows opens in the card, beside its notes', async (width, height) => {
  const { page } = await visit(server.url, { ...still, viewport: { width, height } });
  await page.waitForSelector('html.ready');
  const cards = page.locator('.card:has(> .shows):has(> .notes)');
  const boxes = await cards.evaluateAll((found) =>
    found.map((card) => {
      const [box, shows, notes] = [card, ...card.querySelectorAll(':scope > details > summary')].map((element) =>
        element.getBoundingClientRect(),
      );
      return { inside: (shows?.bottom ?? 0) <= (box?.bottom ?? 0), beside: shows?.top === notes?.top };
    }),
  );
  expect(boxes.length).toBeGreaterThan(2);
  expect(boxes).toEqual(boxes.map(() => ({ inside: true, beside: true })));
  const card = cards.first();
  for (const summary of await card.locator('summary').all()) await summary.press('Enter');
  const order = await card
    .locator('.words, .shows, .seen, .notes')
    .evaluateAll((found) => found.map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
  expect(order.flat()).toEqual([...order.flat()].sort((a, b) => a - b));
});

test('a phone gets a picture of its own', async () => {
  const { page } = await visit(server.url, screens[1][1]);
  await read(page, step(7));
  await expectPicture(page, scroll, await readPageData(page));
  const wide = await visit(`${server.url}#${step(7)}`, screens[0][1]);
  await expectPicture(wide.page, scroll, await readPageData(wide.page));
  expect(await readStage(page)).not.toBe(await readStage(wide.page));
});

test('notes open for paper, and those that the reader had not opened are closed again', async () => {
  const { page } = await visit(server.url);
  await page.waitForSelector('html.ready');
  const notes = page.locator('details.notes');
  const openNotes = (): Promise<readonly number[]> =>
    notes.evaluateAll((all) => all.flatMap((note, i) => (note.hasAttribute('open') ? [i] : [])));
  await notes.nth(1).evaluate((note) => note.setAttribute('open', ''));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await openNotes()).toHaveLength(await notes.count());
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await openNotes()).toEqual([1]);
});
