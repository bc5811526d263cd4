import { expect, test } from 'vitest';
import { checkFit } from '../../src/check/fit.ts';
import type { Fit, Misfit } from '../../src/misfit.ts';
import { formatProblem } from '../../src/problem.ts';
import type { Slide, Step, Story } from '../../src/story.ts';
import { story as whole } from '../render/fixture.ts';

const chapter = `---
title: The bet
---

## Ships bring rifles {#ships}

Rifles land at *Canton* in a hurry.

::: step {#more}
And then some more.
:::

---

## The end {#end}

Rifles land at night.
`;

const files = new Map([
  ['01.md', new TextEncoder().encode(chapter)],
  ['story.yaml', new TextEncoder().encode('title: A story of rifles\nsubtitle: An old one')],
]);

const place = (line: number) => ({ file: '01.md', line });
const [first] = whole.slides.filter(({ id }) => id === 'canton');

type Place = readonly [id: string, line: number];

function slide(id: string, line: number, [own, ...others]: readonly [Place, ...Place[]]): Slide {
  if (first === undefined) throw new Error('no slide');
  const [model] = first.steps;
  const step = ([name, at]: Place): Step => ({ ...model, id: name, place: place(at) });
  return {
    ...first,
    id,
    place: place(line),
    steps: [step(own), ...others.map(step)],
  };
}

const story: Story = {
  ...whole,
  slides: [
    slide('ships', 5, [
      ['ships', 5],
      ['more', 9],
    ]),
    slide('end', 15, [['end', 15]]),
  ],
};

function check(misfits: readonly Partial<Misfit>[], over: Partial<Fit> = {}): readonly string[] {
  const whole = misfits.map((misfit) => ({ fault: 'wide', at: 'ships', text: '', pixels: 5, ...misfit }) as const);
  const fits = [{ output: 'deck.html', frame: '16:9', ...over, misfits: whole }];
  return checkFit(story, files, fits, 'error').map((problem) => formatProblem(problem).split('\n').join('|'));
}

test.each([
  [{ fault: 'wide', text: 'Rifles land', pixels: 12.34 }, '“Rifles land” is 12.3 px too wide for its box'],
  [
    { fault: 'tall', text: 'Rifles land', pixels: 38.2, lines: 2 },
    'the text is 38 px (2 lines) too high for its box, from “Rifles land” on',
  ],
  [{ fault: 'broken', text: 'Rifles', pixels: 120 }, 'the word “Rifles” is 120 px wider than its column, so it breaks'],
  [
    { fault: 'covers', text: 'Rifles', other: 'Peking', inPicture: true },
    '“Rifles” covers “Peking” of the picture by 5 px',
  ],
  [{ fault: 'covers', text: 'Rifles', other: '', inPicture: true }, '“Rifles” covers a chart of the picture by 5 px'],
  [{ fault: 'covers', text: 'Rifles', other: 'Chapter 1' }, '“Rifles” covers “Chapter 1” by 5 px'],
  [{ fault: 'small', text: 'Rifles', pixels: 10, limit: 12 }, '“Rifles” is set in 10 px, expected at least 12 px'],
] as const)('%j', (misfit, message) => {
  expect(check([misfit])).toEqual([
    `01.md:7:1 error: deck.html at 16:9: ${message}|  Rifles land at *Canton* in a hurry.|  ^`,
  ]);
});

test.each([
  [
    { fault: 'heading', text: 'Ships bring', lines: 1, limit: 4 },
    '5:4',
    'the heading takes 5 lines, expected at most 4',
  ],
  [
    { fault: 'card', text: 'Ships bring', pixels: 30, lines: 1 },
    '5:4',
    'the card is 30 px (1 line) higher than the room under its picture',
  ],
  [
    { fault: 'page', text: 'Ships bring', pixels: 30, lines: 2 },
    '5:4',
    'the block from “Ships bring” on is 30 px (2 lines) higher than its page',
  ],
] as const)('%j', (misfit, at, message) => {
  expect(check([misfit])[0]).toContain(`01.md:${at} error: deck.html at 16:9: ${message}|`);
});

test('on paper type is measured in points', () => {
  const [small] = check([{ fault: 'small', text: 'Rifles', pixels: 8, limit: 28 / 3 }], { output: 'handout.pdf' });
  expect(small).toContain('“Rifles” is set in 6 pt, expected at least 7 pt');
});

test('words of the picture come from no line of the text: the step is named', () => {
  expect(check([{ fault: 'small', at: 'more', text: 'Rifles', inPicture: true, pixels: 9, limit: 12 }])).toEqual([
    '01.md:9:1 error: deck.html at 16:9: “Rifles” in the picture is set in 9 px, expected at least 12 px|  ::: step {#more}|  ^',
  ]);
});

test('words that the author wrote otherwise are looked for in their slide alone', () => {
  expect(check([{ text: 'at Canton in' }])[0]).toMatch(/^01\.md:5:1 error/);
  expect(check([{ text: 'Rifles land at night' }])[0]).toMatch(/^01\.md:5:1 error/);
  expect(check([{ at: 'more', text: 'some more' }])[0]).toMatch(/^01\.md:10:10 error/);
});

test('the innermost step around it counts, and what stands in none is looked for everywhere', () => {
  expect(check([{ at: 'note-1 end handout', text: 'Rifles land' }])[0]).toMatch(/^01\.md:17:1 error/);
  expect(check([{ at: '_cover', text: 'An old one' }])[0]).toMatch(/^story\.yaml:2:11 error/);
  expect(check([{ at: '', text: '17' }])[0]).toMatch(/^01\.md:1:1 error/);
});

test('what no author sets is told once, however many words wear it', () => {
  const small = { fault: 'small', inPicture: true, pixels: 10.56, limit: 12 } as const;
  const misfits: readonly Misfit[] = [
    { ...small, at: 'ships', text: 'Arms' },
    { ...small, at: 'end', text: 'Money' },
    { ...small, at: 'end', text: 'Fine print', pixels: 9 },
  ];
  expect(check(misfits).map((line) => line.replace(/\|.*/, ''))).toEqual([
    '01.md:5:1 error: deck.html at 16:9: “Arms” and 1 more in the picture are set in 10.6 px, expected at least 12 px, at 2 steps',
    '01.md:15:1 error: deck.html at 16:9: “Fine print” in the picture is set in 9 px, expected at least 12 px',
  ]);
});

test('the same words on two slides are two mistakes', () => {
  expect(check([{ text: 'Rifles land' }, { at: 'end', text: 'Rifles land' }]).map((line) => line.slice(0, 8))).toEqual([
    '01.md:7:',
    '01.md:17',
  ]);
});

test('one mistake at several steps and sizes is told once, with its worst measure', () => {
  const misfits = (pixels: number): readonly Misfit[] => [
    { fault: 'wide', at: 'ships', text: 'Rifles land', pixels },
    { fault: 'wide', at: 'more', text: 'Rifles land', pixels: pixels + 1 },
  ];
  const fits: readonly Fit[] = [
    { output: 'deck.html', frame: '16:9', misfits: misfits(10) },
    { output: 'deck.html', frame: '4:3', misfits: misfits(20) },
    { output: 'slides.pdf', misfits: misfits(10).slice(0, 1) },
  ];
  expect(checkFit(story, files, fits, 'warning').map(({ severity, message }) => [severity, message])).toEqual([
    ['warning', 'deck.html at 16:9 and 4:3: “Rifles land” is 21 px too wide for its box, at 2 steps'],
    ['warning', 'slides.pdf: “Rifles land” is 10 px too wide for its box'],
  ]);
});
