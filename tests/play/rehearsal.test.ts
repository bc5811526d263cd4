import { expect, test } from 'vitest';
import type { LecturerStep } from '../../src/pagedata.ts';
import { readRehearsal, review, spend, unrehearsed, writeRows } from '../../src/play/speaker/rehearsal.ts';

const scene = { view: 'map', date: '1920-01-01', focus: { on: 'home' }, show: [], names: [] } as const;

function step(id: string, slide: string, minutes: number, kind: LecturerStep['kind'] = 'slide'): LecturerStep {
  return { id, slide, kind, short: true, minutes: { full: minutes }, variant: 'deck', scene };
}

const steps = [
  step('title', 'title', 1, 'title'),
  step('two-doors', 'two-doors', 0.5, 'opening'),
  step('canton', 'canton', 1),
  step('canton-less', 'canton', 0.5),
  step('quiet', 'quiet', 1),
];

const on = { ...unrehearsed, on: true };

test('time is recorded while it is on, and adds up', () => {
  expect(spend(unrehearsed, 'canton', 5)).toBe(unrehearsed);
  expect(spend(spend(on, 'canton', 5), 'canton', 2.5).spoken).toEqual({ canton: 7.5 });
  expect(spend(on, 'canton', 0)).toBe(on);
});

const spoken = { title: 62, 'two-doors': 31, canton: 100, 'canton-less': 20 };

test('a slide’s row covers its steps; what ran over is said; a breath is not', () => {
  expect(review(steps, { ...on, spoken })).toEqual([
    { id: 'title', kind: 'title', planned: 60, spoken: 62, over: 0, suggested: 1 },
    { id: 'two-doors', kind: 'opening', planned: 30, spoken: 31, over: 0, suggested: 0.5 },
    { id: 'canton', kind: 'slide', planned: 90, spoken: 120, over: 30, suggested: 2 },
    { id: 'canton-less', kind: 'step', planned: 30, spoken: 20, over: 0, suggested: 0.25 },
  ]);
});

test('suggestions are never zero, and a slide has more than its shares', () => {
  const rows = review(steps, { ...on, spoken: { canton: 1, 'canton-less': 58 } });
  expect(rows.map(({ suggested }) => suggested)).toEqual([1.25, 1]);
});

test('a slide keeps the planned time of steps that nobody spoke to', () => {
  const rows = review(steps, { ...on, spoken: { canton: 62 } });
  expect(rows.map(({ id, spoken, suggested }) => [id, spoken, suggested])).toEqual([['canton', 62, 1.5]]);
});

test('what the short lecture leaves out of a slide keeps its minutes, and they are named', () => {
  const lecture = [
    { ...step('canton', 'canton', 1), minutes: { full: 1, short: 1 } },
    step('canton-less', 'canton', 0.5),
    { ...step('canton-last', 'canton', 0.5), minutes: { full: 0.5, short: 0.5 } },
  ];
  const rows = review(lecture, { ...on, track: 'short', spoken: { canton: 88, 'canton-last': 29 } });
  expect(rows.map(({ id, planned, spoken, suggested }) => [id, planned, spoken, suggested])).toEqual([
    ['canton', 90, 117, 2.5],
    ['canton-less', 30, 0, 0.5],
    ['canton-last', 30, 29, 0.5],
  ]);
});

test('the text is what an author pastes', () => {
  expect(writeRows('Rehearsed', ['Step', 'Planned', 'Spoken', 'Suggested'], review(steps, { ...on, spoken }))).toBe(
    `Rehearsed

Step           Planned  Spoken  Suggested
title          1:00     1:02
two-doors      0:30     0:31    minutes: 0.5
canton         1:30     2:00    {#canton minutes=2}
  canton-less  0:30     0:20    {#canton-less minutes=0.25}
`,
  );
});

test.each([null, '', '[', '{}'])('out of %j comes an empty rehearsal', (text) => {
  expect(readRehearsal(text, true)).toEqual(unrehearsed);
});

test('what was kept comes back, and goes on in the same lecture only', () => {
  const kept = { on: true, track: 'short' as const, spoken };
  expect(readRehearsal(JSON.stringify(kept), true)).toEqual(kept);
  expect(readRehearsal(JSON.stringify(kept), false)).toEqual({ ...kept, on: false });
});

test('a step may have the name of what every record has', () => {
  const own = [step('constructor', 'constructor', 1), step('canton', 'canton', 1)];
  expect(review(own, on)).toEqual([]);
  expect(review(own, spend(on, 'constructor', 60)).map((row) => [row.id, row.spoken])).toEqual([['constructor', 60]]);
});
