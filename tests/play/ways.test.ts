/** Which ways open, close or are cut between two maps. */
import { expect, test } from 'vitest';
import type { Layer, Mark } from '../../src/draw/ground/mark.ts';
import { type Opening, still } from '../../src/play/stage/gateway.ts';
import type { Surface } from '../../src/play/stage/surface.ts';
import { whatCloses, whatOpens } from '../../src/play/stage/ways.ts';

const land: Mark = { id: 'land', layer: 'map', tag: 'rect', attrs: {} };
const scar = (way: string): Mark => ({ id: `scar-${way}`, layer: 'map', tag: 'use', attrs: {} });
const line = (way: string): Mark => ({ id: `flow-${way}`, layer: 'flows', tag: 'path', attrs: {}, way, course: [] });
const cut = (way: string): Mark => ({ id: `cut-${way}`, layer: 'flows', tag: 'path', attrs: {}, way });

function surface(marks: readonly Mark[], opening: Opening = still): Surface {
  const pane = (layer: Layer) => ({ marks: marks.filter((mark) => mark.layer === layer), opening: () => opening });
  return { pane } as unknown as Surface;
}

const half = (...ways: readonly string[]): Opening => ({ ways: new Set(ways), share: 0.5 });
const closes = (before: readonly Mark[], after: readonly Mark[], travels = false, opening = still) => {
  const { ways, share } = whatCloses(surface(before, opening), after, travels);
  return [...ways, ...(ways.size > 0 ? [share] : [])];
};

test('ways that are no more close, whole ones from their ends', () => {
  expect(closes([land, line('a'), line('b')], [land, line('b'), line('c')])).toEqual(['a', 1]);
});

test('with a camera that travels only ways with a scar close: others may lie beyond what is seen', () => {
  expect(closes([land, line('a'), line('b')], [land, scar('b')], true)).toEqual(['b', 1]);
});

test('what is cut does not run back, nor does anything beside it', () => {
  expect(closes([land, line('a'), line('b')], [land, cut('a')])).toEqual([]);
  expect(closes([land, cut('a'), line('b')], [land, cut('a')])).toEqual(['b', 1]);
});

test('ways of a map that gives way to another view do not close, and a map that comes back opens none', () => {
  expect(closes([land, line('a')], [])).toEqual([]);
  expect(whatOpens(surface([]), [land, line('a')], true)).toBe(still);
  expect([...whatOpens(surface([land]), [land, line('a')], true).ways]).toEqual(['a']);
});

test('what closes already goes on closing, and opens again where it is wanted', () => {
  expect(closes([land, line('a')], [land], false, half('a'))).toEqual(['a', 0.5]);
  expect(closes([land, line('a'), line('b')], [land], false, half('a'))).toEqual([]);
  expect(whatOpens(surface([land, line('a')], half('a')), [land, line('a')], false)).toEqual(half('a'));
});
