import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/read/markdown/svg.ts';
import { problemsOf, read } from './support.ts';

const xmlns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function clean(inner: string): { readonly inner: string; readonly dropped: readonly string[] } | undefined {
  const drawing = cleanSvg(new TextEncoder().encode(`<svg ${xmlns}>${inner}</svg>`));
  if (!drawing) return undefined;
  const text = new TextDecoder().decode(drawing.bytes);
  expect(text.startsWith(`<svg ${xmlns}`)).toBe(true);
  return {
    inner: text.slice(`<svg ${xmlns}>`.length, -'</svg>\n'.length).replaceAll(' />', '/>'),
    dropped: drawing.dropped.map(({ element, attribute }) => (attribute ? `${attribute}=` : `<${element}>`)),
  };
}

const kept: readonly string[] = [
  '<title>A &lt; B &amp; C</title><path d="M0 0L1 1" stroke-dasharray="1 2" style="fill:#fff;stroke-linecap:round"/>',
  '<defs><linearGradient id="a" gradientTransform="scale(2)"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#a)" class="image"/>',
  '<symbol id="image-1" viewBox="0 0 9 9"><circle r="1"/></symbol><use xlink:href="#image-1" x="1"/><use href="#image-1"/>',
  '<style>.a &gt; .b { fill: url(#a) }</style><g class="a" filter="url(#f)" clip-path="url(#c)"/>',
  '<filter id="f"><feGaussianBlur stdDeviation="2" in="SourceGraphic"/></filter>',
  '<image href="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==" width="1" height="1"/>',
  '<text x="1"><tspan font-size="12" text-anchor="middle">a</tspan></text>',
];

const dropped: readonly (readonly [written: string, left: string, names: readonly string[]])[] = [
  ['<script>x()</script><script href="//evil.example"/>', '', ['<script>', '<script>']],
  ['<g onload="x()" onclick="x()"/>', '<g/>', ['onload=', 'onclick=']],
  [
    '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="//evil.example"/></foreignObject>',
    '',
    ['<foreignObject>', '<iframe>'],
  ],
  [
    '<image href="//evil.example/x.png"/><image xlink:href="data:image/svg+xml,x"/><image href="data:image/png;base64,AAAA"/>',
    '<image/><image/><image/>',
    ['href=', 'xlink:href=', 'href='],
  ],
  ['<use href="https://evil.example/x.svg#a"/>', '<use/>', ['href=']],
  ['<a href="javascript:x()"><text>a</text></a>', '<text>a</text>', ['<a>']],
  [
    '<rect fill="url(//evil.example#a)" filter="u\\72l(//evil.example)" mask="url(#a) url(//evil.example)"/>',
    '<rect/>',
    ['fill=', 'filter=', 'mask='],
  ],
  [
    '<style>@import "//evil.example";</style><style>a { fill: url(//evil.example) }</style>',
    '<style/><style/>',
    ['<style>', '<style>'],
  ],
  ['<g style="background:url(//evil.example)"/>', '<g/>', ['style=']],
  [
    '<animate attributeName="href" to="javascript:x()"/><set attributeName="onload" to="x()"/>',
    '',
    ['<animate>', '<set>'],
  ],
  ['<metadata><rdf:RDF/></metadata><sodipodi:namedview id="b"/><g inkscape:label="a" data-name="b"/>', '<g/>', []],
];

describe('an SVG picture', () => {
  it.each(kept)('keeps %s', (inner) => {
    expect(clean(inner)).toEqual({ inner, dropped: [] });
  });

  it.each(dropped)('loses what runs or loads: %s', (written, left, names) => {
    expect(clean(written)).toEqual({ inner: left, dropped: names });
  });

  it('knows no entities, other names for its elements, or sheets beside it', () => {
    const text = `<?xml version="1.0"?><?xml-stylesheet href="//evil.example"?><!DOCTYPE svg [<!ENTITY e "<script>x()</script>">]><svg ${xmlns} xmlns:s="http://www.w3.org/2000/svg">&e;<s:script>x()</s:script></svg>`;
    const drawing = cleanSvg(new TextEncoder().encode(text));
    expect(new TextDecoder().decode(drawing?.bytes)).toBe(`<svg ${xmlns}>&amp;e;x()</svg>\n`);
  });

  it.each(['no picture', `<svg>${'<g>'.repeat(600)}</svg>`])('that cannot be read is none', (text) => {
    expect(cleanSvg(new TextEncoder().encode(text))).toBeUndefined();
  });

  it('of a story reaches the output clean, and what it loses is said', async () => {
    const files = {
      'deck.md': '# A\n\n![a](x.svg)\n',
      'x.svg': '<svg viewBox="0 0 4 2" onload="x()"><script>x()</script></svg>',
    };
    expect(await problemsOf(files)).toEqual([
      'deck.md:3:1 warning: the picture "x.svg" holds onload=, <script>: nothing in a picture may run, load or lead away, take it out',
    ]);
    const { images } = await read(files);
    expect(new TextDecoder().decode(images?.get('x.svg')?.bytes)).toBe(`<svg viewBox="0 0 4 2" ${xmlns} />\n`);
  });
});
