/** The deck as one file: by double-click, alone in its folder, without a network. */

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/shell/sources.ts';
import { createTools } from '../../src/shell/tools.ts';
import { markupOf } from '../texts.ts';
import { readAddress, readPicture, startBrowser, visit } from './harness.ts';
import { shipped, steps } from './story.ts';
import { readText, squeeze } from './text.ts';

const name = 'changing-partners.html';
let browser: Browser;
let folder: string;
const url = (path: string): string => pathToFileURL(join(folder, path)).href;

beforeAll(async () => {
  browser = await startBrowser();
  folder = await mkdtemp(join(tmpdir(), 'single-'));
  const { tools } = await createTools();
  const { files } = await compile(await readSources(inject('slides'), ''), tools, { single: 'lecturer' });
  await mkdir(join(folder, 'lecturer'));
  for (const path of [name, `lecturer/${name}`]) await writeFile(join(folder, path), files?.get(path) ?? '');
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const offline = { reducedMotion: 'reduce', offline: true } as const;

function currentStep(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const slide = document.querySelector('.slides > section.present');
    return [...slide?.querySelectorAll('.fragment.visible') ?? []].at(-1)?.id ?? slide?.id ?? '';
  })()`);
}

/** Of our own: a system face that could hold a place need not be there. */
const failedFonts = `[...document.fonts].flatMap(({ status, family }) =>
  status === 'error' && !family.includes('Stand') ? family : [])`;

test('is small, runs alone, shows the same pictures, and asks for nothing', async () => {
  expect((await stat(join(folder, name))).size).toBeLessThan(1_000_000);
  const { page, troubles } = await visit(browser, url(name), offline);
  await page.waitForSelector('html.running');
  for (const { id } of steps.slice(0, 10)) {
    await expect.poll(() => currentStep(page)).toBe(id);
    await page.keyboard.press('ArrowRight');
  }
  await expect.poll(() => currentStep(page)).toBe(steps[10]?.id);
  expect(await readPicture(page)).toContain('path');
  expect(await page.evaluate(`document.fonts.check('16px "CP Text"')`)).toBe(true);
  expect(await page.evaluate(failedFonts)).toEqual([]);
  const files = await page.evaluate(
    `performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:')).length`,
  );
  expect(files).toBe(0);
  await page.keyboard.press('s');
  await page.waitForSelector('#_no-lecturer:visible');
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.locator('a:not([href^="#"]):not([href^="http"])').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('no passage that only the lecturer reads stands in the public one', async () => {
  const text = squeeze(readText(await readFile(join(folder, name), 'utf8')));
  const notes = shipped.slides.flatMap(({ speakerNotes, answers, steps: own }) => [
    ...[...speakerNotes, ...own.flatMap((step) => step.speakerNotes)].map(({ body }) => markupOf(body)),
    ...answers.map(markupOf),
  ]);
  expect(notes.length).toBeGreaterThan(20);
  const passages = notes.map((html) => squeeze(readText(html)).slice(0, 60));
  expect(passages.filter((passage) => passage.length > 30 && text.includes(passage))).toEqual([]);
});

test('the one for the lecturer opens its speaker window out of itself, and both live through a reload', async () => {
  const { page, troubles } = await visit(browser, url(`lecturer/${name}`), offline);
  await page.waitForSelector('html.running');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const shown = (): Promise<string | undefined> =>
    speaker
      .evaluate<string | undefined>(`document.querySelector('[data-step]#_board, .current[data-step]')?.dataset.step`)
      .catch(() => undefined);
  await expect.poll(shown).toBe(steps[0]?.id);
  await page.keyboard.press('ArrowRight');
  await expect.poll(shown).toBe(steps[1]?.id);
  await speaker.reload();
  await expect.poll(shown).toBe(steps[1]?.id);
  await expect.poll(() => readAddress(page)).toBe(steps[1]?.id);
  await page.reload();
  await expect.poll(() => currentStep(page)).toBe(steps[1]?.id);
  await speaker.keyboard.press('ArrowRight');
  await expect.poll(() => currentStep(page)).toBe(steps[2]?.id);
  await expect.poll(shown).toBe(steps[2]?.id);
  const slide = shipped.slides.find((one) => one.steps.some(({ id }) => id === steps[2]?.id));
  const note = slide?.speakerNotes[0] ?? slide?.steps[0]?.speakerNotes[0];
  expect(squeeze(await speaker.locator('body').innerText())).toContain(
    squeeze(readText(markupOf(note?.body))).slice(0, 40),
  );
  expect(troubles).toEqual([]);
});
