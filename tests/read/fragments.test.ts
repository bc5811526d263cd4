import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupOf } from '../texts.ts';
import { problemsOf, readGood, storyWith } from './support.ts';

/** The texts of a deck's last slide, one a step. */
async function stepsOf(text: string, head = ''): Promise<readonly string[]> {
  const { slides } = await readGood({ 'deck.md': `${head}# A\n\n${text}\n` });
  return (slides.at(-1)?.steps ?? []).map(({ body }) => markupOf(body).replace(/\n/g, ''));
}

const item = (text: string): string => `<ul><li>${text}</li></ul>`;

describe('a bare deck', () => {
  it.each([
    [
      'a div',
      'One.\n\n::: {.fragment .fade-up}\nTwo.\n:::\n\nAfter.',
      ['<p>One.</p>', '<div class="own-fragment own-fade-up"><p>Two.</p></div><p>After.</p>'],
    ],
    [
      'spans',
      'One [two]{.fragment} and **[three]{.fragment} on**.',
      [
        '<p>One</p>',
        '<p><span class="own-fragment">two</span> and</p>',
        '<p><strong><span class="own-fragment">three</span> on</strong>.</p>',
      ],
    ],
    [
      'a paragraph and items',
      'One. {.fragment}\n\n- two {.fragment}\n- with it\n- three\n  {.fragment}',
      ['', '<p>One.</p>', '<ul><li>two</li><li>with it</li></ul>', item('three')],
    ],
    [
      'code and links',
      'One `x`{.fragment} [y](#a){.fragment}',
      ['<p>One</p>', '<p><code class="own-fragment">x</code></p>', '<p><a href="#a" class="own-fragment">y</a></p>'],
    ],
    [
      'incremental lists',
      '::: incremental\n- a\n  - b\n- c\n:::\n\n- d\n- e',
      [
        '',
        `<div class="own-incremental">${item('a')}</div>`,
        '<div class="own-incremental"><ul><li class="continued"><ul><li>b</li></ul></li></ul></div>',
        `<div class="own-incremental">${item('c')}</div><ul><li>d</li><li>e</li></ul>`,
      ],
    ],
    [
      'numbers',
      '1. a\n\n   . . .\n\n   b\n2. c\n3. d',
      [
        '<ol><li><p>a</p></li></ol>',
        '<ol start="1"><li class="continued"><p>b</p></li><li><p>c</p></li><li><p>d</p></li></ol>',
      ],
    ],
    [
      'numbers of items',
      '::: incremental\n3. a\n4. b\n5. c\n:::',
      [
        '',
        '<div class="own-incremental"><ol start="3"><li>a</li></ol></div>',
        '<div class="own-incremental"><ol start="4"><li>b</li></ol></div>',
        '<div class="own-incremental"><ol start="5"><li>c</li></ol></div>',
      ],
    ],
    [
      'pauses and steps inside of blocks',
      '> One.\n>\n> . . .\n>\n> Two.\n\n::: {.columns}\n::: step\nThree.\n:::\n:::',
      [
        '<blockquote><p>One.</p></blockquote>',
        '<blockquote><p>Two.</p></blockquote>',
        '<div class="columns"><div class="own-step"><p>Three.</p></div></div>',
      ],
    ],
    [
      'text after notes',
      'One.\n\n. . .\n\nTwo.\n\n::: notes\nN.\n:::\n\nThree.',
      ['<p>One.</p>', '<p>Two.</p><p>Three.</p>'],
    ],
  ])('makes steps of %s', async (_, text, steps) => {
    expect(await stepsOf(text)).toEqual(steps);
  });

  it('takes lists item by item where its head or its heading says so', async () => {
    const list = '- a\n- b\n\n::: nonincremental\n- c\n- d\n:::';
    const steps = ['', item('a'), `${item('b')}<div class="own-nonincremental"><ul><li>c</li><li>d</li></ul></div>`];
    expect(await stepsOf(list, '---\nincremental: true\n---\n\n')).toEqual(steps);
    expect(await stepsOf(list, '---\nformat:\n  revealjs:\n    incremental: true\n---\n\n')).toEqual(steps);
    expect(await stepsOf(`B\n\n---\n\n# C {.incremental}\n\n${list}`)).toEqual(steps);
  });

  it('says what it cannot show later', async () => {
    const text = '# A [b]{.fragment}\n\n| a |\n|---|\n| [b]{.fragment} |\n';
    const message = 'a part of a heading or a table cannot come later: it shows at once';
    expect(await problemsOf({ 'deck.md': text })).toEqual([`deck.md:1:1 warning: ${message}`]);
    expect(await problemsOf({ 'deck.md': text.replace('# A [b]{.fragment}', 'A') })).toEqual([
      `deck.md:5:1 warning: ${message}`,
    ]);
  });
});

