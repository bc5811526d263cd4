import { expect, test } from 'vitest';
import { copy } from '../../browser/harness.ts';
import { holdPrivateLaw, published, readOutput } from '../../laws/private.ts';

holdPrivateLaw(1000);

// The editor's report is the one place that says of works what nobody saw.
test('remarks of the research files stand in no output but the report of what was seen', async () => {
  const remarks = /excerpt seen|not citable|not seen|the seed\b/i;
  const files = [...(await published), ...(await readOutput(copy))].filter(
    ([name]) => !/^(editorial\.html|private\.txt)$/.test(name),
  );
  const holders = files.filter(([, text]) => remarks.test(text)).map(([name]) => name);
  expect(holders).toEqual([]);
});
