import { expect, test } from 'vitest';
import { enlarge } from '../../src/play/both/typescale.ts';

const least = { width: 320, height: 284 };

test.each([
  ['as it is', { width: 1280, height: 640 }, 1, { width: 1280, height: 640 }, 1],
  ['as large as the type', { width: 1280, height: 640 }, 2, { width: 640, height: 320 }, 2],
  ['as large as there is room', { width: 400, height: 568 }, 2, { width: 320, height: 454.4 }, 1.25],
  ['never smaller', { width: 300, height: 200 }, 1.5, { width: 300, height: 200 }, 1],
])('a picture is drawn %s', (_, size, scale, drawn, zoom) => {
  expect(enlarge(size, scale, least)).toEqual({ size: drawn, zoom });
});
