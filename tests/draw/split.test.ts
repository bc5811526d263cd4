import { describe, expect, it } from 'vitest';
import { describe as tell } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import { layoutFrame } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { inside, overlap } from '../../src/draw/ground/rects.ts';
import { toSvg } from '../../src/draw/ground/svg.ts';
import { eventAt, eventsOf } from '../../src/draw/split/halfevents.ts';
import type { Focus, Graphic, LedgerRow, Scene } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { boxOf, cornersOf, frames, lieIn, named, pairs } from './frames.ts';

const at = (...ids: readonly string[]): Focus => ({ on: 'places', ids });

function row(id: string, over: Partial<LedgerRow>): LedgerRow {
  const [first] = graphic.ledger;
  if (first === undefined) throw new Error('the fixture has no rows');
  return { ...first, id, what: id, place: 'town', start: '1926-01-01', end: '1926-02-01', ...over };
}

/** Nothing but a thin way leads to the town. */
const story: Graphic = {
  ...graphic,
  routes: graphic.routes.filter(({ id }) => id === 'wire'),
  ledger: [
    ...graphic.ledger,
    row('envoy', {
      what: 'An envoy goes with the government',
      recipients: ['north'],
      start: '1925-06-01',
      end: '1927-01-01',
    }),
    row('visit', { place: 'mill', recipients: ['south'], label: 'A secret visit' }),
    row('old', { place: 'mill', start: '1925-01-01', end: '1925-02-01', label: 'Long ago' }),
    row('doubt', { place: 'mill', start: '1926-01-02', verified: false, label: 'Not sure' }),
  ],
};
const moment = { view: 'split', focus: at('town'), beside: at('mill') } as const;

function pictureOf(over: Partial<Scene> = {}, of: Graphic = story) {
  const whole = scene('1926-01-10', { ...moment, ...over });
  const marks = draw(of, whole).filter(({ id }) => id !== 'camera');
  return { marks, sizes: layoutFrame(whole).sizes };
}

const childrenOf = (mark: Mark): readonly Mark[] => mark.children ?? [];

describe('what is told of a half', () => {
  it('goes on that day at its place', () => {
    expect(eventAt(story, at('town'), '1926-01-10')?.id).toBe('envoy');
    expect(eventAt(story, at('town'), '1930-01-10')).toBeUndefined();
    expect(eventAt(story, at('mill'), '1925-01-10')?.id).toBe('old');
  });

  it('is verified, labelled rather than not, and the latest', () => {
    expect(eventAt(story, at('mill'), '1926-01-10')?.id).toBe('visit');
    const more = {
      ledger: [...story.ledger, row('later', { start: '1926-01-05' }), row('named', { label: 'A name' })],
    };
    expect(eventAt(more, at('town'), '1926-01-10')?.id).toBe('named');
    expect(eventAt({ ledger: more.ledger.slice(0, -1) }, at('town'), '1926-01-10')?.id).toBe('later');
  });

  it('is asked for both halves', () => {
    expect(eventsOf(story, { ...moment, date: '1926-01-10' }).map(({ id }) => id)).toEqual(['envoy', 'visit']);
  });
});

