import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { faceSources, readFont } from '../../src/shell/faces.ts';
import { encodeWoff2 } from '../../src/shell/woff2.ts';

const tables = (sfnt: Buffer): ReadonlyMap<string, string> =>
  new Map(
    Array.from({ length: sfnt.readUInt16BE(4) }, (_, i) => {
      const [offset, length] = [sfnt.readUInt32BE(20 + 16 * i), sfnt.readUInt32BE(24 + 16 * i)];
      const bytes = Buffer.from(sfnt.subarray(offset, offset + length));
      const tag = sfnt.toString('latin1', 12 + 16 * i, 16 + 16 * i);
      // A decoder writes its own checksum, and a flag that the font was packed.
      if (tag === 'head') bytes.fill(0, 8, 18);
      return [tag, bytes.toString('hex')] as const;
    }),
  );

test.each(faceSources)('$family $weight $style comes back as it was from another decoder', async ({ files }) => {
  const [file] = files;
  if (file === undefined) throw new Error('a face without files');
  const options = { targetFormat: 'sfnt', variationAxes: file.axes } as const;
  const sfnt = await subsetFont(await readFont(file), 'Changing Partners, 1920–1950', options);
  const woff2 = await encodeWoff2(sfnt);
  expect(woff2.length % 4).toBe(0);
  expect(tables(await fontverter.convert(woff2, 'sfnt'))).toEqual(tables(sfnt));
});
