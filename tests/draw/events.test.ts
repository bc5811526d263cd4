/** Events on the map: which, where, in what words; ways that a break cuts; what ribbons say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/draw/draw.ts';
import { drawGlyph } from '../../src/draw/ground/glyphs.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { around, inside, overlap } from '../../src/draw/ground/rects.ts';
import { gapTo } from '../../src/draw/map/candidates.ts';
import { lay } from '../../src/draw/map/mapview.ts';
import { type EventMark, eventMarks, type LedgerRow, type Scene } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';

const none: Omit<LedgerRow, 'id' | 'start' | 'end'> = {
  recipients: [],
  kind: 'talks',
  what: 'what',
  sources: [],
  sum: false,
  verified: true,
  status: 'delivered',
};

function event(id: string, mark: EventMark, start: string, over: Partial<LedgerRow> = {}): LedgerRow {
  return { ...none, id, mark, start, end: start, label: `The ${id}`, place: 'town', ...over };
}

function withRows(...rows: readonly LedgerRow[]): typeof graphic {
  return { ...graphic, ledger: [...graphic.ledger, ...rows] };
}

const find = (marks: readonly Mark[], id: string): Mark | undefined => marks.find((mark) => mark.id === id);
const eventsIn = (story: typeof graphic, at: Scene): readonly string[] =>
  draw(story, at)
    .map(({ id }) => id)
    .filter((id) => /^event-[a-z]+$/.test(id));

describe('an event', () => {
  const story = withRows(event('strike', 'attack', '1924-03-10'));

  it.each([
    ['1924-03-10', '1924-01-01', true],
    ['1924-06-01', '1924-03-09', true],
    ['1924-06-01', '1924-03-10', false],
    ['1924-03-09', '1924-01-01', false],
    ['1924-01-01', '1930-01-01', false],
    ['1924-03-31', undefined, true],
    ['1924-03-01', undefined, false],
    ['1924-04-01', undefined, false],
  ])('is drawn on %s after a picture of %s: %s', (date, since, isDrawn) => {
    const at = scene(date, since === undefined ? {} : { since });
    expect(eventsIn(story, at)).toEqual(isDrawn ? ['event-strike'] : []);
  });

  it('stands at its place, and its words near it, off all names', () => {
    const { events, labels } = lay(story, scene('1924-03-10', { since: '1924-01-01', names: ['town'] }));
    const [target] = events.flatMap((one) => one.target ?? []);
    const own = labels.find(({ place }) => place === 'event-strike');
    const town = labels.find(({ place }) => place === 'town');
    expect(own?.lines.map(({ text }) => text)).toEqual(['The strike']);
    expect(target && own && gapTo(own.box, target.at) - target.radius).toBeLessThan(1.5 * 19);
    expect(own && town && overlap(own.box, town.box)).toBe(false);
  });

  it('has its words at the edge, with a line, where there is no room beside it', () => {
    const crowd = Array.from({ length: 2 }, (_, i) =>
      event(`crowd${'ab'[i]}`, 'loss', '1924-03-10', { label: 'A long tale of nothing at all, told twice over' }),
    );
    const story = withRows(
      event('strike', 'attack', '1924-03-10', { label: 'A very long tale of much, told twice over' }),
      ...crowd,
    );
    const { labels, layout } = lay(
      story,
      scene('1924-03-10', { since: '1924-01-01', size: { width: 360, height: 330 }, variant: 'narrow' }),
    );
    const led = labels.filter(({ leader }) => leader);
    expect(led.length).toBeGreaterThan(0);
    expect(led.every(({ box }) => inside(box, layout.clear))).toBe(true);
  });

  it('is named with its glyph at the edge where its place is not seen', () => {
    const far = withRows(event('strike', 'treaty', '1924-03-10', { place: 'far' }));
    const { events, labels } = lay(far, scene('1924-03-10'));
    expect(events.map(({ target }) => target)).toEqual([undefined]);
    expect(labels.find(({ place }) => place === 'event-strike')?.glyph).toBeDefined();
    expect(eventsIn(far, scene('1924-03-10'))).toEqual(['event-strike']);
  });

  it('is one of three at most: those of the day, then those shown, then the latest', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((id, i) => event(id, 'envoy', `1924-02-0${i + 1}`));
    const many = withRows(...rows, event('day', 'envoy', '1924-03-01'));
    const drawn = eventsIn(many, scene('1924-03-01', { since: '1924-01-01', show: ['b'] }));
    expect(drawn).toEqual(['event-day', 'event-b', 'event-e']);
  });

  it('has the colour of its recipient, and a neutral one where it has none or several', () => {
    const fill = (recipients: readonly string[]): unknown =>
      draw(withRows(event('strike', 'ring', '1924-03-10', { recipients })), scene('1924-03-10'))
        .filter(({ id }) => id.startsWith('event-strike'))
        .flatMap(({ attrs }) => attrs.fill ?? []);
    expect(fill(['south'])).toEqual(['var(--r1)']);
    expect(fill(['south', 'north'])).toEqual(fill([]));
  });
});

describe('a front', () => {
  const path = [
    [720, 240],
    [600, 400],
    [500, 560],
  ] as const;
  const story = withRows(event('march', 'front', '1924-03-10', { path }));

  it('is one arrow along its stations, which ends at the last, and no flow', () => {
    const { events, camera } = lay(story, scene('1924-03-10'));
    const tip = events[0]?.arrow?.at(-1);
    expect(tip).toEqual([500 * camera.scale + camera.x, 560 * camera.scale + camera.y]);
    const marks = draw(story, scene('1924-03-10'));
    expect(find(marks, 'event-march')?.attrs.class).toBe('front');
    expect(find(marks, 'event-march')?.way).toBeUndefined();
  });
});

describe('a depot', () => {
  const story = withRows(event('store', 'depot', '1924-03-10', { end: '1925-03-10' }));
  const parts = (date: string): number =>
    draw(story, scene(date, { since: '1924-03-10' })).filter(({ id }) => id.startsWith('event-store')).length;
  const [open, shut] = (['depot', 'shut'] as const).map((glyph) => drawGlyph('a', glyph, [0, 0], 24, 'labels').length);

  it('stands open as long as it lasts, and shut for a year', () => {
    expect(['1924-03-10', '1925-03-09', '1925-03-10', '1926-03-09', '1926-03-10'].map(parts)).toEqual([
      open,
      open,
      shut,
      shut,
      0,
    ]);
    const word = draw(story, scene('1925-06-01')).find(({ id }) => id === 'label-event-store');
    expect(word?.text).toBe('The store: shut again');
  });
});

describe('glyphs', () => {
  it('are as wide as they say, each with an outline of its own and an edge in the colour of the ground', () => {
    const shapes = [...eventMarks, 'shut' as const].map((glyph) => drawGlyph('a', glyph, [30, 40], 24, 'labels'));
    expect(new Set(shapes.map((marks) => JSON.stringify(marks))).size).toBe(shapes.length);
    for (const marks of shapes) {
      expect(String(marks[0]?.attrs.class)).toContain('cased');
      const numbers = (String(marks[0]?.attrs.d).match(/-?\d*\.?\d+/g) ?? []).map(Number);
      expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(24);
    }
  });
});

describe('a break', () => {
  const cut = (since: string | undefined, rows: readonly LedgerRow[] = []): readonly Mark[] =>
    draw(withRows(...rows), scene('1927-02-01', since === undefined ? {} : { since })).filter(
      ({ way }) => way === 'sea',
    );

  it('cuts the ways of its recipient that end on its day, with a stroke, in the picture in which it is new', () => {
    expect(cut('1926-06-01').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cut-sea', 'cut-edge-sea', 'stroke-sea']),
    );
    expect(cut('1926-06-01').some(({ id, course }) => id.startsWith('head') || course !== undefined)).toBe(false);
    expect(cut('1927-01-01')).toEqual([]);
    expect(cut(undefined)).toEqual([]);
  });

  it('cuts no other way', () => {
    const marks = draw(graphic, scene('1929-01-02', { since: '1926-06-01' }));
    expect(marks.filter(({ id }) => id.startsWith('cut-') && !id.endsWith('sea'))).toEqual([]);
    const other = {
      ...graphic,
      ledger: graphic.ledger.map((row) => (row.id === 'raid' ? { ...row, recipients: ['south'] } : row)),
    };
    expect(draw(other, scene('1927-02-01', { since: '1926-06-01' })).filter(({ id }) => id.startsWith('cut-'))).toEqual(
      [],
    );
  });

  it('leaves the way as wide as it was', () => {
    const before = find(draw(graphic, scene('1926-12-31')), 'flow-sea');
    expect(cut('1926-06-01').find(({ id }) => id === 'cut-sea')?.attrs['stroke-width']).toBe(
      before?.attrs['stroke-width'],
    );
  });
});

describe('ribbons', () => {
  const texts = (date: string): readonly unknown[] =>
    draw(graphic, scene(date))
      .filter(({ attrs }) => String(attrs.class).includes('own'))
      .map(({ text }) => text);

  it('say whose they are, once each, and the main one what it carries', () => {
    expect(texts('1924-06-01')).toEqual(['North', 'arms', 'South']);
  });

  it('say what is captured stock', () => {
    expect(texts('1928-06-01')).toContain('captured stock');
    expect(texts('1924-06-01')).not.toContain('captured stock');
  });

  it('have their words nearer to them than to those of another', () => {
    const { labels, ribbons } = lay(graphic, scene('1924-06-01'));
    const gap = (owner: number, box: (typeof labels)[number]['box']): number =>
      Math.min(
        ...ribbons
          .filter((one) => one.owner === owner)
          .flatMap(({ points, width }) => points.map((point) => gapTo(box, point) - width / 2)),
      );
    for (const [own, id] of ['to-north', 'to-south'].entries()) {
      const label = labels.find(({ place }) => place === id);
      expect(label && gap(own, label.box)).toBeLessThan(label ? gap(1 - own, label.box) : 0);
    }
  });
});

it('words of events and ribbons meet nothing and leave no frame', () => {
  const places = ['port', 'mill', 'town', 'far'];
  const story = withRows(
    ...eventMarks.map((mark, i) =>
      event(mark, mark, `1924-0${i + 1}-01`, { place: places[i % places.length] ?? '', end: '1924-12-01' }),
    ),
  );
  const frames: readonly (readonly [Scene['variant'], number, number])[] = [
    ['deck', 1280, 720],
    ['wide', 1440, 900],
    ['narrow', 390, 420],
    ['narrow', 844, 390],
    ['alone', 720, 480],
    ['print', 340, 230],
  ];
  const month = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(month, month, fc.constantFrom(...frames), (from, to, [variant, width, height]) => {
      const day = (one: number): string => `1924-${String(one).padStart(2, '0')}-01`;
      const at = scene(day(to), { since: day(from), variant, size: { width, height } });
      const { layout, labels, events, covered } = lay(story, at);
      const glyphs = events.flatMap(({ target }) => (target ? [around(target.at, target.radius)] : []));
      const boxes = labels.map(({ box }) => box);
      for (const [i, box] of boxes.entries()) {
        expect(inside(box, layout.clear)).toBe(true);
        expect([...boxes.slice(i + 1), ...glyphs, ...covered].filter((other) => overlap(box, other))).toEqual([]);
      }
    }),
  );
});
