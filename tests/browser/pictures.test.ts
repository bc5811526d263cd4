/**
 * The pictures of five key steps look as they did when a person last looked at them. They are compared scaled down, so that another
 * machine's way of smoothing edges does not matter; the references are in `pictures/`, and one that is deleted is taken anew.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dist, serve, startBrowser } from './harness.ts';
import { readPageData } from './picture.ts';
import { currentStep, deck, expectRest, openStage, still } from './places.ts';

/** Blue is wide in 1926, gone in 1927; wide again in 1938, almost nothing flows in 1943, red in 1946. */
const keys = ['march-north', 'consulates-and-railway', 'half-a-million', 'hami', 'back-door'];

/** Pictures are compared at this size, and may differ by so much of 255 on average. */
const [WIDTH, HEIGHT] = [64, 36];
const MOST = 1.5;

const folder = fileURLToPath(new URL('pictures/', import.meta.url));

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
const pictures = new Map<string, string>();

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist);
});
afterAll(() => Promise.all([browser.close(), server.close()]));

/** A step's picture without the slide's text, scaled down, as a PNG in base64. */
async function take(page: Page, id: string): Promise<string> {
  await deck.show(page, id);
  await expect.poll(() => currentStep(page)).toBe(id);
  await expectRest(page, deck, await readPageData(page));
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate<string>(`(async () => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob('${picture}'), (c) => c.charCodeAt(0))]), {
      resizeWidth: ${WIDTH}, resizeHeight: ${HEIGHT}, resizeQuality: 'high',
    });
    const canvas = Object.assign(document.createElement('canvas'), { width: ${WIDTH}, height: ${HEIGHT} });
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
}

/** How much two pictures differ, of 255, on average over all pixels and colours. */
function difference(page: Page, one: string, other: string): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const [a, b] = await Promise.all(${JSON.stringify([one, other])}.map(async (picture) => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (c) => c.charCodeAt(0))]));
      const pen = Object.assign(document.createElement('canvas'), { width: ${WIDTH}, height: ${HEIGHT} }).getContext('2d');
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, ${WIDTH}, ${HEIGHT}).data;
    }));
    return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / (${WIDTH * HEIGHT} * 3);
  })()`);
}

test('key steps look as they did, and like no other', async () => {
  const page = await openStage(browser, server.url, deck, still);
  await page.evaluate(`document.querySelector('.reveal').style.visibility = 'hidden'`);
  for (const id of keys) pictures.set(id, await take(page, id));
  await mkdir(folder, { recursive: true });
  const found: Record<string, string> = {};
  for (const id of keys) {
    const file = `${folder}${id}.png`;
    if (!existsSync(file)) await writeFile(file, pictures.get(id) ?? '', 'base64');
    const reference = await readFile(file, 'base64');
    const near: string[] = [];
    for (const [other, picture] of pictures) {
      if ((await difference(page, reference, picture)) < MOST) near.push(other);
    }
    found[id] = near.join(' ');
  }
  expect(found).toEqual(Object.fromEntries(keys.map((id) => [id, id])));
});
