import { describe, expect, it, test } from 'vitest';
import { describe as tell } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import type { Graphic } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { frames, textFaults } from './space.ts';

const story: Graphic = {
  ...graphic,
  ratings: graphic.ratings.map((row, i) => ({ ...row, sources: [{ key: 'a', short: `Author ${1990 + i}, p. 7` }] })),
};

function picture(date: string, since?: string, frame: (typeof frames)[number] = ['deck', 1280, 720]): readonly Mark[] {
  const [variant, width, height] = frame;
  return draw(story, scene(date, { view: 'kinds', variant, size: { width, height }, ...(since && { since }) }));
}

function text(marks: readonly Mark[], id: string): string | undefined {
  return marks.find((mark) => mark.id === id)?.text;
}

function width(marks: readonly Mark[], id: string): number {
  return Number(marks.find((mark) => mark.id === id)?.attrs.width ?? 0);
}

describe('levels', () => {
  it('are bars out of five, with their number', () => {
    const marks = picture('1925-06-01');
    const [five, one, two] = ['level-north-arms', 'level-south-money', 'level-north-talks'].map((id) =>
      width(marks, id),
    );
    expect((one ?? 0) / (five ?? 1)).toBeCloseTo(1 / 5, 2);
    expect((two ?? 0) / (five ?? 1)).toBeCloseTo(2 / 5, 2);
    expect(text(marks, 'level-north-arms-number')).toBe('5');
  });

  it('tell what is rated 0 from what is not rated', () => {
    const marks = picture('1923-06-01');
    expect(text(marks, 'level-north-money-number')).toBe('–');
    expect(marks.some((mark) => mark.text?.includes('–: not rated'))).toBe(true);
  });
});

describe('changes', () => {
  it.each([
    ['a rise', '1925-06-01', '1924-06-01', 'level-north-arms', 'up from 3', 3 / 5],
    ['an end', '1930-06-01', '1929-06-01', 'level-south-money', 'ended', undefined],
    ['a beginning', '1928-06-01', '1927-06-01', 'level-south-arms', 'new', undefined],
  ])('mark %s', (_name, date, since, id, word, share) => {
    const marks = picture(date, since);
    expect(text(marks, `${id}-change`)).toBe(word);
    if (share !== undefined) expect(width(marks, `${id}-before`) / width(marks, id)).toBeCloseTo(share, 2);
  });

  it.each([
    ['where no picture was told before', undefined],
    ['where time runs back', '1929-01-01'],
  ])('are not marked %s', (_name, since) => {
    expect(picture('1925-06-01', since).filter(({ id }) => /-(?:change|before)$/.test(id))).toEqual([]);
  });

  it('keep an outline of what has ended', () => {
    const marks = picture('1930-06-01', '1929-06-01');
    expect(width(marks, 'level-south-money')).toBe(0);
    expect(width(marks, 'level-south-money-before')).toBeGreaterThan(0);
  });

  it('are two numbers where a frame is too low for words', () => {
    const marks = picture('1925-06-01', '1924-06-01', ['narrow', 200, 200]);
    expect(text(marks, 'level-north-arms-number')).toBe('3 → 5');
  });
});

describe('words', () => {
  it.each(frames)('meet nothing and leave no frame of %s %i × %i', (...frame) => {
    const [, width, height] = frame;
    for (const [date, since] of [
      ['1925-06-01', '1924-06-01'],
      ['1930-06-01', '1926-06-01'],
    ] as const)
      expect(textFaults(picture(date, since, frame), { width, height })).toEqual([]);
  });

  it('say that it is a rating and name the first source of each, by kind', () => {
    const notes = picture('1925-06-01')
      .filter(({ id }) => id.startsWith('note-'))
      .map((mark) => mark.text)
      .join(' ');
    expect(notes).toMatch(/^Editorial rating 0–5/);
    expect(notes).toContain('Arms: Author 1991, p. 7');
    expect(notes).toContain('Money: Author 1993, p. 7');
  });

  it('leave out a partner that is never rated above 0', () => {
    const more = { ...story, recipients: [...story.recipients, { id: 'none', name: 'None', color: '#555555' }] };
    const marks = draw(more, scene('1925-06-01', { view: 'kinds' }));
    expect(marks.filter(({ id }) => id.startsWith('partner-')).map((mark) => mark.text)).toEqual(['North', 'South']);
  });
});

test('is told in one sentence', () => {
  expect(tell(story, scene('1925-06-01', { view: 'kinds', since: '1924-06-01' }))).toBe(
    'In June 1925: Editorial rating 0–5; North: arms 5 (up from 3), talks 2; South: money 1.',
  );
});
