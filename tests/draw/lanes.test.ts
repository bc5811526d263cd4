/** Ways on one stretch: recipients side by side, the ways of one recipient as one. */
import { expect, test } from 'vitest';
import type { Flow } from '../../src/draw/ground/support.ts';
import { laneOffsets, turningPoints } from '../../src/draw/map/lanes.ts';
import type { Point } from '../../src/graphic.ts';

function flow(id: string, recipient: string, level: number, points: readonly Point[]): Flow {
  const route = { id, recipient, kinds: [], points, places: [], known: true, start: '1920-01-01', label: id };
  return { route, level, kinds: [], thin: false, known: true, captured: false };
}

const trunk: readonly Point[] = [
  [0, 0],
  [100, 0],
  [200, 0],
];
const widthOf = ({ level }: Flow): number => 2 * level;

test('recipients lie side by side, no wider together than their ratings', () => {
  const lanes = laneOffsets([flow('a', 'north', 3, trunk), flow('b', 'south', 1, trunk)], widthOf);
  const [a = 0, b = 0] = ['a', 'b'].map((id) => lanes.get(id)?.[1]);
  expect(Math.abs(a - b)).toBe((6 + 2) / 2 + 2);
});

test('the ways of one recipient share its lane until they part', () => {
  const on: Point = [300, 50];
  const flows = [flow('a', 'north', 3, trunk), flow('b', 'north', 1, [...trunk, on]), flow('c', 'south', 2, trunk)];
  const lanes = laneOffsets(flows, widthOf);
  expect(lanes.get('a')?.slice(0, 2)).toEqual(lanes.get('b')?.slice(0, 2));
  expect(lanes.get('b')?.at(-1)).toBe(0);
  expect(lanes.get('c')?.[0]).not.toBe(lanes.get('a')?.[0]);
});

test('ways turn at all ends, and between them where there is room', () => {
  const [end, near, far]: readonly Point[] = [
    [50, 0],
    [55, 0],
    [90, 0],
  ];
  const long = flow('a', 'north', 3, [[0, 0], end as Point, near as Point, far as Point, [200, 0]]);
  const turns = turningPoints([long, flow('b', 'south', 1, [[0, 0], end as Point])], 20);
  expect([...turns].sort()).toEqual(['0,0', '200,0', '50,0', '90,0']);
});
