import { expect, test } from 'vitest';
import type { LecturerStep } from '../../src/pagedata.ts';
import { unstarted } from '../../src/play/speaker/clock.ts';
import {
  countSleep,
  follow,
  forget,
  openDesk,
  patience,
  pause,
  record,
  startAgain,
  toggleRehearsal,
} from '../../src/play/speaker/desk.ts';
import { unrehearsed } from '../../src/play/speaker/rehearsal.ts';

const scene = { view: 'map', date: '1920-01-01', focus: { on: 'home' }, show: [], names: [] } as const;

const steps = ['title', 'canton', 'end'].map(
  (id): LecturerStep => ({ id, slide: id, kind: 'slide', short: true, minutes: { full: 1 }, variant: 'deck', scene }),
);

const closed = openDesk({ steps, clock: unstarted, rehearsal: unrehearsed }, 0);
const at = (step: string) => ({ nonce: 'n', step, track: 'full', black: false }) as const;
const opened = follow(closed, at('title'), 1000);

test('the first move starts the clock for what is planned from there on', () => {
  expect(opened.clock).toBe(unstarted);
  const moved = follow(opened, at('canton'), 5000);
  expect(moved.clock).toEqual({ counted: 0, since: 5000, length: 120 });
  expect(follow(moved, at('end'), 9000).clock).toBe(moved.clock);
});

test('the clock is started, stopped and goes on', () => {
  const running = pause(opened, 2000);
  const standing = pause(running, 5000);
  expect(running.clock).toEqual({ counted: 0, since: 2000, length: 180 });
  expect(standing.clock).toEqual({ counted: 3000, length: 180 });
  expect(pause(standing, 9000).clock).toEqual({ counted: 3000, since: 9000, length: 180 });
});

test('in a rehearsal time goes to the step that stood, and a new one begins anew', () => {
  const begun = toggleRehearsal(opened, 2000);
  expect(begun.clock).toEqual({ counted: 0, since: 2000, length: 180 });
  const moved = record(follow(begun, at('canton'), 6000), 7500);
  expect(moved.rehearsal).toEqual({ on: true, track: 'full', spoken: { title: 4, canton: 1.5 } });
  expect(forget(moved).rehearsal).toEqual({ on: true, track: 'full', spoken: {} });
  expect(startAgain(moved, 8000)).toMatchObject({
    counted: 0,
    clock: { since: 8000, length: 120 },
    rehearsal: { spoken: {} },
  });
  const ended = toggleRehearsal(moved, 8000);
  expect(ended.rehearsal).toEqual({ ...moved.rehearsal, on: false });
  expect(ended.clock).toBe(moved.clock);
  expect(toggleRehearsal(ended, 9000)).toMatchObject({ clock: moved.clock, rehearsal: { on: true, spoken: {} } });
});

test('a desk that comes back counts from where its clock is', () => {
  expect(
    openDesk({ steps, clock: { counted: 500, since: 1000, length: 60 }, rehearsal: unrehearsed }, 3000).counted,
  ).toBe(2.5);
});

test('what the machine slept through is no lecture, and is counted only where somebody says so', () => {
  const begun = record(toggleRehearsal(opened, 2000), 5000);
  const woken = record(begun, 605_000);
  expect([woken.counted, woken.slept, woken.rehearsal.spoken]).toEqual([3, 600_000, { title: 3 }]);
  const later = record(woken, 607_000);
  expect([later.counted, later.rehearsal.spoken]).toEqual([5, { title: 5 }]);
  const counted = record(countSleep(later), 608_000);
  expect([counted.counted, counted.slept, counted.rehearsal.spoken]).toEqual([606, 0, { title: 606 }]);
  expect(startAgain(later, 608_000).slept).toBe(0);
});

test('a hidden window that is heard once a minute has not slept, and a clock that stands counts nothing', () => {
  const begun = record(toggleRehearsal(opened, 2000), 5000);
  const hidden = record(begun, 65_000, patience.hidden);
  expect([hidden.counted, hidden.slept]).toEqual([63, 0]);
  const standing = pause(begun, 5000);
  expect(record(standing, 605_000)).toEqual({ ...standing, seen: 605_000 });
});
