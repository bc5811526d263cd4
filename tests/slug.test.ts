import { describe, expect, it } from 'vitest';
import { slugOf } from '../src/slug.ts';

describe('slugOf', () => {
  it.each([
    ['Shanghai, 12 April 1927', 'shanghai-12-april-1927'],
    ['Chiang’s “Northern” Expedition', 'chiangs-northern-expedition'],
    ['Lüshun – Jiānjūn', 'lushun-jianjun'],
    ['廣州', '廣州'],
    ['Москва!', 'москва'],
    ['***', ''],
    ['—', ''],
  ])('%s becomes %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it.each([
    ['A very long heading without an end '.repeat(5), `${'a-very-long-heading-without-an-end-'.repeat(3)}a-very`],
    [`${'word '.repeat(22)}wo and more`, `${'word-'.repeat(22)}wo`],
    ['x'.repeat(150), 'x'.repeat(112)],
    ['很长的标题'.repeat(6), '很长的标题很长的标题很长'],
    [`On ${'很长的标题'.repeat(6)}`, 'on-很长的标题很长的标题很长'],
    ['Предлинное заглавие без конца и без края', 'предлинное-заглавие'],
  ])('a long heading is cut behind a word, or a letter: %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});
