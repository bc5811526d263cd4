import { describe, expect, it, test } from 'vitest';
import { describe as tell } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { overlap } from '../../src/draw/ground/rects.ts';
import type { Graphic, LedgerRow } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { frames, rectangles, textFaults } from './space.ts';

const row: LedgerRow = {
  id: 'list',
  start: '1923-01-01',
  end: '1924-01-01',
  recipients: ['south'],
  kind: 'advisers',
  what: 'names',
  label: 'fallen airmen',
  quantity: 236,
  unit: 'names',
  sources: [{ key: 'a', short: 'Author 1990, p. 12' }],
  confidence: 'high',
  sum: true,
  verified: true,
  status: 'delivered',
};

function picture(over: Partial<LedgerRow>, frame: (typeof frames)[number] = ['deck', 1280, 720]): readonly Mark[] {
  const [variant, width, height] = frame;
  const story: Graphic = { ...graphic, ledger: [{ ...row, ...over }] };
  return draw(story, scene('1924-01-01', { view: 'count', show: ['list'], variant, size: { width, height } }));
}

function marksOf(marks: readonly Mark[], part: string): ReturnType<typeof rectangles> {
  return marks.filter(({ id }) => id === `count-list-${part}`).flatMap(rectangles);
}

describe('marks', () => {
  it.each([1, 9, 236, 1000])('are %i for as many', (quantity) => {
    expect(marksOf(picture({ quantity }), 'solid')).toHaveLength(quantity);
  });

  it('beyond the lowest count are outlines', () => {
    const marks = picture({ quantity: 20, low: 20, high: 25 });
    expect([marksOf(marks, 'solid').length, marksOf(marks, 'hollow').length]).toEqual([20, 5]);
  });

  it('of a promise are outlines', () => {
    const marks = picture({ quantity: 7, status: 'promised' });
    expect([marksOf(marks, 'solid').length, marksOf(marks, 'hollow').length]).toEqual([0, 7]);
  });

  it('are strokes for persons and squares for things', () => {
    const [person] = marksOf(picture({}), 'solid');
    const [thing] = marksOf(picture({ unit: 'aircraft' }), 'solid');
    expect(person && person.height > person.width * 2).toBe(true);
    expect(thing?.height).toBeCloseTo(thing?.width ?? 0, 1);
  });

  it('stand in fives and full tens, so that they can be counted', () => {
    const boxes = marksOf(picture({}), 'solid');
    const first = boxes.filter(({ y }) => y === boxes[0]?.y);
    expect(first.length % 10).toBe(0);
    const gaps = first.slice(1).map(({ x }, i) => x - (first[i]?.x ?? 0));
    expect((gaps[4] ?? 0) > (gaps[3] ?? 0) * 1.3 && (gaps[9] ?? 0) > (gaps[4] ?? 0) * 1.2).toBe(true);
  });

  it.each(frames)('meet nothing and stay in %s %i × %i', (...frame) => {
    for (const over of [{}, { quantity: 1000, unit: 'aircraft' }, { quantity: 20, low: 20, high: 25 }]) {
      const [, width, height] = frame;
      const marks = picture(over, frame);
      const boxes = [...marksOf(marks, 'solid'), ...marksOf(marks, 'hollow')];
      expect(
        boxes.every(({ x, y, ...box }) => x >= 0 && y >= 0 && x + box.width <= width && y + box.height <= height),
      ).toBe(true);
      const near = boxes.slice(0, 60);
      expect(near.some((box, i) => near.slice(i + 1).some((other) => overlap(box, other)))).toBe(false);
      expect(textFaults(marks, { width, height })).toEqual([]);
    }
  });
});

test('number, what it counts, source and certainty stand in words', () => {
  const texts = picture({}).map(({ text }) => text);
  for (const text of ['236', 'names, 1923', 'fallen airmen', 'Author 1990, p. 12, well attested'])
    expect(texts).toContain(text);
});

test('is told in one sentence', () => {
  const story: Graphic = { ...graphic, ledger: [row] };
  expect(tell(story, scene('1924-01-01', { view: 'count', show: ['list'] }))).toBe(
    '236 marks, one for each: 236 names (fallen airmen, well attested).',
  );
});
