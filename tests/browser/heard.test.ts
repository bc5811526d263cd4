/** What somebody hears who cannot see the deck: a short message for each movement, and a focus that is somewhere. */
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { markupOf } from '../texts.ts';
import { goTo, readAddress } from './harness.ts';
import { openDeck, test } from './opened.ts';
import { steps, story } from './story.ts';

/** What has the focus: the id of the element, or of the slide or note around it and what it is. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.id || `${activeElement?.localName} in ${activeElement?.closest('[id]')?.id}`;
  });
}

async function said(page: Page): Promise<string> {
  return (await page.locator('#_said').textContent()) ?? '';
}

/** Whether the slide itself has the focus. */
function isOnSlide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches('.slides > .present') ?? false);
}

const [title] = story.slides;
const noted = steps.find(({ notes }) => notes.length > 0);
const home = story.slides.find((slide) => slide.steps.some(({ id }) => id === noted?.id));

test('End says the heading of the notes and sources, and the focus is on their slide, which can be read', async ({
  deck: page,
}) => {
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toBe('_sources');
  expect(await said(page)).toBe('Notes and sources');
  expect(await page.locator('#_sources .scrolls [aria-live]').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Notes and sources' }).getByRole('listitem').count()).toBeGreaterThan(
    story.notes.length - 1,
  );
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toBe(title?.id);
  expect((await said(page)).startsWith(title?.headingText ?? '?')).toBe(true);
});

test('a note link leads to the note, and Back to the link', async () => {
  const { page } = await openDeck(`#/${noted?.id}`);
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

test('the search, the overview, an address, a key from a link and the track leave the focus on the slide', async ({
  deck: page,
}) => {
  await page.keyboard.press('g');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(story.slides[6]?.id);
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe(story.slides[7]?.id);
  await goTo(page, `#/${noted?.id}`);
  await expect.poll(() => focused(page)).toBe(home?.id);
  await page.keyboard.press('Tab');
  for (const { id } of home?.steps ?? []) if (id) await page.keyboard.press('PageDown');
  await expect.poll(() => isOnSlide(page)).toBe(true);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('t');
  await expect.poll(() => isOnSlide(page)).toBe(true);
});

test('a button beside the slides keeps the focus', async ({ deck: page }) => {
  await page.locator('#_next').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => readAddress(page)).toBe(steps[1]?.id);
  expect(await focused(page)).toBe('_next');
});

test('a black screen and less motion are said', async ({ deck: page }) => {
  for (const [key, text] of [
    ['b', 'The screen is black'],
    ['b', 'The slides show again'],
    ['m', 'Motion: full'],
    ['m', 'Motion: gentle'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => said(page)).toBe(text);
  }
});

test('letters that tie words to a picture are for eyes alone', async () => {
  const { page } = await openDeck('#/three-sums');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => said(page)).not.toBe('');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => readAddress(page)).toBe('three-sums');
  const letters = page.locator('.slides > .present .quantity .letter');
  expect(await letters.count()).toBeGreaterThan(1);
  await expect.poll(() => said(page)).toMatch(/roubles|dollars|pounds|sacks|tons/);
  expect(await said(page)).not.toMatch(/(?:roubles|dollars|pounds|sacks|tons)\W?[a-c]\b|\.\./);
});

test('a heading is said apart from the words under it', async () => {
  const dispute = story.slides.find(({ steps: [first] }) => markupOf(first?.body).includes('<h3'));
  const { page } = await openDeck();
  await goTo(page, `#/${dispute?.id}`);
  await expect.poll(() => said(page)).not.toBe('');
  const headings = await page.locator('.slides > .present h3').allTextContents();
  expect(headings.length).toBeGreaterThan(0);
  for (const heading of headings) expect(await said(page)).toMatch(new RegExp(`[.?!] ${heading}\\. `));
});

test('letter keys can be switched off, which is remembered; F1 still leads to the switch', async ({ deck: page }) => {
  const toggle = async (): Promise<void> => {
    await page.keyboard.press('F1');
    await page.getByLabel('Letters, digits and signs are keys too').click();
    await page.keyboard.press('Escape');
  };
  await toggle();
  await page.reload();
  await page.waitForSelector('html.running');
  for (const key of ['b', 'n', 'o', '?', 'r']) await page.keyboard.press(key);
  expect(await page.locator('dialog[open], .reveal.paused').count()).toBe(0);
  await expect.poll(() => readAddress(page)).toBe(steps[0]?.id);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => readAddress(page)).toBe(steps[1]?.id);
  await toggle();
  await page.keyboard.press('n');
  await expect.poll(() => readAddress(page)).toBe(steps[2]?.id);
});
