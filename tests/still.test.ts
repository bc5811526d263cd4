import { expect, test } from 'vitest';
import { dressStill, isLettering, type Still, stillWithOutlines, stillWithText } from '../src/still.ts';

const run = {
  svg: '<text>A</text>',
  letters: [],
  font: { families: '', weight: 400, italic: false, size: 1 },
  attributes: [],
};
const still: Still = { pieces: ['<svg>', '</svg>'], runs: [run] };
const face = { family: 'CP Head', weight: 800, style: 'normal', data: 'data:font/woff2;base64,AA' };

test('the pieces of a picture are joined by its words, or by their outlines', () => {
  expect(stillWithText(still)).toBe('<svg><text>A</text></svg>');
  expect(stillWithOutlines(still, () => '<path/>')).toBe('<svg><path/></svg>');
});

test('a picture says what it is and carries the faces that it asks for', () => {
  const svg = `<svg width="1"><text font-family="'CP Head', Arial">A</text></svg>`;
  const faces = [
    { ...face, range: 'U+41' },
    { ...face, family: 'CP Text' },
  ];
  expect(dressStill(svg, { title: 'A & B', alt: 'So <it> is', lang: 'en', faces })).toBe(
    '<svg width="1" role="img" aria-labelledby="title desc" xml:lang="en"><title id="title">A &amp; B</title>' +
      '<desc id="desc">So &lt;it&gt; is</desc><style>@font-face{font-family:"CP Head";font-weight:800;font-style:normal;' +
      'src:url("data:font/woff2;base64,AA") format("woff2");unicode-range:U+41}</style>' +
      `<text font-family="'CP Head', Arial">A</text></svg>`,
  );
});

test.each([
  [{ family: 'CP Head', weight: 800, style: 'normal' }, true],
  [{ family: 'CP Text', weight: 400, style: 'normal' }, true],
  [{ family: 'CP Text', weight: 400, style: 'italic' }, false],
  [{ family: 'CP Text', weight: 700, style: 'normal' }, false],
  [{ family: 'Own Head', weight: 800, style: 'normal' }, false],
])('%o letters pictures: %s', (one, is) => {
  expect(isLettering(one)).toBe(is);
});
