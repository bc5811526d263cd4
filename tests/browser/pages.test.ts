import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advances } from '../../src/draw/ground/advances.ts';
import { markupOf } from '../texts.ts';
import { dist, fileUrl, serve, startBrowser, visit } from './harness.ts';
import { shipped, steps } from './story.ts';
import { readText, squeeze } from './text.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(dist, '/some/path/');
});
afterAll(() => Promise.all([browser.close(), server.close()]));

const publicPages = ['index.html', 'deck.html', 'handout.html', 'slides.html'];
const pages = [...publicPages, 'about.html', 'explore.html', 'lecturer/speaker.html', 'lecturer/editorial.html'];

/** For each id the whole text of the slide that it stands in. */
const slideTexts = `[...document.querySelectorAll('[id]')].map((element) => [element.id, (element.closest('section, article') ?? element).textContent])`;

describe.each(pages)('%s', (name) => {
  test('opens by double-click, with no trouble and no other request', async () => {
    const { page, troubles } = await visit(browser, fileUrl(name));
    await page.waitForTimeout(300);
    expect(troubles).toEqual([]);
    expect(await page.evaluate('[...document.fonts].some((face) => face.status === "loaded")')).toBe(true);
  });

  test('opens under any path of a server, with no trouble and no other request', async () => {
    const { page, troubles } = await visit(browser, server.url + name);
    await page.waitForTimeout(300);
    expect(troubles).toEqual([]);
  });

  test('has a strict policy, a language, no style attribute and no id twice', async () => {
    const { page } = await visit(browser, server.url + name, { javaScriptEnabled: false });
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(await page.locator('html').getAttribute('lang')).toBe(shipped.lang);
    expect(await page.locator('[style]').count()).toBe(0);
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map((element) => element.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(publicPages)('%s', (name) => {
  test('has the steps in their order, with their headings and texts', async () => {
    const { page } = await visit(browser, server.url + name, { javaScriptEnabled: false });
    const found = new Map(await page.evaluate<[string, string][]>(slideTexts));
    expect([...found.keys()].filter((id) => steps.some((step) => step.id === id))).toEqual(steps.map(({ id }) => id));
    for (const { id, heading, steps: parts } of shipped.slides) {
      for (const text of [...(heading ? [heading] : []), ...parts.map(({ body }) => body)]) {
        expect(squeeze(found.get(id) ?? ''), id).toContain(squeeze(readText(markupOf(text))));
      }
    }
  });

  test('credits the article with a live link, names the licence and what the outlines are', async () => {
    const { page } = await visit(browser, server.url + name, { javaScriptEnabled: false });
    expect(await page.locator(`a[href="${shipped.origin?.url}"]`).count()).toBeGreaterThan(0);
    const text = await page.locator('body').textContent();
    expect(text).toMatch(/CC BY 4\.0/);
    expect(text).toMatch(/modern outlines/i);
  });
});

test.each([
  ['index.html', {}],
  ['index.html', { viewport: { width: 390, height: 844 } }],
  ['deck.html', {}],
  ['handout.html', {}],
  ['about.html', {}],
  ['about.html', { viewport: { width: 390, height: 844 } }],
])('axe finds nothing on %s %j', async (name, options) => {
  const { page } = await visit(browser, server.url + name, { reducedMotion: 'reduce', ...options });
  await page.waitForTimeout(500);
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    'axe.run().then(({ violations }) => violations)',
  );
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
});

test('labels are as wide as the table of advances says', async () => {
  const { page } = await visit(browser, server.url);
  const texts = [
    'Alma-Ata',
    'Verkhneudinsk',
    'Kalgan 1925',
    'Tsitsihar — Harbin',
    'Nan-ch’ang',
    '1,000,000 US dollars',
  ];
  for (const [family, weight, table] of [
    ['CP Head', 800, 'head'],
    ['CP Label', 600, 'label'],
    ['CP Text', 400, 'text'],
  ] as const) {
    for (const text of texts) {
      const measured =
        await page.evaluate<number>(`document.fonts.load('${weight} 100px "${family}"', ${JSON.stringify(text)}).then(() => {
        const context = document.createElement('canvas').getContext('2d');
        context.font = '${weight} 100px "${family}"';
        context.fontKerning = 'none';
        return context.measureText(${JSON.stringify(text)}).width;
      })`);
      const counted = [...text].reduce((sum, character) => sum + (advances[table][character] ?? Number.NaN), 0) / 10;
      expect(measured, `${family}: ${text}`).toBeCloseTo(counted, 0);
    }
  }
});
