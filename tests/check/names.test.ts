import { expect, test } from 'vitest';
import { checkSources } from '../../src/compile.ts';
import { formatProblem } from '../../src/problem.ts';
import { memo, smallStory, sourcesOf } from '../read/support.ts';

/** What is said of names when people and places have these others. */
async function tell(pinyin: string, modern: string, text: string): Promise<readonly string[]> {
  const files = smallStory({
    'data/people.csv': `id,name,pinyin,zh,ru,born,died,role,source\nsun,Sun,${pinyin},,,,,,wilbur\n`,
    'data/places.csv': `id,name,lat,lon,also,modern\nmoscow,Moscow,55.8,37.6,,\ncanton,Canton,23.1,113.3,,${modern}\nwuhan,Wuhan,30.6,114.3,,\n`,
    '01-start.md': `---\ntitle: Start\n---\n\n## First\n\n${text}\n`,
  });
  const problems = await checkSources(sourcesOf(files), memo);
  const named = problems.filter(({ message }) => message.includes('is not the name'));
  return named.map((problem) => formatProblem({ ...problem, excerpt: '' }));
}

test.each([
  ['Sun[ Z', 'Not Sun[ Z.', '7:5 error: "Sun[ Z" is not the name used here, expected "Sun"'],
  ['Sun{2', 'Not Sun{2.', '7:5 error: "Sun{2" is not the name used here, expected "Sun"'],
  ['Sun* Z', 'Not Sun* Z.', '7:5 error: "Sun* Z" is not the name used here, expected "Sun"'],
])('a name is no pattern: %s', async (spelling, text, says) => {
  expect(await tell(spelling, '', text)).toEqual([`01-start.md:${says}`]);
  expect(await tell('', spelling, text)).toEqual([`01-start.md:${says.replace('"Sun"', '"Canton"')}`]);
});

test('a name may be longer than any pattern', async () => {
  const long = `S${'u'.repeat(100_000)}`;
  expect((await tell(long, '', `Not ${long}.`)).map((text) => text.slice(0, 50))).toEqual([
    '01-start.md:7:5 error: "Suuuuuuuuuuuuuuuuuuuuuuuuu',
  ]);
});
