import { describe, expect, test } from 'vitest';
import { fileFor, plainFile, plainFor, webFiles } from '../src/pictures.ts';

const names = (width: number, height: number, near = false): readonly string[] =>
  webFiles('a.jpg', { width, height }, near).map((file) => `${file.file} ${file.width}x${file.height}`);

describe('files of a picture', () => {
  test.each<[number, number, boolean, readonly string[]]>([
    [6000, 4000, false, ['a.jpg-640.webp 640x427', 'a.jpg-1280.webp 1280x853', 'a.jpg-1920.webp 1920x1280']],
    [1000, 2500, false, ['a.jpg-256.webp 256x640', 'a.jpg-512.webp 512x1280', 'a.jpg-768.webp 768x1920']],
    [900, 600, false, ['a.jpg-640.webp 640x427', 'a.jpg-900.webp 900x600']],
    [640, 1, false, ['a.jpg-640.webp 640x1']],
    [30, 20, true, ['a.jpg-30.webp 30x20']],
    [9000, 1, false, ['a.jpg-640.webp 640x1', 'a.jpg-1280.webp 1280x1', 'a.jpg-1920.webp 1920x1']],
  ])('of %i by %i', (width, height, near, files) => {
    expect(names(width, height, near)).toEqual(files);
  });

  test('of one at which somebody looks from near', () => {
    expect(names(6000, 4000, true).slice(3)).toEqual(['a.jpg-2560.webp 2560x1707', 'a.jpg-5120.webp 5120x3413']);
  });

  test('for paper', () => {
    expect(plainFile('a.png', { width: 6000, height: 4000 })).toEqual({
      file: 'a.png-plain.jpg',
      width: 1920,
      height: 1280,
    });
    expect(['a.png-640.webp', 'a.svg'].map(plainFor)).toEqual(['a.png-plain.jpg', 'a.svg']);
  });

  test.each([
    [1, 640],
    [641, 1280],
    [5000, 1920],
  ])('the one for %i pixels', (width, found) => {
    expect(fileFor(webFiles('a.jpg', { width: 6000, height: 4000 }), width)?.width).toBe(found);
  });
});
