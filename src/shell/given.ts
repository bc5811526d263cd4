/** Pages that are given their files, and get nothing else: no server is asked, on this machine or any other. */
import { Buffer } from 'node:buffer';
import type { Page } from 'playwright';
import { decodeAddress } from '../address.ts';
import { mediaType } from '../endings.ts';
import type { Files } from '../tools.ts';

/** A name under which no server can answer: pages are given their own files and nothing else. */
const origin = 'http://story.invalid/';

/**
 * The page laid out anew, with its fonts and images; a broken image is no reason to wait. What was laid out while the page still
 * arrived depends on how fast it came: a link that was empty then keeps a box of its own, and so other places in the PDF.
 */
const settled = [
  'document.documentElement.hidden = true',
  'document.documentElement.offsetWidth',
  'document.documentElement.hidden = false',
  'Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))])',
].join(';');

/** Opens one of some files, and waits for its fonts and images. */
export async function openGiven(page: Page, files: Files, path: string): Promise<void> {
  await serveFiles(page, files);
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.evaluate(settled);
}

async function serveFiles(page: Page, files: Files): Promise<void> {
  await page.route('**/*', (route) => {
    const { href, pathname } = new URL(route.request().url());
    const path = decodeAddress(pathname).slice(1);
    const content = href.startsWith(origin) ? files.get(path) : undefined;
    if (content === undefined) return route.abort();
    return route.fulfill({ contentType: mediaType(path), body: Buffer.from(content) });
  });
}
