import { describe, expect, it } from 'vitest';
import { makeTextFile } from '../../src/read/ground/encoding.ts';
import { makeReport, startOf } from '../../src/read/ground/report.ts';
import { makeIds, takeId } from '../../src/read/slides/ids.ts';
import { readGood } from './support.ts';

const spot = startOf(makeTextFile('a.md', ''));

describe('takeId', () => {
  it('finds the next free suffix in a bare deck', () => {
    const [ids, report] = [makeIds(true), makeReport(true)];
    const taken = ['a', 'a', 'a-2', 'a'].map((id) => takeId(ids, undefined, id, spot, report));
    expect(taken).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
    expect(report.problems.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

describe('a long id', () => {
  const long = `${'很'.repeat(12)}-long`;
  it.each([
    [false, 'error'],
    [true, 'warning'],
  ])('of an author is told (bare: %s)', (bare, severity) => {
    const [ids, report] = [makeIds(bare), makeReport(bare)];
    expect(takeId(ids, { value: long, spot }, 'made', spot, report)).toBe('made');
    const message = `the id "${long}" takes 113 bytes in an address, expected at most 112`;
    expect(report.problems).toEqual([{ severity, file: 'a.md', line: 1, column: 1, message, excerpt: '' }]);
  });

  it('is made once from two headings that begin alike', async () => {
    const heading = `# ${'A very long heading '.repeat(8)}`;
    const { slides } = await readGood({
      'deck.md': `${heading} one\n\nWords.\n\n. . .\n\nMore.\n\n${heading} two\n\nWords.\n`,
    });
    const ids = slides.flatMap((slide) => slide.steps.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.map((id) => id.length)).toEqual([111, 113, 113]);
  });
});

describe('a slide without a heading', () => {
  it.each([
    ['Words *without* a heading.', 'Words without a heading.'],
    ['- One\n- Two\n\nThree.', 'One Two Three.'],
    ['The first words of a long text go on to the end of a word.', 'The first words of a long text go on to…'],
    ['廣州'.repeat(30), `${'廣州'.repeat(20)}…`],
    ['Note: Private.', 'slide-1'],
    ['<!-- Private. --> Public.\n\n^ Private.', 'Public.'],
    ['![A ship at Canton](a.png)', 'A ship at Canton'],
    ['. . .\n\nLater.', 'Later.'],
    ['***', 'slide-1'],
  ])('is named by its first words: %s', async (text, name) => {
    const [slide] = (await readGood({ 'deck.md': `${text}\n\n---\n\n# B\n` })).slides;
    expect([slide?.id, slide?.headingText, slide?.heading]).toEqual(['slide-1', name, undefined]);
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
