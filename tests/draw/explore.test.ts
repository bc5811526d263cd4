import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layBands, uprightSize } from '../../src/draw/explore/bands.ts';
import { type ExploreMark, nameSeveral, neighbour, successor } from '../../src/draw/explore/eventmarks.ts';
import { drawExplore, type ExploreScene, readRatings } from '../../src/draw/explore/explore.ts';
import { exploreToSvg } from '../../src/draw/explore/exploresvg.ts';
import { CELL, filterEvents } from '../../src/draw/explore/markrows.ts';
import { ratingAt, ratingOf } from '../../src/draw/explore/ratings.ts';
import { share } from '../../src/draw/ground/time.ts';
import type { ExploreEvent, ExploreGraphic } from '../../src/pagedata.ts';
import { wordsFor } from '../../src/words.ts';
import { graphic as whole } from './fixture.ts';

const graphic: ExploreGraphic = {
  ...whole,
  ratings: whole.ratings.map((row) => ({ ...row, low: Math.max(0, row.level - 1), high: Math.min(5, row.level + 1) })),
  events: whole.ledger,
};
const base: ExploreScene = { size: { width: 900, height: 480 }, upright: false, reading: 'middle', filter: [] };

function event(id: string, over: Partial<ExploreEvent> = {}): ExploreEvent {
  return {
    id,
    start: '1924-01-01',
    end: '1924-02-01',
    recipients: ['north'],
    kind: 'arms',
    status: 'delivered',
    ...over,
  } as ExploreEvent;
}

function shownIds(marks: readonly ExploreMark[]): readonly string[] {
  return [...new Set(marks.flatMap(({ ids }) => ids))].sort();
}

function paths(scene: ExploreScene): Readonly<Record<string, string>> {
  const marks = drawExplore(graphic, scene).ground.filter(({ tag }) => tag === 'path');
  return Object.fromEntries(marks.map(({ id, attrs }) => [id.replace(/^_/, ''), String(attrs.d)]));
}

describe('readings', () => {
  test('take their own levels', () => {
    const levels = (reading: 'low' | 'middle' | 'high') =>
      readRatings(graphic, { reading, filter: [] }).ratings.map(({ level }) => level);
    expect(levels('middle')).toEqual([3, 5, 2, 1, 4]);
    expect(levels('low')).toEqual([2, 4, 1, 0, 3]);
    expect(levels('high')).toEqual([4, 5, 3, 2, 5]);
  });

  test('are drawn to one scale', () => {
    const transforms = (['low', 'middle', 'high'] as const).map((reading) =>
      drawExplore(graphic, { ...base, reading })
        .ground.filter(({ tag }) => tag === 'path')
        .map(({ attrs }) => attrs.transform),
    );
    expect(transforms[0]).toEqual(transforms[1]);
    expect(transforms[2]).toEqual(transforms[1]);
    expect(paths({ ...base, reading: 'low' })).not.toEqual(paths({ ...base, reading: 'high' }));
  });
});

describe('the filter', () => {
  test('takes a kind out of the river and what lay upon it closer to the axis', () => {
    const all = paths(base);
    const some = paths({ ...base, filter: ['arms'] });
    expect(all['river-north-arms']).toMatch(/^M/);
    expect(some['river-north-arms']).toBe('');
    expect(some['river-north-talks']).not.toBe(all['river-north-talks']);
  });

  test.each([
    [['money'], ['aircraft', 'raid', 'stock']],
    [['break'], ['aircraft', 'budget', 'promise', 'stock']],
    [['north'], ['budget']],
    [['north', 'south'], []],
  ])('%j leaves the events %j', (filter, ids) => {
    expect(shownIds(drawExplore(graphic, { ...base, filter }).events)).toEqual(ids);
  });

  test('hides events without a recipient under the empty name', () => {
    const known = { ...graphic, events: [event('alone', { recipients: [] })] };
    expect(shownIds(drawExplore(known, base).events)).toEqual(['alone']);
    expect(shownIds(drawExplore(known, { ...base, filter: [''] }).events)).toEqual([]);
  });
});

test('law: what a filter leaves stands in the picture, and nothing else does', () => {
  const events = [
    event('both', { recipients: ['north', 'south'] }),
    event('alone', { recipients: [] }),
    event('end', { kind: 'break', recipients: ['south'] }),
    ...whole.ledger,
  ];
  const names = ['', 'break', 'north', 'south', 'arms', 'money', 'talks'];
  fc.assert(
    fc.property(fc.subarray(names), (filter) => {
      const left = filterEvents(events, filter).map(({ id }) => id);
      expect(shownIds(drawExplore({ ...graphic, events }, { ...base, filter }).events)).toEqual(left.toSorted());
    }),
  );
});