describe('two halves', () => {
  const { marks } = pictureOf();

  it('have a camera each, on its own place', () => {
    for (const [half, place] of [
      ['half-1', [500, 560]],
      ['half-2', [700, 260]],
    ] as const) {
      const map = named(marks, half);
      const [x = 0, y = 0, scale = 0] = (
        String(named(childrenOf(map), `${half}-camera`).attrs.transform).match(/-?[\d.]+/g) ?? []
      ).map(Number);
      expect(place[0] * scale + x).toBeCloseTo(Number(map.attrs.width) / 2, 0);
      expect(place[1] * scale + y).toBeCloseTo(Number(map.attrs.height) / 2, 0);
    }
  });

  it('name their own places and no others', () => {
    const texts = (half: string): readonly string[] => childrenOf(named(marks, half)).flatMap(({ text }) => text ?? []);
    expect(texts('half-1')).toEqual(['New Town']);
    expect(texts('half-2')).toEqual(['Mill']);
  });

  it('are pictures in the picture, cut off at their edges', () => {
    const { html } = toSvg(marks, { width: 1280, height: 720 });
    expect(
      html.match(/<svg x="[\d.]+" y="[\d.]+" width="[\d.]+" height="[\d.]+"><g transform="translate/g),
    ).toHaveLength(2);
    expect(html.match(/href="#_sea"/g)).toHaveLength(2);
    expect(html).not.toContain('style=');
  });

  it('are reached by a line in the colour of whom it goes to', () => {
    expect(named(marks, 'giver').text).toBe('Giver');
    expect(named(marks, 'arm-1-line').attrs.stroke).toBe('var(--r0)');
    expect(named(marks, 'arm-2-line').attrs.stroke).toBe('var(--r1)');
    for (const half of [1, 2]) {
      const { x, y, width, height } = boxOf(named(marks, `half-${half}`), 'text');
      const { cx, cy } = named(marks, `arm-${half}-ring`).attrs;
      expect(Number(cx)).toBeCloseTo(x + width / 2, 0);
      expect(Number(cy)).toBeCloseTo(y + height / 2, 0);
    }
  });

  it('leave the place to a ribbon of their own that leads there', () => {
    const { marks: armed } = pictureOf({ date: '1926-01-10' }, { ...story, routes: graphic.routes });
    expect(named(armed, 'arm-2-ring')).toBeDefined();
    expect(armed.some(({ id }) => id === 'arm-1-ring')).toBe(false);
    expect(childrenOf(named(armed, 'half-1')).map(({ id }) => id)).toContain('half-1-flow-sea');
  });

  it('have an outlined line where the support is but promised', () => {
    const promised = story.ledger.map((one) => (one.id === 'envoy' ? { ...one, status: 'promised' as const } : one));
    const { marks: hollow } = pictureOf({}, { ...story, ledger: promised });
    expect(named(hollow, 'arm-1-core').attrs.d).toBe(named(hollow, 'arm-1-line').attrs.d);
  });

  it('stand over the day', () => {
    expect(named(marks, 'date').text).toBe('10 January 1926');
  });
});

describe.each(frames)('a split picture in $variant $size.width × $size.height', (frame) => {
  const { marks, sizes } = pictureOf(frame);
  const halves = ['half-1', 'half-2'].map((id) => boxOf(named(marks, id), 'text'));

  it('shows both halves inside and apart', () => {
    expect(overlap(halves[0] as never, halves[1] as never)).toBe(false);
    expect(halves.every((half) => lieIn(cornersOf(half, marks[0] as Mark), frame.size))).toBe(true);
    expect(halves.every(({ width, height }) => Math.min(width, height) > 70)).toBe(true);
  });

  it('keeps words inside, apart from each other and from the maps, and legible', () => {
    const texts = marks.filter(({ tag }) => tag === 'text');
    const faces: Readonly<Record<string, 'head' | 'text'>> = { date: 'head', 'split-words': 'text' };
    const boxes = texts.map((mark) => boxOf(mark, faces[String(mark.attrs.class)] ?? 'label'));
    expect(boxes.filter((box) => !lieIn(cornersOf(box, marks[0] as Mark), frame.size))).toEqual([]);
    expect(pairs([...boxes, ...halves]).filter(([a, b]) => overlap(a, b))).toEqual([]);
    for (const { attrs } of texts.filter(({ id }) => id !== 'imprint'))
      expect(Number(attrs['font-size'])).toBeGreaterThanOrEqual(sizes.small);
    const said = texts.filter(({ id }) => id.startsWith('caption-1')).map(({ text }) => text);
    expect(said.join(' ')).toBe('North An envoy goes with the government');
  });

  it('keeps names inside their half and off the line from the giver', () => {
    for (const [i, half] of halves.entries()) {
      const names = childrenOf(named(marks, `half-${i + 1}`)).filter(({ tag }) => tag === 'text');
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const box = boxOf(name, 'label');
        expect(inside(box, { x: 0, y: 0, width: half.width, height: half.height })).toBe(true);
        const { cx } = named(marks, `arm-${i + 1}-ring`).attrs;
        expect(box.x > Number(cx) - half.x + sizes.flow || box.x + box.width < Number(cx) - half.x - sizes.flow).toBe(
          true,
        );
      }
    }
  });
});

it('tells the fork and what happens at its ends', () => {
  expect(tell(story, scene('1926-01-10', moment))).toBe(
    '10 January 1926: a line forks from “Giver” to two maps. ' +
      'New Town: North, An envoy goes with the government. Mill: South, A secret visit.',
  );
});
