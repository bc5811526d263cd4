import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, fileUrl, readAddress, readPicture, serve, startBrowser, type Visit, visit } from './harness.ts';
import { shipped, someSteps, steps } from './story.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let deck: string;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
  deck = `${server.url}deck.html`;
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const still = { reducedMotion: 'reduce' } as const;

/** Opens the deck and waits until it runs. */
async function openDeck(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(browser, url, options);
  await visited.page.waitForSelector('html.running');
  return visited;
}

/** What the deck shows when it is opened at a step. */
async function pictureAt(id: string): Promise<string> {
  const { page } = await openDeck(`${deck}#/${id}`, still);
  await expect.poll(() => currentStep(page)).toBe(id);
  return readPicture(page);
}

/** The step whose text is the last one that shows. */
function currentStep(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const slide = document.querySelector('.slides > section.present');
    return [...slide.querySelectorAll('.fragment.visible')].at(-1)?.id ?? slide.id;
  })()`);
}

test('forward and back go through all steps in order, the address follows, the pictures are those of the steps', async () => {
  const { page, troubles } = await openDeck(deck, still);
  const pictures = new Map<string, string>();
  for (const { id } of steps) {
    await expect.poll(() => currentStep(page)).toBe(id);
    if (someSteps.some((step) => step.id === id)) pictures.set(id, await readPicture(page));
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('ArrowLeft');
  for (const { id } of [...steps].reverse()) {
    await expect.poll(() => currentStep(page)).toBe(id);
    if (pictures.has(id)) expect(await readPicture(page), id).toBe(pictures.get(id));
    await page.keyboard.press('ArrowLeft');
  }
  for (const [id, picture] of pictures) expect(await pictureAt(id), id).toBe(picture);
  await expect.poll(() => readAddress(page)).toBe(steps[0]?.id);
  expect(troubles).toEqual([]);
}, 180_000);

test('a movement ends in the same picture, also when it is interrupted', async () => {
  const { page } = await openDeck(deck);
  for (let presses = 0; presses < 7; presses++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(120);
  }
  const id = await currentStep(page);
  expect(id).toBe(steps[7]?.id);
  expect(await readPicture(page)).toBe(await pictureAt(id));
});

test.each([
  ['credits', 'abc'],
  ['how-many-weapons', ''],
])('at %s the texts show the letters of the picture: "%s"', async (id, letters) => {
  const { page } = await openDeck(`${deck}#/${id}`, still);
  await expect.poll(() => currentStep(page)).toBe(id);
  const seen = page.locator('.slides > section.present .quantity .letter:visible');
  expect((await seen.allTextContents()).sort().join('')).toBe(letters);
});

test('jumping by address and reloading keep the step', async () => {
  const [from, to] = [someSteps.at(0), someSteps.at(-2)];
  const { page } = await openDeck(`${deck}#/${from?.id}`, still);
  await page.evaluate(`location.hash = '#/${to?.id}'`);
  await expect.poll(() => currentStep(page)).toBe(to?.id);
  const picture = await readPicture(page);
  await expect.poll(() => readAddress(page)).toBe(to?.id);
  await page.reload();
  await expect.poll(() => currentStep(page)).toBe(to?.id);
  expect(await readPicture(page)).toBe(picture);
});

describe('keys', () => {
  test.each(['ArrowRight', 'Space', 'PageDown', 'n', 'ArrowDown'])('%s goes on', async (key) => {
    const { page } = await openDeck(deck, still);
    await page.keyboard.press(key);
    await expect.poll(() => currentStep(page)).toBe(steps[1]?.id);
  });

  test.each(['ArrowLeft', 'Shift+Space', 'PageUp', 'p', 'ArrowUp'])('%s goes back', async (key) => {
    const { page } = await openDeck(`${deck}#/${steps[3]?.id}`, still);
    await page.keyboard.press(key);
    await expect.poll(() => currentStep(page)).toBe(steps[2]?.id);
  });

  test('Home and End', async () => {
    const { page } = await openDeck(deck, still);
    await page.keyboard.press('End');
    await expect.poll(() => currentStep(page)).toBe('_sources');
    await page.keyboard.press('Home');
    await expect.poll(() => currentStep(page)).toBe(steps[0]?.id);
  });

  test('Escape shows all slides, and the deck comes back', async () => {
    const { page } = await openDeck(deck, still);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#_overview[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#_overview', { state: 'hidden' });
    expect(await currentStep(page)).toBe(steps[0]?.id);
  });
});

test.each(['http', 'file'])(
  'S opens the speaker view, which shows the notes and leads the deck (%s)',
  async (protocol) => {
    const { page } = await openDeck(protocol === 'http' ? deck : fileUrl('deck.html'), still);
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await expect.poll(() => speaker.locator('#_board').getAttribute('data-step')).toBe(steps[0]?.id);
    await speaker.keyboard.press('ArrowRight');
    await expect.poll(() => currentStep(page)).toBe(steps[1]?.id);
    await expect.poll(() => speaker.locator('#_board').getAttribute('data-step')).toBe(steps[1]?.id);
  },
);

test('an old id leads to the step under its new one, an unknown one to the start', async () => {
  for (const [old, id] of Object.entries(shipped.moved)) {
    const { page } = await openDeck(`${deck}#/${old}`, still);
    await expect.poll(() => currentStep(page)).toBe(id);
  }
  const { page } = await openDeck(`${deck}#/no-such-step`, still);
  await expect.poll(() => currentStep(page)).toBe(steps[0]?.id);
});
