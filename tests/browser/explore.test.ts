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
  expect(await openRow(page)).toMatch(/^#event=/);
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

test('a list of several events follows the filter, with its mark', async () => {
  const { page } = await visit(`${server.url}explore.html`, phone);
  const title = page.locator('#_details h2');
  const mark = page.locator('#_river .event[data-key^="boria:"]').first();
  await mark.click();
  expect(await title.textContent()).toBe('2 events, 1902');
  await page.locator('#_controls [value=coal]').uncheck();
  expect(await mark.getAttribute('aria-label')).toContain('Loan for the line');
  expect(await title.textContent()).toBe('1 event, 1902');
  expect(await page.locator('#_details li').allTextContents()).toEqual([expect.stringContaining('Loan for the line')]);
  expect(await page.locator('#ledger-waggons-1902').isVisible()).toBe(false);
  await page.locator('#_controls [value=coal]').check();
  expect(await title.textContent()).toBe('2 events, 1902');
  await page.locator('#_controls [value=boria]').uncheck();
  expect(await page.locator('#_details').isVisible()).toBe(false);
});

test('an open event that is filtered out is closed', async ({ explore: page }) => {
  await page.locator('[data-key="corin:doubtful"]').click();
  await page.locator('#_controls [value=coal]').uncheck();
  expect(await page.locator('#_details h2').textContent()).toBe('Second loan');
  await page.locator('#_controls [value=money]').uncheck();
  expect(await page.locator('#_details').isVisible()).toBe(false);
  expect(await openRow(page)).toBe('#without=coal,money');
});

/** What the page shows: its address, controls, events and panel. */
async function readState(page: Page): Promise<unknown> {
  return {
    address: await openRow(page),
    hidden: await page
      .locator('#_controls [type=checkbox]:not(:checked)')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    reading: await page.locator('[name=reading]:checked').getAttribute('value'),
    count: await page.locator('#_count').textContent(),
    marks: await marks(page).count(),
    stacks: await stacks(page),
    open: await page.locator('#_details:visible h2').allTextContents(),
  };
}

test.each([
  ['over http', () => `${server.url}explore.html`],
  ['from a disk', () => fileUrl('explore.html')],
])('%s filters and the open event stand in the address, for Back, Forward and others', async (_, address) => {
  const { page, troubles } = await visit(address());
  const states = [await readState(page)];
  for (const change of [
    () => page.locator('#_controls [value=letters]').uncheck(),
    () => page.locator('[name=reading][value=high]').check(),
    () => page.locator('[data-key="corin:doubtful"]').click(),
  ]) {
    await change();
    states.push(await readState(page));
  }
  expect(states.at(-1)).toMatchObject({
    address: '#event=doubtful&without=letters&reading=high',
    hidden: ['letters'],
    reading: 'high',
    count: '15 of 33 events',
    open: ['Second loan'],
  });
  const { page: other, troubles: others } = await visit(page.url());
  expect(await readState(other)).toEqual(states[3]);
  for (const state of states.slice(0, -1).reverse()) {
    await page.goBack();
    expect(await readState(page)).toEqual(state);
  }
  await page.goForward();
  expect(await readState(page)).toEqual(states[1]);
  expect([...troubles, ...others]).toEqual([]);
});

test('what an address asks for that is not there changes nothing', async ({ explore: page }) => {
  const { page: other, troubles } = await visit(`${server.url}explore.html#event=x&without=tanks,%3Cb%3E&reading=best`);
  expect(await readState(other)).toEqual({ ...((await readState(page)) as object), address: await openRow(other) });
  expect(troubles).toEqual([]);
});

test('a link from the panel to a source leaves the event open', async ({ explore: page }) => {
  await page.locator('[data-key="corin:doubtful"]').click();
  await page.locator('#_details dd a[href^="#source-"]').first().click();
  expect(await page.locator('#_details h2').textContent()).toBe('Second loan');
  await page.goBack();
  expect(await openRow(page)).toBe('#event=doubtful');
  expect(await page.locator('#_details h2').textContent()).toBe('Second loan');
});

/** Where a band of Alba's coal, rated 5 (4–5) in 1905, is on the screen. */
async function findCoal(page: Page): Promise<{ x: number; y: number }> {
  const box = await page
    .locator('#_river path[transform^="matrix"]')
    .first()
    .evaluate((path) => {
      path.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = path.getBoundingClientRect();
      return { left, top, width, height };
    });
  const isUpright = box.height > box.width;
  // The stack runs from February 1901 to March 1909; mid-1905 is a little over the half of it.
  return isUpright
    ? { x: box.left + box.width - 3, y: box.top + box.height * 0.55 }
    : { x: box.left + box.width * 0.55, y: box.top + box.height - 3 };
}

const coal = ['5 of 5 (4–5) Alba, Coal, October 1904 – December 1905', 'What had gone to Boria came as well.'];

test('the mouse reads a height and its reason, and the reading changes it', async ({ explore: page }) => {
  const { x, y } = await findCoal(page);
  await page.mouse.move(x, y);
  const spoken = page.locator('#_why [aria-live=polite]');
  expect(await spoken.locator('p').allTextContents()).toEqual(coal);
  expect(await page.locator('#_why .says a').getAttribute('href')).toBe('#source-smith1990');
  await page.locator('#_ratings thead button').nth(4).click();
  await page.locator('[name=reading][value=low]').check();
  expect(await spoken.locator('p').first().textContent()).toBe(coal[0]?.replace('5', '4'));
  await page.locator('#_controls [value=coal]').uncheck();
  expect(await spoken.textContent()).toContain('Point at a band');
});

test('a finger reads a height and its reason', async () => {
  const { page, troubles } = await visit(`${server.url}explore.html`, phone);
  const { x, y } = await findCoal(page);
  await page.touchscreen.tap(x, y);
  expect(await page.locator('#_why [aria-live] p').allTextContents()).toEqual(coal);
  const bottom = await page.locator('#_why').evaluate((why) => why.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  expect(troubles).toEqual([]);
});

test('keys read heights and reasons at each mark, at the ends and year by year', async ({ explore: page }) => {
  await page.locator('[name=reading][value=middle]').focus();
  await page.keyboard.press('Tab');
  const at = async (key: string): Promise<readonly string[]> => {
    await page.keyboard.press(key);
    return [await focused(page), ...(await page.locator('#_why [aria-live] p').allTextContents())];
  };
  expect((await at('Home'))[0]).toContain('Teachers for the schools');
  expect(await at('PageDown')).toEqual([
    expect.stringContaining('Coal landed'),
    '3 of 5 (2–4) Alba, Coal, February 1901 – September 1904',
    'One ship a month.',
  ]);
  expect((await at('PageDown'))[0]).toContain('1902');
  expect((await at('PageUp'))[0]).toContain('Coal landed');
  expect((await at('End'))[0]).toContain('The house is sold');
  expect((await at('ArrowRight'))[0]).toContain('The house is sold');
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

test('paper has no controls', async ({ explore: page }) => {
  expect(await page.locator('.controls').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.controls, .bar').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('.printed').isVisible()).toBe(true);
});