test('a mark drawn anew is found again by its lane and its events', () => {
  const mark = (lane: string, ...ids: string[]): ExploreMark => ({
    key: `${lane}:${ids[0]}`,
    lane,
    ids,
    day: '1924-01-01',
    glyph: 'full',
    at: [0, 0],
    stroke: '',
    fill: '',
  });
  const marks = [mark('north', 'a', 'b'), mark('north', 'c', 'd', 'e'), mark('south', 'c', 'd', 'e')];
  expect(successor(marks, mark('north', 'x', 'b', 'c', 'd'))?.key).toBe('north:c');
  expect(successor(marks, mark('south', 'a', 'e'))?.key).toBe('south:c');
  expect(successor(marks, mark('south', 'a'))).toBeUndefined();
});

test('several events are called by their number, one by its own', () => {
  const name = (...starts: string[]) =>
    nameSeveral(
      starts.map((start) => ({ start })),
      wordsFor('en'),
    );
  expect(name('1927-04-12', '1924-01-01')).toBe('2 events, 1924–1927');
  expect(name('1927-04-12')).toBe('1 event, 1927');
});

test('an event with two recipients has a mark in each lane', () => {
  const known = { ...graphic, events: [event('both', { recipients: ['north', 'south'] })] };
  expect(drawExplore(known, base).events.map(({ key }) => key)).toEqual(['north:both', 'south:both']);
});

test.each([
  [{ kind: 'break' }, 'break'],
  [{ status: 'promised' }, 'hollow'],
  [{ status: 'planned' }, 'hollow'],
  [{ status: 'captured' }, 'square'],
  [{}, 'full'],
] as const)('an event %j is drawn %s', (over, glyph) => {
  expect(drawExplore({ ...graphic, events: [event('one', over)] }, base).events[0]?.glyph).toBe(glyph);
});

test('a mark stands at its first day', () => {
  const [mark] = drawExplore({ ...graphic, events: [event('first', { start: '1920-01-01' })] }, base).events;
  expect(mark?.at[0]).toBe(CELL / 2);
});

/** Many events on days of a few years, so that they crowd. */
const crowds = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: 900 }), side: fc.constantFrom('north', 'south', '') }),
  { maxLength: 120 },
);

