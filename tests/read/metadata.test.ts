/** Pictures written into a text keep their pixels and lose what a camera wrote into them. */
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { withoutMetadata } from '../../src/read/markdown/metadata.ts';
import { problemsOf, readGood, storyWith } from './support.ts';

const secret = 'Hidden-Place';

function photograph(): Sharp {
  const pixels = Uint8Array.from({ length: 12 * 8 * 3 }, (_, i) => (i * 7) % 256);
  return sharp(pixels, { raw: { width: 12, height: 8, channels: 3 } }).withExif({
    IFD0: { ImageDescription: secret, Orientation: '6' },
    IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' },
  });
}

/** A picture of one pixel with a comment. */
const gif = Buffer.from(
  `GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xfe\x0c${secret}\0!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;`,
  'latin1',
);

const samples: Readonly<Record<string, () => Promise<Buffer>>> = {
  jpeg: () => photograph().jpeg().toBuffer(),
  'progressive jpeg': () => photograph().jpeg({ progressive: true }).toBuffer(),
  png: () => photograph().png().toBuffer(),
  webp: () => photograph().webp().toBuffer(),
  gif: () => Promise.resolve(gif),
};

function addressOf(name: string, bytes: Buffer): string {
  return `data:image/${name.replace('progressive ', '')};base64,${bytes.toString('base64')}`;
}

function bytesOf(address = ''): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

async function look(bytes: Buffer): Promise<unknown> {
  const { data, info } = await sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true });
  return [info.width, info.height, data.toString('base64')];
}

describe.each(Object.entries(samples))('a %s', (name, make) => {
  test('looks as before and says nothing more', async () => {
    const bytes = await make();
    const kept = bytesOf(withoutMetadata(addressOf(name, bytes)));
    expect(bytes.includes(secret)).toBe(true);
    expect(kept.includes(secret)).toBe(false);
    expect(kept.includes('GPS')).toBe(false);
    // Of a WebP or PNG that is turned no page of ours shows the turning.
    if (name.endsWith('jpeg')) expect(await look(kept)).toEqual(await look(bytes));
    else expect((await sharp(kept).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true);
  });

  test('is none where it ends too early', async () => {
    const bytes = await make();
    expect(withoutMetadata(addressOf(name, bytes.subarray(0, bytes.length - 9)))).toBeUndefined();
  });

  test('of any bytes is one or none', async () => {
    const bytes = await make();
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const spoilt = Buffer.from(bytes);
        spoilt[at] = value;
        expect(withoutMetadata(addressOf(name, spoilt)) ?? '').toBeTypeOf('string');
      }),
    );
  });
});

test('an address that is no picture is none', () => {
  expect(withoutMetadata('data:image/svg+xml;base64,AAAA')).toBeUndefined();
  expect(withoutMetadata('data:image/png;base64,?')).toBeUndefined();
  expect(withoutMetadata('data:text/html,x')).toBeUndefined();
});

test('texts hold them without what was written into them', async () => {
  const address = addressOf('jpeg', await photograph().jpeg().toBuffer());
  const story = await readGood(
    storyWith(`## A\n\n![A wall](${address})\n\n<img src="${address}" alt="A wall">\n`, 'html: true'),
  );
  const text = JSON.stringify(story.slides);
  expect(text.match(/data:image\/jpeg;base64,[^"]+/g)).toEqual([withoutMetadata(address), withoutMetadata(address)]);
  expect(await problemsOf(storyWith('## A\n\n![A wall](data:image/png;base64,AAAA)\n'))).toEqual([
    '01.md:7:1 error: an image inside the text must be a whole PNG, JPEG, GIF or WebP, expected a file',
  ]);
});
