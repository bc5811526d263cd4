import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { unitCharts } from '../../src/draw/charts/unitcharts.ts';
import { describe } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import { type Mark, type Shape, same } from '../../src/draw/ground/mark.ts';
import { inside, overlap } from '../../src/draw/ground/rects.ts';
import { levelOn } from '../../src/draw/ground/support.ts';
import { toSvg } from '../../src/draw/ground/svg.ts';
import { lay } from '../../src/draw/map/mapview.ts';
import { drawRiverShape } from '../../src/draw/river/stacks.ts';
import { drawShapes } from '../../src/draw/shapes.ts';
import { formatQuantity } from '../../src/formats.ts';
import { type Scene, toldAfter, type Variant } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';
import { stepsOf } from './space.ts';

const ids = (marks: readonly Mark[]): readonly string[] => marks.map((mark) => mark.id);
const find = (marks: readonly Mark[], id: string): Mark | undefined => marks.find((mark) => mark.id === id);

const sizes: readonly [Variant, number, number][] = [
  ['deck', 1280, 720],
  ['full', 1280, 960],
  ['wide', 1440, 900],
  ['narrow', 390, 440],
  ['alone', 720, 520],
  ['print', 400, 290],
];

const anyScene: fc.Arbitrary<Scene> = fc
  .record({
    year: fc.integer({ min: 1920, max: 1930 }),
    month: fc.integer({ min: 1, max: 12 }),
    size: fc.constantFrom(...sizes),
    focus: fc.subarray(['port', 'mill', 'town', 'far']),
    show: fc.subarray(['promise', 'budget', 'aircraft', 'stock']),
    names: fc.subarray(['mill', 'town']),
  })
  .map(({ year, month, size: [variant, width, height], focus, show, names }) =>
    scene(`${year}-${String(month).padStart(2, '0')}-01`, {
      variant,
      size: { width, height },
      focus: focus.length > 0 ? { on: 'places', ids: focus } : { on: 'home' },
      show,
      names,
    }),
  );

suite('draw', () => {
  it('names every mark once', () => {
    fc.assert(
      fc.property(anyScene, (any) => {
        const list = ids(draw(graphic, any));
        expect(list).toEqual([...new Set(list)]);
      }),
    );
  });

  it('writes only finite numbers, rounded to three decimals', () => {
    fc.assert(
      fc.property(anyScene, (any) => {
        for (const mark of draw(graphic, any)) {
          for (const value of Object.values(mark.attrs)) {
            if (typeof value === 'number') expect(Math.round(value * 1000) / 1000).toBe(value);
            else expect(value).not.toMatch(/NaN|Infinity|undefined/);
          }
        }
      }),
    );
  });

  it('gives the same marks for the same scene', () => {
    fc.assert(
      fc.property(anyScene, (any) => {
        expect(draw(graphic, any)).toEqual(draw(graphic, structuredClone(any)));
      }),
    );
  });

  it('draws a route only while it is open and rated, as wide as the highest rating it carries', () => {
    const width = (date: string): unknown => find(draw(graphic, scene(date)), 'flow-sea')?.attrs['stroke-width'];
    expect(find(draw(graphic, scene('1921-06-01')), 'flow-sea')).toBeUndefined();
    expect(Number(width('1926-01-01')) / Number(width('1923-01-01'))).toBeCloseTo(5 / 3);
    expect(find(draw(graphic, scene('1927-06-01')), 'flow-sea')).toBeUndefined();
    expect(find(draw(graphic, scene('1927-06-01')), 'scar-sea')?.attrs.class).toBe('scar');
  });

  it('draws thin kinds alone as a thin broken line without dash arrays', () => {
    const wire = find(draw(graphic, scene('1921-06-01')), 'flow-wire');
    expect(wire?.attrs['stroke-width']).toBe(1.6);
    expect(String(wire?.attrs.d).match(/m/gi)?.length).toBeGreaterThan(3);
    expect(wire?.attrs).not.toHaveProperty('stroke-dasharray');
  });

  it('starts a handover of captured stock at its depot with a mark of its own', () => {
    expect(find(draw(graphic, scene('1929-01-01')), 'start-depot')?.attrs.class).toBe('depot');
    expect(find(draw(graphic, scene('1923-06-01')), 'start-sea')?.attrs.class).toBe('start');
  });

  it('shows lines of the map only while they existed', () => {
    expect(ids(draw(graphic, scene('1925-01-01')))).not.toContain('line-late');
    expect(ids(draw(graphic, scene('1926-01-01')))).toContain('line-late');
  });

  it('calls a place by the name it had', () => {
    const named = (date: string): unknown => find(draw(graphic, scene(date)), 'label-town')?.text;
    expect(named('1925-05-31')).toBe('Old Town');
    expect(named('1925-06-01')).toBe('New Town');
  });

  it('keeps a place beyond the map at the edge, in its direction', () => {
    const label = find(draw(graphic, scene('1921-06-01')), 'label-far');
    expect(label?.text).toBe('from Far Away');
    expect(Number(label?.attrs.x)).toBeLessThan(700);
  });

  it('keeps ribbons that share a way side by side', () => {
    const marks = draw(graphic, scene('1924-01-01'));
    expect(find(marks, 'flow-sea')?.attrs.d).not.toBe(find(marks, 'flow-rail')?.attrs.d);
  });

  it('refers to shapes that exist', () => {
    const flatten = (shape: Shape): readonly Shape[] => [shape, ...(shape.children ?? []).flatMap(flatten)];
    const known = new Set(
      drawShapes(graphic)
        .flatMap(flatten)
        .map(({ id }) => `#${id}`),
    );
    fc.assert(
      fc.property(anyScene, fc.subarray(['north', 'arms']), (any, filter) => {
        for (const mark of draw(graphic, { ...any, filter })) {
          if (mark.tag === 'use') expect(known).toContain(mark.attrs.href);
        }
      }),
    );
  });
});

