import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { unitCharts, unitStep } from '../../src/draw/charts/units.ts';
import { describe } from '../../src/draw/describe.ts';
import { draw } from '../../src/draw/draw.ts';
import { inside, overlap } from '../../src/draw/ground/boxes.ts';
import { type Mark, type Shape, same } from '../../src/draw/ground/mark.ts';
import { levelOn } from '../../src/draw/ground/support.ts';
import { toSvg } from '../../src/draw/ground/svg.ts';
import { lay } from '../../src/draw/map/view.ts';
import { drawRiverShape } from '../../src/draw/river/stacks.ts';
import { drawShapes } from '../../src/draw/shapes.ts';
import { formatQuantity } from '../../src/formats.ts';
import type { Scene, Variant } from '../../src/graphic.ts';
import { graphic, scene } from './fixture.ts';

const ids = (marks: readonly Mark[]): readonly string[] => marks.map((mark) => mark.id);
const find = (marks: readonly Mark[], id: string): Mark | undefined => marks.find((mark) => mark.id === id);

const sizes: readonly [Variant, number, number][] = [
  ['deck', 1280, 720],
  ['full', 1280, 960],
  ['wide', 1440, 900],
  ['narrow', 390, 440],
  ['card', 720, 520],
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
        steps: [...String(shape.attrs.d).matchAll(/M([\d.]+) (-?\d+)v(-?\d+)H([\d.]+)/g)].map((match) =>
          match.slice(1).map(Number),
        ),
      }));
    for (let month = 0; month < 132; month++) {
      const day = `${1920 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
      const x =
        ((Date.parse(day) - Date.parse('1920-01-01')) / (Date.parse('1931-01-01') - Date.parse('1920-01-01'))) * 1000;
      for (const recipient of ['north', 'south']) {
        for (const kind of ['arms', 'money', 'talks']) {
          const step = boxes
            .find((box) => box.id === `_river-${recipient}-${kind}`)
            ?.steps.find((s) => (s[0] ?? 0) <= x && x < (s[3] ?? 0));
          expect(Math.abs(step?.[2] ?? 0) / 10).toBe(levelOn(graphic, recipient, kind, day));
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

  it('counts in round steps with at most a hundred squares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2e9 }), (quantity) => {
        const step = unitStep(quantity);
        expect(quantity / step).toBeLessThanOrEqual(100);
        expect(String(step)).toMatch(/^[125]0*$/);
      }),
    );
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
  const north = 'North: arms 5, talks 2; South: money 1.';
  const german = { ...graphic, lang: 'de-AT' };

  it.each([
    [
      'says what stands where no picture was told before',
      '1920-06-01',
      undefined,
      'In June 1920: nothing is rated above 0.',
    ],
    ['says nothing of changes where there are none', '1925-06-01', '1925-05-01', `In June 1925: ${north}`],
    ['says nothing of changes on the same day', '1925-06-01', '1925-06-01', `In June 1925: ${north}`],
    [
      'says nothing of changes where time runs back',
      '1920-06-01',
      '1930-12-31',
      'In June 1920: nothing is rated above 0.',
    ],
    [
      'gives a change its own month, not that of the step',
      '1925-06-01',
      '1924-06-01',
      `In January 1925 arms to the North up from 3 to 5 of 5. In June 1925: ${north}`,
    ],
    [
      'names a month once where the change is of the month of the step',
      '1925-01-31',
      '1924-12-31',
      `In January 1925 arms to the North up from 3 to 5 of 5. ${north}`,
    ],
    [
      'counts a change on the day of the step',
      '1925-01-01',
      '1924-12-31',
      `In January 1925 arms to the North up from 3 to 5 of 5. ${north}`,
    ],
    ['counts no change on the day of the picture before', '1925-06-01', '1925-01-01', `In June 1925: ${north}`],
    [
      'tells each of several changes, also what came and went between',
      '1930-06-01',
      '1921-12-31',
      [
        'In January 1922 arms to the North up from 0 to 3 of 5 and a way opens: “Port to Old Town”.',
        'In January 1923 money to the South up from 0 to 1 of 5 and a way opens: “Port to Old Town by rail”.',
        'In January 1925 arms to the North up from 3 to 5 of 5.',
        'In January 1927 arms to the North down from 5 to 0 of 5 and a way closes: “Port to Old Town”.',
        'In January 1928 arms to the South up from 0 to 4 of 5 and a way opens: “Mill to Town”.',
        'In January 1929 talks to the North down from 2 to 0 of 5 and a way closes: “Far Away to Old Town”.',
        'In January 1930 money to the South down from 1 to 0 of 5 and a way closes: “Port to Old Town by rail”.',
        'In June 1930: South: arms 4.',
      ].join(' '),
    ],
  ] as const)('%s', (_, date, previous, sentence) => {
    expect(describe(graphic, scene(date), previous)).toBe(sentence);
  });

  it('names the quantities that are shown', () => {
    expect(describe(graphic, scene('1925-06-01', { show: ['budget'] }), '1925-06-01')).toBe(
      `In June 1925: ${north} Shown: 12,000 roubles (budget).`,
    );
  });

  it('speaks the language of the story', () => {
    expect(describe(german, scene('1927-06-01', { show: ['budget'] }), '1924-06-01')).toBe(
      'Im Januar 1925 steigt Arms für North von 3 auf 5 von 5. ' +
        'Im Januar 1927 fällt Arms für North von 5 auf 0 von 5 und schließt sich ein Weg: „Port to Old Town“. ' +
        'Im Juni 1927: North: Talks 2; South: Money 1. Gezeigt: 12\u00a0000 roubles (budget).',
    );
    expect(describe(german, scene('1925-06-01'), '1925-05-01')).toBe(
      'Im Juni 1925: North: Arms 5, Talks 2; South: Money 1.',
    );
    const texts = draw(german, scene('1925-06-01')).map(({ text }) => text);
    expect(texts).toContain('Juni 1925');
    expect(texts).toContain('Jetzt, Urteil der Redaktion 0–5');
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
