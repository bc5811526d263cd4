/** The river as a picture of its own: its turns, names and dates stand where they should, and nothing meets. */
import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import { at } from '../../src/draw/ground/curve.ts';
import { layoutFrame, type Rect } from '../../src/draw/ground/layout.ts';
import type { Mark } from '../../src/draw/ground/mark.ts';
import { type Face, textWidth } from '../../src/draw/ground/measure.ts';
import { inside, overlap } from '../../src/draw/ground/rects.ts';
import { runParts } from '../../src/draw/ground/view.ts';
import { type LaidRiver, layRiver } from '../../src/draw/river/lay.ts';
import { riverLanes } from '../../src/draw/river/riverlanes.ts';
import { drawRiverShape } from '../../src/draw/river/stacks.ts';
import type { Graphic, LedgerRow, Scene, Variant } from '../../src/graphic.ts';
import { graphic as fixture, scene as sceneOf } from './fixture.ts';

function turn(
  id: string,
  start: string,
  label: string,
  recipients: readonly string[],
  more: Partial<LedgerRow> = {},
): LedgerRow {
  const row = { id, start, end: start, label, recipients, kind: 'talks', what: id, sources: [] };
  return { ...row, sum: true, verified: true, status: 'delivered', ...more };
}

const rows = [
  turn('envoys', '1921-01-01', 'The first envoys arrive', ['north']),
  turn('ships', '1922-01-01', 'Ships bring arms', ['north'], { mark: 'depot' }),
  turn('money', '1923-01-01', 'Money for both sides', ['south', 'north'], { mark: 'treaty' }),
  turn('front', '1925-01-01', 'Twice as many arms', ['north']),
  turn('strike', '1927-01-01', 'North strikes; arms stop', ['north'], { kind: 'break' }),
  turn('depots', '1928-01-01', 'Depots open for South', ['south']),
  turn('quiet', '1929-01-01', 'Nobody speaks any more', []),
  turn('end', '1930-01-01', 'The money ends too', ['south']),
];
const turns = rows.map(({ id }) => id);
const graphic: Graphic = { ...fixture, ledger: [...fixture.ledger, ...rows] };

function scene(over: Partial<Scene> = {}): Scene {
  return sceneOf('1930-12-31', { view: 'river', turns, ...over });
}

const frames: readonly (readonly [Variant, number, number])[] = [
  ['deck', 1280, 720],
  ['deck', 1280, 960],
  ['full', 1280, 720],
  ['wide', 1280, 752],
  ['wide', 768, 976],
  ['narrow', 390, 700],
  ['narrow', 844, 390],
  ['alone', 720, 480],
  ['print', 700, 420],
  ['print', 520, 330],
];
/** So small that only three turns are asked for. */
const small: typeof frames = [
  ['narrow', 390, 420],
  ['narrow', 360, 330],
  ['print', 340, 230],
];
const scenes = [
  ...frames.map(([variant, width, height]) => scene({ variant, size: { width, height } })),
  ...frames.map(([variant, width, height]) => scene({ variant, size: { width, height }, date: '1927-04-01' })),
  ...[...frames, ...small].map(([variant, width, height]) =>
    scene({ variant, size: { width, height }, turns: ['ships', 'strike', 'depots'] }),
  ),
  ...[...frames, ...small].map(([variant, width, height]) =>
    scene({
      variant,
      size: { width, height },
      zoom: { from: '1924-01-01', to: '1929-01-01' },
      turns: ['front', 'strike'],
    }),
  ),
];

function name({ variant, size, turns: asked = [], date, zoom }: Scene): string {
  return `${variant} ${size.width}×${size.height}, ${asked.length} turns, ${date}${zoom ? ', zoom' : ''}`;
}

function lay(wanted: Scene): LaidRiver {
  return runParts(layRiver(graphic, wanted, layoutFrame(wanted)));
}

