/** Where names of areas may stand. */
import { expect, test } from 'vitest';
import type { MapArea } from '../../src/graphic.ts';
import { roomsOf } from '../../src/read/map/rooms.ts';

type Area = Omit<MapArea, 'room'>;

function area(id: string, x: number, side: number, over: Partial<Area> = {}): Area {
  const path = `M${x} 0l${side} 0l0 ${side}l${-side} 0z`;
  return { id, kind: 'territory', name: id, holder: id, sources: [], center: [x, 0], path, ...over };
}

function nameless({ name: _, ...one }: Area): Area {
  return one;
}

const home = [0, 0, 200, 24] as const;
const rowsOf = (areas: readonly Area[], land = ''): readonly (readonly [number, number])[][] =>
  roomsOf(areas, land, home).map((room) => room.map(([, left, right]) => [left, right] as const));

test.each([
  ['all of it, row by row', [area('a', 10, 100)], '', [10, 110]],
  ['what of it is land', [area('a', 10, 100)], 'M0 0l60 0l0 100l-60 0z', [10, 60]],
  ['what no later one covers', [area('a', 10, 100), area('b', 50, 100)], '', [10, 50]],
  [
    'all where the later one has the same holder and no name',
    [area('a', 10, 100), nameless(area('b', 50, 100, { holder: 'a' }))],
    '',
    [10, 110],
  ],
  [
    'all where the later one begins when it ends',
    [area('a', 10, 100, { end: '1930-01-01' }), area('b', 50, 100, { start: '1930-01-01' })],
    '',
    [10, 110],
  ],
] as const)('is %s', (_, areas, land, expected) => {
  expect(rowsOf(areas, land)[0]).toEqual([expected, expected, expected, expected]);
});

test('is none without a name, and none of a lake', () => {
  expect(roomsOf([nameless(area('a', 10, 100)), area('b', 10, 100, { kind: 'lake' })], '', home)).toEqual([[], []]);
});
