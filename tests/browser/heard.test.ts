/** What somebody hears who cannot see the deck: a short message for each movement, and a focus that is somewhere. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist, readAddress, serve, startBrowser, visit } from './harness.ts';
import { shipped, steps } from './story.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

async function openDeck(hash = ''): Promise<Page> {
  const { page } = await visit(browser, `${server.url}deck.html${hash}`, { reducedMotion: 'reduce' });
  await page.waitForSelector('html.running');
  return page;
}

/** What has the focus: the id of the element, or of the slide or note around it and what it is. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    `document.activeElement.id || document.activeElement.localName + ' in ' + document.activeElement.closest('[id]')?.id`,
  );
}

function said(page: Page): Promise<string> {
  return page.evaluate<string>('_said.textContent');
}

const [title] = shipped.slides;
const noted = steps.find(({ notes }) => notes.length > 0);
const home = shipped.slides.find((slide) => slide.steps.some(({ id }) => id === noted?.id));

test('End says the heading of the notes and sources, and the focus is on their slide, which can be read', async () => {
  const page = await openDeck();
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toBe('_sources');
  expect(await said(page)).toBe('Notes and sources');
  expect(await page.locator('#_sources .scrolls [aria-live]').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Notes and sources' }).getByRole('listitem').count()).toBeGreaterThan(
    shipped.notes.length - 1,
  );
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe(title?.id);
  expect((await said(page)).startsWith(title?.headingText ?? '?')).toBe(true);
});

test('a note link leads to the note, and Back to the link', async () => {
  const page = await openDeck(`#/${noted?.id}`);
  await expect.poll(() => focused(page)).toBe(home?.id);
  await page.keyboard.press('Tab');
  const link = await focused(page);
  expect(link).toMatch(/^a in /);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^note-\d+$/);
  expect(await said(page)).toBe('Notes and sources');
  await page.goBack();
  await expect.poll(() => readAddress(page)).toBe(noted?.id);
  await expect.poll(() => focused(page)).toBe(link);
});

test('the search, the overview, an address, a key from a link and the track leave the focus on the slide', async () => {
  const page = await openDeck();
  await page.keyboard.press('g');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(shipped.slides[6]?.id);
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(shipped.slides[7]?.id);
  await page.evaluate(`location.hash = '#/${noted?.id}'`);
  await expect.poll(() => focused(page)).toBe(home?.id);
  await page.keyboard.press('Tab');
  for (const { id } of home?.steps ?? []) if (id) await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate<boolean>(`document.activeElement.matches('.slides > .present')`)).toBe(true);
  await page.evaluate('document.activeElement.blur()');
  await page.keyboard.press('t');
  await expect.poll(() => page.evaluate<boolean>(`document.activeElement.matches('.slides > .present')`)).toBe(true);
});

test('a button beside the slides keeps the focus', async () => {
  const page = await openDeck();
  await page.locator('#_next').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => readAddress(page)).toBe(steps[1]?.id);
  expect(await focused(page)).toBe('_next');
});

test('no message is longer than a step and the sentence of its picture', async () => {
  const page = await openDeck();
  await page.evaluate(
    `window.heard = [], new MutationObserver(() => heard.push(_said.textContent)).observe(_said, { childList: true })`,
  );
  for (const { id } of shipped.slides.slice(1)) {
    await page.evaluate(`location.hash = '#/${id}'`);
    await expect.poll(() => focused(page)).toBe(id);
  }
  const heard = await page.evaluate<string[]>('heard');
  expect(heard.length).toBeGreaterThanOrEqual(shipped.slides.length - 1);
  expect(heard.filter((text) => text.length > 900)).toEqual([]);
});
