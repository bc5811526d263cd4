/** The deck for those who need it larger. */
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { holdZoomLaws } from '../laws/zoom.ts';
import { server, visit } from './harness.ts';
import { openDeck, test } from './opened.ts';
import { readStage } from './picture.ts';
import { currentStep, still } from './places.ts';
import { step, steps, story } from './story.ts';

holdZoomLaws();

const pictured = story.slides.find(({ layout }) => layout === 'figure')?.id ?? '';

/** The size of the type of the step that is shown, in pixels of the screen. */
function typeOnScreen(page: Page): Promise<number> {
  return page.evaluate(() => {
    const text = document.querySelector('.slides > .present .step p') as HTMLElement;
    const scale = text.getBoundingClientRect().width / text.offsetWidth;
    return Number.parseFloat(getComputedStyle(text).fontSize) * scale * devicePixelRatio;
  });
}

describe('type', () => {
  test('is twice as large in a window that is zoomed to 200 %, and larger at 400 %', async () => {
    const sizes: number[] = [];
    for (const zoom of [1, 2, 4]) {
      const viewport = { width: 1280 / zoom, height: 720 / zoom };
      const { page } = await openDeck(`#/${pictured}`, { viewport, deviceScaleFactor: zoom });
      sizes.push(await typeOnScreen(page));
    }
    const [usual = 0, twice = 0, most = 0] = sizes;
    expect(twice / usual).toBeGreaterThanOrEqual(2);
    expect(most).toBeGreaterThan(twice);
  });

  test('is twice as large where the reader’s own type is, at once, and as before afterwards', async () => {
    const { page } = await openDeck(`#/${pictured}`);
    const usual = await typeOnScreen(page);
    const choose = (size: string): Promise<void> =>
      page.evaluate((chosen) => {
        document.documentElement.style.fontSize = chosen;
      }, size);
    await choose('200%');
    await expect.poll(async () => (await typeOnScreen(page)) / usual).toBeGreaterThanOrEqual(2);
    await choose('');
    await expect.poll(() => typeOnScreen(page)).toBe(usual);
  });
});

test.each([
  [1280, 720, null],
  [1024, 768, null],
  [960, 540, null],
  [844, 390, 'small'],
  [640, 360, 'small'],
])(
  'a window of %d × %d is laid out the same before and after the script has begun: %s',
  async (width, height, reflow) => {
    const options = { ...still, viewport: { width, height } };
    const read = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-reflow');
    const { page } = await visit('about:blank', options);
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.goto(`${server.url}deck.html`, { waitUntil: 'load' });
    expect(await read(page)).toBe(reflow);
    expect(await read((await openDeck('', options)).page)).toBe(reflow);
  },
);

describe('in a zoomed window', () => {
  const zoomed = { viewport: { width: 640, height: 360 } };

  test('the picture stands under the words, drawn for its room, and beside them on a low and wide screen', async () => {
    for (const viewport of [zoomed.viewport, { width: 844, height: 390 }]) {
      const { page } = await openDeck(`#/${pictured}`, { viewport });
      await expect.poll(async () => (await readStage(page)) !== '').toBe(true);
      const [text, stage] = await Promise.all(
        ['.slides > .present .text', '#_stage'].map((selector) => page.locator(selector).boundingBox()),
      );
      if (viewport.width < 700) expect(stage?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
      else expect(stage?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
      const frame = await page.locator('#_stage .layer-labels').getAttribute('viewBox');
      expect(frame).toBe(`0 0 ${Math.round(stage?.width ?? 0)} ${Math.round(stage?.height ?? 0)}`);
    }
  });

  test('arrows up and down scroll, all other keys go on, to the words of the step', async () => {
    const { page } = await openDeck(`#/${pictured}`, zoomed);
    const index = steps.findIndex(({ id }) => id === pictured);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await currentStep(page)).toBe(pictured);
    await page.keyboard.press('PageDown');
    await expect.poll(() => currentStep(page)).toBe(step(index + 1));
    const box = await page.locator('.slides > .present .step.visible').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(360);
  });
});

test('words that do not fit on their slide scroll by keys', async () => {
  const { page } = await openDeck(`#/${pictured}`);
  const box = page.locator('.slides > .present .text');
  expect(await box.getAttribute('tabindex')).toBe(null);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.step p { line-height: 14 !important }');
    document.adoptedStyleSheets = [sheet];
  });
  await expect.poll(() => box.getAttribute('tabindex')).toBe('0');
  await box.focus();
  await page.keyboard.press('End');
  await expect.poll(() => box.evaluate((text) => text.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('PageDown');
  await expect.poll(() => currentStep(page)).not.toBe(pictured);
});

test('without its script the deck leads to the story', async () => {
  const blocked = await visit('about:blank', still);
  await blocked.page.route('**/assets/*.js', (route) => route.abort());
  await blocked.page.goto(`${server.url}deck.html#/${step(9)}`, { waitUntil: 'load' });
  const { page: off } = await visit(`${server.url}deck.html`, { javaScriptEnabled: false });
  for (const page of [blocked.page, off]) {
    expect(await page.locator('.unscripted').isVisible()).toBe(true);
    expect(await page.locator('.unscripted a').getAttribute('href')).toBe('text.html');
    expect(await page.locator('.slides > .present h1').isVisible()).toBe(true);
  }
  expect(await (await openDeck()).page.locator('.unscripted').isVisible()).toBe(false);
});
