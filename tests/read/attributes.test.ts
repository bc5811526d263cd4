import { describe, expect, it } from 'vitest';
import { makeTextFile } from '../../src/read/ground/encoding.ts';
import { startOf } from '../../src/read/ground/report.ts';
import { parseAttributes } from '../../src/read/markdown/attributes.ts';

const spot = () => startOf(makeTextFile('a.md', ''));

describe('parseAttributes', () => {
  it('gives each part its column', () => {
    const parsed = parseAttributes('{#a .b key=1 other="two \\"words\\"" third=\'x\'} rest', 0, spot);
    expect(parsed?.end).toBe(45);
    const { id, classes = [], values } = parsed?.attributes ?? {};
    expect([id?.value, id?.spot.column]).toEqual(['a', 2]);
    expect(classes.map(({ value, spot: { column } }) => [value, column])).toEqual([['b', 5]]);
    expect(
      [...(values ?? [])].map(
        ([
          key,
          {
            value,
            spot: { column },
          },
        ]) => [key, value, column],
      ),
    ).toEqual([
      ['key', '1', 12],
      ['other', 'two "words"', 20],
      ['third', 'x', 42],
    ]);
  });

  it.each(['{', '{}', '{1, 2}', '{a}', '{#a', '{key="open}', 'x{#a}', '{{#a}}'])('finds none in %s', (text) => {
    expect(parseAttributes(text, 0, spot)).toBeUndefined();
  });
});
