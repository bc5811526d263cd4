/** Drawings out of a page: what a browser makes of them, as pictures that need no page. */
import { Buffer } from 'node:buffer';
import type { Browser } from 'playwright';
import { decodeAddress } from '../address.ts';
import { mediaType } from '../endings.ts';
import type { DrawnPage } from '../render/drawn.ts';
import type { Still } from '../still.ts';
import type { Files } from '../tools.ts';
import { openGiven } from './given.ts';
import { visitPage } from './visit.ts';

/** So long a page of drawings may take, in milliseconds. */
const PATIENCE = 180_000;

/** The drawings of a page by name, with the images in them. Fails with a `BrowserFailure` when the browser dies or takes too long. */
export async function takeStills(
  browser: Browser,
  { page: path, files: own }: DrawnPage,
  files: Files,
  script: string,
): Promise<ReadonlyMap<string, Still>> {
  const given = new Map([...files, ...own]);
  const name = 'the drawings';
  const stills = await visitPage(browser, { name, limit: PATIENCE, reducedMotion: 'reduce' }, async (page) => {
    page.setDefaultTimeout(0);
    await openGiven(page, given, path);
    await page.evaluate(script);
    const images = holdImages(await page.evaluate<readonly string[]>('listImages()'), given);
    return page.evaluate<readonly (readonly [string, Still])[]>(`takeStills(${JSON.stringify(images)})`);
  });
  return new Map(stills);
}

/** The images under those addresses as data; those that there are. */
function holdImages(addresses: readonly string[], files: Files): Readonly<Record<string, string>> {
  const found = addresses.flatMap((address) => {
    const path = decodeAddress(address);
    const content = files.get(path);
    if (content === undefined) return [];
    return [[address, `data:${mediaType(path)};base64,${Buffer.from(content).toString('base64')}`] as const];
  });
  return Object.fromEntries(found);
}
