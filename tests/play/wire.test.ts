import { expect, test } from 'vitest';
import { readNews, readWish, targetOf } from '../../src/play/both/wire.ts';

const home = 'https://example.org';
const news = { nonce: 'n', step: 'canton', track: 'short', black: false };

test('messages go to the own origin, on a disk to any, because there every origin is null', () => {
  expect(targetOf({ protocol: 'https:', origin: home })).toBe(home);
  expect(targetOf({ protocol: 'file:', origin: 'file://' })).toBe('*');
});

test.each([
  [news, home, home, news],
  [news, 'null', '*', news],
  [news, 'https://evil.example', home, undefined],
  [{ ...news, last: 'sian' }, home, home, { ...news, last: 'sian' }],
  [{ ...news, last: 4 }, home, home, news],
  [{ ...news, scheme: 'dark' }, home, home, { ...news, scheme: 'dark' }],
  [{ ...news, scheme: 'pink' }, home, home, news],
  [{ ...news, nonce: 'other' }, home, home, undefined],
  [{ ...news, step: 7 }, home, home, undefined],
  [{ ...news, track: 'long' }, home, home, undefined],
  ['{"method":"getState"}', home, home, undefined],
  [null, home, home, undefined],
])('news %j from %s', (data, origin, target, read) => {
  expect(readNews({ data, origin }, 'n', target)).toEqual(read);
});

test.each([
  [{ nonce: 'n' }, { nonce: 'n' }],
  [
    { nonce: 'n', by: -1, black: true, track: 'full', more: 1 },
    { nonce: 'n', by: -1, black: true, track: 'full' },
  ],
  [
    { nonce: 'n', go: 'next' },
    { nonce: 'n', go: 'next' },
  ],
  [{ nonce: 'n', go: 3, by: 2 }, { nonce: 'n' }],
  [{ nonce: '' }, undefined],
])('wish %j', (data, read) => {
  expect(readWish({ data, origin: home }, 'n', home)).toEqual(read);
});

test('without a nonce nobody is heard', () => {
  expect(readNews({ data: { ...news, nonce: '' }, origin: home }, '', home)).toBeUndefined();
});
