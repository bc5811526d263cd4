import { describe, expect, test } from 'vitest';
import type { PlannedStep } from '../../src/pagedata.ts';
import { measurePace, sayPace, secondsFrom } from '../../src/play/speaker/pace.ts';
import { wordsFor } from '../../src/words.ts';

/** Ten minutes in full, four in short. */
const steps: readonly PlannedStep[] = [
  { id: 'a', minutes: { full: 2, short: 2 } },
  { id: 'b', minutes: { full: 3 } },
  { id: 'c', minutes: { full: 3 } },
  { id: 'd', minutes: { full: 2, short: 2 } },
];
const length = 600;
const say = (step: string, track: 'full' | 'short', elapsed: number, planned = length): string =>
  sayPace(measurePace(steps, step, track, { elapsed, length: planned }), wordsFor('en'));

test('the plan from a step on', () => {
  expect(secondsFrom(steps, 'a', 'full')).toBe(600);
  expect(secondsFrom(steps, 'c', 'full')).toBe(300);
  expect(secondsFrom(steps, 'a', 'short')).toBe(240);
  expect(secondsFrom(steps, '_sources', 'full')).toBe(0);
});

describe('one sentence', () => {
  test.each([
    ['a', 'full', 0, 'On time'],
    ['b', 'full', 120, 'On time'],
    ['b', 'full', 300, 'On time'],
    ['b', 'full', 309, 'On time'],
    ['b', 'full', 60, '1:00 ahead'],
    ['b', 'full', 430, '2:10 behind; the short track would finish on time'],
    ['b', 'full', 700, '6:40 behind; the short track would finish 3:40 late'],
    // Where both tracks have the same steps left, the short one saves nothing.
    ['c', 'full', 615, '2:10 behind'],
    ['d', 'full', 700, '1:40 behind'],
  ] as const)('at %s on the %s track after %i s: %s', (step, track, elapsed, sentence) => {
    expect(say(step, track, elapsed)).toBe(sentence);
  });
});

test('a change of track leaves the end of the lecture where it was', () => {
  expect(say('b', 'full', 430)).toContain('behind');
  expect(say('b', 'short', 430)).toBe('0:50 ahead');
  expect(say('d', 'short', 480)).toBe('On time');
});

test('who starts in the short lecture is measured by it', () => {
  expect(say('a', 'short', 100, 240)).toBe('On time');
  expect(say('a', 'short', 150, 240)).toBe('0:30 behind');
});
