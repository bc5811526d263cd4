import { describe, expect, it } from 'vitest';
import { makeIds, slugOf, takeId } from '../../src/read/ids.ts';
import { makeReport, startOf } from '../../src/read/report.ts';
import { makeTextFile } from '../../src/read/text.ts';
import { readGood } from './support.ts';

const spot = startOf(makeTextFile('a.md', ''));

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
});

describe('takeId', () => {
  it('finds the next free suffix in a bare deck', () => {
    const [ids, report] = [makeIds(true), makeReport(true)];
    const taken = ['a', 'a', 'a-2', 'a'].map((id) => takeId(ids, undefined, id, spot, report));
    expect(taken).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
    expect(report.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

describe('a story', () => {
  it('counts slides without a name through all chapters', async () => {
    const files = {
      'story.yaml': 'title: T\n',
      '01.md': '---\ntitle: A\n---\n\nOne.\n\n---\n\n## ***\n',
      '02.md': '---\ntitle: B\n---\n\nThree.\n\n. . .\n\nMore.\n',
    };
    const { slides } = await readGood(files);
    expect(slides.map(({ id }) => id)).toEqual(['title', 'a', 'slide-1', 'slide-2', 'b', 'slide-3']);
    expect(slides.at(-1)?.steps.map(({ id }) => id)).toEqual(['slide-3', 'slide-3-2']);
  });
});
