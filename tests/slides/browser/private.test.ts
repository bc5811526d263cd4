import { expect, inject, test } from 'vitest';
import { holdPrivateLaw, readOutput } from '../../laws/private.ts';

holdPrivateLaw(1000);

test('remarks of the research files stand in no output', async () => {
  const remarks = /excerpt seen|not citable|not seen|the seed\b/i;
  const holders = [...(await readOutput(inject('dist')))]
    .filter(([, text]) => remarks.test(text))
    .map(([name]) => name);
  expect(holders).toEqual([]);
});
