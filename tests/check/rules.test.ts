/** A story keeps the rules that it sets itself; without any it is not held to them. */
import { expect, test } from 'vitest';
import { checkSources } from '../../src/compile.ts';
import { formatProblem } from '../../src/problem.ts';
import { memo, smallStory, sourcesOf } from '../read/support.ts';

const chapter = `---
title: Start
dates: 1924–1927
minutes: 1
notes: Said here.
---

## First words {date=1925 focus=canton minutes=3}

Words are standing here.

::: reading
Words for readers.
:::

::: notes
Said here.
:::
`;

/** What is said of the small story's texts under some rules. */
async function tell(rules: string, settings = ''): Promise<readonly string[]> {
  const story = String(smallStory()['story.yaml']);
  const files = smallStory({
    'story.yaml': `${story}notes: Said here.\n${settings}${rules === '' ? '' : `rules: ${rules}\n`}`,
    '01-start.md': chapter,
    'data/support.csv': 'id,start,end,recipient,kind,what,quantity,unit,place,route,source,confidence,note\n',
  });
  const problems = await checkSources(sourcesOf(files), memo);
  return problems.map((problem) => formatProblem({ ...problem, excerpt: '' }));
}

test('without rules nothing is limited', async () => {
  expect(await tell('', 'minutes: 10\n')).toEqual([]);
});

test('without a rule for the title slides take no more minutes than the lecture', async () => {
  expect(await tell('', 'minutes: 3\n')).toEqual([
    expect.stringMatching(/^story\.yaml:\d+:1 error: the full track takes 4 minutes, expected at most 3$/),
  ]);
});

test.each([
  ['{ slides: 1, views: 1 }', /^story\.yaml:1:1 error: the story has 0 slides with layout=views, expected at least 1/],
  ['{ words: { step: 3 } }', /^01-start\.md:8:1 error: the step "first-words" has 4 words, expected at most 3$/],
  [
    '{ words: { reading: [4, 9] } }',
    /^01-start\.md:8:1 error: the reading of "first-words" has 3 words, expected 4–9$/,
  ],
  ['{ words: { reading: [1, 2] } }', /has 3 words, expected 1–2$/],
  ['{ words: { all: 10 } }', /^story\.yaml:1:1 error: the running text has 11 words, expected at most 10$/],
  [
    '{ grade: { step: 0.5 } }',
    /^story\.yaml:\d+:\d+ error: the steps together have the reading grade 0\.7, expected at most 0\.5$/,
  ],
  ['{ grade: { reading: 0.1 } }', /the readings together have the reading grade 1\.3, expected at most 0\.1$/],
  ['{ title: 5 }', /^story\.yaml:\d+:1 error: the full track takes 9 minutes with 5 for the title, expected 10$/],
])('%s', async (rules, says) => {
  const [first = '', ...more] = await tell(rules, 'minutes: 10\n');
  expect(first).toMatch(says);
  expect(more).toEqual([]);
});

test.each(['{ slides: 1 }', '{ words: { step: 4, reading: [3, 3], all: 11 } }', '{ title: 6 }', '{}'])(
  'kept: %s',
  async (rules) => {
    expect(await tell(rules, 'minutes: 10\n')).toEqual([]);
  },
);

const plain = {
  'story.yaml': 'title: Cholera\n',
  '01.md': '---\ntitle: Broad Street\n---\n\n## The pump\n\nOn 31 August 1854 616 people fell ill.\n',
};

test.each([
  ['', []],
  ['rules: { notes: true }\n', ['title', 'broad-street', 'the-pump']],
  ['rules: { numbers: {} }\n', ['"616"']],
] as const)('a story of another kind is held to what its own rules ask for: %j', async (rules, named) => {
  const files = sourcesOf({ ...plain, 'story.yaml': plain['story.yaml'] + rules });
  const messages = (await checkSources(files, memo)).map(({ message }) => message).join('\n');
  expect(messages.split('\n').filter((line) => line !== '')).toHaveLength(named.length);
  for (const name of named) expect(messages).toContain(name);
});
