import { expect, test } from 'vitest';
import { measureFit } from '../../src/shell/fit.ts';

test('without a browser nobody can tell whether all fits', async () => {
  const files = new Map([['deck.html', '']]);
  expect(await measureFit({ files, papers: new Map(), script: '', launch: async () => undefined })).toBeUndefined();
});
