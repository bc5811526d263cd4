/** Pictures to take along: from the command, and from the pages. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { makeFigures } from '../../src/shell/figures.ts';
import { readSources } from '../../src/shell/sources.ts';
import { browser, fileUrl, visit } from './harness.ts';
import { someSteps, steps } from './story.ts';
import { still, tools } from './tools.ts';

const kept = { get: async () => browser, close: async () => {} };

/** What a file says and needs, as a browser reads it. */
function readSvg(page: Page, svg: string) {
  return page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      fault: root.querySelector('parsererror')?.textContent ?? '',
      title: root.querySelector('title')?.textContent ?? '',
      desc: root.querySelector('desc')?.textContent ?? '',
      words: [...root.querySelectorAll('text')].map((each) => each.textContent).join('\n'),
      size: [root.getAttribute('width'), root.getAttribute('height'), root.getAttribute('viewBox')],
      needs: [...root.querySelectorAll('use, [class], [style]')].map(({ tagName }) => tagName),
      faces: (root.querySelector('style')?.textContent ?? '').match(/font-family:"[^"]+"/g) ?? [],
    };
  }, svg);
}

const wide = { size: ['1280', '720', '0 0 1280 720'], fault: '', needs: [] };

/** Presses a button of the menu, and gives what the browser is handed. */
async function save(page: Page, kind: 'svg' | 'png'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  if ((await page.locator('#_save[open]').count()) === 0) await page.locator('#_save > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#_save [data-kind=${kind}]`).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The share of dark pixels: letters and lines. */
async function inkOf(bytes: Buffer): Promise<number> {
  const { data } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 90).length / data.length;
}

test('the command writes each figure as a drawing and as a bitmap', async () => {
  const { files = new Map(), figures } = await compile(await readSources(inject('story'), ''), tools);
  const taken = await figures?.();
  if (taken === undefined) throw new Error('the story has errors');
  const made = await makeFigures({ taken, files, browser: kept, script: still, memo: tools.memo });
  if (typeof made === 'string') throw new Error(made);
  const names = taken.figures.flatMap(({ name }) => [`figures/${name}.svg`, `figures/${name}.png`]);
  expect([...made.keys()]).toEqual(names);
  const { page } = await visit('about:blank');
  for (const { name, title, alt } of taken.figures) {
    const svg = String(made.get(`figures/${name}.svg`));
    expect(await readSvg(page, svg), name).toMatchObject({ ...wide, title, desc: alt });
    expect(svg, name).not.toMatch(/(?:href|src)="(?!data:|#)/);
    const png = made.get(`figures/${name}.png`) as Uint8Array;
    expect(await sharp(png).metadata(), name).toMatchObject({ width: 1920, height: 1080, format: 'png' });
    if (!someSteps.some(({ id }) => id === name)) continue;
    // Two programs draw it: a browser with the faces that it carries, and the one that made the bitmap of its outlines.
    const drawn = await shoot(page, svg);
    expect(Math.abs((await inkOf(drawn)) - (await inkOf(Buffer.from(png)))), name).toBeLessThan(0.004);
  }
}, 240_000);

async function shoot(page: Page, svg: string): Promise<Buffer> {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return page.screenshot();
}

test('the scrolling page saves the picture that is read, opened by double-click', async () => {
  const step = steps.find(({ scene, notes }) => scene.view === 'map' && notes.length > 0)?.id ?? '';
  const { page, troubles } = await visit(`${fileUrl('index.html')}#${step}`);
  await page.waitForSelector(`[id="${step}"].current`, { state: 'attached' });
  const svg = await save(page, 'svg');
  expect(svg.name).toBe(`${step}.svg`);
  const { page: other } = await visit('about:blank');
  const read = await readSvg(other, svg.bytes.toString());
  expect(read).toMatchObject(wide);
  expect(read.desc).toBe(await page.locator(`[id="${step}"] .seen`).textContent());
  expect(read.words).toContain(await page.locator(`section:has([id="${step}"]) :is(h1, h2, h3)`).first().textContent());
  expect(read.words).toMatch(/^Sources: /m);
  expect(read.words).toMatch(/CC BY 4\.0/);
  expect(read.faces.length).toBeGreaterThan(1);
  const png = await save(page, 'png');
  expect(await sharp(png.bytes).metadata()).toMatchObject({ width: 1920, height: 1080 });
  expect(Math.abs((await inkOf(png.bytes)) - (await inkOf(await shoot(other, svg.bytes.toString()))))).toBeLessThan(
    0.004,
  );
  expect(await page.locator('.aside-of-page').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('a picture of somebody’s own is not saved, and that is said', async () => {
  const step = steps.find(({ scene }) => scene.view === 'picture')?.id ?? '';
  const { page } = await visit(`${fileUrl('index.html')}#${step}`);
  await page.waitForSelector(`[id="${step}"].current`, { state: 'attached' });
  await page.locator('#_save > summary').click();
  await page.locator('#_save [data-kind=svg]').click();
  await expect.poll(() => page.locator('#_save [role=status]').textContent()).toMatch(/rights of its own/);
});

test.each([1280, 900, 390])('the explore page saves the river as it is asked for, at %i px too', async (width) => {
  const { page, troubles } = await visit(fileUrl('explore.html'), { viewport: { width, height: 844 } });
  const { name, bytes } = await save(page, 'svg');
  expect(name).toBe('explore.svg');
  const { page: other } = await visit('about:blank');
  expect(await readSvg(other, bytes.toString())).toMatchObject({ ...wide, title: 'Every event, every rating' });
  const { bytes: png } = await save(page, 'png');
  expect(await sharp(png).metadata()).toMatchObject({ width: 1920, height: 1080 });
  expect(troubles).toEqual([]);
});

test('on a phone the menu stands with the contents, in a wide window beside them again', async () => {
  const { page } = await visit(fileUrl('index.html'), { viewport: { width: 1280, height: 844 } });
  await page.locator('nav > #_save').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('nav > #_save').waitFor({ state: 'detached' });
  await page.locator('.menu > summary').click();
  await page.locator('.menu #_save > summary').click();
  await expect.poll(() => page.locator('.menu [data-kind=svg]').isVisible()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.locator('nav > #_save + #_display').waitFor({ state: 'attached' });
});
