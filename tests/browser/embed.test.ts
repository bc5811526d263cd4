/** A step in the page of somebody else. */

import type { Frame, Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/shell/server.ts';
import { markupOf } from '../texts.ts';
import { fileUrl, runAxe, server, settle, visit } from './harness.ts';
import { step, steps, story } from './story.ts';
import { readText, squeeze } from './text.ts';

/** A page of another origin that shows a step in a frame. */
async function embed(
  id: string,
  attributes = '',
  width = 800,
): Promise<{ page: Page; frame: Frame; troubles: readonly string[] }> {
  const code = `<iframe src="${server.url}embed.html#${id}" title="A step" style="width:100%;height:36rem;border:0" ${attributes}></iframe>`;
  const text = `<!DOCTYPE html><html lang="en"><title>Foreign</title><body>${code}<input id="own"></body></html>`;
  const foreign = await startServer(async (path) => (path === 'index.html' ? text : undefined), 0);
  onTestFinished(foreign.close);
  const { page, troubles } = await visit(foreign.url, { viewport: { width, height: 900 } });
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('no frame');
  await frame.waitForSelector('article:visible');
  return { page, frame, troubles: troubles.filter((trouble) => !/^http|404|favicon/.test(trouble)) };
}

test.each([390, 800])(
  'a frame of %i px shows the step whole: picture, words, owner and a link out of it',
  async (width) => {
    for (const { id, body } of [steps[4], steps.at(-1)].flatMap((each) => each ?? [])) {
      const { frame, troubles } = await embed(id, '', width);
      const shown = frame.locator('article:visible');
      expect(await shown.evaluateAll((found) => found.map((each) => each.id))).toEqual([id]);
      const text = squeeze((await shown.textContent()) ?? '');
      const notes = /<sup[^>]*>.*?<\/sup>/g;
      expect(text).toContain(squeeze(readText(markupOf(body).replace(notes, ''))));
      const link = shown.locator('.owner a').first();
      expect(await link.getAttribute('href')).toBe(`index.html#${id}`);
      expect(await link.getAttribute('target')).toBe('_blank');
      expect(await link.textContent()).toBe(story.title);
      const size = await frame.evaluate(() => [
        document.documentElement.scrollWidth - innerWidth,
        document.body.scrollHeight - innerHeight,
      ]);
      expect(size).toEqual([0, 0]);
      const boxes = await shown
        .locator('h1, figure, .text, .owner')
        .evaluateAll((found) => found.map((each) => each.getBoundingClientRect().bottom));
      expect(Math.max(...boxes)).toBeLessThanOrEqual(36 * 16);
      const letters = await shown.locator('.figure text').evaluateAll((found) =>
        found.map((each) => {
          const scale = (each as SVGTextElement).getScreenCTM()?.a ?? 0;
          return Number.parseFloat(getComputedStyle(each).fontSize) * scale;
        }),
      );
      expect(Math.min(...letters)).toBeGreaterThan(9);
      expect(troubles).toEqual([]);
    }
  },
);

test.each(['sandbox', 'sandbox="allow-scripts"'])(
  'a frame with %s shows it too, without a script, and stores nothing',
  async (attributes) => {
    const { frame, page } = await embed(step(5), attributes);
    expect(await frame.locator('article:visible').getAttribute('id')).toBe(step(5));
    expect(await frame.locator('script').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  },
);

test('no key is taken from the page around it, nor the focus', async () => {
  const { page } = await embed(step(5));
  await page.locator('#own').focus();
  await page.keyboard.type('s gt');
  expect(await page.locator('#own').inputValue()).toBe('s gt');
});

test('an address without a step shows the first; every step is there once, with the sentence of its picture', async () => {
  const { page } = await visit(`${server.url}embed.html`);
  await settle(page);
  expect(await page.locator('article:visible').getAttribute('id')).toBe(story.slides[0]?.id);
  const ids = await page.locator('article').evaluateAll((found) => found.map((each) => each.id));
  expect([...ids].sort()).toEqual(steps.map(({ id }) => id).sort());
  const silent = await page
    .locator('figure:has(> svg)')
    .evaluateAll(
      (found) => found.filter((each) => (each.querySelector('figcaption')?.textContent ?? '').length < 10).length,
    );
  expect(silent).toBe(0);
  await page.goto(`${server.url}embed.html#${step(5)}`);
  expect(await runAxe(page)).toEqual([]);
});

test('an author’s picture keeps what was said of it', async () => {
  const { frame, troubles } = await embed('harbour');
  expect(await frame.locator('article:visible .caption').textContent()).toBe(
    'The harbour as the house wished to see it · Town museum of Alba',
  );
  expect(await frame.locator('article:visible figcaption').textContent()).toContain('A painted harbour with a ship');
  const picture = frame.locator('article:visible figure img');
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth > 0)).toBe(true);
  expect(troubles).toEqual([]);
});

test('explore gives the code of each step, ready to paste', async () => {
  const { page, troubles } = await visit(`${server.url}explore.html`);
  await page.locator('#_frame-step').selectOption(step(6));
  const code = await page.locator('#_frame-code').inputValue();
  expect(code).toMatch(
    /^<iframe src="https:\/\/example\.org\/towns\/embed\.html#[^"]+" title="[^"]+" loading="lazy" style="[^"]+"><\/iframe>$/,
  );
  expect(code).toContain(`embed.html#${step(6)}"`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#_frame-copy').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  expect(troubles).toEqual([]);
});

test('without a script explore gives the code of the first step', async () => {
  const { page } = await visit(fileUrl('explore.html'), { javaScriptEnabled: false });
  expect(await page.locator('#_frame-code').inputValue()).toContain(`embed.html#${story.slides[0]?.id}"`);
  expect(await page.locator('#_frame-step').isVisible()).toBe(false);
});
