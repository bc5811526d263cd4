import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runProcessor } from '../../src/read/markdown/processor.ts';

/** Works that are hard to tell apart, and letters whose dates are printed only where they are cited again. */
const items = [
  { id: 'rise', type: 'book', author: 'Saich', title: 'The Rise', year: 1996 },
  { id: 'fall', type: 'book', author: 'Saich', title: 'The Fall', year: 1996 },
  { id: 'essay', type: 'article-journal', author: 'Wilbur', title: 'Missionaries', year: 1989 },
  { id: 'letter', type: 'personal_communication', author: 'Sun', title: 'To Moscow', year: 1925 },
  { id: 'answer', type: 'personal_communication', author: 'Sun', title: 'To Moscow', year: 1924 },
].map(({ author, year, ...item }) => ({
  ...item,
  author: [{ family: author, given: 'A.' }],
  issued: { 'date-parts': [[year]] },
}));

const citation = fc.record(
  { id: fc.constantFrom(...items.map(({ id }) => id)), locator: fc.constantFrom('5', '7'), label: fc.constant('page') },
  { requiredKeys: ['id'] },
);

/** The clusters of a story: some stand in one note, some name no known work. */
const clusters = fc
  .array(fc.tuple(fc.boolean(), fc.array(citation, { maxLength: 3 })), { minLength: 1, maxLength: 14 })
  .map((notes) => {
    let number = 1;
    return notes.map(([again, cited], i) => ({ number: i === 0 || again ? number : ++number, items: cited }));
  });

test('the processor writes the same in runs as at one go', async () => {
  await fc.assert(
    fc.asyncProperty(clusters, fc.integer({ min: 1, max: 5 }), async (notes, length) => {
      expect(await runProcessor(notes, items, length)).toEqual(await runProcessor(notes, items, 1000));
    }),
    { numRuns: 40 },
  );
}, 60_000);
