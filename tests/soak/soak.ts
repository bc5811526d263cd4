/** `npm run soak`: a long lecture, a long reading, many hard kills; nothing may grow and nothing be left. Ends with 1 where it is not so. */
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { launchBrowser, noBrowser } from '../../src/shell/browser.ts';
import { lecturerFolder } from '../../src/shell/output.ts';
import { root } from '../../src/shell/root.ts';
import { createRandom } from '../bench/decks.ts';
import { buildInto } from '../browser/build.ts';
import { killBuild } from '../browser/killed.ts';
import { findGrowth, measureLevels, type Walk } from './levels.ts';

const KILLS = 30;

const begun = Date.now();

const story = fileURLToPath(new URL('tests/story', root));
const folder = await mkdtemp(join(tmpdir(), 'soak-'));
const [whole, out, temporary] = [join(folder, 'whole'), join(folder, 'out'), join(folder, 'temporary')];

/** By keys through all steps and back, faster than anything comes to rest. */
async function lecture(page: Page): Promise<number> {
  const steps = await page.locator('.slides > section, .slides .fragment').count();
  for (const key of ['ArrowRight', 'ArrowLeft']) {
    for (let step = 1; step < steps; step++) {
      await page.keyboard.press(key);
      await nextFrame(page);
    }
  }
  await page.keyboard.press('Home');
  return 2 * (steps - 1);
}

/** From card to card, down and up. */
async function reading(page: Page): Promise<number> {
  const ids = await page.locator('.step').evaluateAll((cards) => cards.map(({ id }) => id));
  for (const id of [...ids, ...ids.reverse()]) {
    await page.evaluate(
      (name) => document.getElementById(name)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      id,
    );
    await nextFrame(page);
  }
  return 2 * ids.length;
}

function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

async function soakPages(walks: readonly (Walk & { readonly name: string })[]): Promise<readonly string[]> {
  const browser = await launchBrowser({ install: false, say: console.log });
  if (browser === undefined) throw new Error(noBrowser);
  const faults: string[] = [];
  for (const { name, ...walk } of walks) {
    const levels = await measureLevels(browser, walk);
    for (const { turns, megabytes, nodes, listeners } of levels) {
      console.log(`${name} ${turns}: ${megabytes.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`);
    }
    faults.push(...findGrowth(levels).map((growth) => `${name}: ${growth}`));
  }
  await browser.close();
  return faults;
}

/** The first of what is left that should not be, and how many more. */
function say(left: readonly string[]): string {
  const more = left.length - 3;
  return `${left.slice(0, 3).join(', ') || 'whole'}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A file that builds are made of and that is newer than the first of them. */
async function findChanged(): Promise<string | undefined> {
  for (const name of ['src', 'assets', 'tests/story']) {
    const base = fileURLToPath(new URL(name, root));
    for (const path of await readdir(base, { recursive: true })) {
      if ((await stat(join(base, path))).mtimeMs > begun) return join(name, path);
    }
  }
  return undefined;
}

/** Builds killed at any moment up to their end. */
async function soakBuilds(): Promise<readonly string[]> {
  await cp(whole, out, { recursive: true });
  await cp(lecturerFolder(whole), lecturerFolder(out), { recursive: true });
  await mkdir(temporary);
  const started = performance.now();
  const kill = { story, out, whole, temporary };
  const first = await killBuild({ ...kill, wait: Number.POSITIVE_INFINITY });
  const [length, random] = [performance.now() - started, createRandom(KILLS)];
  const faults = [...first];
  for (let count = 0; count < KILLS; count++) {
    const wait = random() * length;
    const left = await killBuild({ ...kill, wait });
    const changed = left.length > 0 ? await findChanged() : undefined;
    if (changed !== undefined) return [`${changed} was changed meanwhile, so builds are not alike: start again`];
    console.log(
      `${count + 1} of ${KILLS}, killed after ${(wait / 1000).toFixed(1)} of ${(length / 1000).toFixed(1)} s: ${say(left)}`,
    );
    faults.push(...left);
  }
  return faults;
}

await buildInto(whole, story);
const address = (page: string): string => pathToFileURL(join(whole, page)).href;
const faults = [
  ...(await soakPages([
    { name: 'deck, steps', address: address('deck.html'), turns: 2000, round: lecture },
    { name: 'story, scrolls', address: address('index.html'), turns: 3000, round: reading },
  ])),
  ...(await soakBuilds()),
];
await rm(folder, { recursive: true, force: true });
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
