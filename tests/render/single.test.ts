import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Extras, renderFiles } from '../../src/render/render.ts';
import { mapSteps, type Story } from '../../src/story.ts';
import { sourcesOf } from '../read/support.ts';
import { textFrom } from '../texts.ts';
import { SECRET, story, tools } from './fixture.ts';

const image = new Uint8Array([1, 2, 3]);
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const code = 'if("</script><!--")deck()';

/** The story with one more text on its first slide; the output with its single files. */
function build(text: string, over: Partial<Story> = {}, single: Extras['single'] = 'public') {
  const [first, ...others] = story.slides;
  const body = textFrom(text);
  const slides =
    first === undefined ? [] : [{ ...first, steps: mapSteps(first.steps, (step) => ({ ...step, body })) }, ...others];
  const extras = { images: new Map([['images/a b.png', image]]), single };
  return renderFiles({ ...story, ...over, slides }, { ...tools, scripts: { ...tools.scripts, deck: code } }, extras);
}

const picture = '<p><img src="images/a%20b.png" alt=""></p>';
const single = String((await build(picture)).get('changing-partners.html'));

/** The images that a file holds, by address. */
function imagesOf(file: string): Readonly<Record<string, string>> {
  const [first = '{}', ...more] = [...file.matchAll(/id="_images">([^<]*)</g)].map(([, text]) => text);
  expect(more).toEqual([]);
  return JSON.parse(first);
}

