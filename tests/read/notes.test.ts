import { describe, expect, it } from 'vitest';
import { markupOf } from '../texts.ts';
import { readGood, smallStory, storyWith } from './support.ts';

const two =
  '[{ "id": "wilbur", "type": "book", "title": "Missionaries", "author": [{ "family": "Wilbur", "given": "C. M." }], "issued": { "date-parts": [[1989]] } }, { "id": "saich", "type": "book", "title": "The Rise", "author": [{ "family": "Saich", "given": "Tony" }], "issued": { "date-parts": [[1996]] } }]';

async function readText(
  text: string,
): Promise<{ body: string; notes: readonly string[]; bibliography: readonly string[]; secret: string }> {
  const story = await readGood(
    smallStory({ 'data/sources.json': two, '01-start.md': `---\ntitle: A\n---\n\n## F\n\n${text}` }),
  );
  const slide = story.slides.at(-1);
  return {
    body: slide?.steps.map(({ body }) => markupOf(body)).join('\n') ?? '',
    notes: story.notes.map(({ text }) => markupOf(text)),
    bibliography: story.bibliography.map(({ id }) => id),
    secret: slide?.speakerNotes.map(({ body }) => markupOf(body)).join('\n') ?? '',
  };
}

const ref = (number: number): string =>
  `<sup class="note"><a href="#note-${number}" role="doc-noteref">${number}</a></sup>`;

describe('notes', () => {
  it('number citations and footnotes together, in full first and short later', async () => {
    const { body, notes } = await readText(
      'One [@wilbur, p. 5].[^a] Two [@wilbur, pp. 7-9; @saich, doc. 3].[^a]\n\n[^a]: Own words.\n',
    );
    expect(body).toBe(`<p>One${ref(1)}.${ref(2)} Two${ref(3)}.${ref(2)}</p>`);
    expect(notes).toEqual([
      'C. M. Wilbur, <i>Missionaries</i>, 1989, 5.',
      'Own words.',
      'Wilbur, <i>Missionaries</i>, 7–9; Tony Saich, <i>The Rise</i>, 1996, doc. 3.',
    ]);
  });

  it('name the author in the sentence', async () => {
    const { body } = await readText('As @saich [p. 5] says, mail me@saich.org.\n');
    expect(body).toBe(`<p>As Saich${ref(1)} says, mail me@saich.org.</p>`);
  });

  it('stay out of what is secret, where they are words in brackets', async () => {
    const { body, notes, bibliography, secret } = await readText(
      'Text.\n\n::: notes\nSay [@saich, pp. 2-3] this[^a].\n:::\n\n[^a]: Private words.\n',
    );
    expect(body).toBe('<p>Text.</p>');
    expect(secret).toBe('<p>Say (Saich 1996, pp. 2-3) this (Private words.).</p>');
    expect(notes).toEqual([]);
    expect(bibliography).toEqual(['wilbur']);
  });

  it('end although a footnote refers to itself', async () => {
    const { notes, secret } = await readText('Text[^a].\n\n::: notes\nSay[^a].\n:::\n\n[^a]: Again[^a].\n');
    expect(notes).toEqual([`Again${ref(1)}.`]);
    expect(secret).toBe('<p>Say (Again.).</p>');
  });
});

describe('titles in another language', () => {
  const works = JSON.stringify(
    [
      {
        id: 'yang',
        language: 'zh-Latn-pinyin',
        title: "Zhonggong's caizheng: yuanzhu",
        'title-short': "Zhonggong's caizheng",
        author: [{ family: 'Yang' }],
      },
      { id: 'rast', language: 'de', title: 'Die alte Straße', 'title-short': 'The road' },
      { id: 'ivan', language: 'Russian', title: 'Moya zhizn' },
      { id: 'ours', language: 'en-GB', title: 'our own words' },
      { id: 'wilbur', title: 'Missionaries' },
    ].map((work) => ({ type: 'book', ...work })),
  );

  it('say so in notes, whole and short, and in the bibliography', async () => {
    const text = 'One [@yang; @rast; @ivan; @ours]. Two [@ivan]. Three [@yang].\n';
    const story = await readGood(
      smallStory({ 'data/sources.json': works, '01-start.md': `---\ntitle: A\n---\n\n## F\n\n${text}` }),
    );
    const pinyin = (title: string): string => `<i><span lang="zh-Latn-pinyin">${title}</span></i>`;
    expect(markupOf(story.notes[0]?.text)).toBe(
      `Yang, ${pinyin('Zhonggong’s caizheng: yuanzhu')}, n.d.; <i><span lang="de">Die alte Straße</span></i>, n.d.; <i>Moya zhizn</i>, n.d.; <i>Our Own Words</i>, n.d.`,
    );
    expect(markupOf(story.notes[2]?.text)).toBe(`Yang, ${pinyin('Zhonggong’s caizheng')}.`);
    expect(
      story.bibliography.map((entry) => markupOf(entry.text)).filter((entry) => entry.includes('lang=')),
    ).toHaveLength(2);
  });
});

describe('a story without sources', () => {
  it('is read as text where it is escaped', async () => {
    const story = await readGood(storyWith('## A\n\nWrite \\@name, a@b.org and \\[#id].\n'));
    expect(markupOf(story.slides.at(-1)?.steps[0]?.body)).toBe('<p>Write @name, a@b.org and [#id].</p>');
  });
});
