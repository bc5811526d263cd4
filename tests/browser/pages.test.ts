import { expect, test } from 'vitest';
import { advances } from '../../src/draw/ground/advances.ts';
import { holdPageLaws } from '../laws/pages.ts';
import { server, visit } from './harness.ts';

holdPageLaws();

test('labels are as wide as the table of advances says', async () => {
  const { page } = await visit(server.url);
  const texts = [
    'Alma-Ata',
    'Verkhneudinsk',
    'Kalgan 1925',
    'Tsitsihar — Harbin',
    'Nan-ch’ang',
    '1,000,000 US dollars',
  ];
  for (const [font, table] of [
    ['800 100px "CP Head"', 'head'],
    ['600 100px "CP Label"', 'label'],
    ['400 100px "CP Text"', 'text'],
  ] as const) {
    const measured = await page.evaluate(
      async ([face, words]) => {
        for (const text of words) await document.fonts.load(face, text);
        const pen = document.createElement('canvas').getContext('2d');
        if (pen === null) throw new Error('no canvas');
        pen.font = face;
        pen.fontKerning = 'none';
        return words.map((text) => pen.measureText(text).width);
      },
      [font, texts] as const,
    );
    for (const [index, text] of texts.entries()) {
      const counted = [...text].reduce((sum, character) => sum + (advances[table][character] ?? Number.NaN), 0) / 10;
      expect(measured[index], `${font}: ${text}`).toBeCloseTo(counted, 0);
    }
  }
});
