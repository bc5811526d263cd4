/** Decks written for other tools. */

import { describe, expect, it } from 'vitest';
import { markupOf } from '../texts.ts';
import { problemsOf, readGood, storyWith } from './support.ts';

async function slidesOf(path: string, text: string): Promise<readonly string[]> {
  const { slides } = await readGood({ [path]: text });
  return slides.map(({ kind, headingText, steps }) =>
    [kind, headingText, ...steps.map(({ body }) => markupOf(body))].join(' '),
  );
}

describe('slides', () => {
  const rest = '## A\n\nWords.\n\n## B\n\n### b\n\n---\n\n## C\n\n---\n\nD\n';
  const atHeadings = ['slide A <p>Words.</p>', 'slide B <h3>b</h3>', 'slide C ', 'slide D <p>D</p>'];

  it('begin at headings and at rules in a deck of Quarto', async () => {
    expect(await slidesOf('talk.qmd', rest)).toEqual(atHeadings);
    expect(await slidesOf('TALK.QMD', `---\ntitle: T\n---\n\n${rest}`)).toEqual(['title T ', ...atHeadings]);
    expect(await slidesOf('talk.md', `---\ntitle: T\nformat: revealjs\n---\n\n${rest}`)).toEqual([
      'title T ',
      ...atHeadings,
    ]);
  });

  it('begin at rules alone in other decks that have some', async () => {
    expect(await slidesOf('talk.md', rest)).toEqual([
      'slide A <p>Words.</p>\n<h2>B</h2>\n<h3>b</h3>',
      'slide C ',
      'slide D <p>D</p>',
    ]);
  });

  it('are read from files with any ending of Markdown, in any case, a README only where it stands alone', async () => {
    for (const path of ['A.MD', 'a.markdown', 'a.mdown', 'a.Rmd', 'README.MD', 'readme.qmd'])
      expect(await slidesOf(path, 'Words.'), path).toEqual(['slide Words. <p>Words.</p>']);
    const { slides, chapters } = await readGood({
      '1.MD': 'One.',
      '2.Markdown': 'Two.',
      'ReadMe.MARKDOWN': 'Not.',
      'x.txt': 'Not.',
    });
    expect(slides.map(({ steps }) => markupOf(steps[0]?.body))).toEqual(['<p>One.</p>', '<p>Two.</p>']);
    expect(chapters.map(({ title }) => title)).toEqual(['1', '2']);
  });
});

/** The text of the last slide. */
async function bodyOf(text: string, path = 'deck.md'): Promise<string> {
  const { slides } = await readGood({ [path]: text });
  return markupOf(slides.at(-1)?.steps[0]?.body).replaceAll('>\n<', '><');
}

describe('marks of other tools', () => {
  const text = '==a== H~2~O x^2^ ~~s~~ :smile: `==b==` 10:30:00 :) c == d == e ~ f ~ g';

  it('are read in bare decks, also in headings', async () => {
    expect(await bodyOf(`# A\n\n${text}\n`)).toBe(
      '<p><mark>a</mark> H<sub>2</sub>O x<sup>2</sup> <s>s</s> 😄 <code>==b==</code> 10:30:00 :) c == d == e ~ f ~ g</p>',
    );
    const { slides } = await readGood({ 'deck.md': '# H~2~O :smile:\n' });
    expect(slides.map(({ id, headingText }) => [id, headingText])).toEqual([['h2o', 'H2O 😄']]);
  });

  it('are text in a story', async () => {
    const { slides } = await readGood(storyWith(`## A\n\n${text}\n\n- [ ] b\n`));
    expect(markupOf(slides.at(-1)?.steps[0]?.body)).toBe(
      `<p>${text.replace('~~s~~', '<s>s</s>').replace('`==b==`', '<code>==b==</code>')}</p>\n<ul>\n<li>[ ] b</li>\n</ul>`,
    );
  });

  it('make boxes of tasks', async () => {
    const box = '<input type="checkbox" disabled';
    expect(await bodyOf('# A\n\n- [ ] b\n- [x] *c*\n- [ ]d [ ] e\n\n1. [X] f\n')).toBe(
      `<ul><li class="task"><label>${box}> b</label></li><li class="task"><label>${box} checked> <em>c</em></label></li><li>[ ]d [ ] e</li></ul><ol><li class="task"><label>${box} checked> f</label></li></ol>`,
    );
  });
});

describe('chunks of Quarto', () => {
  const code = (text: string, lang = 'python'): string => `<pre><code class="language-${lang}">${text}\n</code></pre>`;

  it.each([
    ['```{python}\n#| label: x\n#| fig-cap: "A"\n\nprint(1)\n```', code('print(1)')],
    ['```{python}\n#| echo: false\nsecret\n```', ''],
    ['```{python}\n#| include: false\nsecret\n```', ''],
    ['```{r, echo=FALSE}\nsecret\n```', ''],
    ['```{ojs}\n//| x: 1\nplot\n```', code('plot', 'ojs')],
    ['```{.python .numberLines}\n#| plain\n```', code('#| plain')],
    ['```js {1,2}\nplain\n```', code('plain', 'js')],
  ])('%j', async (chunk, shown) => {
    expect(await bodyOf(`# A\n\n${chunk}\n`, 'talk.qmd')).toBe(shown);
  });

  it('are hidden in a deck that says so, but for those that do not', async () => {
    const chunks = '```{python}\nsecret\n```\n\n```{python}\n#| echo: true\nshown\n```\n';
    for (const head of ['execute:\n  echo: false', 'format:\n  revealjs:\n    echo: false'])
      expect(await bodyOf(`---\n${head}\n---\n\n# A\n\n${chunks}`)).toBe(code('shown'));
  });

  it('are not run, which is said once a file', async () => {
    const chunks = '```{python}\n#| eval: false\na\n```\n\n```{python}\nb\n```\n\n```{r}\nc\n```\n';
    expect(await problemsOf({ 'talk.qmd': `# A\n\n${chunks}` })).toEqual([
      'talk.qmd:8:1 warning: code is not run here: what it prints or draws is missing, expected it as a picture or a table',
    ]);
  });
});

describe('callouts of Quarto', () => {
  const box = (kind: string, title: string): string =>
    `<div class="callout own-callout-${kind}"><p class="callout-title">${title}</p><p>B</p></div>`;

  it.each([
    ['::: callout-note\nB\n:::', box('note', 'Note')],
    ['::: {.callout-tip title="My <tip>"}\nB\n:::', box('tip', 'My &lt;tip>')],
    ['::: {.callout-warning collapse="true"}\n## Look *out*\n\nB\n:::', box('warning', 'Look <em>out</em>')],
    ['> ::: callout-caution\n> B\n> :::', `<blockquote>${box('caution', 'Caution')}</blockquote>`],
  ])('%j have a title', async (text, html) => {
    expect(await bodyOf(`# A\n\n${text}\n`)).toBe(html);
    expect(await problemsOf({ 'deck.md': `# A\n\n${text}\n` })).toEqual([]);
  });

  it('are titled in the language of the deck', async () => {
    expect(await bodyOf('---\nlang: de\n---\n\n# A\n\n::: callout-important\nB\n:::\n')).toBe(
      box('important', 'Wichtig'),
    );
  });
});
