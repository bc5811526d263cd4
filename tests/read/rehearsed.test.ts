/** Minutes of a rehearsal come into an author's texts, and nothing else changes there. */
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/problem.ts';
import { rewriteMinutes } from '../../src/read/rehearsed.ts';
import { type Files, memo, smallStory, sourcesOf } from './support.ts';

const head = '---\ntitle: Start\ndates: 1924–1927\n---\n\n';

/** What a rehearsal makes of a folder: the files that changed, as text, and what is said, without excerpts. */
async function rewrite(files: Files, rehearsal: string) {
  const { problems, files: made, changes } = await rewriteMinutes(sourcesOf(files), memo, 'rehearsal.txt', rehearsal);
  return {
    said: problems.map((problem) => formatProblem({ ...problem, excerpt: '' })),
    texts: made && Object.fromEntries([...made].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')])),
    changes: changes.map(({ place: { id, minutes }, to }) => [id, minutes, to]),
  };
}

test.each([
  ['a heading without attributes', '## First\n\nA.\n', '{#first minutes=2}', '## First {minutes=2}\n\nA.\n'],
  ['a heading with some', '## First {#a date=1925}\n', '{#a minutes=2}', '## First {#a date=1925 minutes=2}\n'],
  ['other minutes', '## First {#a minutes=1.5 date=1925}\n', '{#a minutes=2}', '## First {#a minutes=2 date=1925}\n'],
  ['minutes in quotes', '## First {#a minutes="1"}\n', '{#a minutes=2}', '## First {#a minutes=2}\n'],
  ['attributes without a heading', '{#a date=1925}\n\nA.\n', '{#a minutes=2}', '{#a date=1925 minutes=2}\n\nA.\n'],
  [
    'a heading behind notes with one and code with another',
    '::: notes\n## Mine\n:::\n\n```\n## Not\n```\n\n## First {#a}\n',
    '{#a minutes=2}',
    '::: notes\n## Mine\n:::\n\n```\n## Not\n```\n\n## First {#a minutes=2}\n',
  ],
  [
    'a step',
    '## First {#a}\n\n::: step {#b date=1925}\nB.\n:::\n\n:::: step\nC.\n\n::: notes\nN.\n:::\n::::\n',
    '{#b minutes=0.5}\n{#a-3 minutes=1}',
    '## First {#a}\n\n::: step {#b date=1925 minutes=0.5}\nB.\n:::\n\n:::: step {minutes=1}\nC.\n\n::: notes\nN.\n:::\n::::\n',
  ],
  ['what was so already', '## First {#a minutes=2}\n', '{#a minutes=2}', undefined],
])('%s', async (_, text, rehearsal, expected) => {
  const { texts, said } = await rewrite(smallStory({ '01-start.md': head + text }), rehearsal);
  expect([texts, said]).toEqual([expected === undefined ? {} : { '01-start.md': head + expected }, []]);
});

test('a slide without heading and attributes gets a paragraph of them', async () => {
  const files = smallStory({ '01-start.md': `${head}## First {#a}\n\n---\n\nWords.\n` });
  const { texts, said } = await rewrite(files, '{#slide-2 minutes=2}');
  expect(said).toEqual([]);
  expect(texts).toEqual({ '01-start.md': `${head}## First {#a}\n\n---\n\n{minutes=2}\n\nWords.\n` });
});

describe('the opening of a chapter', () => {
  test.each([
    ['has its own', '---\ntitle: Start\nminutes: 1 # short\ndates: 1924–1927\n---\n', 'minutes: 0.5 # short\ndates:'],
    [
      'gets some',
      '---\ntitle: Start\ndates: 1924–1927\nnotes: |\n  minutes: 9\n---\n',
      'notes: |\n  minutes: 9\nminutes: 0.5\n---',
    ],
  ])('%s', async (_, front, part) => {
    const files = smallStory({ '01-start.md': `${front}\n## First {#a}\n` });
    const { texts, changes, said } = await rewrite(files, 'start  0:30  0:31  minutes: 0.5');
    expect(said).toEqual([]);
    expect(texts?.['01-start.md']).toContain(part);
    expect(changes).toEqual([['start', front.includes('minutes: 1') ? 1 : undefined, 0.5]]);
  });
});

test('several chapters, with the ends of their lines and their marks of order as they were', async () => {
  const files = smallStory({
    '01-start.md': `\ufeff${head}## First {#a}\n\nA.\n\n---\n\n## Second {#b}\n`.replaceAll('\n', '\r\n'),
    '02-end.md': '---\ntitle: End\n---\n\n## Third {#c minutes=3}\n',
  });
  const table = 'T, Full lecture: minutes\n\nStep  Planned  Spoken  Suggested\ntitle 1:00 1:02\n';
  const { texts, changes } = await rewrite(
    files,
    `${table}start 0:30 0:31 minutes: 0.5\na  –  2:00  {#a minutes=2}\nb  –  1:00  {#b minutes=1}\nc 3:00 4:10 {#c minutes=4.25}\n`,
  );
  expect(texts).toEqual({
    '01-start.md':
      `\ufeff${head.replace('---\n\n', 'minutes: 0.5\n---\n\n')}## First {#a minutes=2}\n\nA.\n\n---\n\n## Second {#b minutes=1}\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    '02-end.md': '---\ntitle: End\n---\n\n## Third {#c minutes=4.25}\n',
  });
  expect(changes).toHaveLength(4);
});

test.each([
  ['{#frist minutes=2}', 'rehearsal.txt:1:3 error: unknown step "frist", did you mean "first"?'],
  ['\n{#first minutes=two}', 'rehearsal.txt:2:3 error: bad minutes "two", expected a number above zero'],
  ['{#first minutes=0}', 'rehearsal.txt:1:3 error: bad minutes "0", expected a number above zero'],
  [
    '{#first minutes=1}\n{#first minutes=2}',
    'rehearsal.txt:2:3 error: "first" stands here twice, expected one of the lines',
  ],
  [
    'Dear diary',
    'rehearsal.txt:1:1 error: no minutes stand here, expected the file that the rehearsal on the desk saves',
  ],
])('%j is a mistake, and nothing is written', async (rehearsal, message) => {
  expect(await rewrite(smallStory(), rehearsal)).toEqual({ said: [message], texts: undefined, changes: [] });
});

test('what takes no minutes is said and left, the rest is written', async () => {
  const files = smallStory({ '01-start.md': `${head}## First {#a}\n\nA.\n\n. . .\n\nB.\n` });
  const { said, changes } = await rewrite(files, '{#title minutes=1}\n{#a minutes=1}\n{#a-2 minutes=0.5}');
  expect(changes).toEqual([['a', undefined, 1]]);
  expect(said).toEqual([
    'rehearsal.txt:1:3 warning: the title takes no minutes: it has what the lecture leaves over',
    'rehearsal.txt:3:3 warning: "a-2" has no room for minutes: a step that . . . makes shares what its slide has, expected ::: step for minutes of its own',
  ]);
});

test('where more than the minutes would change, nothing is written', async () => {
  // The heading's id is made of its words, and what is written behind the closing signs would belong to them.
  const files = smallStory({ '01-start.md': `${head}## First ##\n` });
  const { said, texts } = await rewrite(files, '{#first minutes=1}');
  expect(texts).toBeUndefined();
  expect(said).toEqual([
    'rehearsal.txt:1:3 error: these minutes cannot be written by a machine, expected them in 01-start.md, line 6, by hand',
  ]);
});

test('decks of other tools are left alone', async () => {
  const { said, texts } = await rewrite({ 'a.md': '# One\n' }, '{#one minutes=1}');
  expect(texts).toBeUndefined();
  expect(said[0]).toContain('rehearsal.txt:1:1 error: minutes are written into stories alone');
});
