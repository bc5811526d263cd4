/** Every mistake of the table is reported with its file, line, column and words; those of one folder come together. */
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/problem.ts';
import { mistakes } from './mistakes.ts';
import { problemsOf, read, smallStory } from './support.ts';

describe('mistakes', () => {
  it('are none in the small story that the table spoils', async () => {
    expect(await problemsOf(smallStory())).toEqual([]);
  });

  for (const [name, { files, says }] of Object.entries(mistakes)) {
    it(name, async () => {
      const { problems, story } = await read(files);
      expect(problems.map((problem) => formatProblem({ ...problem, excerpt: '' }))).toEqual(says);
      expect(story === undefined).toBe(says.some((line) => line.includes(' error: ')));
    });
  }

  it('show the line and a caret', async () => {
    const { problems } = await read(
      smallStory({ '01-start.md': '---\ntitle: Start\n---\n\n## First {focus="canton wuhann"}\n' }),
    );
    expect(problems.map(formatProblem)).toEqual([
      [
        '01-start.md:5:24 error: unknown place "wuhann", did you mean "wuhan"?',
        '  ## First {focus="canton wuhann"}',
        '                         ^',
      ].join('\n'),
    ]);
  });

  it('of all files are in one report', async () => {
    const problems = await problemsOf({
      ...smallStory({
        'data/routes.csv': 'id,recipient,via,start,end,label\nsea,kmt,moscow cantn,1924,1927,Sea route\n',
      }),
      '01-start.md': '---\ntitle: Start\n---\n\n## First {dat=1925}\n\n::: step\n',
      '02-next.md': '---\ntitle: Next\n---\n\nText [@nobody].\n',
    });
    expect(problems).toEqual([
      'data/routes.csv:2:16 error: unknown place "cantn", did you mean "canton"?',
      '01-start.md:7:1 error: the div "step" is never closed, expected ::: on a line of its own',
      '01-start.md:5:11 error: unknown attribute "dat", did you mean "date"? (of a slide)',
      '02-next.md:5:8 error: unknown source "nobody", expected wilbur',
    ]);
  });
});
