import { expect, test } from 'vitest';
import { isImage, mediaType } from '../src/endings.ts';

test.each([
  ['deck.html', 'text/html; charset=utf-8', false],
  ['images/A.JPG', 'image/jpeg', true],
  ['a.b/map.svg', 'image/svg+xml', true],
  ['fonts/x-1f.woff2', 'font/woff2', false],
  ['movie.mkv', 'application/octet-stream', false],
  ['png', 'application/octet-stream', false],
])('%s is %s', (path, type, image) => {
  expect([mediaType(path), isImage(path)]).toEqual([type, image]);
});
