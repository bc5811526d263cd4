/** A text as each kind of page shows it: where links lead and what images are loaded from. */
import { expect, test } from 'vitest';
import { paperMedium, singleMedium, webMedium } from '../../src/render/ground/medium.ts';
import { renderText } from '../../src/render/ground/rendertext.ts';
import { textFrom } from '../texts.ts';

const site = 'https://example.org/';
const media = {
  web: webMedium('../'),
  paper: paperMedium({ slides: [], site }, '../'),
  paperAlone: paperMedium({ slides: [] }, '../'),
  single: singleMedium(webMedium(), site, () => 'data:,'),
};

test.each<[markup: string, expected: Readonly<Record<keyof typeof media, string>>]>([
  [
    '<a href="deck.html">a</a>',
    {
      web: '<a href="../deck.html">a</a>',
      paper: '<a href="https://example.org/deck.html">a</a>',
      paperAlone: 'a',
      single: '<a href="https://example.org/deck.html">a</a>',
    },
  ],
  [
    '<a href="#nowhere">a</a>',
    { web: '<a href="#nowhere">a</a>', paper: 'a', paperAlone: 'a', single: '<a href="#nowhere">a</a>' },
  ],
  [
    '<img src="x.png" alt="">',
    {
      web: '<img src="../x.png" alt="" loading="lazy">',
      paper: '<img src="../x.png" alt="">',
      paperAlone: '<img src="../x.png" alt="">',
      single: '<img src="data:," alt="" loading="lazy">',
    },
  ],
  // What has no address gets none.
  ...['<a id="b">a</a>', '<img alt="">'].map((markup): [string, Record<keyof typeof media, string>] => [
    markup,
    { web: markup, paper: markup, paperAlone: markup, single: markup },
  ]),
])('%s', (markup, expected) => {
  const shown = Object.entries(media).map(([name, medium]) => [name, renderText({ medium }, textFrom(markup)).html]);
  expect(Object.fromEntries(shown)).toEqual(expected);
});
