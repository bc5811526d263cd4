import { describe, expect, it, test } from 'vitest';
import { describe as tell } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import type { Rect } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import type { Graphic, LedgerRow, Scene } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { frames, rectangles, textFaults } from './space.ts';

function sum(id: string, year: number, quantity: number, over: Partial<LedgerRow> = {}): LedgerRow {
  const [start, end] = [`${year}-01-01`, `${year + 1}-01-01`];
  const sources = [{ key: 'a', short: `Author ${year}, p. 3` }];
  const base = { id, start, end, quantity, unit: 'dollars', recipients: ['north'], kind: 'money', what: id, sources };
  return { ...base, sum: true, verified: true, status: 'delivered', confidence: 'high', ...over };
}

const story: Graphic = {
  ...graphic,
  ledger: [
    sum('tiny', 1921, 2_000, { recipients: ['south'] }),
    sum('small', 1922, 4_000_000, { label: 'paid in coin' }),
    sum('promise', 1924, 100_000_000, { status: 'promised', label: 'credit of five years' }),
    sum('drawn', 1925, 64_000_000, { of: 'promise', label: 'drawn in goods' }),
    sum('range', 1927, 16_000_000, { low: 16_000_000, high: 25_000_000, recipients: ['south'] }),
    sum('roubles', 1928, 9_000_000, { unit: 'roubles' }),
    sum('half', 1929, 50_000_000, { of: 'promise' }),
  ],
  rates: [
    { unit: 'roubles', in: 'dollars', rate: 0.25, from: '1927-01-01', sources: [{ key: 'b', short: 'Bank 1930' }] },
  ],
};

const series = ['tiny', 'small', 'promise', 'drawn', 'range'];

function picture(over: Partial<Scene>, on: Graphic = story): readonly Mark[] {
  return draw(on, scene('1930-01-01', { view: 'scale', scale: series, ...over }));
}

function box(marks: readonly Mark[], id: string): Rect {
  const [rect] = marks.filter((mark) => mark.id === id).flatMap(rectangles);
  if (!rect) throw new Error(`no box of ${id}`);
  return rect;
}

function text(marks: readonly Mark[], id: string): string | undefined {
  return marks.find((mark) => mark.id === id)?.text;
}

describe('areas', () => {
  it.each(frames)('are as the quantities in %s %i × %i', (variant, width, height) => {
    const marks = picture({ show: ['promise', 'drawn', 'range'], variant, size: { width, height } });
    const sides = ['scale-promise', 'scale-drawn-solid', 'scale-range-solid', 'scale-range'].map(
      (id) => box(marks, id).width,
    );
    const [whole = 1, ...others] = sides;
    const shares = others.map((side) => (side / whole) ** 2);
    for (const [i, share] of [0.64, 0.16, 0.25].entries()) expect(shares[i]).toBeCloseTo(share, 1);
  });

  it('stay as they are while steps go on', () => {
    const before = box(picture({ show: ['small'] }), 'scale-small-solid');
    const after = box(picture({ show: ['range'], earlier: ['small'] }), 'scale-small');
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(after[side]).toBeCloseTo(before[side], 1);
  });
});

describe('time', () => {
  it('draws nothing of later steps, and what was before as a thin outline', () => {
    const marks = picture({ show: ['promise'], earlier: ['tiny', 'small'] });
    const squares = marks.filter(({ id, tag }) => /^scale-[a-z]+(-solid)?$/.test(id) && tag === 'path');
    expect(squares.map(({ id, attrs }) => [id, attrs.class])).toEqual([
      ['scale-tiny', 'earlier'],
      ['scale-small', 'earlier'],
      ['scale-promise', 'sum-line'],
    ]);
  });

  it('goes to the right, and the words of a step are those of what it shows', () => {
    const marks = picture({ show: ['promise'], earlier: ['tiny', 'small'] });
    expect(box(marks, 'scale-small').x).toBeLessThan(box(marks, 'scale-promise').x);
    const words = marks.filter(({ id }) => /-words-\d$/.test(id)).map((mark) => mark.text);
    expect(words).toEqual(['1921', '1922', '1924', 'credit of five years']);
  });
});

