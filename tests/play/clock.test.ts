import { expect, test } from 'vitest';
import { formatTime, readClock, startClock, turnClock, unstarted } from '../../src/play/clock.ts';

test('counts by the time of day, and not while it stands', () => {
  const running = startClock(1000, 60);
  expect(readClock(unstarted, 5000)).toBe(0);
  expect(readClock(running, 4000)).toBe(3000);
  const standing = turnClock(running, 4000);
  expect(readClock(standing, 9000)).toBe(3000);
  const again = turnClock(standing, 9000);
  expect(readClock(again, 10_500)).toBe(4500);
  expect(again.length).toBe(60);
});

test('a computer whose time of day goes back does not count below what it has', () => {
  expect(readClock(startClock(5000, 60), 1000)).toBe(0);
});

test.each([
  [0, '0:00'],
  [9.9, '0:09'],
  [130, '2:10'],
  [3725, '1:02:05'],
  [-4, '0:00'],
])('%i seconds are %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});
