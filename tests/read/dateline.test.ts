/** Maps over the date line. */
import { describe, expect, it } from 'vitest';
import { boxOf, isIn } from '../../src/read/ground/degrees.ts';
import { problemsOf, readGood, smallStory } from './support.ts';

describe('a box', () => {
  it.each([
    ['of two corners in any order', [142, 56], [74, 18], [74, 18, 142, 56]],
    ['over the date line', [120, 5], [-110, 60], [120, 5, 250, 60]],
    ['over the date line with a longitude above 180', [250, 60], [120, 5], [120, 5, 250, 60]],
    ['of the whole world', [-180, -60], [180, 80], [-180, -60, 180, 80]],
    ['without width', [10, 10], [10, 20], undefined],
    ['beyond the world', [-190, 10], [10, 20], undefined],
    ['beyond the pole', [0, 10], [10, 95], undefined],
  ] as const)('%s', (_, a, b, box) => {
    expect(boxOf(a, b)).toEqual(box);
  });

  it.each([
    [[-157.9, 21.3], true],
    [[139.6, 35.4], true],
    [[179.9, 30], true],
    [[-109, 30], false],
    [[100, 30], false],
    [[139.6, 61], false],
  ] as const)('over the date line holds %j: %j', (point, holds) => {
    expect(isIn(point, [120, 5, 250, 60])).toBe(holds);
  });
});

const pacific = smallStory({
  'story.yaml': String(smallStory()['story.yaml']).replace('[[74, 18], [142, 56]]', '[[120, 5], [-110, 60]]'),
  'data/places.csv':
    'id,name,lat,lon,also\nmoscow,Yokohama,35.4,139.6,\ncanton,Honolulu,21.3,-157.9,\nwuhan,Seattle,47.6,-122.3,\n',
  'data/routes.csv': 'id,recipient,via,start,end,label\nsea,kmt,moscow canton wuhan,1924,1927,Sea route\n',
  '01-start.md':
    '---\ntitle: Start\n---\n\n## A {focus="170,10,-150,40"}\n\n---\n\n## B {focus="100,10,-150,40"}\n\n---\n\n## C {focus="0,10,20,40"}\n',
});

it('shows the places from west to east, and a way that does not turn back', async () => {
  const { graphic, slides } = await readGood(pacific);
  const [left = 0, top = 0, right = 0, bottom = 0] = graphic?.home ?? [];
  const xs = graphic?.places.map(({ at }) => at[0]) ?? [];
  expect(xs).toEqual([...xs].sort((a, b) => a - b));
  for (const { at } of graphic?.places ?? [])
    expect([at[0] > left && at[0] < right, at[1] > top && at[1] < bottom]).toEqual([true, true]);
  const way = graphic?.routes[0]?.points.map(([x]) => x) ?? [];
  expect(way).toEqual([...way].sort((a, b) => a - b));
  const focus = slides.flatMap(({ steps }) => steps.map(({ scene }) => scene.focus)).find(({ on }) => on === 'box');
  const [west = 0, , east = 0] = (focus as { readonly box: readonly number[] }).box;
  expect(west < (xs[1] ?? 0) && (xs[1] ?? 0) < east && west > (xs[0] ?? 0) && east < (xs[2] ?? 0)).toBe(true);
  expect(await problemsOf(pacific)).toEqual([
    '01-start.md:13:13 warning: the focus lies outside of the map, expected places or a box in the box of story.yaml',
  ]);
});
