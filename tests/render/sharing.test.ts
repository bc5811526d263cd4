/** What links from elsewhere find: only where the story has an address. */
import { expect, test } from 'vitest';
import { siteOf } from '../../src/copies.ts';
import { renderCardSheet, renderFiles } from '../../src/render/render.ts';
import { bare, story, tools } from './fixture.ts';

const site = 'https://example.org/partners/';
const shared = { ...story, site, moved: { 'old-name': story.slides[1]?.id ?? '' } };
const files = await renderFiles(shared, tools);
const { site: _site, ...unpublished } = story;
const head = (path: string): string => String(files.get(path)).split('</head>')[0] ?? '';
const meta = (path: string): Record<string, string> =>
  Object.fromEntries(
    [...head(path).matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
const steps = story.slides.flatMap((slide) => slide.steps);

test('without an address nothing is written', async () => {
  const plain = await renderFiles(unpublished, tools);
  expect([...plain.keys()].filter((path) => /^(s|cards)\/|sitemap|404/.test(path))).toEqual([]);
  expect([...plain.values()].filter((text) => /og:|twitter:|ld\+json|canonical/.test(String(text)))).toEqual([]);
  expect(await renderCardSheet(unpublished, tools)).toBeUndefined();
});

test('each public page names its address, its title and the card of the story', () => {
  const pages = ['index.html', 'text.html', 'deck.html', 'explore.html', 'about.html', 'handout.html', 'slides.html'];
  const titles = pages.map((path) => meta(path)['og:title']);
  expect(new Set(titles).size).toBe(pages.length);
  for (const path of pages) {
    const url = site + (path === 'index.html' ? '' : path);
    expect(head(path)).toContain(`<link rel="canonical" href="${url}">`);
    expect(meta(path)).toMatchObject({
      'og:url': url,
      'og:image': expect.stringMatching(/^https:\/\/example\.org\/partners\/cards\/story-[A-Za-z0-9]{10}\.png$/),
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
  }
});

test('no page of the lecturer’s tells anything of itself', () => {
  const own = [...files].filter(([path]) => path.startsWith('lecturer/'));
  expect(own.filter(([, text]) => /og:|canonical/.test(String(text))).map(([path]) => path)).toEqual([]);
});

test('the story is an article of schema.org, as data that no browser runs', () => {
  const [, data = ''] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(head('index.html')) ?? [];
  expect(JSON.parse(data)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: story.title,
    url: site,
    inLanguage: 'en',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isBasedOn: { '@type': 'CreativeWork', name: 'How it was', url: 'https://example.org/how' },
  });
  expect(head('deck.html')).not.toContain('ld+json');
});

test('each step has a page that shows its card and leads on to it, without a script; old names do too', () => {
  const pages = [...files.keys()].filter((path) => path.startsWith('s/'));
  expect(pages.sort()).toEqual([...steps.map(({ id }) => `s/${id}.html`), 's/old-name.html'].sort());
  const titles = steps.map(({ id }) => /<title>(.*)<\/title>/.exec(head(`s/${id}.html`))?.[1]);
  expect(new Set(titles).size).toBe(steps.length);
  for (const { id } of steps) {
    const text = String(files.get(`s/${id}.html`));
    expect(text).toContain(`<meta http-equiv="refresh" content="0; url=../index.html#${id}">`);
    expect(text).toContain(`<a href="../index.html#${id}">`);
    expect(text).not.toContain('<script');
    expect(meta(`s/${id}.html`)['og:url']).toBe(`${site}s/${id}.html`);
  }
  expect(String(files.get('s/old-name.html'))).toContain(`url=../index.html#${story.slides[1]?.id}`);
});

test('a step in a chapter shows the chapter’s card', async () => {
  const sheet = await renderCardSheet(shared, tools);
  const cards = shared.slides.filter(({ kind }) => kind !== 'slide');
  expect(sheet?.paths.length).toBe(cards.length);
  expect(String(sheet?.files.get('cards.html')).match(/<article/g)?.length).toBe(cards.length);
  for (const slide of shared.slides) {
    const index = cards.findIndex(({ chapter }) => chapter === slide.chapter);
    expect(meta(`s/${slide.id}.html`)['og:image']).toBe(site + sheet?.paths[Math.max(0, index)]);
  }
});

test('a deck without chapters has one card', async () => {
  const sheet = await renderCardSheet(
    { ...bare, site, slides: bare.slides.filter(({ kind }) => kind !== 'opening') },
    tools,
  );
  expect(sheet?.paths.map((path) => path.replace(/-\w{10}\./, '-HASH.'))).toEqual(['cards/story-HASH.png']);
});

test('the name of a card changes with what it shows', async () => {
  const other = await renderCardSheet(
    { ...shared, slides: shared.slides.map((slide) => ({ ...slide, classes: ['x'] })) },
    tools,
  );
  const sheet = await renderCardSheet(shared, tools);
  expect(sheet?.paths.filter((path) => other?.paths.includes(path))).toEqual([]);
});

test('the map of the site lists the pages, the page for what is lost has whole addresses alone', () => {
  expect([...String(files.get('sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual(
    ['', 'text.html', 'deck.html', 'explore.html', 'about.html'].map((path) => site + path),
  );
  const lost = String(files.get('404.html'));
  const links = [...lost.matchAll(/(?:href|src)="([^"]+)"/g)].flatMap(([, url = '']) =>
    url.startsWith('data:') ? [] : url,
  );
  expect(links.filter((url) => !url.startsWith(site))).toEqual([]);
  expect(links.length).toBeGreaterThan(1);
});

test('they are all public', () => {
  expect([...siteOf(files).keys()]).toEqual(expect.arrayContaining(['404.html', 'sitemap.xml', 's/old-name.html']));
});
