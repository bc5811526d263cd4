/** `npm run guide`: writes the pictures of the guide. */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { launchBrowser, noBrowser } from './browser.ts';
import { takeGuide } from './guide.ts';
import { root } from './root.ts';

const browser = await launchBrowser({ install: false, say: console.log });
if (browser === undefined) throw new Error(noBrowser);
for (const [name, png] of await takeGuide(browser)) {
  const file = new URL(`assets/guide/${name}.webp`, root);
  await writeFile(file, await sharp(png).webp({ quality: 70 }).toBuffer());
  console.log(file.pathname);
}
await browser.close();
