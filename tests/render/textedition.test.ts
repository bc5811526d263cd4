/** The text edition: one page in the order it is read. */
import { expect, test } from 'vitest';
import { renderFiles } from '../../src/render/render.ts';
import type { Story } from '../../src/story.ts';
import { bare, story, tools } from './fixture.ts';

const told: Story = { ...story, people: [{ id: 'canton', name: 'Sun Yat-sen', zh: '孫中山', sources: [] }] };
const files = await renderFiles(told, tools);
const page = String(files.get('text.html'));
const steps = story.slides.flatMap((slide) => slide.steps);

/** What stands in the page from a step's id up to the end of its figure. */
function stepOf(id: string): string {
  return new RegExp(`<div class="step" id="${id}">[\\s\\S]*?</figure></div>`).exec(page)?.[0] ?? '';
}

test('each step has its picture, once, with the whole sentence below it', () => {
  for (const { id } of steps) {
    expect(stepOf(id).match(/<svg class="figure" viewBox="0 0 360 380" aria-hidden="true">/g)).toHaveLength(1);
    expect(stepOf(id)).toMatch(/<\/svg><\/div><figcaption>[A-Z][^<]+\.<\/figcaption><\/figure><\/div>$/);
  }
});

test('the page needs no script: what it has changes its looks alone', () => {
  expect(page).not.toMatch(/<noscript|data-motion/);
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<details/g)).toHaveLength(1);
});

test('headings make an outline: story, chapters, slides, notes at the end of their chapter', () => {
  expect(
    [...page.matchAll(/<h([1-6])>(?:<em>)?([^<]*)/g)].map(([, level, text]) => `${level} ${text?.trim()}`),
  ).toEqual([
    '1 Changing Partners',
    '2 The bet',
    '3 Moscow bets on the',
    '3 Notes',
    '3 Two views',
    '4 One',
    '4 Other',
    '3 Plain text',
    '3 The whole river',
    '2 People',
    '3 Sun Yat-sen',
    '2 Sources',
  ]);
});

test('a note stands once, after its chapter, and leads back', () => {
  for (const number of [1, 2, 3]) expect(page.split(`<li id="note-${number}">`)).toHaveLength(2);
  expect(page).toContain(
    '<li id="note-1"><a class="number" href="#canton" aria-label="Note 1: back to the text">1</a>',
  );
  expect(page.indexOf('id="note-3"')).toBeLessThan(page.indexOf('id="sides"'));
});

test('the chapters are listed with their dates', () => {
  expect(page).toContain('<nav class="contents" aria-label="Contents"><ol><li><a href="#the-bet">The bet</a> <span>');
});

test('whoever opens another page finds the way: from the scroll page, and from a deck without its script', () => {
  expect(String(files.get('index.html')).match(/<a[^>]* href="text\.html">Text edition<\/a>/g)).toHaveLength(4);
  expect(String(files.get('deck.html'))).toMatch(
    /class="message unscripted">.*<a href="text\.html">Changing Partners<\/a>/,
  );
});

test('a story without a graphic is such a page by itself', async () => {
  const plain = await renderFiles(bare, tools);
  expect([...plain.keys()]).not.toContain('text.html');
  expect(String(plain.get('index.html'))).not.toContain('text.html');
  expect(String(plain.get('deck.html'))).toMatch(/class="message unscripted">.*<a href="index\.html">/);
});
