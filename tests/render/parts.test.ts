import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { linkAddresses } from '../../src/render/ground/addresses.ts';
import { renderCredit } from '../../src/render/ground/credit.ts';
import { createEdition } from '../../src/render/ground/edition.ts';
import { webMedium } from '../../src/render/ground/medium.ts';
import { renderText } from '../../src/render/ground/rendertext.ts';
import { cssString } from '../../src/render/paper/print.ts';
import { renderFaces } from '../../src/render/web/faces.ts';
import { wordsFor } from '../../src/words.ts';
import { markupOf, textFrom } from '../texts.ts';
import { bare, story } from './fixture.ts';

const face = {
  family: 'CP Text',
  weight: 400,
  style: 'italic',
  file: 'fonts/a.woff2',
  bytes: new Uint8Array(),
} as const;

test('a font face swaps and is reached from a folder', () => {
  expect(renderFaces([face], '../')).toContain(
    '@font-face{font-family:"CP Text";font-weight:400;font-style:italic;font-display:swap;src:url("../fonts/a.woff2") format("woff2")}',
  );
  expect(renderFaces([{ ...face, unicodeRange: 'U+400-4FF' }], '')).toContain(
    'format("woff2");unicode-range:U+400-4FF}',
  );
});

test('system faces take the measures of ours until ours have come', () => {
  expect(renderFaces([], '')).toContain(
    '@font-face{font-family:"CP Text Stand";font-weight:400;src:local("Liberation Serif"),local("Times New Roman"),local("TimesNewRomanPSMT");size-adjust:118%;ascent-override:87.8%;descent-override:28.4%;line-gap-override:0%}',
  );
});

test('the style sheet asks for every face that may hold a place', async () => {
  const theme = await readFile(new URL('../../assets/theme.css', import.meta.url), 'utf8');
  const families = [...renderFaces([], '').matchAll(/font-family:("[^"]+")/g)].map(([, family = '']) => family);
  expect(families).toHaveLength(11);
  expect(families.filter((family) => !theme.includes(`${family},`))).toEqual([]);
});

test.each([
  ['plain', '"plain"'],
  ['a "b" \\', '"a \\22 b\\22  \\5c "'],
  ['</style>', '"\\3c /style>"'],
])('%s as a CSS string', (text, css) => {
  expect(cssString(text)).toBe(css);
});

test.each([
  ['<img src="images/a.jpg">', '<img src="../images/a.jpg" loading="lazy">'],
  ['<a href="about.html">x</a>', '<a href="../about.html">x</a>'],
  ['<a href="#note-1">x</a>', '<a href="#note-1">x</a>'],
  ['<a href="https://example.org/">x</a>', '<a href="https://example.org/">x</a>'],
  ['<img src="data:image/png;base64,AA">', '<img src="data:image/png;base64,AA" loading="lazy">'],
])('%s seen from a folder', (before, after) => {
  expect(renderText({ medium: webMedium('../') }, textFrom(before)).html).toBe(after);
});

test.each([
  ['see https://a.org/b/c.', 'see <a href="https://a.org/b/c">https://a.org/<wbr>b/<wbr>c</a>.'],
  [
    '<i>x</i> https://a.org/?b=1&amp;c; y',
    '<i>x</i> <a href="https://a.org/?b=1&amp;c">https://a.org/<wbr>?b=<wbr>1&amp;c</a>; y',
  ],
  ['<a href="https://a.org/b">https://a.org/b</a>', '<a href="https://a.org/b">https://a.org/<wbr>b</a>'],
  [
    'in “https://a.org” and "https://b.org"',
    'in “<a href="https://a.org">https://a.org</a>” and "<a href="https://b.org">https://b.org</a>"',
  ],
  ['no address', 'no address'],
])('addresses in %s', (text, linked) => {
  expect(markupOf(linkAddresses(textFrom(text)))).toBe(linked);
});

test('an unknown licence is named, not linked; without a graphic nothing is said of outlines', () => {
  expect(renderCredit(createEdition({ ...bare, licence: 'All rights reserved' })).html).toBe(
    '<div class="credit"><p>Licence: All rights reserved.</p></div>',
  );
});

test('a language speaks its own words, one that is not known takes English ones', () => {
  expect(wordsFor('de-AT').chapter(2)).toBe('Kapitel 2');
  expect(wordsFor('de-AT').explore.link).toBe('Erkunden');
  expect(wordsFor('eo').contents).toBe('Contents');
});

test('a note that only the lecturer’s words refer to has no home', () => {
  expect([...createEdition(story).noteHomes]).toEqual([
    [1, 'canton'],
    [2, 'canton-more'],
    [3, 'canton reading'],
  ]);
});
