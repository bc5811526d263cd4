/** The page about the story and the editors' report. */

import { expect, test } from 'vitest';
import { formatSpan } from '../../src/render/ground/dates.ts';
import { renderFiles } from '../../src/render/render.ts';
import type { Claim, Story } from '../../src/story.ts';
import { textFrom } from '../texts.ts';
import { bare, SECRET, story, tools } from './fixture.ts';

const claim = (id: string, verdict: string): Claim => ({
  id,
  claim: `It is said in ${id}.`,
  verdict,
  text: 'The record’s words.',
  sources: [{ key: 'author1990', short: 'Author 1990, p. 4' }],
});

const section = textFrom(
  '<h2>To read on</h2>\n<p>A book.<sup class="note"><a href="#note-2" role="doc-noteref">2</a></sup></p>',
);

/** The fixture with claims, a person, and a section after its last prose. */
const told: Story = {
  ...story,
  claims: [claim('c-1', 'holds'), claim('c-2', 'not verified')],
  people: [
    {
      id: 'sun',
      name: 'Sun Yat-sen',
      zh: '孫中山',
      ru: 'Сунь Ятсен',
      born: '1866-11-12',
      died: '1925-03-12',
      sources: [],
    },
  ],
  slides: story.slides.map((slide) => (slide.id === 'all' ? { ...slide, sections: [section] } : slide)),
};
const files = await renderFiles(told, tools);
const read = (path: string): string => String(files.get(path));

test('a section goes to the page about the story, with its notes, and leaves the story', () => {
  expect(read('about.html')).toContain('<section id="about-to-read-on"><h2>To read on</h2>');
  expect(read('about.html')).toContain('<li id="note-2">');
  expect(read('about.html')).not.toContain('id="note-1"');
  expect(read('index.html')).not.toContain('To read on');
});

test('claims, people with all their names, ratings', () => {
  const page = read('about.html');
  expect(page).toContain(
    '<td class="verdict">holds</td><td>The record’s words.<p class="refs">Author 1990, p. 4</p></td>',
  );
  expect(page).toContain('<h3>Sun Yat-sen <span class="years">1866–1925</span></h3>');
  expect(page).toContain('<span lang="zh-Hant">孫中山</span> · <span lang="ru">Сунь Ятсен</span>');
  expect(page).toContain('id="about-rated"');
});

test('no id stands twice, whatever claims and sections are called', async () => {
  const named = { ...told, claims: [claim('about-rated', 'holds'), claim('person-sun', 'holds')] };
  const heading = (text: string) => textFrom(`<h2>${text}</h2><p>A book.</p>`);
  const slides = named.slides.map((slide) =>
    slide.id === 'all' ? { ...slide, sections: ['Rated', 'Rated', 'People'].map(heading) } : slide,
  );
  const page = String((await renderFiles({ ...named, slides }, tools)).get('about.html'));
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(page).toContain('<a href="#about-rated-3">Rated</a>');
});

test('the story links to it; paper names it without a link to a file', () => {
  expect(read('index.html').match(/<a href="about\.html">/g)).toHaveLength(2);
  expect(read('handout.html')).toContain('questions: about.html</p>');
});

test('on a published story paper carries the address', async () => {
  const published = await renderFiles({ ...told, site: 'https://example.org/story/' }, tools);
  expect(String(published.get('handout.html'))).toContain('<a href="https://example.org/story/about.html">');
});

test('reasons of ratings are enough for such a page', async () => {
  const files = await renderFiles(story, tools);
  expect(String(files.get('about.html'))).toContain('How we rated, row by row');
  expect(String(files.get('index.html'))).toContain('href="about.html"');
});

test('a story with nothing to say beyond itself has no such page, nor has a bare deck', async () => {
  const { graphic } = story;
  const silent = { ...story, ...(graphic && { graphic: { ...graphic, ratings: [], ledger: [] } }) };
  expect([...(await renderFiles(silent, tools)).keys()]).not.toContain('about.html');
  const slides = bare.slides.map((slide) => (slide.id === 'all' ? { ...slide, reading: [section] } : slide));
  const deck = await renderFiles({ ...bare, slides }, tools);
  expect([...deck.keys()].filter((path) => /about|editorial|links/.test(path))).toEqual([]);
  expect(String(deck.get('index.html'))).toContain('To read on');
});

test('the report names the weakest claim first, and no private text', () => {
  const report = read('lecturer/editorial.html');
  expect(report.indexOf('It is said in c-2.')).toBeLessThan(report.indexOf('It is said in c-1.'));
  expect(report).not.toContain(SECRET);
});

test('the report says what was seen of each work, the least first', async () => {
  const work = (id: string) => ({ id, text: textFrom(`<em>${id}</em>`) });
  const bibliography = [
    { ...work('read'), seen: 'whole' as const },
    { ...work('known'), seen: 'abstract' as const, remark: 'Its second page.' },
    work('unsaid'),
  ];
  const report = String((await renderFiles({ ...told, bibliography }, tools)).get('lecturer/editorial.html'));
  const rows = [...report.matchAll(/<tr><td><b>(read|known|unsaid)<\/b>.*?<\/tr>/g)].map(([row]) => row);
  expect(rows.map((row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell))).toEqual([
    ['<b>unsaid</b>', 'unsaid', 'not recorded'],
    ['<b>known</b>', 'known', 'abstract. Its second page.'],
    ['<b>read</b>', 'read', 'whole'],
  ]);
});

test('the list of links has each address once, with what carries it', () => {
  expect(read('lecturer/links.txt')).toBe('https://example.org/how\n    origin\n');
});

test.each([
  ['1927-04-12', '1927-04-13', '12 April 1927'],
  ['1927-06-01', '1927-07-01', 'June 1927'],
  ['1927-01-01', '1928-01-01', '1927'],
  ['1937-01-01', '1940-01-01', '1937 – 1939'],
  ['1921-10-01', '1922-07-01', 'October 1921 – June 1922'],
  ['1941-01-06', '1941-01-15', '6 January 1941 – 14 January 1941'],
])('%s to before %s is %s', (start, end, text) => {
  expect(formatSpan(start, end, 'en')).toBe(text);
});

test('speaks the language of the story to its editors', async () => {
  const report = String((await renderFiles({ ...told, lang: 'de' }, tools)).get('lecturer/editorial.html'));
  expect(report).toContain('Belege, die schwächsten zuerst');
  expect(report).toContain('<th scope="col">Wie sicher</th>');
  expect(report).toMatch(/geprüft, (?:gut belegt|ziemlich sicher|zweifelhaft|Sicherheit nicht angegeben), geliefert/);
  expect(report).not.toMatch(/verified,|not recorded|Links to open|As claimed/);
});
