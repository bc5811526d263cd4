/** The deck as one file: by double-click, alone in its folder, without a network. */

import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { readSources } from '../../src/shell/sources.ts';
import { markupOf } from '../texts.ts';
import { readAddress, visit } from './harness.ts';
import { readPageData } from './picture.ts';
import { currentStep, deck, expectPicture } from './places.ts';
import { step, steps, story } from './story.ts';
import { readText, squeeze } from './text.ts';
import { tools } from './tools.ts';

let folder: string;
/** The name of the one file, made of the story's title. */
let name: string;
const url = (path: string): string => pathToFileURL(join(folder, path)).href;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'single-'));
  const { files } = await compile(await readSources(inject('story'), ''), tools, { single: 'lecturer' });
  await mkdir(join(folder, 'lecturer'));
  name =
    [...(files?.keys() ?? [])]
      .find((path) => path.startsWith('lecturer/') && path !== 'lecturer/deck.html' && files?.has(basename(path)))
      ?.replace('lecturer/', '') ?? '';
  for (const path of [name, `lecturer/${name}`]) await writeFile(join(folder, path), files?.get(path) ?? '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const offline = { reducedMotion: 'reduce', offline: true } as const;

/** The families of faces that did not load; one of the system that could hold a place need not be there. */
function failedFonts(): readonly string[] {
  return [...document.fonts].flatMap(({ status, family }) =>
    status === 'error' && !family.includes('Stand') ? family : [],
  );
}

test('is small, runs alone, shows the same pictures, and asks for nothing', async () => {
  expect((await stat(join(folder, name))).size).toBeLessThan(1_000_000);
  const { page, troubles } = await visit(url(name), offline);
  await page.waitForSelector('html.running');
  for (const { id } of steps.slice(0, 10)) {
    await expect.poll(() => currentStep(page)).toBe(id);
    await page.keyboard.press('ArrowRight');
  }
  await expect.poll(() => currentStep(page)).toBe(step(10));
  await expectPicture(page, deck, await readPageData(page));
  expect(await page.evaluate(() => document.fonts.check('16px "CP Text"'))).toBe(true);
  expect(await page.evaluate(failedFonts)).toEqual([]);
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(files.filter((name) => !name.startsWith('data:'))).toEqual([]);
  await page.keyboard.press('s');
  await page.waitForSelector('#_no-lecturer:visible');
  expect(page.context().pages()).toHaveLength(1);
  expect(await page.locator('a:not([href^="#"]):not([href^="http"])').count()).toBe(0);
  expect(troubles).toEqual([]);
});

test('no passage that only the lecturer reads stands in the public one', async () => {
  const text = squeeze(readText(await readFile(join(folder, name), 'utf8')));
  const notes = story.slides.flatMap(({ speakerNotes, answers, steps: own }) => [
    ...[...speakerNotes, ...own.flatMap((step) => step.speakerNotes)].map(({ body }) => markupOf(body)),
    ...answers.map(markupOf),
  ]);
  expect(notes.length).toBeGreaterThanOrEqual(story.slides.length);
  const passages = notes.map((html) => squeeze(readText(html)).slice(0, 60));
  expect(passages.filter((passage) => passage.length > 30 && text.includes(passage))).toEqual([]);
});

test('the one for the lecturer opens its speaker window out of itself, and both live through a reload', async () => {
  const { page, troubles } = await visit(url(`lecturer/${name}`), { ...offline, opens: true });
  await page.waitForSelector('html.running');
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  const shown = (): Promise<string | undefined> =>
    speaker
      .evaluate(() => document.querySelector<HTMLElement>('[data-step]#_board, .current[data-step]')?.dataset.step)
      .catch(() => undefined);
  await expect.poll(shown).toBe(step(0));
  await page.keyboard.press('ArrowRight');
  await expect.poll(shown).toBe(step(1));
  await speaker.reload();
  await expect.poll(shown).toBe(step(1));
  await expect.poll(() => readAddress(page)).toBe(step(1));
  await page.reload();
  await expect.poll(() => currentStep(page)).toBe(step(1));
  await speaker.keyboard.press('ArrowRight');
  await expect.poll(() => currentStep(page)).toBe(step(2));
  await expect.poll(shown).toBe(step(2));
  const slide = story.slides.find((one) => one.steps.some(({ id }) => id === step(2)));
  const note = slide?.speakerNotes[0] ?? slide?.steps[0]?.speakerNotes[0];
  expect(squeeze(await speaker.locator('body').innerText())).toContain(
    squeeze(readText(markupOf(note?.body))).slice(0, 40),
  );
  expect(troubles).toEqual([]);
});
