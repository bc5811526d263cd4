import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fontverter from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { createFonts } from '../../src/shell/fonts.ts';
import { createMemo } from '../../src/shell/memo.ts';

const cache = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'fonts-'))}/`);
const text = 'Zhāng Xuéliáng 張學良 Жёлтая → ∑ ⇒ \u{1f600}\u00ad\n';
const { fonts, missing } = createFonts(createMemo(cache, '1'));
const { faces } = await fonts(text);

test('tells the characters that no face has', async () => {
  expect(await missing(text)).toEqual(['\u{1f600}']);
});

test.each(['ā', '張', 'Ж', '→', '∑', 'Z'])('%s is in every weight and style of the text family', (character) => {
  const code = character.codePointAt(0) ?? 0;
  const has = (range = ''): boolean =>
    range.split(',').some((part) => {
      const [first = 0, last = first] = part
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return first <= code && code <= last;
    });
  const covering = faces.filter(({ family, unicodeRange }) => family === 'CP Text' && has(unicodeRange));
  expect(covering.map(({ weight, style }) => `${weight} ${style}`)).toEqual(['400 normal', '400 italic', '700 normal']);
});

test('files are small, pinned, and hold the letters that their range says', async () => {
  for (const face of faces) {
    const font = new Face(new Blob(await fontverter.convert(face.bytes, 'sfnt')), 0);
    expect(font.getAxisInfos()).toEqual({});
    expect(face.bytes.length).toBeLessThan(16_000);
    expect(face.file).toMatch(/^fonts\/[a-z0-9-]+-[0-9a-f]{8}\.woff2$/);
    expect(font.collectUnicodes().length).toBeGreaterThan(0);
  }
});

test('the same text gives the same files', async () => {
  const again = await createFonts(createMemo(new URL('other/', cache), '1')).fonts(
    'Zhāng Xuéliáng 張學良 Жёлтая → ∑ ⇒',
  );
  expect(again.faces.map(({ file }) => file)).toEqual(faces.map(({ file }) => file));
});

test('an author’s own fonts are pinned and cut down as ours', async () => {
  const path = import.meta.resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2');
  const head = new Uint8Array(await readFile(new URL(path)));
  const { faces: dressed } = await fonts('Za', { head });
  const own = dressed.filter(({ family }) => family.startsWith('Own'));
  expect(own.map(({ family, weight, style }) => [family, weight, style])).toEqual([['Own Head', 800, 'normal']]);
  const [face] = own;
  const font = new Face(new Blob(await fontverter.convert(face?.bytes ?? head, 'sfnt')), 0);
  expect(font.getAxisInfos()).toEqual({});
  expect(face?.bytes.length).toBeLessThan(head.length / 2);
  expect(face?.file).toMatch(/^fonts\/own-head-[0-9a-f]{8}\.woff2$/);
});
