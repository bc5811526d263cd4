/** A picture of the author's own, whole and in parts, when all has come to rest. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { server, visit } from './harness.ts';
import { currentStep } from './places.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function open(path: string, id: string, viewport: { width: number; height: number }): Promise<Page> {
  const { page } = await visit(`${server.url}${path}#${path === 'deck.html' ? '/' : ''}${id}`, {
    viewport,
    reducedMotion: 'reduce',
  });
  await page.waitForSelector('html.running, html.ready');
  await expect.poll(() => currentStep(page)).toBe(id);
  return page;
}

/** Where the picture is drawn, when it has come. */
async function pictureOn(page: Page): Promise<Box> {
  const image = page.locator('#_stage image');
  await expect.poll(() => image.count()).toBe(1);
  const href = await image.getAttribute('href');
  expect((await page.request.get(new URL(href ?? '', page.url()).href)).headers()['content-type']).toBe('image/webp');
  return (await image.boundingBox()) as Box;
}

const places = [
  ['deck.html', { width: 1280, height: 720 }],
  ['deck.html', { width: 1024, height: 768 }],
  ['index.html', { width: 1280, height: 800 }],
  ['index.html', { width: 390, height: 844 }],
] as const;

test.each(places)('%s at %j shows all of it, then its parts beside the words', async (path, viewport) => {
  const whole = await pictureOn(await open(path, 'harbour', viewport));
  expect(whole.width / whole.height).toBeCloseTo(1.5, 1);
  expect(whole.x).toBeGreaterThanOrEqual(-1);
  expect(whole.x + whole.width).toBeLessThanOrEqual(viewport.width + 1);
  const near = await pictureOn(await open(path, 'the-quay', viewport));
  expect(near.width).toBeGreaterThan(whole.width * 1.5);
  // 64–100 per cent of its width, 36–70 of its height.
  expect(near.x + near.width * 0.64).toBeGreaterThanOrEqual(-1);
  expect(near.x + near.width).toBeLessThanOrEqual(viewport.width + 2);
  expect(near.y + near.height * 0.36).toBeGreaterThanOrEqual(-1);
  expect(near.y + near.height * 0.7).toBeLessThanOrEqual(viewport.height + 1);
});

test('behind a poster’s words it fills the window', async () => {
  for (const viewport of [
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
  ]) {
    const box = await pictureOn(await open('deck.html', 'all-of-the-harbour', viewport));
    expect([box.x, box.y].every((edge) => edge <= 1)).toBe(true);
    expect(box.x + box.width).toBeGreaterThanOrEqual(viewport.width - 1);
    expect(box.y + box.height).toBeGreaterThanOrEqual(viewport.height - 1);
  }
});