describe('parts', () => {
  it('say their years behind what they are', () => {
    const marks = picture({ show: ['promise', 'drawn'] });
    const lines = marks.filter(({ id }) => id.startsWith('scale-promise-words')).map((mark) => mark.text);
    expect(lines.join(' ')).toMatch(/drawn in goods, 1925$/);
  });

  it.each(frames)('stand inside their whole in %s %i × %i', (variant, width, height) => {
    const marks = picture({ show: ['drawn'], variant, size: { width, height } });
    const [whole, part] = [box(marks, 'scale-promise'), box(marks, 'scale-drawn-solid')];
    expect(part.x).toBeCloseTo(whole.x, 0);
    expect(part.y + part.height).toBeCloseTo(whole.y + whole.height, 0);
    expect(part.width).toBeLessThan(whole.width);
  });

  it('bring their whole along', () => {
    const marks = picture({ show: ['drawn'], scale: undefined as never });
    expect(box(marks, 'scale-promise').width).toBeGreaterThan(box(marks, 'scale-drawn-solid').width);
  });

  it('that are too wide as squares become strips of the right area', () => {
    const marks = picture({ show: ['promise', 'drawn', 'half'], scale: ['promise', 'drawn', 'half'] });
    const [whole, part, other] = ['scale-promise', 'scale-drawn-solid', 'scale-half-solid'].map((id) => box(marks, id));
    if (!whole || !part || !other) throw new Error('no boxes');
    expect((part.width * part.height) / whole.width ** 2).toBeCloseTo(0.64, 2);
    expect((other.width * other.height) / whole.width ** 2).toBeCloseTo(0.5, 2);
    expect(part.y).toBeCloseTo(other.y + other.height, 0);
  });
});

describe('lens', () => {
  it('enlarges what is below four pixels as often as it says', () => {
    const marks = picture({ show: ['tiny'] });
    const whole = box(picture({ show: ['promise'] }), 'scale-promise').width;
    const times = box(marks, 'scale-tiny-solid-enlarged').width / (whole * Math.sqrt(2_000 / 100_000_000));
    const words = marks.filter(({ id }) => id.startsWith('scale-tiny-words')).map((mark) => mark.text);
    expect(box(marks, 'scale-tiny-solid').width).toBeLessThan(4);
    expect(words.join(' ')).toContain(`enlarged ${Math.round(times / 10) * 10} times`);
    expect(marks.filter(({ id }) => id.endsWith('-lens'))).toHaveLength(1);
  });
});

describe('units', () => {
  it('are converted by the rate of the time, which is said', () => {
    const marks = picture({ show: ['roubles', 'small'], scale: [] });
    const [dollars, roubles] = [box(marks, 'scale-small-solid'), box(marks, 'scale-roubles-solid')];
    expect((roubles.width / dollars.width) ** 2).toBeCloseTo(2.25 / 4, 2);
    const notes = marks
      .filter(({ id }) => id.startsWith('note-'))
      .map((mark) => mark.text)
      .join(' ');
    expect(notes).toContain('roubles at 0.25 dollars each, Bank 1930');
    expect(text(marks, 'scale-roubles-amount')).toBe('9 million');
  });

  it('without a rate stand on two scales, which is said', () => {
    const marks = picture({ show: ['roubles', 'small'], scale: [] }, { ...story, rates: [] });
    const keys = marks.map((mark) => mark.text).filter((line) => line?.startsWith('areas in'));
    expect(keys).toEqual(['areas in dollars', 'areas in roubles']);
    expect(marks.some((mark) => mark.text?.includes('two scales, not to be compared'))).toBe(true);
  });

  it('are not converted by a rate of another time', () => {
    const rates = story.rates.map((rate) => ({ ...rate, to: '1928-01-01' }));
    const marks = picture({ show: ['roubles', 'small'], scale: [] }, { ...story, rates });
    expect(marks.filter((mark) => mark.text?.startsWith('areas in'))).toHaveLength(2);
  });
});

describe('words', () => {
  it.each(frames)('meet nothing and leave no frame of %s %i × %i', (variant, width, height) => {
    const size = { width, height };
    for (const show of [['tiny'], ['promise', 'drawn'], ['range', 'small']])
      expect(textFaults(picture({ show, variant, size }), size)).toEqual([]);
  });

  it('say who says so and how sure', () => {
    const notes = picture({ show: ['small'] }).filter(({ id }) => id.startsWith('note-'));
    expect(notes.map((mark) => mark.text).join(' ')).toContain('1922: Author 1922, p. 3, well attested');
  });
});

test('is told in one sentence', () => {
  expect(tell(story, scene('1930-01-01', { view: 'scale', scale: series, show: ['promise'] }))).toBe(
    'On one scale, in dollars: 1924: 100,000,000 (credit of five years, North, promised, well attested).',
  );
});
