import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeHtml } from '../../src/read/markdown/sanitize.ts';
import { markupOf, textFrom } from '../texts.ts';
import { type Files, problemsOf, read, readGood, storyWith } from './support.ts';

async function bodyOf(files: Files): Promise<string> {
  const { slides } = await readGood(files);
  const steps = slides.at(-1)?.steps ?? [];
  return steps.map(({ body }) => markupOf(body)).join('\n');
}

/** A deck that allows raw HTML, whose one slide holds the text. */
function deckWith(text: string): Files {
  return { 'deck.md': `---\nhtml: true\nmath: true\n---\n\n# A\n\n${text}\n`, 'images/x.png': pixel };
}

const pixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const address = 'https://evil.example/';

/** The picture as browsers with WebP get it. */
function webp(side: number): string {
  const sizes = '(max-width: 900px) min(100vw, 80vh), min(60vw, 80vh)';
  return `<source type="image/webp" srcset="images/x.png-1.webp 1w" sizes="${sizes}" width="${side}" height="${side}">`;
}

/** What an author may write, and what a page gets. */
const cleaned: readonly (readonly [written: string, shown: string])[] = [
  ['A <b>word</b> H<sub>2</sub>O<br>x', '<p>A <b>word</b> H<sub>2</sub>O<br>x</p>'],
  [
    '<mark>a *b*</mark> <kbd>c</kbd> <u>d</u> <small>e</small>',
    '<p><mark>a <em>b</em></mark> <kbd>c</kbd> <u>d</u> <small>e</small></p>',
  ],
  [
    '<div class="mine" lang=de title="a > b">\n\n**b** "q" &lt;\n\n</div>',
    '<div class="own-mine" lang="de" title="a > b">\n<p><strong>b</strong> "q" &lt;</p>\n</div>',
  ],
  ['<DIV>open', '<div>open</div>'],
  ['a <b>b <i>c</b> d</i>', '<p>a <b>b <i>c</i></b><i> d</i></p>'],
  ['</section></div></main>x', 'x'],
  [`<a href="${address}" target=_blank ping="${address}">l</a>`, `<p><a href="${address}">l</a></p>`],
  [
    '<a href="mailto:a@b.c">l</a> <a href="tel:1">l</a> <a href="x.html#y">l</a> <a href="#z">l</a>',
    '<p><a href="mailto:a@b.c">l</a> <a href="tel:1">l</a> <a href="x.html#y">l</a> <a href="#z">l</a></p>',
  ],
  [
    '<a href="java&#9;script:x()">a</a> <a href="&#106;avascript:x()">b</a> <a href=" javascript:x()">c</a>',
    '<p><a>a</a> <a>b</a> <a>c</a></p>',
  ],
  [
    '<a href="data:text/html,x">a</a> <a href="vbscript:x">b</a> <a href="JAVASCRIPT&colon;x">c</a>',
    '<p><a>a</a> <a>b</a> <a>c</a></p>',
  ],
  [`<p>a<meta http-equiv=refresh content="0;url=${address}">b</p>`, '<p>ab</p>'],
  [`<svg><meta http-equiv=refresh content="0;url=${address}"></svg>`, '<p><svg></svg></p>'],
  ['<b><meta http-equiv="refresh" content="0;x"', '<p><b>&lt;meta http-equiv="refresh" content="0;x"</b></p>'],
  ['<div onclick=x() "onfocus=y"/onload=z>a</div>', '<div>a</div>'],
  ['<b style="background:url(//evil.example)">a</b>', '<p><b>a</b></p>'],
  ['<style>@import "//evil.example";</style>\n\nx', '<p>x</p>'],
  ['a <style>b{}</style> c', '<p>a  c</p>'],
  ['<script>x("</div>")</script>\n\nx', '<p>x</p>'],
  ['<iframe srcdoc="<script>x()</script>">a</iframe>', 'a'],
  ['<textarea autofocus onfocus=x()><img src=x onerror=y></textarea>', '<span class="missing">x</span>'],
  ['<title><b>a</b></title>\n\nb', '<b>a</b>\n<p>b</p>'],
  ['a <xmp><b>b\n\nc', '<p>a <b>b</b></p><b>\n<p>c</p></b>'],
  ['<plaintext>a\n\nb', '<p>a</p>\n<p>b</p>'],
  [
    '<noscript><p title="</noscript><img src=x onerror=y>"></noscript>',
    '<p></p><p title="</noscript><img src=x onerror=y>"></p>',
  ],
  ['<template><b onclick=x>a</b></template>', '<p><b>a</b></p>'],
  [
    '<form action="//evil.example"><button formaction="//evil.example">a</button><input autofocus onfocus=x></form>',
    'a',
  ],
  [`<object data="${address}"><embed src="${address}">a</object>`, '<p>a</p>'],
  [`<video src="${address}" poster="${address}"><track src="${address}">a</video>`, '<p>a</p>'],
  [
    `<picture><source srcset="${address}"><img src="images/x.png" srcset="${address} 2x" alt="x"></picture>`,
    `<p><picture>${webp(1)}<img src="images/x.png-plain.jpg" alt="x" width="1" height="1"></picture></p>`,
  ],
  [
    '<img src="images/x.png" alt="x" width="30" class="mine slides" name=body id=_data>',
    `<picture>${webp(30)}<img src="images/x.png-plain.jpg" alt="x" width="30" height="30" class="own-mine own-slides"></picture>`,
  ],
  ['<img src="//evil.example/x.png" alt="x">', '<a href="//evil.example/x.png">x</a>'],
  ['<img src="data:image/svg+xml,<svg onload=x()>" alt="x">', '<span class="missing">x</span>'],
  ['<base href="//evil.example"><link rel=prefetch href="//evil.example">a', 'a'],
  [
    '<table background="//evil.example"><tr><td colspan=2>a</table>',
    '<div class="wide"><table><tbody><tr><td colspan="2">a</td></tr></tbody></table></div>',
  ],
  ['<details open ontoggle=x()><summary>a</summary>b</details>', '<details open><summary>a</summary>b</details>'],
  [
    '<svg viewBox="0 0 9 9"><path d="M0 0" stroke-dasharray="1 2" fill="url(//evil.example#a)"/></svg>',
    '<p><svg viewBox="0 0 9 9"><path d="M0 0" stroke-dasharray="1 2"></path></svg></p>',
  ],
  [
    '<svg><use href="//evil.example#a"/><image href="//evil.example"/><a xlink:href="javascript:x()"><text>a</text></a></svg>',
    '<p><svg><a><text>a</text></a></svg></p>',
  ],
  [
    '<svg><rect fill="u\\72l(//evil.example)" filter="url(//evil.example#f)" mask="url(//evil.example)"/></svg>',
    '<p><svg><rect></rect></svg></p>',
  ],
  [
    '<svg><animate attributeName=href values="javascript:x()"/><set attributeName=onload to=x /></svg>',
    '<p><svg></svg></p>',
  ],
  ['<svg><foreignObject><iframe src="//evil.example"></iframe>a</foreignObject></svg>', '<p><svg>a</svg></p>'],
  [
    '<math href="javascript:x()"><mtext><mglyph><style><!--</style><img title="--><img src=x onerror=y>"></mglyph></mtext></math>',
    '<p><span class="missing">x</span>"></p>',
  ],
  ['<svg></p><style><a id="</style><img src=x onerror=y>">', '<p><svg></svg></p>'],
  ['<div><!--><img src=x onerror=y alt=""> --></div>', '<div><span class="missing">x</span> --></div>'],
  ['<div><!-- private --> a <![CDATA[ <b onclick=x>b</b> ]]></div>', '<div> a b ]]></div>'],
  ['<p id=_stage name=body data-step=1 role=alert tabindex=0 aria-label="a">b</p>', '<p aria-label="a">b</p>'],
  [
    '<span class="quantity" data-ledger="x">1</span><sup class="note">2</sup>',
    '<p><span class="own-quantity">1</span><sup class="own-note">2</sup></p>',
  ],
  ['<div><!--0-->\n\n$x$\n\n</div>', '<div>\n<p><math><mi>x</mi></math></p>\n</div>'],
  [
    '[^1] <b>x\n\n[^1]: A *note*.',
    '<p><sup class="note"><a href="#note-1" role="doc-noteref">1</a></sup> <b>x</b></p>',
  ],
];

