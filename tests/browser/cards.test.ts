/** Links to the story from elsewhere: their pictures, the pages that lead on, the page for what is lost. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { type Compilation, compile } from '../../src/compile.ts';
import { makeCards } from '../../src/shell/cards.ts';
import { createMemo } from '../../src/shell/memo.ts';
import { startServer } from '../../src/shell/server.ts';
import { readSources } from '../../src/shell/sources.ts';
import type { Files } from '../../src/tools.ts';
import { browser, runAxe, visit } from './harness.ts';
import { currentStep } from './places.ts';
import { step, story } from './story.ts';
import { tools } from './tools.ts';

let built: Compilation;
let files: Files;

beforeAll(async () => {
  built = await compile(await readSources(inject('story'), ''), tools);
  files = built.files ?? new Map();
});

async function serveBuilt(): Promise<string> {
  const server = await startServer(async (path) => files.get(path), 0, '/towns/');
  onTestFinished(server.close);
  return server.url;
}

test('cards are pictures of 1200 × 630, light, and each another; the next build takes them as they are', async () => {
  const sheet = await built.cards?.();
  if (sheet === undefined) throw new Error('no cards');
  const memo = createMemo(pathToFileURL(join(tmpdir(), `cards-${process.pid}-${Math.random()}/`)), '1');
  const cards = await makeCards(sheet, { get: async () => browser, close: async () => {} }, memo);
  expect([...cards.keys()]).toEqual(sheet.paths);
  for (const bytes of cards.values()) {
    const { width, height, format } = await sharp(bytes as Uint8Array).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    expect(bytes.length).toBeLessThan(150_000);
    expect((await sharp(bytes as Uint8Array).stats()).entropy).toBeGreaterThan(0.3);
  }
  expect(new Set([...cards.values()].map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(cards.size);
  const again = await makeCards(sheet, { get: () => Promise.reject(new Error('asked')), close: async () => {} }, memo);
  expect([...again]).toEqual([...cards]);
});

test('a step’s page leads on to the step', async () => {
  const url = await serveBuilt();
  const { page, troubles } = await visit(`${url}s/${step(9)}.html`);
  await page.waitForURL(`${url}index.html#${step(9)}`);
  await expect.poll(() => currentStep(page)).toBe(step(9));
  expect(troubles).toEqual([]);
});

test('what is lost is said at any depth, without asking for anything', async () => {
  const url = await serveBuilt();
  const { page, troubles } = await visit(`${url}a/b/c/nothing.html`);
  expect(await page.locator('a').first().textContent()).toBe(story.title);
  expect(await page.locator('a').first().getAttribute('href')).toBe(story.site);
  expect(troubles.filter((trouble) => !/404/.test(trouble))).toEqual([]);
  expect(await runAxe(page)).toEqual([]);
});
