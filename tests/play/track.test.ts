import { expect, test } from 'vitest';
import { countStops, neighbour, readTrack, writeTrack } from '../../src/play/both/track.ts';

/** `b` and `c` are left out of the short track. */
const stops = [...'abcde'].map((id) => ({ id, short: !'bc'.includes(id) }));

test.each([
  ['a', 1, 'full', 'b'],
  ['a', 1, 'short', 'd'],
  ['d', -1, 'short', 'a'],
  // From a step that is not on the track the next key goes on in the track.
  ['b', 1, 'short', 'd'],
  ['c', -1, 'short', 'a'],
  ['c', -1, 'full', 'b'],
  ['e', 1, 'full', undefined],
  ['a', -1, 'short', undefined],
] as const)('from %s by %i on the %s track', (from, by, track, to) => {
  expect(neighbour(stops, from, by, track)?.id).toBe(to);
});

test('walking forward goes through the whole track, and back through the same', () => {
  for (const track of ['full', 'short'] as const) {
    const way: string[] = ['a'];
    for (let stop = neighbour(stops, 'a', 1, track); stop; stop = neighbour(stops, stop.id, 1, track))
      way.push(stop.id);
    const back: string[] = [way.at(-1) ?? ''];
    for (let stop = neighbour(stops, 'e', -1, track); stop; stop = neighbour(stops, stop.id, -1, track))
      back.push(stop.id);
    expect(way).toEqual(track === 'full' ? [...'abcde'] : [...'ade']);
    expect(back.reverse()).toEqual(way);
  }
});

test.each([
  ['a', 'full', { at: 1, of: 5 }],
  ['c', 'short', { at: 1, of: 3 }],
  ['e', 'short', { at: 3, of: 3 }],
  ['behind the end', 'full', { at: 5, of: 5 }],
] as const)('at %s of the %s track', (id, track, count) => {
  expect(countStops(stops, id, track)).toEqual(count);
});

test.each([
  ['?track=short', 'short'],
  ['?showNotes=true&track=short', 'short'],
  ['?track=long', 'full'],
  ['', 'full'],
] as const)('%s asks for the %s track', (search, track) => {
  expect(readTrack(search)).toBe(track);
  expect(readTrack(writeTrack(track))).toBe(track);
});
