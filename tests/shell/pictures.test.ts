/** What becomes of a photograph on its way into the output. */
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainFile, webFiles } from '../../src/pictures.ts';
import { createPictures } from '../../src/shell/pictures.ts';
import type { Memo } from '../../src/tools.ts';

const memo: Memo = async (_name, _input, make) => JSON.parse(JSON.stringify(await make()));
const pictures = createPictures(memo);

const exif = {
  IFD0: { Copyright: 'A secret of the camera' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
};

/** Left half red, right half blue, and all of it as uneven as a photograph. */
async function paint(width: number, height: number, sigma: number): Promise<Buffer> {
  const noise = {
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma } },
  } as const;
  const half = (color: string) => ({ create: { width: width / 2, height, channels: 3, background: color } }) as const;
  const halves = [
    { input: half('#c00'), left: 0, top: 0, blend: 'overlay' },
    { input: half('#00c'), left: width / 2, top: 0, blend: 'overlay' },
  ] as const;
  return sharp(await sharp(noise).png().toBuffer())
    .composite([...halves])
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function make(bytes: Uint8Array, width: number, height: number): Promise<readonly Uint8Array[]> {
  const files = [...webFiles('a.jpg', { width, height }), plainFile('a.jpg', { width, height })];
  return (await pictures(bytes, files)) ?? [];
}

/** The colour at a share of a picture's width and height. */
async function colorAt(bytes: Uint8Array, x: number, y: number): Promise<'red' | 'blue'> {
  const { data, info } = await sharp(bytes).resize(10, 10, { fit: 'fill' }).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * 10) * 10 + Math.floor(x * 10)) * info.channels;
  return Number(data[at]) > Number(data[at + 2]) ? 'red' : 'blue';
}

describe('a photograph of 6000 by 4000', () => {
  let photograph: Buffer;
  let made: readonly Uint8Array[];

  beforeAll(async () => {
    photograph = await sharp(await paint(1500, 1000, 40))
      .resize(6000, 4000, { kernel: 'nearest' })
      .jpeg({ quality: 90 })
      .withExif(exif)
      .toBuffer();
    made = await make(photograph, 6000, 4000);
  }, 120_000);

  test('weighs less than 300 kB on a phone', () => {
    expect(photograph.length).toBeGreaterThan(2_000_000);
    expect(made.map(({ length }) => length < 300_000)).toEqual([true, true, false, false]);
  });

  test('comes in the sizes that were asked for', async () => {
    const sizes = await Promise.all(made.map((bytes) => sharp(bytes).metadata()));
    expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 640, 427],
      ['webp', 1280, 853],
      ['webp', 1920, 1280],
      ['jpeg', 1920, 1280],
    ]);
  });

  test('does not say who took it, and where', async () => {
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    const said = await Promise.all(made.map(async (bytes) => (await sharp(bytes).metadata()).exif));
    expect(said).toEqual([undefined, undefined, undefined, undefined]);
    expect(made.some((bytes) => Buffer.from(bytes).includes('secret'))).toBe(false);
  });
});

test('a photograph is turned as its camera was held', async () => {
  const lying = await sharp(await paint(400, 200, 0))
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  for (const bytes of await make(lying, 200, 400)) {
    const { width, height, orientation } = await sharp(bytes).metadata();
    expect([width, height, orientation]).toEqual([200, 400, undefined]);
    expect([await colorAt(bytes, 0.5, 0.1), await colorAt(bytes, 0.5, 0.9)]).toEqual(['red', 'blue']);
  }
});

test('an animation moves on screens and stands on paper', async () => {
  const frames = await Promise.all(
    ['#c00', '#00c'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const pages = await Promise.all(
    (await make(gif, 8, 8)).map(async (bytes) => (await sharp(bytes).metadata()).pages ?? 1),
  );
  expect(pages).toEqual([2, 1]);
});

test('what is transparent stays so on screens and is white on paper', async () => {
  const clear = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const [screen = clear, paper = clear] = await make(clear, 8, 8);
  expect((await sharp(screen).stats()).isOpaque).toBe(false);
  expect([...(await sharp(paper).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
});

test.each<[string, () => Promise<Uint8Array>]>([
  [
    'cut off',
    async () =>
      (
        await sharp(await paint(80, 80, 50))
          .jpeg()
          .toBuffer()
      ).subarray(0, 900),
  ],
  ['none', async () => new TextEncoder().encode('Not a picture')],
  ['a drawing', async () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  [
    'of a kind that browsers do not show',
    async () =>
      sharp(await paint(80, 80, 50))
        .tiff()
        .toBuffer(),
  ],
])('nothing is made of a picture that is %s', async (_, bytes) => {
  expect(await pictures(await bytes(), webFiles('a.jpg', { width: 80, height: 80 }))).toBeUndefined();
});

test('the same picture gives the same bytes', async () => {
  const picture = await paint(90, 60, 40);
  const [first, again] = await Promise.all([make(picture, 90, 60), make(picture, 90, 60)]);
  expect(again).toEqual(first);
});