describe('the deck as one file', () => {
  test('holds its font, its image and its script', () => {
    expect(single).toContain('src:url("data:font/woff2;base64,AQ==")');
    expect(single).toContain('<img data-held="images/a%20b.png" alt="">');
    expect(imagesOf(single)).toEqual({ 'images/a%20b.png': 'data:image/png;base64,AQID' });
    expect(single).toContain('<script>if("\\x3C/script>\\x3C!--")deck()</script>');
  });

  test('holds images whose names have signs of addresses; for what the folder has not stand words', async () => {
    const names = ["it's", 'a,b', 'a#b'].map((name) => `images/${name}.png`);
    const texts = names.map((name) => `![A](<${name.replace('#', '%23')}>)`).join('\n\n');
    const html = '<img src="none.png"><img src="%E0%A4%A"><img src="/images/x.svg">';
    const files = { 'deck.md': `---\ntitle: D\nhtml: true\n---\n\n${texts}\n\n<p>${html}</p>\n` };
    const images = Object.fromEntries(names.map((name) => [name, pixel]));
    const made = await compile(sourcesOf({ ...files, ...images }), tools, { single: 'lecturer' });
    const addresses = ['images/it%27s.png', 'images/a%2Cb.png', 'images/a%23b.png'];
    const page = String(made.files?.get('d.html'));
    expect(page.match(/<img data-held="[^"]*"/g)).toEqual(addresses.map((address) => `<img data-held="${address}"`));
    expect(imagesOf(page)).toEqual(
      Object.fromEntries(addresses.map((address) => [address, 'data:image/webp;base64,Ag=='])),
    );
  });

  test('holds an image once, however often it is shown', async () => {
    const file = String((await build(picture.repeat(3), {}, 'lecturer')).get('lecturer/changing-partners.html'));
    expect(imagesOf(file)).toEqual({ 'images/a%20b.png': 'data:image/png;base64,AQID' });
    expect(file.split('AQID').length).toBe(2);
  });

  test('holds the picture that a map is drawn on', async () => {
    const files = sourcesOf({
      'story.yaml': 'title: D\nmap: { base: images/map.png, corners: [[0, 10], [10, 0]] }\n',
      'data/places.csv': 'id,name,lat,lon\na,A,5,5\n',
      '01.md': '---\ntitle: C\n---\n\n## A\n\n::: step {focus=a}\nB\n:::\n',
      'images/map.png': pixel,
    });
    const made = await compile(files, tools, { single: 'public' });
    const page = String(made.files?.get('d.html'));
    expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(page.match(/<image [^>]*>/g)?.map((one) => /href="([^"]*)"/.exec(one)?.[1])).toEqual([
      'data:image/webp;base64,Ag==',
    ]);
  });

  test('may load nothing but that', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(single)?.[1] ?? '';
    const inline = [...single.matchAll(/<(script|style)(?! type)[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) =>
      tools.sha256(text ?? ''),
    );
    expect(policy).not.toContain("'self'");
    expect([...policy.matchAll(/sha256-([^']+)/g)].map(([, hash]) => hash).sort()).toEqual(inline.sort());
    expect(policy).toContain('img-src data:; font-src data:;');
  });

  test('holds no notes, and says so', () => {
    expect(single).not.toContain(SECRET);
    expect(single).toContain('<body class="reveal-viewport" data-speaker="">');
    expect(single).toContain('it holds no notes');
  });

  test('keeps links within it and to the world, and the words of links to pages that it left behind', async () => {
    const links =
      '<p><a href="#all">A</a>, <a href="https://example.org/b">B</a>, <a class="c" href="index.html">C</a></p>';
    const text = String((await build(links)).get('changing-partners.html'));
    expect(text).toContain('<p><a href="#all">A</a>, <a href="https://example.org/b">B</a>, C</p>');
    expect(text).not.toMatch(/id="_read"|class="onward"|explore\.html|index\.html/);
  });

  test('leads to the published pages where there are any', async () => {
    const files = await build('<p><a class="c" href="index.html#x">C</a></p>', { site: 'https://example.org/s/' });
    expect(files.get('changing-partners.html')).toContain(
      '<a class="c" href="https://example.org/s/index.html#x">C</a>',
    );
    expect(files.get('changing-partners.html')).toContain('href="https://example.org/s/explore.html"');
  });
});

test.each([
  ['Ça ira: Teil 2!', 'ca-ira-teil-2.html'],
  ['漢口', '漢口.html'],
  ['Deck', 'deck-single.html'],
  ['!', 'deck-single.html'],
])('a story called %s gets the file %s', async (title, name) => {
  expect([...(await build('', { title })).keys()]).toContain(name);
});

describe('the file for the lecturer', async () => {
  const files = await build(picture, {}, 'lecturer');
  const both = String(files.get('lecturer/changing-partners.html'));
  const halves = (id: string): readonly string[] =>
    JSON.parse(new RegExp(`id="${id}">([^<]*)<`).exec(both)?.[1] ?? 'null') as readonly string[];
  const inner = (id: string): string => halves(id).join('');

  test('stands beside one without notes', () => {
    expect(files.get('changing-partners.html')).toBe(single);
  });

  test('holds the deck, which knows where its speaker page is', () => {
    expect(inner('_deck')).toContain('<body class="reveal-viewport" data-speaker="?speaker">');
    expect(inner('_deck')).not.toContain(SECRET);
  });

  test('holds each page in two, up to where its images go', () => {
    const heads = ['_deck', '_speaker'].map((id) => halves(id)[0]?.split('\n').slice(-3));
    expect(heads).toEqual([
      ['</head>', expect.stringMatching(/^<body [^>]*>$/), ''],
      ['</head>', '<body>', ''],
    ]);
  });

  test('holds the speaker page with its notes', () => {
    expect(inner('_speaker')).toContain(SECRET);
    expect(inner('_speaker')).toContain('<script>lecturer()</script>');
    expect(inner('_speaker')).toContain('url("data:font/woff2;base64,AQ==")');
  });

  test('lets both pages run what they run', () => {
    const policies = (text: string): readonly string[] => [...text.matchAll(/'sha256-[^']+'/g)].map(([hash]) => hash);
    expect(policies(both.slice(0, both.indexOf('<title>')))).toEqual(
      expect.arrayContaining([...policies(inner('_deck')), ...policies(inner('_speaker'))]),
    );
  });
});