const faces: Readonly<Record<string, Face>> = {
  date: 'head',
  turn: 'text',
  lane: 'label',
  year: 'label',
  imprint: 'label',
};

function boxOf({ attrs, text = '' }: Mark): Rect {
  const size = Number(attrs['font-size']);
  const width = textWidth(text, faces[String(attrs.class)] ?? 'label', size);
  const before = { start: 0, middle: 0.5, end: 1 }[String(attrs['text-anchor'] ?? 'start')] ?? 0;
  const left = Number(attrs.x) - before * width;
  return { x: left, y: Number(attrs.y) - size * 0.72, width, height: size * 0.72 };
}

function find(marks: readonly Mark[], id: string): Mark {
  const mark = marks.find((each) => each.id === id);
  if (mark === undefined) throw new Error(`no ${id}`);
  return mark;
}

suite('the view river', () => {
  it.each(scenes.map((each) => [name(each), each] as const))(
    'keeps its texts apart and in the frame: %s',
    (_name, wanted) => {
      const { bands } = lay(wanted);
      const texts = draw(graphic, wanted).filter(({ tag }) => tag === 'text');
      const boxes = texts.map((mark) => ({ id: mark.id, box: boxOf(mark) }));
      const frame = { x: 0, y: 0, ...wanted.size };
      expect(boxes.filter(({ box }) => !inside(box, frame)).map(({ id }) => id)).toEqual([]);
      const meeting = boxes.flatMap((a, i) =>
        boxes.slice(i + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.id} and ${b.id}`] : [])),
      );
      expect(meeting).toEqual([]);
      const stacks = [...bands.values()].flat();
      const still = boxes.filter(({ id }) => id !== 'date');
      expect(still.filter(({ box }) => stacks.some((band) => overlap(box, band))).map(({ id }) => id)).toEqual([]);
    },
  );

  it.each(scenes.map((each) => [name(each), each] as const))(
    'says every turn that has come in all its words: %s',
    (_name, wanted) => {
      const texts = draw(graphic, wanted).filter(({ attrs }) => attrs.class === 'turn');
      for (const row of rows.filter(({ id, start }) => wanted.turns?.includes(id) && start <= wanted.date)) {
        const said = texts.filter(({ id }) => id.startsWith(`turn-${row.id}-`)).map(({ text }) => text);
        expect(said.join(' ')).toBe(row.label);
      }
    },
  );

  it('draws no turn that is still to come', () => {
    const ids = draw(graphic, scene({ date: '1924-06-01' })).map(({ id }) => id);
    expect(turns.filter((id) => ids.includes(`turn-${id}`))).toEqual(['envoys', 'ships', 'money']);
  });

  it('ties each turn to its day, from the axis on', () => {
    const { course } = lay(scene());
    for (const row of rows) {
      const { x1, x2, y1, y2 } = find(draw(graphic, scene()), `turn-${row.id}-rule`).attrs;
      const days =
        (Date.parse(row.start) - Date.parse('1920-01-01')) / (Date.parse('1931-01-01') - Date.parse('1920-01-01'));
      expect(Number(x1)).toBeCloseTo(course.start + days * course.length, 0);
      expect(x2).toBe(x1);
      expect([Number(y1), Number(y2)].map((y) => Math.abs(y - course.axis)).some((far) => far < 0.1)).toBe(true);
    }
  });

  it('puts turns of the first recipient above the axis and those of the second below', () => {
    const marks = draw(graphic, scene());
    const axis = Number(find(marks, 'river-axis').attrs.y1);
    expect(Number(find(marks, 'turn-ships').attrs.y)).toBeLessThan(axis);
    expect(Number(find(marks, 'turn-strike').attrs.y)).toBeLessThan(axis);
    expect(Number(find(marks, 'turn-depots').attrs.y)).toBeGreaterThan(axis);
    expect(Number(find(marks, 'turn-money').attrs.y)).toBeGreaterThan(axis);
  });

  it('names both sides beside their stacks', () => {
    const marks = draw(graphic, scene());
    expect(find(marks, 'lane-north').text).toBe('to the North');
    expect(find(marks, 'lane-south').text).toBe('to the South');
    expect(boxOf(find(marks, 'lane-north')).y).toBeLessThan(boxOf(find(marks, 'lane-south')).y);
  });

  it('keeps the year where words have no room', () => {
    const many = scene({ variant: 'narrow', size: { width: 320, height: 200 } });
    const marks = draw(graphic, many).filter(({ attrs }) => attrs.class === 'date' && attrs['font-size'] !== 19);
    const whole = draw(graphic, many).filter(({ id }) => /^turn-\w+-1$/.test(id));
    expect(whole.length).toBeLessThan(turns.length);
    expect(marks.length).toBeGreaterThan(whole.length);
  });

  it('runs down on a phone and beside a tall column, the first recipient at the left', () => {
    for (const [variant, width, height, upright] of [
      ['narrow', 390, 420, true],
      ['wide', 768, 976, true],
      ['narrow', 844, 390, false],
      ['deck', 1280, 720, false],
      ['deck', 1280, 960, false],
    ] as const) {
      const { course, bands } = lay(scene({ variant, size: { width, height } }));
      expect([variant, width, course.upright]).toEqual([variant, width, upright]);
      const place = (id: string): readonly number[] =>
        (bands.get(id) ?? []).map((box) => (upright ? box.x + box.width / 2 : box.y + box.height / 2) - course.axis);
      expect(place('north').every((side) => side < 0)).toBe(true);
      expect(place('south').every((side) => side > 0)).toBe(true);
    }
  });

  it('is as high as the levels say, zoomed or not, and shows only its part of time', () => {
    const zoom = { from: '1924-01-01', to: '1926-01-01' };
    const [all, part] = [lay(scene({ turns: [] })), lay(scene({ turns: [], zoom }))];
    expect(part.course.level).toBe(all.course.level);
    const heights = part.bands.get('north')?.map(({ height }) => height / part.course.level) ?? [];
    // Arms 3 and talks 2, then arms 5 and talks 2.
    expect(heights.map((height) => Math.round(height * 100) / 100)).toEqual([5, 7]);
    const [first, second] = part.bands.get('north') ?? [];
    expect(first?.x).toBeCloseTo(part.course.start, 1);
    // 1924 had 366 of the 731 days.
    expect(second?.x).toBeCloseTo(part.course.start + (366 / 731) * part.course.length, 1);
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeCloseTo(part.course.start + part.course.length, 1);
  });

  it('prints months where there is room for them', () => {
    const texts = (over: Partial<Scene>): readonly (string | undefined)[] =>
      draw(graphic, scene({ turns: [], ...over }))
        .filter(({ id }) => id.startsWith('year-'))
        .map(({ text }) => text);
    expect(texts({})).toEqual(['1920', '1922', '1924', '1926', '1928', '1930']);
    expect(texts({ zoom: { from: '1926-01-01', to: '1928-01-01' } })).toEqual([
      '1926',
      'Apr',
      'Jul',
      'Oct',
      '1927',
      'Apr',
      'Jul',
      'Oct',
    ]);
  });

  it('veils what is still to come, and nothing at the end', () => {
    const { course } = lay(scene({ date: '1925-07-02' }));
    const veil = (date: string): Mark['attrs'] => find(draw(graphic, scene({ date })), 'river-veil').attrs;
    const middle = course.start + course.length / 2;
    expect(Math.abs(Number(veil('1925-07-02').x) - middle)).toBeLessThan(1);
    expect(find(draw(graphic, scene({ date: '1925-07-02' })), 'now').attrs.x1).toBe(veil('1925-07-02').x);
    expect(Number(veil('1930-12-31').width)).toBeLessThan(2);
  });

  // Four lines under a heading of two are so high.
  it.each([
    ['1930-12-31', 720],
    ['1920-01-01', 720],
    ['1921-02-01', 720],
    ['1923-07-01', 720],
    ['1924-11-01', 960],
    ['1930-12-31', 960],
  ])('leaves a poster’s words the upper left, on %s at 1280 × %i', (date, height) => {
    const wanted = scene({
      variant: 'full',
      date,
      turns: ['ships', 'strike', 'depots'],
      size: { width: 1280, height },
    });
    const covered = { x: 0, y: 0, width: 1280 * 0.44, height: (height - 720) / 2 + 384 };
    const { bands } = lay(wanted);
    const texts = draw(graphic, wanted)
      .filter(({ tag }) => tag === 'text')
      .map(boxOf);
    const { x1, y1, y2 } = find(draw(graphic, wanted), 'now').attrs;
    const line = { x: Number(x1), y: Number(y1), width: 0.1, height: Number(y2) - Number(y1) };
    expect([line, ...texts, ...[...bands.values()].flat()].filter((box) => overlap(box, covered))).toEqual([]);
    expect(line.height).toBeGreaterThan(height / 4);
  });

  it('tells where each side is widest, up to the date, and the turns', () => {
    expect(describe(graphic, scene({ turns: ['strike', 'quiet'] }))).toBe(
      'Support from 1920 to December 1930. North: widest 1925–1926; opposite, South: widest 1928–1929. Turns: 1927: North strikes; arms stop; 1929: Nobody speaks any more.',
    );
    expect(describe(graphic, scene({ date: '1922-05-01', turns: ['strike'] }))).toBe(
      'Support from 1920 to May 1922. North: widest 1922.',
    );
    const within = ['1920-01-01', '1920-12-01'].map((date) => describe(graphic, scene({ date })));
    expect(within.map((text) => text.split('. ')[0])).toEqual([
      expect.stringMatching(/^Support, January 1920\.?$/),
      expect.stringMatching(/^Support from January 1920 to December 1920\.?$/),
    ]);
  });
});

suite('the river’s shape', () => {
  const parts = drawRiverShape(graphic)[0]?.children?.flatMap(({ children = [] }) => children) ?? [];
  const path = (id: string): string => String(parts.find((part) => part.id === id)?.attrs.d ?? '');

  it('cuts the stack of whom a break concerns as deep as it was on the eve', () => {
    // Arms 5 and talks 2; the two breaks of that day are those of the fixture and of this test.
    expect(path('_cuts-north').match(/M[\d.]+ 0l-6 -70/g)).toHaveLength(2);
    expect(path('_cuts-south')).toBe('');
  });

  it('has ticks for marked events alone, on the side of each recipient', () => {
    expect(path('_ticks-north').match(/v-10/g)).toHaveLength(2);
    expect(path('_ticks-south').match(/v10/g)).toHaveLength(1);
  });

  it('outlines thin kinds, outside the others', () => {
    const arms = parts.find(({ id }) => id === '_river-north-arms')?.attrs;
    const talks = parts.find(({ id }) => id === '_river-north-talks')?.attrs;
    expect([arms?.fill, arms?.class]).toEqual(['var(--r0-0)', undefined]);
    expect([talks?.fill, talks?.class]).toEqual([undefined, 'thin']);
  });

  it('brings a further lane as near as the stacks between let it', () => {
    const third = { id: 'west', name: 'West', color: '#555555' };
    const rating = { ...at(graphic.ratings, 0), recipient: 'west', from: '1924-01-01', to: '1925-01-01', level: 3 };
    const more: Graphic = {
      ...graphic,
      recipients: [...graphic.recipients, third],
      ratings: [...graphic.ratings, rating],
    };
    // South gets one level of money in 1924, and four of arms only later.
    expect(riverLanes(more).lanes.map(({ axis }) => axis)).toEqual([0, 0, 30]);
    expect(riverLanes(more).bottom).toBe(80);
  });
});
