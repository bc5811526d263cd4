import { expect, test } from 'vitest';
import { advances } from '../../src/draw/ground/advances.ts';
import { readAdvances } from '../../src/shell/advances.ts';

test('the table of widths is what the fonts say', async () => {
  const read = await readAdvances();
  for (const family of ['head', 'label', 'text'] as const) {
    expect(advances[family]).toEqual(Object.fromEntries([...read[family]].filter(([, width]) => width > 0)));
  }
});

test('all letters of pinyin, Cyrillic and dashes have a width', () => {
  for (const character of 'AaZz0 –—āáǎàüǖōšž') expect(advances.label[character]).toBeGreaterThan(0);
  for (const character of 'ЖжЯяёі№') expect(advances.text[character]).toBeGreaterThan(0);
});
