/** Decks written for other tools. */
import { describe, expect, it } from 'vitest';
import { readGood } from './support.ts';

async function slidesOf(path: string, text: string): Promise<readonly string[]> {
  const { slides } = await readGood({ [path]: text });
  return slides.map(({ kind, headingText, steps }) =>
    [kind, headingText, ...steps.map(({ body }) => body.html)].join(' '),
  );
}

describe('slides', () => {
  const rest = '## A\n\nWords.\n\n## B\n\n### b\n\n---\n\n## C\n\n---\n\nD\n';
  const atHeadings = ['slide A <p>Words.</p>', 'slide B <h3>b</h3>', 'slide C ', 'slide slide-4 <p>D</p>'];

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
      'slide slide-3 <p>D</p>',
    ]);
  });

  it('are read from files with any ending of Markdown, in any case, a README only where it stands alone', async () => {
    for (const path of ['A.MD', 'a.markdown', 'a.mdown', 'a.Rmd', 'README.MD', 'readme.qmd'])
      expect(await slidesOf(path, 'Words.'), path).toEqual(['slide slide-1 <p>Words.</p>']);
    const { slides, chapters } = await readGood({
      '1.MD': 'One.',
      '2.Markdown': 'Two.',
      'ReadMe.MARKDOWN': 'Not.',
      'x.txt': 'Not.',
    });
    expect(slides.map(({ steps }) => steps[0]?.body.html)).toEqual(['<p>One.</p>', '<p>Two.</p>']);
    expect(chapters.map(({ title }) => title)).toEqual(['1', '2']);
  });
});
