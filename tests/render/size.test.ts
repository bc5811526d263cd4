import { expect, test } from 'vitest';
import { sizeInDeck, sizeOfAll, sizeOfPoster, stepsTogether } from '../../src/render/ground/size.ts';
import type { Layout, Slide } from '../../src/story.ts';
import { textFrom } from '../texts.ts';
import { story } from './fixture.ts';

const [title, opening, slide] = story.slides as readonly [Slide, Slide, Slide];

/** A slide with so many steps of so many letters each. */
function make(steps: number, letters: number, layout: Layout = 'figure'): Slide {
  const [step] = slide.steps;
  if (step === undefined) throw new Error('the fixture’s slide has a step');
  const body = textFrom(`<p>${'letters and '.repeat(Math.ceil(letters / 12)).slice(0, letters)}</p>`);
  return {
    ...slide,
    layout,
    steps: [{ ...step, body }, ...Array.from({ length: steps - 1 }, () => ({ ...step, body }))],
  };
}

test.each([
  [make(1, 100), 'size-0'],
  [make(3, 130), 'size-1'],
  [make(5, 130), 'size-3'],
  [make(8, 130), 'size-4'],
  [make(40, 200), 'size-4'],
  [make(3, 130, 'text'), 'size-0'],
  [make(3, 130, 'full'), 'size-2'],
  [make(1, 400, 'quote'), 'size-3'],
])('%# all texts of a slide are set as large as they fit', (made, size) => {
  expect(sizeOfAll(made)).toBe(size);
});

test('the deck shows one text beside a picture, else three at a time, and needs less room', () => {
  expect(sizeInDeck(make(8, 300), false)).toBe('size-0');
  expect(sizeInDeck(make(8, 300, 'text'), false)).toBe(sizeInDeck(make(3, 300, 'text'), true));
  expect(sizeInDeck(make(8, 300), true)).toBe(sizeOfAll(make(8, 300)));
});

test('a step without a text leaves the one before it', () => {
  const [first, second] = make(2, 130).steps;
  const silent = { ...slide, steps: [first, { ...(second ?? first), body: textFrom('') }] } as Slide;
  expect(stepsTogether(silent, 1, false)).toEqual([first]);
});

test('lines of code and items of a list are lines', () => {
  const [step] = slide.steps;
  const code = textFrom(`<pre><code>${'a\n'.repeat(30)}</code></pre>`);
  expect(sizeOfAll({ ...slide, steps: [{ ...step, body: code }] })).toBe('size-4');
});

test.each([
  ['Changing Partners', ''],
  ['A long title that has a dozen words or even more', 'long-1'],
  ['A very long title that has many more words than anybody will read aloud', 'long-2'],
  ['word '.repeat(60), 'long-3'],
])('%s as a title', (headingText, size) => {
  expect(sizeOfPoster({ ...title, headingText })).toBe(size);
});

test('an opening shrinks as a title does, a slide’s heading does not', () => {
  expect(sizeOfPoster({ ...opening, headingText: 'word '.repeat(60) })).toBe('long-3');
  expect(sizeOfPoster({ ...slide, headingText: 'word '.repeat(60) })).toBe('');
});

test('opinions beside their picture are set as large as their columns take, under one line of heading', () => {
  const between = (letters: number, heading = 'Short'): Slide => {
    const made = make(1, letters, 'views');
    const [first] = made.steps;
    return { ...made, headingText: heading, steps: [{ ...first, scene: { ...first.scene, view: 'river' } }] };
  };
  expect([600, 900].map((letters) => sizeOfAll(between(letters)))).toEqual(['size-1', 'size-3']);
  expect(sizeOfAll(make(1, 900, 'views'))).toBe('size-2');
  const line = 'A heading of one line ';
  expect([2, 3, 4].map((times) => sizeOfAll(between(100, line.repeat(times))))).toEqual(['size-0', 'size-1', 'size-3']);
});
