/** A small story with something of everything, made by hand: rendering is tested without reading. */

import { createHash } from 'node:crypto';
import type { StepScene } from '../../src/graphic.ts';
import type { Slide, Step, Story } from '../../src/story.ts';
import type { Tools } from '../../src/tools.ts';
import { graphic } from '../draw/fixture.ts';
import { textFrom } from '../texts.ts';

/** Stands in every private text, and may stand in no public file. */
export const SECRET = 'Geheimnis';

const place = { file: '01.md', line: 1 };

function step(id: string, body: string, over: Partial<Step> = {}, scene: Partial<StepScene> = {}): Step {
  return {
    id,
    body: textFrom(body),
    scene: { view: 'map', date: '1924-05-01', focus: { on: 'home' }, show: [], names: [], ...scene },
    short: true,
    speakerNotes: [],
    notes: [],
    place,
    ...over,
  };
}

function slide(id: string, heading: string | undefined, steps: Slide['steps'], over: Partial<Slide> = {}): Slide {
  return {
    id,
    kind: 'slide',
    layout: 'figure',
    classes: [],
    ...(over.kind !== 'title' && { chapter: 0 }),
    ...(heading !== undefined && { heading: textFrom(heading) }),
    headingText: heading?.replace(/<[^>]*>/g, '') ?? id,
    steps,
    reading: [],
    sections: [],
    short: true,
    speakerNotes: [],
    answers: [],
    place,
    ...over,
  };
}

const reference = (number: number): string =>
  `<sup class="note"><a href="#note-${number}" role="doc-noteref">${number}</a></sup>`;

const slides: readonly Slide[] = [
  slide('title', 'Changing Partners', [step('title', '')], { kind: 'title', layout: 'full' }),
  slide('the-bet', 'The bet', [step('the-bet', '', {}, { date: '1923-01-01' })], { kind: 'opening', layout: 'full' }),
  slide(
    'canton',
    'Moscow bets on the <em>larger</em> party',
    [
      step('canton', `<p>Rifles, roubles and instructors land at Canton.${reference(1)}</p>`, { notes: [1] }),
      step(
        'canton-less',
        '<p>The Communists get much less.</p>',
        { speakerNotes: [{ body: textFrom(`<p>${SECRET} of a step</p>`) }] },
        { date: '1925-07-01', show: ['aircraft'] },
      ),
      step('canton-still', '', {}, { date: '1926-01-01' }),
      step(
        'canton-more',
        `<p>And again.${reference(1)} And new.${reference(2)}</p>`,
        { notes: [1, 2] },
        { date: '1926-07-01' },
      ),
    ],
    {
      reading: [textFrom(`<p>Prose for readers with <strong>weight</strong>.${reference(3)}</p>`)],
      speakerNotes: [{ track: 'short', body: textFrom(`<p>${SECRET} ${reference(4)}</p>`) }],
      answers: [textFrom(`<p>${SECRET} as answer</p>`)],
      minutes: 3,
    },
  ),
  slide(
    'said',
    undefined,
    [
      step(
        'said',
        '<blockquote><p>A revolution is not a dinner party.</p><footer>— Mao Zedong, report</footer></blockquote>',
      ),
    ],
    { layout: 'quote' },
  ),
  slide(
    'sides',
    'Two views',
    [
      step(
        'sides',
        '<section class="view"><h3>One</h3><p>Yes.</p></section><section class="view"><h3>Other</h3><p>No.</p></section>',
      ),
    ],
    { layout: 'views', chapter: 1 },
  ),
  slide(
    'plain',
    'Plain text',
    [
      step(
        'plain',
        '<p>Only words.</p><table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>1923</td></tr></tbody></table>',
      ),
    ],
    {
      layout: 'text',
      chapter: 1,
    },
  ),
  slide('all', 'The whole river', [step('all', '<p>At the end.</p>', {}, { date: '1930-12-31' })], {
    layout: 'full',
    chapter: 1,
  }),
];

/** The story with its graphic. */
export const story: Story = {
  bare: false,
  title: 'Changing Partners',
  subtitle: 'Soviet support in China, 1920–1950',
  lang: 'en',
  authors: ['A. Author', 'B. Author'],
  licence: 'CC-BY-4.0',
  origin: { title: 'How it was', author: 'Boris Egorov', publisher: 'A Paper', url: 'https://example.org/how' },
  minutes: { full: 45 },
  plan: { goals: [`${SECRET} goal`], omit: ['canton-less', 'sides'], print: [`${SECRET} print`] },
  moved: { 'old-name': 'canton-less' },
  chapters: [{ title: 'The bet', dates: '1923–1927' }, { title: 'The end' }],
  slides,
  notes: [1, 2, 3]
    .map((number) => ({ number, text: textFrom(`Author, <em>Title ${number}</em> (1990), 12.`) }))
    .concat({ number: 4, text: textFrom(`${SECRET} source`) }),
  bibliography: [{ id: 'author1990', text: textFrom('Author, A. <em>Title</em>. 1990.') }],
  people: [],
  claims: [],
  graphic,
  images: [],
};

/** The same as a bare deck. */
export const bare: Story = (({ graphic: _graphic, origin: _origin, ...rest }) => ({ ...rest, bare: true }))(story);

/** Tools that need nothing. */
export const tools: Tools = {
  sha256: (text) => createHash('sha256').update(text).digest('base64'),
  memo: async (_name, _input, make) => make(),
  fonts: async () => ({
    faces: [
      { family: 'CP Text', weight: 400, style: 'normal', file: 'assets/text-1.woff2', bytes: new Uint8Array([1]) },
    ],
  }),
  missing: async () => [],
  scripts: {
    deck: 'deck()',
    scroll: 'scroll()',
    motion: 'motion()',
    explore: 'explore()',
    display: 'display()',
    lecturer: 'lecturer()',
    print: 'print()',
    save: 'save()',
  },
  pictures: async (_bytes, files) => files.map(() => new Uint8Array([2])),
  styles: { theme: 'body{margin:0}' },
};
