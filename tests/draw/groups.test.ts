import { describe, expect, it } from 'vitest';
import { describe as tell } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import { layoutFrame } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { inside, overlap } from '../../src/draw/ground/rects.ts';
import type { Graphic, Group, Scene } from '../../src/graphic.ts';
import { toldAfter } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { boxOf, cornersOf, frames, lieIn, named, pairs } from './frames.ts';

function group(id: string, name: string, over: Partial<Group>): Group {
  return { id, name, from: '1920-01-01', sources: [], ...over };
}

/** South is inside North from 1923 to 1926, then apart; from 1929 both are in a pact, with an army inside South. */
const groups: readonly Group[] = [
  group('north', 'North', { recipient: 'north', to: '1929-01-01' }),
  group('south', 'South', { recipient: 'south', from: '1922-01-01', to: '1923-01-01' }),
  group('south', 'South', { recipient: 'south', from: '1923-01-01', to: '1926-07-01', within: 'north' }),
  group('south', 'South', { recipient: 'south', from: '1926-07-01', to: '1929-01-01' }),
  group('pact', 'Great Pact', { from: '1929-01-01' }),
  group('north', 'North', { recipient: 'north', from: '1929-01-01', within: 'pact' }),
  group('south', 'South', { recipient: 'south', from: '1929-01-01', within: 'pact' }),
  group('army', 'Army of the South', { recipient: 'south', from: '1929-01-01', within: 'south' }),
  group('band', 'A band of volunteers', { from: '1926-01-01' }),
  group('guard', 'Guard', { recipient: 'north', from: '1926-01-01', within: 'north' }),
];
const story: Graphic = { ...graphic, groups };

function pictureOf(date: string, over: Partial<Scene> = {}) {
  const whole = scene(date, { view: 'groups', ...over });
  const marks = draw(story, whole).filter(({ id }) => id !== 'camera');
  const box = (id: string) => boxOf(named(marks, id), 'label');
  return { marks, box, ids: marks.map(({ id }) => id), sizes: layoutFrame(whole).sizes };
}

const textsOf = (marks: readonly Mark[]): readonly string[] => marks.flatMap(({ text }) => text ?? []);

describe('groups of a day', () => {
  it('stand inside their holder, or apart', () => {
    const before = pictureOf('1922-06-01');
    expect(overlap(before.box('group-north'), before.box('group-south'))).toBe(false);
    const held = pictureOf('1925-01-01');
    expect(inside(held.box('group-south'), held.box('group-north'))).toBe(true);
  });

  it('exist from their first day up to their last', () => {
    expect(pictureOf('1928-12-31').ids).not.toContain('group-pact');
    expect(pictureOf('1929-01-01').ids).toContain('group-pact');
  });

  it('are equal where they hold as many', () => {
    const { box } = pictureOf('1922-06-01');
    const area = ({ width, height }: { width: number; height: number }): number => width * height;
    expect(area(box('group-north'))).toBeCloseTo(area(box('group-south')), -2);
  });

  it('wear the colour and the pattern of their recipient', () => {
    const { marks, ids } = pictureOf('1922-06-01');
    expect(named(marks, 'group-north-edge').attrs.stroke).toBe('var(--r0-edge)');
    expect(named(marks, 'group-south-edge').attrs.stroke).toBe('var(--r1-edge)');
    expect(ids).toContain('group-south-inlay');
    expect(ids).not.toContain('group-north-inlay');
  });

  it('have a broken outline in ink where they are an alliance of others', () => {
    const { marks } = pictureOf('1929-06-01');
    const { class: name, d } = named(marks, 'group-pact-edge').attrs;
    expect(name).toBe('group-edge plain');
    expect(String(d).match(/m/g)?.length).toBeGreaterThan(20);
    expect(textsOf(marks)).toContain('side by side');
    expect(named(marks, 'group-band-edge').attrs.d).toMatch(/z$/);
  });

  it('stand over their month', () => {
    expect(named(pictureOf('1926-07-01').marks, 'date').text).toBe('July 1926');
  });
});

