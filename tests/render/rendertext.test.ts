/** A text as each kind of page shows it: where links lead and what images are loaded from. */
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { paperMedium, singleMedium, webMedium } from '../../src/render/ground/medium.ts';
import { renderText } from '../../src/render/ground/rendertext.ts';
import { textOf } from '../../src/text.ts';
import { textFrom } from '../texts.ts';

const site = 'https://example.org/';
const media = {
  web: webMedium('../'),
  paper: paperMedium({ slides: [], site }),
  paperAlone: paperMedium({ slides: [] }),
  single: singleMedium(
    webMedium(),
    site,
    (src) => src !== 'none.png',
    () => undefined,
  ),
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
      paper: '<img src="x.png" alt="">',
      paperAlone: '<img src="x.png" alt="">',
      single: '<img data-held="x.png" alt="">',
    },
  ],
  [
    '<img src="none.png" alt="">',
    {
      web: '<img src="../none.png" alt="" loading="lazy">',
      paper: '<img src="none.png" alt="">',
      paperAlone: '<img src="none.png" alt="">',
      single: '<img src="none.png" alt="" loading="lazy">',
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

test('a picture in the files that are made of it', () => {
  const image = {
    ...h('img', { src: 'x.png', alt: 'X', width: 900, height: 600 }),
    data: { pixels: { width: 900, height: 600 } },
  };
  const shown = Object.entries(media).map(([name, medium]) => [name, renderText({ medium }, textOf([image])).html]);
  const sizes = '(max-width: 900px) min(100vw, 120vh), min(60vw, 120vh)';
  const source = `<source type="image/webp" srcset="../x.png-640.webp 640w, ../x.png-900.webp 900w" sizes="${sizes}" width="900" height="600">`;
  const rest = 'alt="X" width="900" height="600"';
  expect(Object.fromEntries(shown)).toEqual({
    web: `<picture>${source}<img src="../x.png-plain.jpg" ${rest} loading="lazy"></picture>`,
    paper: `<img src="x.png-plain.jpg" ${rest}>`,
    paperAlone: `<img src="x.png-plain.jpg" ${rest}>`,
    single: `<img data-held="x.png" ${rest}>`,
  });
});

describe('a film', () => {
  const pixels = { width: 900, height: 600 };
  const poster = { ...h('img', { src: 'p.png', alt: '', ...pixels }), data: { pixels } };
  const film = h('video', { src: 'a%20b.mp4', controls: true, ariaLabel: 'A sail' });
  const shownIn = (name: keyof typeof media, element = film): string =>
    renderText({ medium: media[name] }, textOf([element])).html;

  test('plays on a page', () => {
    expect(shownIn('web')).toBe('<video src="../a%20b.mp4" controls aria-label="A sail"></video>');
    expect(shownIn('web', { ...film, data: { poster } })).toBe(
      '<video src="../a%20b.mp4" controls aria-label="A sail" poster="../p.png-900.webp"></video>',
    );
  });

  test('leaves on paper and in a file by itself its poster, and where it plays', () => {
    const image = '<img src="p.png-plain.jpg" alt="A sail" width="900" height="600">';
    const play =
      /^<a class="play" href="https:\/\/example.org\/a%20b.mp4"><svg class="qr" [^>]*><path[^>]*><\/path><path[^>]*><\/path><\/svg>https:\/\/example.org\/a%20b.mp4<\/a><\/span>$/;
    const paper = shownIn('paper', { ...film, data: { poster } });
    expect(paper.startsWith(`<span class="player">${image}`)).toBe(true);
    expect(paper.slice(`<span class="player">${image}`.length)).toMatch(play);
    expect(shownIn('single').replace('<span class="player"><span class="said">A sail</span>', '')).toMatch(play);
  });

  test('is named where nothing is published', () => {
    expect(shownIn('paperAlone')).toBe(
      '<span class="player"><span class="said">A sail</span><span class="play">a b.mp4</span></span>',
    );
  });
});