test.each([
  { size: { width: 900, height: 480 }, upright: false },
  { size: { width: 1500, height: 700 }, upright: false },
  { size: uprightSize(graphic, 360), upright: true },
])('law: in %j every event is in reach, no two marks overlap, none leaves the picture', (frame) => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const events = crowd.map(({ day, side }, index) =>
        event(`e${index}`, {
          start: new Date(Date.UTC(1923, 0, 1 + day)).toISOString().slice(0, 10),
          recipients: side === '' ? [] : [side],
        }),
      );
      const marks = drawExplore({ ...graphic, events }, { ...base, ...frame }).events;
      expect(shownIds(marks)).toEqual(events.map(({ id }) => id).sort());
      for (const [index, { at }] of marks.entries()) {
        expect(at[0] >= CELL / 2 && at[0] <= frame.size.width - CELL / 2).toBe(true);
        expect(at[1] >= CELL / 2 && at[1] <= frame.size.height - CELL / 2).toBe(true);
        const near = marks.slice(index + 1).filter((other) => gap(other, at) < CELL - 0.01);
        expect(near).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

function gap({ at: [x, y] }: ExploreMark, at: ExploreMark['at']): number {
  return Math.max(Math.abs(x - at[0]), Math.abs(y - at[1]));
}

test('lanes lie one after the other and leave room for the stacks', () => {
  const { lanes, level, last } = layBands(graphic, base);
  expect(lanes.map(({ recipient, sign }) => [recipient, sign])).toEqual([
    ['north', -1],
    ['south', 1],
  ]);
  expect(lanes[0]?.axis).toBe(lanes[1]?.axis);
  expect(level).toBeGreaterThan(5);
  const [, south] = lanes;
  expect((south?.row ?? 0) + CELL * ((south?.rows ?? 0) - 0.5)).toBeLessThanOrEqual(last);
});

test('arrow keys go along a lane and to the nearest mark of the next', () => {
  const events = [
    event('a', { start: '1922-01-01' }),
    event('b', { start: '1928-01-01' }),
    event('c', { start: '1927-06-01', recipients: ['south'] }),
  ];
  const marks = drawExplore({ ...graphic, events }, base).events;
  const go = (key: string, way: Parameters<typeof neighbour>[2]) => neighbour(marks, key, way, false)?.key;
  expect(go('north:a', 'after')).toBe('north:b');
  expect(go('north:b', 'before')).toBe('north:a');
  expect(go('north:b', 'after')).toBeUndefined();
  expect(go('north:a', 'before')).toBeUndefined();
  expect(go('north:b', 'down')).toBe('south:c');
  expect(go('south:c', 'up')).toBe('north:b');
  expect(go('south:c', 'down')).toBeUndefined();
  expect(go('gone', 'after')).toBe('north:a');
});

test('other keys lead to the ends of a lane and through its years', () => {
  const days = ['1922-01-01', '1924-02-01', '1924-08-01', '1928-01-01', '1928-06-01'];
  const events = [
    ...days.map((start) => event(start, { start })),
    event('s', { start: '1920-02-01', recipients: ['south'] }),
  ];
  const marks = drawExplore({ ...graphic, events }, base).events;
  const go = (from: string, way: Parameters<typeof neighbour>[2]) =>
    neighbour(marks, `north:${from}`, way, false)?.ids[0];
  expect(go('1924-08-01', 'first')).toBe('1922-01-01');
  expect(go('1924-08-01', 'last')).toBe('1928-06-01');
  expect(go('1924-02-01', 'later')).toBe('1928-01-01');
  expect(go('1928-06-01', 'earlier')).toBe('1924-02-01');
  expect(go('1928-01-01', 'later')).toBeUndefined();
  expect(go('1922-01-01', 'earlier')).toBeUndefined();
});

describe('the rating of a place', () => {
  const nothing = { recipient: 'north', kind: 'arms', from: '1927-01-01', to: '1931-01-01', level: 0, low: 0, high: 0 };
  const rated: ExploreGraphic = { ...graphic, ratings: [...graphic.ratings, nothing] };

  function told(scene: ExploreScene, day: string, recipient: string, height: number) {
    const bands = layBands(rated, scene);
    const band = bands.lanes.find((lane) => lane.recipient === recipient);
    if (band === undefined) throw new Error('no such lane');
    const along = bands.start + share(day, rated.span) * bands.length;
    const row = ratingAt(rated, scene, bands, bands.at(along, band.axis + band.sign * height * bands.level));
    return row && [row.recipient, row.kind, row.from];
  }

  const upright: ExploreScene = { ...base, size: uprightSize(graphic, 360), upright: true };
  test.each([
    ['lying', base],
    ['upright', upright],
  ])('is that of the band there, or the outermost below it; %s', (_, scene) => {
    expect(told(scene, '1923-06-01', 'north', 2.5)).toEqual(['north', 'arms', '1922-01-01']);
    expect(told(scene, '1925-06-01', 'north', 2.5)).toEqual(['north', 'arms', '1925-01-01']);
    expect(told(scene, '1923-06-01', 'north', 3.5)).toEqual(['north', 'talks', '1921-01-01']);
    expect(told(scene, '1923-06-01', 'north', 7)).toEqual(['north', 'talks', '1921-01-01']);
    expect(told(scene, '1928-06-01', 'south', 3.5)).toEqual(['south', 'arms', '1928-01-01']);
    expect(told(scene, '1928-06-01', 'south', 4.5)).toEqual(['south', 'money', '1923-01-01']);
  });

  test('follows reading and filter', () => {
    expect(told({ ...base, reading: 'low' }, '1923-06-01', 'north', 2.5)?.[1]).toBe('talks');
    expect(told({ ...base, reading: 'high' }, '1923-06-01', 'north', 3.5)?.[1]).toBe('arms');
    expect(told({ ...base, filter: ['arms'] }, '1923-06-01', 'north', 1)?.[1]).toBe('talks');
    expect(told({ ...base, filter: ['north'] }, '1923-06-01', 'north', 1)).toBeUndefined();
  });

  test('tells where nothing is given of what ended last, and nothing where nobody rated', () => {
    expect(told(base, '1930-01-01', 'north', 1)).toEqual(['north', 'arms', '1927-01-01']);
    expect(told(base, '1922-06-01', 'south', 1)).toBeUndefined();
  });

  test('is for a mark that of its kind on its day, for a break what changed last', () => {
    const tell = (over: Partial<ExploreEvent>) => {
      const known = { ...rated, events: [event('one', over)] };
      const [mark] = drawExplore(known, base).events;
      const row = mark && ratingOf(known, base, mark);
      return row && [row.kind, row.from];
    };
    expect(tell({ kind: 'arms', start: '1925-01-01' })).toEqual(['arms', '1925-01-01']);
    expect(tell({ kind: 'talks', start: '1925-01-01' })).toEqual(['talks', '1921-01-01']);
    expect(tell({ kind: 'break', start: '1927-01-01' })).toEqual(['arms', '1927-01-01']);
    expect(tell({ recipients: [] })).toBeUndefined();
  });
});

describe('as SVG', () => {
  const names = { picture: 'The river', mark: (ids: readonly string[]) => ids.join('&') };

  test('each mark is a link to its row, with a name', () => {
    const svg = exploreToSvg(drawExplore(graphic, base), base, names).html;
    for (const { id } of graphic.events) expect(svg).toContain(`href="#ledger-${id}"`);
    expect(svg).toContain('aria-label="stock"');
    expect(svg).not.toContain('role="button"');
    expect(svg).not.toMatch(/ style=| id=/);
  });

  test('with a script each mark is a button, one of them a stop of the tab key', () => {
    const picture = drawExplore(graphic, base);
    const svg = exploreToSvg(picture, { ...base, open: 'raid' }, names, 'north:raid').html;
    expect(svg.match(/role="button"/g)?.length).toBe(picture.events.length);
    expect(svg.match(/tabindex="0"/g)?.length).toBe(1);
    expect(svg).toMatch(/class="event open" href="#ledger-raid" data-key="north:raid" role="button" tabindex="0"/);
  });
});