suite('labels', () => {
  it('never meet each other and never leave the safe part of the frame', () => {
    fc.assert(
      fc.property(anyScene, (any) => {
        const { layout, labels } = lay(graphic, any);
        for (const [index, { box }] of labels.entries()) {
          expect(inside(box, layout.clear)).toBe(true);
          expect(labels.slice(index + 1).filter((other) => overlap(box, other.box))).toEqual([]);
        }
      }),
    );
  });
});

suite('river', () => {
  it('is as high as the ratings in every month', () => {
    const shapes = drawRiverShape(graphic)[0]?.children?.flatMap(({ children = [] }) => children) ?? [];
    const boxes = shapes
      .filter((shape) => shape.id.startsWith('_river-north-') || shape.id.startsWith('_river-south-'))
      .map((shape) => ({
        id: shape.id,
        steps: stepsOf(String(shape.attrs.d)),
      }));
    for (let month = 0; month < 132; month++) {
      const day = `${1920 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
      const x =
        ((Date.parse(day) - Date.parse('1920-01-01')) / (Date.parse('1931-01-01') - Date.parse('1920-01-01'))) * 1000;
      for (const recipient of ['north', 'south']) {
        for (const kind of ['arms', 'money', 'talks']) {
          const step = boxes
            .find((box) => box.id === `_river-${recipient}-${kind}`)
            ?.steps.find(({ from, to }) => from <= x && x < to);
          expect(Math.abs(step?.height ?? 0) / 10).toBe(levelOn(graphic, recipient, kind, day));
        }
      }
    }
  });
});

suite('units', () => {
  it('puts only rows of one unit into one chart', () => {
    const charts = unitCharts(graphic, scene('1925-01-01', { show: ['promise', 'aircraft', 'budget'] }));
    expect(charts.map((chart) => [chart.unit, chart.each, chart.rows.map((row) => row.id)])).toEqual([
      ['roubles', 20_000, ['promise', 'budget']],
      ['aircraft', 20, ['aircraft']],
    ]);
  });

  it('draws a promise as outlines and what was delivered as filled squares, a range as both', () => {
    const marks = draw(graphic, scene('1925-01-01', { show: ['promise', 'budget', 'aircraft'] }));
    expect(ids(marks)).not.toContain('units-promise-solid');
    expect(String(find(marks, 'units-promise-hollow')?.attrs.d).match(/M/g)).toHaveLength(100);
    expect(String(find(marks, 'units-budget-solid')?.attrs.d).match(/M/g)).toHaveLength(1);
    expect(String(find(marks, 'units-aircraft-solid')?.attrs.d).match(/M/g)).toHaveLength(Math.ceil(924 / 20));
    expect(String(find(marks, 'units-aircraft-hollow')?.attrs.d).match(/M/g)).toHaveLength(65 - 46);
  });

  it('prints a range', () => {
    const row = graphic.ledger.find(({ id }) => id === 'aircraft');
    expect(row && formatQuantity(row, 'en', 'brief')).toBe('924–1,300 aircraft');
  });
});

suite('same', () => {
  it('tells marks of the same look from others', () => {
    fc.assert(
      fc.property(anyScene, anyScene, (a, b) => {
        const [before, after] = [draw(graphic, a), draw(graphic, b)];
        for (const [i, mark] of before.entries()) {
          const other = after[i];
          if (other?.id === mark.id) expect(same(mark, other)).toBe(isDeepStrictEqual(mark, other));
        }
      }),
    );
  });
});

suite('describe', () => {
  const recipients = graphic.recipients.map((one) => ({ ...one, article: 'den' }));
  const german = { ...graphic, recipients, lang: 'de-AT' };
  const bare = graphic.recipients.map(({ article: _, ...one }) => one);
  const told = (date: string, since?: string, over: Partial<Scene> = {}): string =>
    describe(graphic, toldAfter(scene(date, over), since));

  it.each([
    [
      'says what stands where no picture was told before',
      '1920-06-01',
      undefined,
      'In June 1920: no support is to be seen.',
    ],
    [
      'says nothing of changes where there are none',
      '1925-06-01',
      '1925-05-01',
      'In June 1925: much goes to the North (arms 5 of 5), little to the South (money 1 of 5).',
    ],
    [
      'says nothing of changes on the same day',
      '1925-06-01',
      '1925-06-01',
      'In June 1925: much goes to the North (arms 5 of 5), little to the South (money 1 of 5).',
    ],
    [
      'says nothing of changes where time runs back',
      '1920-06-01',
      '1930-12-31',
      'In June 1920: no support is to be seen.',
    ],
    [
      'gives a change its own month, not that of the step',
      '1925-06-01',
      '1924-06-01',
      'In January 1925: arms to the North up from 3 to 5. In June 1925: much goes to the North, little to the South.',
    ],
    [
      'names a month once where the change is of the month of the step',
      '1925-01-31',
      '1924-12-31',
      'In January 1925: arms to the North up from 3 to 5. Much goes to the North, little to the South.',
    ],
    [
      'counts no change on the day of the picture before',
      '1925-06-01',
      '1925-01-01',
      'In June 1925: much goes to the North (arms 5 of 5), little to the South (money 1 of 5).',
    ],
    [
      'tells the two largest of several changes, in the order of time',
      '1930-06-01',
      '1921-12-31',
      'In January 1927: no more arms to the North. In January 1928: arms to the South up from 0 to 4. In June 1930: much goes to the South.',
    ],
    [
      'says where nothing is left but what is drawn thin',
      '1928-12-01',
      '1928-11-01',
      'In December 1928: much goes to the South (arms 4 of 5), only talks to the North.',
    ],
  ] as const)('%s', (_, date, since, sentence) => {
    expect(told(date, since)).toBe(sentence);
  });

  it('tells ways where nothing else has changed', () => {
    const routes = graphic.routes.map((route) => (route.id === 'rail' ? { ...route, start: '1924-03-01' } : route));
    expect(describe({ ...graphic, routes }, scene('1924-06-01', { since: '1924-01-01' }))).toBe(
      'In March 1924: a way opens: “Port to Old Town by rail”. In June 1924: much goes to the North, little to the South.',
    );
  });

  it('names an event before what changed with it', () => {
    const ledger = graphic.ledger.map((row) =>
      row.id === 'raid' ? { ...row, mark: 'attack' as const, label: 'Raid on the port' } : row,
    );
    expect(describe({ ...graphic, ledger }, scene('1927-01-01', { since: '1926-06-01' }))).toBe(
      'In January 1927: Raid on the port; no more arms to the North. Little goes to the South, only talks to the North.',
    );
  });

  it('gives quantities that are shown with whose they are and how sure, beside one change', () => {
    expect(told('1925-06-01', '1925-06-01', { show: ['budget', 'promise'] })).toBe(
      'In June 1925: much goes to the North, little to the South. ' +
        'Shown: 2,000,000 roubles (North, promised); 12,000 roubles (South).',
    );
    expect(told('1928-06-01', '1924-06-01', { show: ['stock'] })).toBe(
      'In January 1927: no more arms to the North. In June 1928: much goes to the South, only talks to the North. ' +
        'Shown: 300 guns (North, captured stock).',
    );
  });

  it('names recipients with their article, elided or not, or without one', () => {
    const elided = bare.map((one) => ({ ...one, article: 'l’' }));
    const tell = (recipients: typeof graphic.recipients): string =>
      describe({ ...graphic, recipients }, scene('1925-06-01', { since: '1925-05-01' }));
    expect(tell(bare)).toBe('In June 1925: much goes to North (arms 5 of 5), little to South (money 1 of 5).');
    expect(tell(elided)).toBe('In June 1925: much goes to l’North (arms 5 of 5), little to l’South (money 1 of 5).');
  });

  it('speaks the language of the story', () => {
    expect(describe(german, scene('1927-06-01', { since: '1924-06-01', show: ['budget'] }))).toBe(
      'Im Januar 1927: Ende: Arms für den North. Im Juni 1927: wenig geht an den South, nur Talks an den North. ' +
        'Gezeigt: 12\u00a0000 roubles (South).',
    );
    expect(describe(german, scene('1925-06-01', { since: '1925-05-01' }))).toBe(
      'Im Juni 1925: viel geht an den North (Arms 5 von 5), wenig an den South (Money 1 von 5).',
    );
    const texts = draw(german, scene('1925-06-01')).map(({ text }) => text);
    expect(texts).toContain('Juni 1925');
    expect(texts.some((text) => text?.startsWith('Breite: Urteil der Redaktion'))).toBe(true);
  });
});

suite('toSvg', () => {
  it('is an image with its sentence, the map inside the camera', () => {
    const svg = toSvg(draw(graphic, scene('1923-06-01')), { width: 1280, height: 720 }, { label: 'In <June>' }).html;
    expect(svg).toMatch(
      /^<svg class="figure" viewBox="0 0 1280 720" role="img" aria-label="In &lt;June&gt;"><g transform="translate\(/,
    );
    expect(svg).not.toContain('style=');
  });
});
