import { expect, test } from 'vitest';
import {
  formatTime,
  readClock,
  readKept,
  startClock,
  takeOff,
  toggleClock,
  unstarted,
  writeKept,
} from '../../src/play/speaker/clock.ts';

test('counts by the time of day, and not while it stands', () => {
  const running = startClock(1000, 60);
  expect(readClock(unstarted, 5000)).toBe(0);
  expect(readClock(running, 4000)).toBe(3000);
  const standing = toggleClock(running, 4000);
  expect(readClock(standing, 9000)).toBe(3000);
  const again = toggleClock(standing, 9000);
  expect(readClock(again, 10_500)).toBe(4500);
  expect(again.length).toBe(60);
});

test('time is taken off a clock, whether it runs or stands, and put back', () => {
  const running = startClock(1000, 60);
  const standing = toggleClock(running, 9000);
  for (const [clock, now] of [
    [running, 9000],
    [standing, 20_000],
  ] as const) {
    expect(readClock(takeOff(clock, 3000), now)).toBe(5000);
    expect(takeOff(takeOff(clock, 3000), -3000)).toEqual(clock);
  }
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

test('after a crash it goes on, the next day it does not', () => {
  const clock = startClock(1000, 60);
  expect(readKept(writeKept(clock, 5000), 65_000)).toEqual(clock);
  expect(readKept(writeKept(clock, 5000), 86_400_000)).toBe(unstarted);
  expect(readKept(writeKept(unstarted, 5000), 6000)).toBe(unstarted);
  expect(readKept(null, 0)).toBe(unstarted);
  expect(readKept('[', 0)).toBe(unstarted);
});