describe('cutting', () => {
  const piece = fc.constantFrom(
    ...['::: {.fragment}', ':::: incremental', '::: {.columns}', ':::', '::::', '. . .', '> . . .', '   . . .'],
    ...[
      '- a',
      '  - b [c]{.fragment}',
      '2. d',
      '   e {.fragment}',
      '> f *[g]{.fragment} h*',
      '| i [j]{.fragment} |\n|--|',
      '# k',
    ],
    ...['l [m]{.fragment} **n [o]{.fragment}** p', '`q`{.fragment}', '```\nr\n```', '***', '— s', '> — t'],
  );
  const wordsOf = (html: string): string => html.replace(/<[^>]*>|\s|\{\.(fragment|plain)\}/g, '');

  it('loses no word, keeps their order and closes what it opens', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(piece, { minLength: 1, maxLength: 14 }),
        fc.constantFrom('\n', '\n\n'),
        async (pieces, end) => {
          const deck = `# A\n\nStart.\n\n${pieces.join(end)}\n`;
          const whole = deck.replace(/ \{\.fragment\}$/gm, '').replace(/fragment|incremental/g, 'plain');
          const [steps, plain] = [
            await stepsOf(deck, '---\n---\n\n---\n\n'),
            await stepsOf(whole, '---\n---\n\n---\n\n'),
          ];
          expect(wordsOf(steps.join(''))).toBe(wordsOf(plain.join('')));
          for (const text of steps) {
            const open: string[] = [];
            for (const [, slash, name = ''] of text.matchAll(/<(\/?)(\w+)[^>]*?(?<!\/)>/g))
              if (slash) expect(open.pop()).toBe(name);
              else if (name !== 'hr' && name !== 'br') open.push(name ?? '');
            expect(open).toEqual([]);
          }
        },
      ),
      { numRuns: 400 },
    ));
});

describe('a story', () => {
  it.each([
    ['A [b]{.fragment}', '01.md:7:7 error: "fragment"'],
    ['::: {.fragment}\nB\n:::', '01.md:7:1 error: "fragment"'],
    ['::: incremental\n- B\n:::', '01.md:7:1 error: "incremental"'],
    ['---\n\n## D {.incremental}', '01.md:9:7 error: "incremental"'],
  ])('is told how steps are written: %j', async (text, begin) => {
    expect(await problemsOf(storyWith(`## A\n\n${text}\n`))).toEqual([
      `${begin} makes no step here, expected ::: step around the text or a paragraph . . . before it`,
    ]);
  });
});

describe('classes', () => {
  it('of authors have a prefix, so that no style sheet and no script takes them for its own', async () => {
    const text = '## A {.stack .strong}\n\n[b]{.step .gap} `c`{.hidden} [d](#a){.past} ![e](x.png){.r-stretch}\n';
    const story = await readGood({ ...storyWith(text), 'x.png': 'x' });
    const slide = story.slides.at(-1);
    expect(slide?.classes).toEqual(['own-stack', 'own-strong']);
    expect([...markupOf(slide?.steps[0]?.body).matchAll(/class="([^"]*)"/g)].map(([, names]) => names)).toEqual([
      'own-step gap',
      'own-hidden',
      'own-past',
      'own-r-stretch',
    ]);
  });

  it('of raw HTML have it too', async () => {
    const text = '<p class="fragment  gap">a</p>\n\n<b CLASS=step>b</b> <i class=\'stack\'>c</i> <u class="">d</u>';
    const { slides } = await readGood(storyWith(`## A\n\n${text}\n`, 'html: true\n'));
    expect(markupOf(slides.at(-1)?.steps[0]?.body)).toBe(
      '<p class="own-fragment gap">a</p>\n<p><b class="own-step">b</b> <i class="own-stack">c</i> <u class="">d</u></p>',
    );
  });
});
