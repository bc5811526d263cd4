/** Takes the pictures for links out of a browser. */
import { Buffer } from 'node:buffer';
import type { Browser } from 'playwright';
import type { CardSheet, Files, Tools } from '../tools.ts';
import { noBrowser } from './browser.ts';
import { BrowserFailure } from './failure.ts';
import { sha256 } from './memo.ts';
import { startServer } from './server.ts';
import { type KeptBrowser, visitPage } from './visit.ts';

/** So long all of them may take, in milliseconds. */
const PATIENCE = 60_000;

/** The cards by path, kept from an earlier build where nothing of them has changed. Fails with a `BrowserFailure` without a browser. */
export async function makeCards(sheet: CardSheet, browser: KeptBrowser, memo: Tools['memo']): Promise<Files> {
  const shown = [...sheet.files].map(([path, content]) => [path, sha256(content)]);
  const cards = await memo('cards', shown, async () => {
    const started = await browser.get();
    if (started === undefined) throw new BrowserFailure(noBrowser, false);
    return takeCards(started, sheet);
  });
  return new Map(sheet.paths.map((path, i) => [path, new Uint8Array(Buffer.from(cards[i] ?? '', 'base64'))]));
}

/** In base64. */
async function takeCards(browser: Browser, { page: path, files }: CardSheet): Promise<readonly string[]> {
  const { default: sharp } = await import('sharp');
  const server = await startServer(async (name) => files.get(name), 0);
  try {
    const taken = await visitPage(browser, { name: 'the cards', limit: PATIENCE }, async (page) => {
      await page.goto(server.url + path, { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready.then(() => true)');
      const shots: Uint8Array[] = [];
      for (const card of await page.locator('article').all()) shots.push(await card.screenshot());
      return shots;
    });
    const small = taken.map((png) => sharp(png).png({ palette: true, colors: 128, effort: 7 }).toBuffer());
    return (await Promise.all(small)).map((png) => png.toString('base64'));
  } finally {
    await server.close();
  }
}
