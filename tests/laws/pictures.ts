/**
 * Pictures look as they did when a person last looked at them. The references are in a folder `pictures/` beside the test; one that is
 * missing fails. `PICTURES=1 npx vitest run NAME` takes them all anew.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { readPageData } from '../browser/picture.ts';
import { currentStep, deck, expectPicture, openStage, still } from '../browser/places.ts';

/** Wide enough that a name or the head of an arrow is some pixels. */
const viewport = { width: 960, height: 540 };

/** So many pixels may differ: fewer than the smallest name has, more than another machine's way of smoothing edges makes. */
const MOST = 40;

/** The picture of a step in the deck without the slide's text. */
async function take(page: Page, id: string): Promise<PNG> {
  await deck.show(page, id);
  await expect.poll(() => currentStep(page)).toBe(id);
  await expectPicture(page, deck, await readPageData(page));
  return PNG.sync.read(await page.screenshot());
}

/** How many pixels differ between two pictures, edges that are only smoothed in another way not counted. */
function countDifferences(one: PNG, other: PNG): number {
  return pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.2 });
}

async function openPictures(): Promise<Page> {
  const page = await openStage(deck, { ...still, viewport });
  await page.locator('.reveal').evaluate((slides) => {
    slides.style.visibility = 'hidden';
  });
  return page;
}

/** Compares the pictures of some steps with those in a folder. */
export function holdPictures(keys: readonly string[], folder: string): void {
  test('key steps look as they did, and like no other', async () => {
    const page = await openPictures();
    const pictures = new Map<string, PNG>();
    for (const id of keys) pictures.set(id, await take(page, id));
    if (process.env.PICTURES !== undefined) await write(folder, pictures);
    for (const id of keys) {
      const reference = PNG.sync.read(await readFile(join(folder, `${id}.png`)));
      const near = keys.filter((key) => countDifferences(reference, pictures.get(key) ?? reference) < MOST);
      expect(near, id).toEqual([id]);
    }
  });

  test('a name that is lost is seen', async () => {
    const page = await openPictures();
    const [id = ''] = keys;
    const whole = await take(page, id);
    const names = page.locator('#_stage .layer-labels text');
    await names.last().evaluate((name) => name.remove());
    expect(countDifferences(whole, PNG.sync.read(await page.screenshot()))).toBeGreaterThan(MOST);
  });
}

async function write(folder: string, pictures: ReadonlyMap<string, PNG>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [id, picture] of pictures) await writeFile(join(folder, `${id}.png`), PNG.sync.write(picture));
}
