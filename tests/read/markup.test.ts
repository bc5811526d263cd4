import { describe, expect, it } from 'vitest';
import { markupOf } from '../texts.ts';
import { type Files, problemsOf, read, readGood, storyWith } from './support.ts';

async function bodyOf(files: Files): Promise<string> {
  const { slides } = await readGood(files);
  return (
    slides
      .at(-1)
      ?.steps.map(({ body }) => markupOf(body))
      .join('\n') ?? ''
  );
}

describe('images', () => {
  it('are found beside the deck, also from the root, as Slidev has it, and in raw HTML', async () => {
    const text = '![a](./a%20b.png) ![b](/s.png) ![c](/r.png) <img alt="d" src=\'x/../h.png?v=1\'>';
    const images = ['a b.png', 'public/s.png', 'r.png', 'h.png'];
    const files = Object.fromEntries(images.map((path) => [path, 'x']));
    const deck = { ...files, 'other.png': 'x', 'deck.md': `---\nhtml: true\n---\n\n# A\n\n${text}\n` };
    expect((await readGood(deck)).images).toEqual(images);
    expect([...(await bodyOf(deck)).matchAll(/src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      'a%20b.png',
      'public/s.png',
      'r.png',
      'h.png',
    ]);
  });
});

describe('mathematics', () => {
  it('is MathML without style attributes, after the dollar rules', async () => {
    const body = await bodyOf(
      storyWith(
        '## A\n\nIt costs $5 or $6, and $x^2$ more.\n\n$$\n\\boxed{\\color{red} a} \\begin{array}{c|c}1&2\\end{array}\n$$\n',
        'math: true\n',
      ),
    );
    expect(body).toContain('It costs $5 or $6, and <math><msup>');
    expect(body).toContain('class="tml-border"');
    expect(body).toContain('class="tml-border-right"');
    expect(body).toContain('mathcolor="#ff0000"');
    expect(body).not.toContain(' style=');
  });

  it('is text where the story does not ask for it', async () => {
    expect(await bodyOf(storyWith('## A\n\n$x^2$\n'))).toBe('<p>$x^2$</p>');
  });
});

describe('raw HTML in a story', () => {
  it('is searched for the notes of other tools', async () => {
    const text = '<div>\nNote: x\n</div>\n\n<div>%%x%%</div>\n\n<div>\n::: notes\nSECRET\n:::\n</div>\n';
    expect((await problemsOf(storyWith(`## A\n\n${text}`, 'html: true\n'))).map((line) => line.slice(0, 28))).toEqual([
      '01.md:11:1 error: "%%" enclo',
      '01.md:8:1 error: "Note:" beg',
    ]);
  });
});

describe('bare decks', () => {
  it('keep notes private however they are written', async () => {
    const deck =
      '# A\n\nPublic.\n\nNote: SECRET\n---\n\n# B\n\nnotes: SECRET\n\n- SECRET\n\n---\n\n# C\n\n<!-- SECRET -->\n\n::: {.columns}\n::: {.notes}\nSECRET\n:::\n:::\n\n> ::: notes\n> SECRET\n> :::\n';
    const story = await readGood({ 'deck.md': deck });
    expect(story.slides.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const open = { ...story, slides: story.slides.map((slide) => ({ ...slide, speakerNotes: [], answers: [] })) };
    expect(JSON.stringify(open)).not.toContain('SECRET');
    expect(JSON.stringify(story).split('SECRET').length - 1).toBe(6);
  });

  for (const [html, open] of [
    ['<div>\nPublic.\nNote: SECRET\n</div>\n\nSECRET', 1],
    ['</div>\n^ SECRET\n\nPublic.', 1],
    ['<div>\n::: notes\nSECRET\n:::\n</div>\n\nPublic.', 1],
    ['<div>Public. %%SECRET%% Public.\n{>>SECRET<<}</div>', 2],
    ['<div>Public. <!-- SECRET\n\nSECRET -->', 1],
    ['<pre>\nNote: Public.\n%%Public.%%\n</pre>', 2],
  ] as const) {
    it(`keep notes in raw HTML: ${JSON.stringify(html)}`, async () => {
      const { slides } = await readGood({ 'deck.md': `---\nhtml: true\n---\n\n# A\n\n${html}\n` });
      const bodies = slides.flatMap(({ steps }) => steps.map(({ body }) => markupOf(body))).join('');
      const notes = slides.flatMap(({ speakerNotes }) => speakerNotes.map(({ body }) => markupOf(body))).join('');
      expect([bodies.split('Public.').length - 1, bodies.includes('SECRET')]).toEqual([open, false]);
      expect(notes.split('SECRET').length).toBe(html.split('SECRET').length);
    });
  }

  it('end notes where a heading begins the next slide', async () => {
    const { slides } = await readGood({ 'deck.md': '# A\n\n^ One.\n# B\n\nNote: Two.\n# C\n\nPublic.\n' });
    expect(slides.map(({ id, speakerNotes }) => [id, speakerNotes.map(({ body }) => markupOf(body))])).toEqual([
      ['a', ['<p>One.</p>']],
      ['b', ['<p>Two.</p>']],
      ['c', []],
    ]);
  });

  it('have one warning for all attributes in comments, which are no notes', async () => {
    const files = {
      'deck.md':
        '# A\n\n- one <!-- .element: class="fragment" data-fragment-index="2" -->\n- two <!-- .element: class="fragment" -->\n\n<!-- .slide: data-background="red" -->\n',
    };
    expect(await problemsOf(files)).toEqual([
      'deck.md:3:1 warning: comments with .element: have no meaning here: all of it comes at once, expected ". . ." before what comes later',
      'deck.md:6:1 warning: comments with .slide: have no meaning here, expected {…} behind the heading',
    ]);
    expect((await readGood(files)).slides[0]?.speakerNotes).toEqual([]);
  });
});

describe('tables', () => {
  it('have the row as the place of a mistake in a cell', async () => {
    expect(await problemsOf(storyWith('## A\n\n| a |\n|---|\n| b[^x] |\n'))).toEqual([
      '01.md:9:4 error: unknown footnote "x": no line of this file begins with [^x]:',
    ]);
  });
});

describe('films and sounds', () => {
  const files = {
    'images/a.webm': 'film',
    'images/a.vtt': 'WEBVTT\n',
    'b.mp3': 'sound',
    'p.svg': '<svg viewBox="0 0 4 2"/>',
  };
  const bodyIn = async (text: string): Promise<string> => {
    const { slides } = await readGood({ 'deck.md': `# A\n\n${text}\n`, ...files });
    return markupOf(slides.at(-1)?.steps[0].body);
  };

  it('are played by the browser’s own controls, with captions and never by themselves', async () => {
    expect(await bodyIn('![A sail](images/a.webm "Caption"){credit="Who" poster=p.svg}')).toBe(
      '<figure><video src="images/a.webm" controls preload="metadata" aria-label="A sail" poster="p.svg"><track kind="captions" src="images/a.vtt" data-text="WEBVTT\n" default></video><figcaption>Caption <span class="credit">Who</span></figcaption></figure>',
    );
    expect(await bodyIn('Hear ![a tone](b.mp3) now.')).toBe(
      '<p>Hear <audio src="b.mp3" controls preload="metadata" aria-label="a tone"></audio> now.</p>',
    );
  });

  it('are published as they are, with their captions', async () => {
    const { images } = await read({ 'deck.md': '# A\n\n![A sail](images/a.webm)\n\n![a tone](b.mp3)\n', ...files });
    expect([...(images ?? [])].map(([path, { files: made }]) => [path, made])).toEqual([
      ['images/a.vtt', undefined],
      ['images/a.webm', undefined],
      ['b.mp3', undefined],
    ]);
  });
});
