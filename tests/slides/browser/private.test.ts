import { expect, test } from 'vitest';
import { holdPrivateLaw, published } from '../../laws/private.ts';

holdPrivateLaw(1000);

test('remarks of the research files stand in no output', async () => {
  const remarks = /excerpt seen|not citable|not seen|the seed\b/i;
  const holders = [...(await published)].filter(([, text]) => remarks.test(text)).map(([name]) => name);
  expect(holders).toEqual([]);
});