describe('since the picture before', () => {
  const driven = pictureOf('1926-07-01', { since: '1925-01-01' });

  it('an empty place and a cut show who was driven out', () => {
    expect(inside(driven.box('ghost-south'), driven.box('group-north'))).toBe(true);
    expect(overlap(driven.box('group-south'), driven.box('group-north'))).toBe(false);
    expect(driven.ids).toEqual(expect.arrayContaining(['tie-south', 'cut-south']));
    expect(textsOf(driven.marks)).toContain('driven out');
  });

  it('a small word shows who came in and who is new', () => {
    expect(textsOf(pictureOf('1924-01-01', { since: '1922-06-01' }).marks)).toContain('came in');
    expect(textsOf(driven.marks).filter((text) => text === 'new')).toHaveLength(2);
  });

  it('members of a new alliance are not said to have come in', () => {
    const texts = textsOf(pictureOf('1929-06-01', { since: '1928-06-01' }).marks);
    expect(texts).toContain('side by side · new');
    expect(texts).not.toContain('came in');
  });

  it('nothing is news in the first picture, nor where the story goes back', () => {
    for (const since of [{}, { since: '1926-07-01' }, { since: '1928-01-01' }]) {
      const { ids, marks } = pictureOf('1926-07-01', since);
      expect(ids.filter((id) => id.startsWith('ghost'))).toEqual([]);
      expect(textsOf(marks)).not.toContain('new');
    }
  });

  it('none is driven out of a holder that has ended', () => {
    const ended = { ...story, groups: groups.map((one) => (one.id === 'pact' ? { ...one, to: '1930-01-01' } : one)) };
    const ids = draw(ended, scene('1930-06-01', { view: 'groups', since: '1929-06-01' })).map(({ id }) => id);
    expect(ids).toContain('group-south');
    expect(ids.filter((id) => id.startsWith('ghost'))).toEqual([]);
  });
});

describe.each(frames)('groups in $variant $size.width × $size.height', (frame) => {
  it.each([
    ['1926-07-01', '1925-01-01'],
    ['1929-06-01', '1928-01-01'],
  ])('keep their words of %s inside, apart and legible', (date, since) => {
    const { marks, sizes, box } = pictureOf(date, { since, ...frame });
    const texts = marks.filter(({ tag }) => tag === 'text');
    const boxes = texts.map((mark) => boxOf(mark, mark.id === 'date' ? 'head' : 'label'));
    expect(pairs(boxes).filter(([a, b]) => overlap(a, b))).toEqual([]);
    const outlined = marks.filter(({ tag }) => tag === 'rect').map((mark) => boxOf(mark, 'label'));
    expect([...boxes, ...outlined].filter((one) => !lieIn(cornersOf(one, marks[0] as Mark), frame.size))).toEqual([]);
    for (const { attrs } of texts) expect(Number(attrs['font-size'])).toBeGreaterThanOrEqual(sizes.small);
    for (const { id, attrs, text = '' } of texts.filter(({ id: own }) => own !== 'date')) {
      const own = named(marks, id.replace(/-\d+$/, ''));
      expect(inside(boxOf({ ...named(marks, id), attrs, text }, 'label'), boxOf(own, 'label'))).toBe(true);
    }
    const within: readonly (readonly [string, string])[] =
      date === '1926-07-01'
        ? [['group-guard', 'group-north']]
        : [
            ['group-north', 'group-pact'],
            ['group-south', 'group-pact'],
            ['group-army', 'group-south'],
          ];
    for (const [member, holder] of within) expect(inside(box(member), box(holder))).toBe(true);
  });
});

describe('sentences of groups', () => {
  it('say who is inside whom', () => {
    expect(tell(story, scene('1925-01-01', { view: 'groups' }))).toBe('In January 1925: North (inside: South).');
    expect(tell(story, scene('1922-06-01', { view: 'groups' }))).toBe('In June 1922, apart: North; South.');
  });

  it('say first what has changed since the picture before', () => {
    expect(tell(story, toldAfter(scene('1926-07-01', { view: 'groups' }), '1926-02-01'))).toBe(
      'South driven out of North. In July 1926, apart: North (inside: Guard); South; A band of volunteers.',
    );
    expect(tell(story, toldAfter(scene('1923-06-01', { view: 'groups' }), '1922-06-01'))).toBe(
      'South now in North. In June 1923: North (inside: South).',
    );
  });

  it('call an alliance by its name', () => {
    expect(tell({ ...story, lang: 'de' }, scene('1929-06-01', { view: 'groups' }))).toMatch(
      /Great Pact \(Seite an Seite: North \(darin: Guard\) und South \(darin: Army of the South\)\)/,
    );
  });
});
