import { expect, test } from 'vitest';
import { measureFit } from '../../src/shell/fit.ts';
import { keepBrowser } from '../../src/shell/visit.ts';

test('without a browser nobody can tell whether all fits', async () => {
  const files = new Map([['deck.html', '']]);
  expect(
    await measureFit({ files, papers: new Map(), script: '', browser: keepBrowser(async () => undefined) }),
  ).toBeUndefined();
});
