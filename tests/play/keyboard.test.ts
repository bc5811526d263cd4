import { expect, test } from 'vitest';
import { deckKeys } from '../../src/keys.ts';
import { actionOf } from '../../src/play/both/keyboard.ts';

const free = { code: '', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

test.each([
  ['PageDown', {}, 'next'],
  [' ', {}, 'next'],
  [' ', { shiftKey: true }, 'back'],
  ['PageUp', {}, 'back'],
  ['B', {}, 'black'],
  ['.', {}, 'black'],
  // As a German keyboard makes them.
  ['?', { shiftKey: true }, 'help'],
  ['/', { shiftKey: true }, 'find'],
  // A Russian keyboard.
  ['ы', { code: 'KeyS' }, 'speaker'],
  ['ж', { code: 'Semicolon' }, undefined],
  ['s', { ctrlKey: true }, undefined],
  ['ArrowLeft', { altKey: true }, undefined],
  ['x', {}, undefined],
] as const)('%j with %j', (key, over, action) => {
  expect(actionOf({ key, ...free, ...over })).toBe(action);
});

test.each([
  ['ArrowLeft', false, 'back'],
  ['ArrowRight', false, 'next'],
  ['ArrowLeft', true, 'next'],
  ['ArrowRight', true, 'back'],
  ['ArrowDown', true, 'next'],
] as const)('%s goes the way of the lines (to the left: %j)', (key, leftward, action) => {
  expect(actionOf({ key, ...free }, leftward)).toBe(action);
});

test('no key stands for two actions', () => {
  const keys = deckKeys.flatMap((row) => row.keys);
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});
