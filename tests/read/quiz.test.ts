/** Quizzes of a section: what an author writes, and the form that readers answer. */
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { readGood, smallStory } from './support.ts';

/** The section as the page about the story prints it. */
async function sectionOf(text: string): Promise<string> {
  const chapter = `---\ntitle: Start\n---\n\n## First {#first}\n\nText.\n\n:::: reading\n## Ask\n\n${text}\n::::\n`;
  const { slides } = await readGood(smallStory({ '01-start.md': chapter }));
  const [section] = slides.flatMap(({ sections }) => sections);
  return section === undefined ? '' : toHtml(section).replace(/\n/g, '');
}

const one = '::: quiz\n1. *Who* pays?\n   - [ ] nobody\n   - [x] the **Comintern**\n\n   By its own accounts.\n:::\n';

it('a question is a form without a script, its answer stands at the end with what explains it', async () => {
  expect(await sectionOf(one)).toBe(
    '<h2>Ask</h2><div class="quiz"><ol><li><p id="first-1-1-1"><em>Who</em> pays?</p><div role="radiogroup" aria-labelledby="first-1-1-1">' +
      '<label class="option"><input type="radio" name="first-1-1-1"><span>nobody</span> <span class="said">Not this one.</span></label>' +
      '<label class="option answer"><input type="radio" name="first-1-1-1"><span>the <strong>Comintern</strong></span> <span class="said">Right.</span></label>' +
      '</div></li></ol>' +
      '<details><summary>Answers</summary><ol><li><p><b>b)</b> the <strong>Comintern</strong></p><p>By its own accounts.</p></li></ol></details></div>',
  );
});

it('each question of each quiz is a choice of its own', async () => {
  const two = `${one}\n::: quiz\n1. Why?\n   - [x] so\n   - [ ] not so\n2. When?\n   - [X] then\n   - [ ] now\n:::\n`;
  const names = [...(await sectionOf(two)).matchAll(/name="([^"]*)"/g)].map(([, name]) => name);
  expect([...new Set(names)]).toEqual(['first-1-1-1', 'first-1-2-1', 'first-1-2-2']);
  expect(names).toHaveLength(6);
});

it('boxes outside a quiz are words', async () => {
  expect(await sectionOf('- [x] done')).toBe('<h2>Ask</h2><ul><li>[x] done</li></ul>');
});
