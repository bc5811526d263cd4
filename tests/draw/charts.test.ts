import { describe, expect, it } from 'vitest';
import { draw } from '../../src/draw/draw.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import type { Graphic, Scene } from '../../src/graphic.ts';
import { letterOf } from '../../src/letter.ts';
import { graphic, scene } from './fixture.ts';
import { frames, rectangles, textFaults } from './space.ts';

/** The budget as a part of the promise, and a place for one of them. */
const story: Graphic = {
  ...graphic,
  ledger: graphic.ledger.map((row) => ({
    ...row,
    ...(row.id === 'budget' && { of: 'promise', quantity: 300_000, recipients: ['north'] }),
    ...(row.id === 'aircraft' && { place: 'mill' }),
  })),
};

const each = { roubles: 50_000, aircraft: 20 };

function picture(show: readonly string[], over: Partial<Scene> = {}, on: Graphic = story): readonly Mark[] {
  return draw(on, scene('1925-01-01', { show, ...over }));
}

function squares(marks: readonly Mark[], id: string): ReturnType<typeof rectangles> {
  // Their path closes by an absolute line: the first two sides tell all.
  return marks.filter((mark) => mark.id === id).flatMap(rectangles);
}

describe('one unit', () => {
  it('has squares that stand for what the chapter says', () => {
    expect(squares(picture(['promise'], { each }), 'units-promise-hollow')).toHaveLength(40);
    expect(picture(['promise'], { each }).some(({ text }) => text?.startsWith('1 square = 50,000'))).toBe(true);
  });

  it.each(frames)('has one size of square whatever else is shown in %s %i × %i', (variant, width, height) => {
    const sizes = [['promise'], ['budget'], ['promise', 'aircraft']].map((show) => {
      const id = show[0] === 'budget' ? 'units-budget-solid' : 'units-promise-hollow';
      return squares(picture(show, { each, room: 2, variant, size: { width, height } }, graphic), id)[0]?.height;
    });
    expect(new Set(sizes).size).toBe(1);
  });
});

describe('what stands at squares', () => {
  const unit = 'roubles in silver, in gold and in the notes of five different banks';
  const long = { ...story, ledger: story.ledger.map((row) => (row.id === 'promise' ? { ...row, unit } : row)) };

  it.each(frames)('is whole in %s %i × %i, however long it is', (variant, width, height) => {
    const marks = picture(['promise'], { variant, size: { width, height } }, long);
    const said = marks.filter(({ id }) => id.startsWith('units-promise')).map(({ text = '' }) => text);
    expect(said.join(' ')).toContain(unit);
    expect(textFaults(marks, { width, height })).toEqual([]);
  });
});

describe('parts', () => {
  it('are drawn on the squares of their whole and not beside them', () => {
    const marks = picture(['budget', 'promise'], { each });
    const whole = squares(marks, 'units-promise-hollow');
    const part = squares(marks, 'units-budget-solid');
    expect([whole.length, part.length]).toEqual([40, 6]);
    expect(part.map(({ x, y }) => [x, y])).toEqual(whole.slice(0, 6).map(({ x, y }) => [x, y]));
    expect(marks.some(({ text }) => text?.startsWith('part of it'))).toBe(true);
  });
});

describe('letters', () => {
  it('tie text to picture only where quantities share it', () => {
    expect([letterOf(['a'], 'a'), letterOf(['a', 'b'], 'b')]).toEqual([undefined, 'b']);
    const letters = (show: readonly string[]): readonly Mark[] =>
      picture(show).filter(({ id }) => /letter|leader/.test(id));
    expect(letters(['aircraft'])).toEqual([]);
    expect(letters(['aircraft', 'stock']).length).toBeGreaterThan(0);
  });

  it('leave a dot at the place of one that is alone', () => {
    const marks = picture(['aircraft'], { date: '1920-06-01' });
    expect(marks.filter(({ id }) => id === 'target-aircraft')).toHaveLength(1);
  });
});
