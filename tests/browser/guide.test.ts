/** The pictures of the guide show what the templates look like today: `npm run guide` takes them anew. */
import { readFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import sharp, { type OutputInfo } from 'sharp';
import { expect, test } from 'vitest';
import { takeGuide } from '../../src/shell/guide.ts';
import { browser } from './harness.ts';

/** As raw pixels. */
async function read(file: Uint8Array): Promise<{ readonly data: Buffer; readonly info: OutputInfo }> {
  return sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}

/** So many pixels may differ: what a picture of few bytes loses at edges, and another machine smooths in another way. */
const MOST = 60;

test('the pictures of the guide are those of the templates', async () => {
  const taken = await takeGuide(browser);
  for (const [name, png] of taken) {
    const [now, known] = [await read(png), await read(await readFile(`assets/guide/${name}.webp`))];
    const { width, height } = now.info;
    expect([name, known.info.width, known.info.height]).toEqual([name, width, height]);
    const differ = pixelmatch(now.data, known.data, undefined, width, height, { threshold: 0.2 });
    expect([name, differ < MOST ? 'as they are' : differ]).toEqual([name, 'as they are']);
  }
});
