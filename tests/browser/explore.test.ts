import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { devices, type Page } from 'playwright';
import { expect } from 'vitest';
import { fileUrl, runAxe, server, visit } from './harness.ts';
import { test } from './opened.ts';
import { story } from './story.ts';

const { graphic } = story;
if (graphic === undefined) throw new Error('the story has no data');
const { ledger, ratings, recipients, kinds } = graphic;
const [recipient, kind] = [recipients[0]?.id ?? '', kinds[0]?.id ?? ''];

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
const screens = [
  ['a desktop', { viewport: { width: 1280, height: 720 } }],
  ['a phone', phone],
] as const;

function marks(page: Page) {
  return page.locator('#_river .event:visible');
}

/** The paths of the river's stacks. */
function stacks(page: Page): Promise<string> {
  return page
    .locator('#_river path[transform^="matrix"]')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join());
}

function openRow(page: Page): Promise<string> {
  return page.evaluate(() => decodeURIComponent(location.hash));
}

/** How what has the focus is called. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

test.each(screens)('on %s without a script the river, every row and every reason are there', async (_, options) => {
  const { page, troubles } = await visit(fileUrl('explore.html'), { ...options, javaScriptEnabled: false });
  expect(await page.locator('#_river svg:visible').count()).toBe(1);
  expect(await page.locator('#_ledger tbody tr').count()).toBe(ledger.length);
  expect(await page.locator('#_ratings tbody tr').count()).toBe(ratings.length);
  for (const { why } of ratings) expect(await page.locator('#_ratings').textContent()).toContain(why);
  expect(await page.locator('#_controls').isVisible()).toBe(false);
  await marks(page).first().click();
  expect(await page.locator('tr:target').getAttribute('id')).toMatch(/^ledger-/);
  expect(troubles).toEqual([]);
});

test.each(screens)('on %s the pointer opens a mark, and Escape closes it', async (_, options) => {
  const { page, troubles } = await visit(fileUrl('explore.html'), options);
  const mark = page.locator('#_river .event:not(:has(.count))').first();
  const label = await mark.getAttribute('aria-label');
  await mark.click();
  const details = page.locator('#_details');
  expect(label).toContain(await details.locator('h2').textContent());
  expect(await details.locator('dt').count()).toBeGreaterThan(2);
  expect(await openRow(page)).toMatch(/^#ledger-/);
  expect(await page.locator('#_river .event.open').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  expect(await details.isVisible()).toBe(false);
  expect(await focused(page)).toBe(label);
  expect(await openRow(page)).toBe('');
  expect(troubles).toEqual([]);
});

test('keys alone reach, open and close marks', async ({ explore: page }) => {
  await page.locator('[name=reading][value=middle]').focus();
  await page.keyboard.press('Tab');
  const first = await focused(page);
  expect(first).not.toBe('');
  await page.keyboard.press('ArrowRight');
  const second = await focused(page);
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowDown');
  expect([first, second]).not.toContain(await focused(page));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  expect(await page.locator('#_details').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('_what');
  await page.keyboard.press('Escape');
  expect(await focused(page)).not.toBe('');
});

test('a mark of several events lists them, and each opens', async ({ explore: page }) => {
  const several = page.locator('#_river .event:has(.count)').first();
  const count = Number(await several.locator('.count').textContent());
  await several.click();
  const items = page.locator('#_details li button');
  expect(await items.count()).toBe(count);
  const text = await items.nth(1).textContent();
  await items.nth(1).click();
  expect(text).toContain(await page.locator('#_details h2').textContent());
});

test('an address opens its row', async () => {
  const id = ledger.find(({ status }) => status === 'captured')?.id ?? '';
  const { page } = await visit(`${server.url}explore.html#ledger-${id}`);
  expect(await page.locator('#_details h2').textContent()).toBe(ledger.find((row) => row.id === id)?.what);
});

test('the filter leaves out marks, rows and stacks together, and says so', async ({ explore: page }) => {
  const before = await stacks(page);
  await page.locator(`#_controls [value=${kind}]`).uncheck();
  await page.locator(`#_controls [value=${recipient}]`).uncheck();
  const left = ledger.filter(
    (row) => row.kind !== kind && (row.recipients.length === 0 || row.recipients.some((id) => id !== recipient)),
  );
  expect(await page.locator('#_ledger tbody tr:visible').count()).toBe(left.length);
  expect(await page.locator('#_count').textContent()).toBe(`${left.length} of ${ledger.length} events`);
  expect(await page.locator(`#_river [data-key^="${recipient}:"]`).count()).toBe(0);
  expect(await stacks(page)).not.toBe(before);
});

test('low, best and high are three pictures', async ({ explore: page }) => {
  const pictures = new Set([await stacks(page)]);
  for (const reading of ['low', 'high', 'middle']) {
    await page.locator(`[name=reading][value=${reading}]`).check();
    pictures.add(await stacks(page));
  }
  expect(pictures.size).toBe(3);
});

test('a column’s head sorts the table and tells how', async ({ explore: page }) => {
  const head = page.locator('#_ledger thead th').nth(4);
  const amounts = async (): Promise<readonly number[]> => {
    const texts = await page
      .locator('#_ledger tbody .much data')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('value')));
    return texts.map(Number);
  };
  await head.locator('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  expect(await amounts()).toEqual(ledger.flatMap(({ quantity }) => quantity ?? []).sort((a, b) => a - b));
  await head.locator('button').press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect(await amounts()).toEqual(ledger.flatMap(({ quantity }) => quantity ?? []).sort((a, b) => b - a));
});

test('the files to download hold the data', async ({ explore: page }) => {
  const read = async (path: string): Promise<readonly Record<string, string>[]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href="${path}"]`).click()]);
    return parse(await readFile(await download.path(), 'utf8'), { bom: true, columns: true });
  };
  const events = await read('data/support.csv');
  expect(events.map(({ id, what, quantity }) => [id, what, quantity])).toEqual(
    ledger.map(({ id, what, quantity }) => [id, what, String(quantity ?? '')]),
  );
  const levels = await read('data/ratings.csv');
  expect(levels.map(({ why, low, level, high }) => [why, low, level, high])).toEqual(
    ratings.map(({ why, low, level, high }) => [why, ...[low, level, high].map(String)]),
  );
  for (const { source, source_in_full: full } of [...events, ...levels]) expect(full === '').toBe(source === '');
});

test('the story and the closing slide lead here', async () => {
  for (const name of ['index.html', 'deck.html']) {
    const { page } = await visit(server.url + name, { javaScriptEnabled: false });
    expect(await page.locator('a[href="explore.html"]').count(), name).toBeGreaterThan(0);
  }
});

test.each(screens)(
  'on %s axe finds nothing, nothing is wider than the screen, marks are large enough',
  async (_, options) => {
    const { page, troubles } = await visit(`${server.url}explore.html`, options);
    const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(content).toBeLessThanOrEqual(screen);
    const boxes = await page
      .locator('#_river .hit')
      .evaluateAll((hits) =>
        hits.map((hit) => hit.getBoundingClientRect().toJSON() as { width: number; height: number }),
      );
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await page.locator('#_river .event:not(:has(.count))').first().click();
    expect(await runAxe(page)).toEqual([]);
    expect(troubles).toEqual([]);
  },
);
