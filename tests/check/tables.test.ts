import { expect, it } from 'vitest';
import { checkSources } from '../../src/compile.ts';
import { memo, smallStory, sourcesOf } from '../read/support.ts';

it('a number that stands often in one sentence is blamed once', async () => {
  const claims = `id,claim,verdict,text,source\na,Moscow paid,half,"${'77 a '.repeat(40_000)}",wilbur\n`;
  const settings = `${smallStory()['story.yaml']}rules: { numbers: {} }\n`;
  const problems = await checkSources(
    sourcesOf(smallStory({ 'data/claims.csv': claims, 'story.yaml': settings })),
    memo,
  );
  const said = problems.filter(({ message }) =>
    message.startsWith('the number "77" is none of the ledger\'s, in “77 a'),
  );
  expect(said.map(({ file, line, column }) => [file, line, column])).toEqual([['data/claims.csv', 2, 21]]);
});
