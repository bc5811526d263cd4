/** Films, sounds and pictures of an author's own, opened by double-click. */
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInto } from './build.ts';
import { visit } from './harness.ts';

const deck = `# Film

![A sail goes by](film.webm "A film"){poster=tall.jpg credit=Archive}

# Sound

![A tone](tone.wav)

# Tall

${'Words that stand before the picture. '.repeat(10)}

![A tall picture](tall.jpg "Its caption")

Words behind it.
`;

/** A second of silence. */
function silence(): Buffer {
  const data = Buffer.alloc(16_000);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  for (const [at, value] of [
    [16, 16],
    [24, 8000],
    [28, 16_000],
    [40, data.length],
  ] as const)
    head.writeUInt32LE(value, at);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    head.writeUInt16LE(value, at);
  head.write('data', 36);
  return Buffer.concat([head, data]);
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-'));
  await writeFile(join(folder, 'deck.md'), deck);
  await copyFile(fileURLToPath(new URL('film.webm', import.meta.url)), join(folder, 'film.webm'));
  await writeFile(join(folder, 'film.vtt'), 'WEBVTT\n\n00:00.000 --> 00:05.000\nA sail goes by.\n');
  await writeFile(join(folder, 'tone.wav'), silence());
  const tall = { create: { width: 900, height: 3600, channels: 3, background: '#843' } } as const;
  await sharp(tall).jpeg().toFile(join(folder, 'tall.jpg'));
  await buildInto(join(folder, 'dist'), join(folder, 'deck.md'), []);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function open(
  page: string,
  viewport = { width: 1280, height: 720 },
): Promise<{ readonly page: Page; readonly troubles: readonly string[] }> {
  return visit(`${pathToFileURL(join(folder, 'dist')).href}/${page}`, { viewport });
}

test.each([
  ['deck.html#/film', ['A sail goes by.']],
  // A page without a script.
  ['index.html', []],
])('a film waits on %s, and plays when asked, with the captions %j', async (path, captions) => {
  const { page, troubles } = await open(path);
  const film = page.locator('video');
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.readyState)).toBeGreaterThan(0);
  expect(await film.evaluate((video: HTMLVideoElement) => [video.paused, video.autoplay, video.controls])).toEqual([
    true,
    false,
    true,
  ]);
  await film.evaluate((video: HTMLVideoElement) => video.play());
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0);
  const said = () =>
    film.evaluate((video: HTMLVideoElement) =>
      [...(video.textTracks[0]?.cues ?? [])].map((cue) => (cue as VTTCue).text),
    );
  await expect.poll(said).toEqual(captions);
  // What the browser refuses it says, though the page has it already.
  expect(troubles.filter((trouble) => !trouble.includes('film.vtt'))).toEqual([]);
});

test('a sound plays', async () => {
  const { page } = await open('deck.html#/sound');
  const sound = page.locator('audio');
  await sound.evaluate((audio: HTMLAudioElement) => audio.play());
  await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThan(0);
});

test('a film stops when its slide goes', async () => {
  const { page } = await open('deck.html#/film');
  await page.waitForSelector('html.running');
  const film = page.locator('video');
  await film.evaluate((video: HTMLVideoElement) => {
    video.loop = true;
    return video.play();
  });
  await page.keyboard.press('PageDown');
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true);
});

test.each([
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
])('a tall picture leaves the words of its slide their room at %j', async (viewport) => {
  const { page } = await open('deck.html#/tall', viewport);
  await page.waitForSelector('html.running');
  const slide = page.locator('section.present');
  await expect.poll(() => slide.locator('img').evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
  for (const part of [slide.locator('img'), slide.getByText('Its caption'), slide.getByText('Words behind it.')]) {
    const box = await part.boundingBox();
    expect(box && box.y + box.height).toBeLessThanOrEqual(viewport.height);
    expect(box?.height).toBeGreaterThan(8);
  }
});
