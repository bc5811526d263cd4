import { expect, test } from 'vitest';
import { measureFit, papersOf } from '../../src/shell/fit.ts';

test('without a browser nobody can tell whether all fits', async () => {
  const files = new Map([['deck.html', '']]);
  expect(await measureFit({ files, papers: new Map(), script: '', launch: async () => undefined })).toBeUndefined();
});

test('what is printed: pages of the table, and what they ask for', () => {
  const files = new Map(['deck.html', 'handout.html', 'slides.html', 'fonts/a.woff2'].map((path) => [path, '']));
  expect([...papersOf(files).keys()]).toEqual(['handout.html', 'slides.html', 'fonts/a.woff2']);
});