describe('raw HTML', () => {
  it.each(cleaned)('%s', async (written, shown) => {
    expect(await bodyOf(deckWith(written))).toBe(shown);
  });

  it('is shown as text in a story unless it asks; comments never show', async () => {
    expect(await bodyOf(storyWith('## A\n\nA <b>word</b><!-- x -->.\n\n<!-- y\n\n---\n\nz -->\n'))).toBe(
      '<p>A &lt;b>word&lt;/b>.</p>',
    );
    expect(await bodyOf(storyWith('## A\n\nA <b>word</b><!-- x -->.\n', 'html: true\n'))).toBe('<p>A <b>word</b>.</p>');
  });

  it('is shown as text in a deck that says so', async () => {
    expect(await bodyOf({ 'deck.md': '---\nhtml: false\n---\n\n# A\n\n<b>x</b>\n' })).toBe('<p>&lt;b>x&lt;/b></p>');
  });

  it('holds nothing that is not in the list, whatever is written, and reads the same again', () => {
    const words = [
      'text',
      ' ',
      '\n',
      '\n\n',
      '"',
      "'",
      '>',
      '<',
      '/',
      '=',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&lt;',
      '&#60;',
    ];
    const names =
      'b p div a svg path math mtext mglyph style script title textarea noscript table td select template form desc';
    const tags = names.split(' ').flatMap((name) => [`<${name}`, `<${name}>`, `</${name}>`]);
    const attributes = [
      ' style=x',
      ' onload=x',
      '/onclick="x"',
      ' title="',
      ' id=_data',
      ' class="notes"',
      ' href="javascript:x"',
    ];
    const piece = fc.constantFrom(...words, ...tags, ...attributes);
    return fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
        const { story } = await read(deckWith(pieces.join('')));
        for (const { steps, heading } of story?.slides ?? []) {
          for (const text of [...steps.map(({ body }) => body), ...(heading ? [heading] : [])])
            expect(sanitizeHtml(textFrom(markupOf(text)), true).dropped).toEqual([]);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('of a deck that does not ask is named in one warning', async () => {
    const deck =
      '# A<br>B\n\n<v-click>\n\n- a <Counter :x="1"/> b\n\n</v-click>\n\n<style scoped>h1 { color: red }</style>\n\n---\n\n# C\n\nH<sub>2</sub>O <iframe src=x></iframe><iframe></iframe>\n';
    const { slides } = await readGood({ 'deck.md': deck });
    expect(slides.map(({ headingText, heading }) => [headingText, markupOf(heading)])).toEqual([
      ['A B', 'A<br>B'],
      ['C', 'C'],
    ]);
    expect(slides.map(({ steps }) => markupOf(steps[0]?.body))).toEqual([
      '<ul>\n<li>a  b</li>\n</ul>',
      '<p>H<sub>2</sub>O </p>',
    ]);
    expect(await problemsOf({ 'deck.md': deck })).toEqual([
      'deck.md:3:1 warning: HTML that is not shown: <v-click>, <Counter>, <style>, <iframe>. The words inside stay. html: true in the front matter shows SVG drawings too and names each at its place; scripts, styles and frames never show',
    ]);
  });
});

/** How neighbouring tools write notes; all but the words "Public" are private. */
const asides: readonly string[] = [
  '# A\n\nPublic\n\n<aside class="notes">\nSECRET\n</aside>\n',
  '# A\n\nPublic\n\n<aside class="notes">\n\n- SECRET\n\n# SECRET\n\n. . .\n\n::: step\nSECRET\n:::\n\n</aside>\n',
  '# A\n\n<p>Public</p>\n<aside class=notes>SECRET\n\nSECRET</aside>\n',
  "# A <span class='x NOTES'>SECRET</span>\n\nPublic <small class='notes'>SECRET <small>a</small> SECRET</small>\n",
  '# A\n\nPublic\n\n<div data-x="<" class="a\nnotes">SECRET<div></div>SECRET</div>\n',
  '# A\n\nPublic\n\n- a <aside class="notes">SECRET\n\n- SECRET</aside>\n',
  '# A\n\nPublic\n\n<aside class="notes">SECRET <!-- </aside> --> SECRET</aside>\n',
  '# A\n\nPublic\n\n<aside class="notes">\n\nSECRET\n\n# SECRET\n\nnever closed\n',
  '# A\n\nPublic\n\n<aside class="notes>SECRET\n\nSECRET\n',
  '# A\n\nPublic [SECRET *SECRET*]{.notes}\n',
  '# A\n\nPublic\n\n> <aside class="notes">\n> SECRET\n> </aside>\n',
];

describe('notes in HTML', () => {
  for (const [i, deck] of asides.entries()) {
    it.each(['', '---\nhtml: true\n---\n\n', '---\nhtml: false\n---\n\n'])(
      `of deck ${i} stay private %j`,
      async (head) => {
        const { slides } = await readGood({ 'deck.md': head + deck });
        const open = JSON.stringify(slides.map((slide) => ({ ...slide, speakerNotes: [] })));
        expect(open).toContain('Public');
        expect(open).not.toContain('SECRET');
        expect(JSON.stringify(slides[0]?.speakerNotes)).toContain('SECRET');
      },
    );
  }

  it('are private too where their class is written as no tool writes it', async () => {
    const story = await readGood({ 'deck.md': '# A\n\nPublic <b class="&#110;otes">SECRET</b>\n' });
    expect(JSON.stringify(story)).not.toContain('SECRET');
  });

  it('that are never closed are said', async () => {
    expect(await problemsOf({ 'deck.md': '# A\n\n<aside class="notes">\n\nSecret.\n' })).toEqual([
      'deck.md:3:1 warning: the notes in <aside> are never closed on this slide: all that follows on it is private, expected </aside>',
    ]);
  });
});
