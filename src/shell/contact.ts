/** `npm run contact [-- DIST OUT]`: contact sheets of all steps, so that a person reviews the whole story in one look. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { launchBrowser, noBrowser } from './browser.ts';
import { root } from './root.ts';
import { startServer } from './server.ts';

/** One series of contact sheets: a page of the output, the screen it is seen on, and how it shows a step. */
interface Series {
  readonly name: string;
  readonly page: string;
  readonly options: BrowserContextOptions;
  /** Takes the picture of a step. */
  readonly take: (page: Page, id: string) => Promise<Uint8Array | undefined>;
}

interface Tile {
  readonly id: string;
  readonly png: string;
}

const [dist = fileURLToPath(new URL('dist', root)), out = fileURLToPath(new URL('dist-contact', root))] =
  process.argv.slice(2);

/** Tiles are this wide, and so many stand on a contact sheet. */
const TILE = 320;
const COLUMNS = 4;
const ROWS: Readonly<Record<string, number>> = { phone: 2 };

const screen = (width: number, height: number): BrowserContextOptions => ({
  viewport: { width, height },
  reducedMotion: 'reduce',
});

const all: readonly Series[] = [
  { name: 'deck', page: 'deck.html', options: screen(1280, 720), take: takeDeck },
  { name: 'phone', page: 'index.html', options: screen(390, 844), take: takeScroll },
  { name: 'wide', page: 'index.html', options: screen(1440, 900), take: takeScroll },
  { name: 'print', page: 'slides.html', options: screen(1280, 720), take: takePrint },
];

async function takeDeck(page: Page, id: string): Promise<Uint8Array> {
  await page.evaluate(`location.hash = ${JSON.stringify(`#/${id}`)}`);
  await page.waitForTimeout(60);
  return page.screenshot();
}

/** The card stands where a reader has it when its picture has just come. */
async function takeScroll(page: Page, id: string): Promise<Uint8Array> {
  await page.locator(`[id="${id}"] .card`).evaluate((element) => {
    const card = element.getBoundingClientRect();
    const goal = innerWidth > 700 ? Math.max(70, (innerHeight * 0.7 - card.height) / 2) : innerHeight * 0.56;
    scrollBy({ top: card.top - goal, behavior: 'instant' });
  });
  // Steps that follow each other fast are flown past: the picture waits for a moment's rest.
  await page.waitForSelector(`[id="${id}"].current`, { state: 'attached', timeout: 2000 });
  return page.screenshot();
}

/** On paper a slide shows its last step alone. */
async function takePrint(page: Page, id: string): Promise<Uint8Array | undefined> {
  const slide = page.locator(`[id="${id}"]`).locator('xpath=ancestor-or-self::*[self::section or self::article][1]');
  return (await slide.getAttribute('id')) === id ? slide.screenshot() : undefined;
}

/** The ids of the story's steps, in order, as the page tells its script. */
async function readSteps(): Promise<readonly string[]> {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const data = /<script type="application\/json" id="_data">(.*?)<\/script>/s.exec(page)?.[1];
  if (data === undefined) throw new Error(`${dist}: no story with a graphic; run npm run build first`);
  return (JSON.parse(data) as { steps: { id: string }[] }).steps.map(({ id }) => id);
}

async function takeTiles(browser: Browser, url: string, series: Series, steps: readonly string[]): Promise<Tile[]> {
  const context = await browser.newContext(series.options);
  const page = await context.newPage();
  if (series.name === 'print') await page.emulateMedia({ media: 'print' });
  await page.goto(url + series.page, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  const tiles: Tile[] = [];
  for (const id of steps) {
    const png = await series.take(page, id);
    if (png !== undefined) tiles.push({ id, png: Buffer.from(png).toString('base64') });
  }
  await context.close();
  return tiles;
}

function renderContact(tiles: readonly Tile[], grey: boolean): string {
  const figures = tiles.map(({ id, png }) => `<figure><img src="data:image/png;base64,${png}"><p>${id}</p></figure>`);
  return `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${COLUMNS},${TILE}px);gap:8px;background:#999;font:14px sans-serif}
figure{margin:0}img{display:block;width:100%;${grey ? 'filter:grayscale(1)' : ''}}p{margin:2px 0 6px}</style>${figures.join('')}`;
}

async function writeContacts(browser: Browser, name: string, tiles: readonly Tile[], grey = false): Promise<void> {
  const count = COLUMNS * (ROWS[name] ?? 6);
  for (let start = 0; start < tiles.length; start += count) {
    const page = await browser.newPage({ viewport: { width: COLUMNS * (TILE + 8) + 8, height: 600 } });
    await page.setContent(renderContact(tiles.slice(start, start + count), grey), { waitUntil: 'load' });
    const file = join(out, `${name}${grey ? '-grey' : ''}-${start / count + 1}.png`);
    await writeFile(file, await page.screenshot({ fullPage: true }));
    await page.close();
    console.log(file);
  }
}

const steps = await readSteps();
const browser = await launchBrowser({ install: false, say: console.log });
if (browser === undefined) throw new Error(noBrowser);
const server = await startServer((path) => readFile(join(dist, path)).catch(() => undefined), 0);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const series of all) {
  const tiles = await takeTiles(browser, server.url, series, steps);
  await writeContacts(browser, series.name, tiles);
  if (series.name === 'print') await writeContacts(browser, series.name, tiles, true);
}
await browser.close();
await server.close();
