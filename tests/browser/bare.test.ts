/** Decks written for other tools, in a browser. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInto } from './build.ts';
import { readAddress, visit } from './harness.ts';

const deck = `# Order

First.

::: {.fragment .past}
Later.
:::

::: incremental
- one
- [two](#there){.hidden}
:::

## There

[on](#order-3)
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bare-'));
  await writeFile(join(folder, 'DECK.QMD'), deck);
  await buildInto(join(folder, 'dist'), join(folder, 'DECK.QMD'), []);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function openDeck(): Promise<Page> {
  const { page } = await visit(pathToFileURL(join(folder, 'dist', 'deck.html')).href);
  await page.waitForSelector('html.running');
  return page;
}

/** The words that can be seen on the slide. */
async function wordsOf(page: Page): Promise<string> {
  return (await page.locator('.slides > section.present').innerText()).split(/\s+/).join(' ').trim();
}

test('what comes later comes in order and stays', async () => {
  const page = await openDeck();
  for (const words of ['First.', 'First. Later.', 'First. Later. one', 'First. Later. one two']) {
    await expect.poll(() => wordsOf(page)).toBe(`Order ${words}`);
    await page.keyboard.press('ArrowRight');
  }
  await expect.poll(() => wordsOf(page)).toBe('There on');
});

test('Back leads to the step where a link was followed', async () => {
  const page = await openDeck();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
  await page.getByText('two').click();
  await expect.poll(() => wordsOf(page)).toBe('There on');
  await page.getByText('on', { exact: true }).click();
  await expect.poll(() => wordsOf(page)).toBe('Order First. Later. one');
  await page.goBack();
  await expect.poll(() => wordsOf(page)).toBe('There on');
  await page.goBack();
  await expect.poll(() => wordsOf(page)).toBe('Order First. Later. one two');
  await expect.poll(() => readAddress(page)).toBe('order-4');
  await page.goForward();
  await expect.poll(() => readAddress(page)).toBe('there');
});

test('Back leads to a step that was left in the same moment', async () => {
  const page = await openDeck();
  await page.evaluate(() => {
    for (const _ of [1, 2, 3]) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    document.querySelector<HTMLElement>('.slides a[href="#there"]')?.click();
  });
  await expect.poll(() => wordsOf(page)).toBe('There on');
  await page.goBack();
  await expect.poll(() => wordsOf(page)).toBe('Order First. Later. one two');
});
