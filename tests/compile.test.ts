/** What is private in a deck of another tool stays private in every output; a story refuses its marks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../src/compile.ts';
import { formatProblem } from '../src/problem.ts';
import { marked, unmarked } from './notemarks.ts';
import { type Files, read, sourcesOf, storyWith } from './read/support.ts';
import { tools } from './render/fixture.ts';

async function outputsOf(deck: string): Promise<{ open: string; secret: string; problems: readonly string[] }> {
  const sources = sourcesOf({ 'deck.md': `# A\n\n${deck}\n\n---\n\n# B\n\nThe end.\n` });
  const { problems, files, papers } = await compile(sources, tools, { single: 'lecturer' });
  const all = [...(files ?? []), ...((await papers?.()) ?? [])].map(([path, text]) => [path, String(text)] as const);
  const lecturers = all.filter(([path]) => path.startsWith('lecturer/'));
  const join = (from: typeof all): string => from.map(([, text]) => text).join('\n');
  return {
    open: join(all.filter(([path]) => !path.startsWith('lecturer/'))),
    secret: join(lecturers.filter(([path]) => path === 'lecturer/speaker.html')),
    problems: problems.map((problem) => formatProblem({ ...problem, excerpt: '' })),
  };
}

/** The scrolling page of a folder in which nothing is taken for notes. */
async function pageOf(folder: Files): Promise<string> {
  const { problems, files } = await compile(sourcesOf(folder), tools);
  expect(problems.filter(({ message }) => message.includes('read as notes'))).toEqual([]);
  return String(files?.get('index.html'))
    .replace(/[\s\S]*<main/, '')
    .replace(/<a [^>]*>OPEN/g, '');
}

/** A PNG of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const count = (text: string, word: string): number => text.split(word).length - 1;

describe('a bare deck', () => {
  for (const [name, { deck, warns = [] }] of Object.entries(marked)) {
    it(`keeps its notes: ${name}`, async () => {
      const { open, secret, problems } = await outputsOf(deck);
      expect(open).toContain('The end.');
      expect(open.split('\n').filter((line) => line.includes('SECRET'))).toEqual([]);
      expect(secret).toContain('The end.');
      expect(count(secret, 'SECRET')).toBe(count(deck, 'SECRET'));
      if (deck.includes('OPEN')) expect(open).toContain('OPEN');
      expect(problems).toEqual(warns);
    });
  }
});

/** What may stand around a mark; neither code nor another mark. */
const around = fc.array(
  fc.constantFrom(
    ...[
      'OPEN',
      'OPEN\n',
      '\n',
      '\n\n',
      '- OPEN\n',
      '  - OPEN\n',
      '1. OPEN\n',
      '> OPEN\n',
      '> - OPEN\n',
      '[^1]: OPEN\n',
    ],
    ...['| a | b |\n|---|---|\n| OPEN | b |\n', ':::: {.columns}\n', '::: {.column}\nOPEN\n', ':::\n', '::::\n'],
    ...[
      '## OPEN\n',
      '***\n',
      '**OPEN',
      '[OPEN',
      '![OPEN',
      '<b>',
      '</div>\n',
      '$$',
      '. . .\n\n',
      '{#x}',
      '*',
      '_',
      '<',
      '"',
    ],
  ),
  { maxLength: 5 },
);

it('notes stay private, whatever stands around them', () => {
  const certain = Object.entries(marked).filter(([name]) => !/deep|span of|# Presenter/.test(name));
  const texts = fc.tuple(around, fc.constantFrom(...certain.map(([, { deck }]) => deck)), around, fc.boolean());
  return fc.assert(
    fc.asyncProperty(texts, async ([before, deck, after, html]) => {
      const text = `---\nhtml: ${html}\n---\n\n# A\n\n${before.join('')}\n${deck}\n\n${after.join('')}`;
      const { story } = await read({ 'deck.md': text });
      const open = JSON.stringify(story, (key, value) => (/^(speakerNotes|answers)$/.test(key) ? [] : value));
      expect(open ?? '').not.toContain('SECRET');
    }),
    { numRuns: 1000 },
  );
});

describe('what looks like a mark', () => {
  for (const [name, text] of Object.entries(unmarked)) {
    it(`stays in a bare deck: ${name}`, async () => {
      const { secret, problems } = await outputsOf(text);
      expect(problems.filter((line) => line.includes('read as notes'))).toEqual([]);
      expect(count(secret, 'class="speaker-notes"')).toBe(0);
      expect(count(await pageOf({ 'deck.md': `# A\n\n${text}\n` }), 'OPEN')).toBe(count(text, 'OPEN'));
    });

    it(`stays in a story: ${name}`, async () => {
      expect(count(await pageOf(storyWith(`## A\n\n${text}\n`)), 'OPEN')).toBe(count(text, 'OPEN'));
    });
  }
});

describe('a story', () => {
  for (const [name, { deck, refused }] of Object.entries(marked)) {
    if (refused === undefined) continue;
    it(`refuses the notes of other tools: ${name}`, async () => {
      const { problems, files } = await compile(sourcesOf(storyWith(`## A\n\n${deck}\n`)), tools);
      expect(formatProblem({ ...(problems[0] as (typeof problems)[number]), excerpt: '' })).toBe(refused);
      expect(files).toBeUndefined();
    });
  }
});

describe('a picture that cannot be read to its end', () => {
  const broken = { ...tools, pictures: async () => undefined };
  const folder = (settings: Files): Files => ({
    ...settings,
    '1.md': '---\ntitle: A\n---\n\n## B\n\n![C](c.png)\n',
    'c.png': pixel,
  });
  const says = '"c.png" cannot be read to its end, expected a whole picture: PNG, JPEG, WebP, AVIF or GIF';

  it('is a mistake of a story', async () => {
    const { problems, files } = await compile(sourcesOf(folder({ 'story.yaml': 'title: S\n' })), broken);
    expect(problems.map((problem) => formatProblem({ ...problem, excerpt: '' }))).toEqual([`1.md:7:1 error: ${says}`]);
    expect(files).toBeUndefined();
  });

  it('is left out of a deck', async () => {
    const { problems, files } = await compile(sourcesOf(folder({})), broken);
    expect(problems.map((problem) => formatProblem({ ...problem, excerpt: '' }))).toEqual([
      `1.md:7:1 warning: ${says}`,
    ]);
    expect([...(files?.keys() ?? [])].filter((path) => path.startsWith('c.png'))).toEqual([]);
  });
});

it('publishes what is made of a picture, not the picture', async () => {
  const { files } = await compile(
    sourcesOf({ 'deck.md': '# A\n\n![B](c.png) ![D](d.svg)\n', 'c.png': pixel, 'd.svg': '<svg viewBox="0 0 1 1"/>' }),
    tools,
  );
  const images = [...(files?.keys() ?? [])].filter((path) => /^[cd]\./.test(path));
  expect(images).toEqual(['c.png-1.webp', 'c.png-plain.jpg', 'd.svg']);
});

it('minutes that do not add up are warnings of the build', async () => {
  const told = async (minutes: number): Promise<readonly string[]> => {
    const deck = `---\nminutes: ${minutes}\n---\n\n# A {minutes=2}\n\n---\n\n# B {minutes=3}\n`;
    const { problems, files } = await compile(sourcesOf({ 'deck.md': deck }), tools);
    expect(files).toBeDefined();
    return problems.map((problem) => formatProblem({ ...problem, excerpt: '' }));
  };
  expect(await told(5)).toEqual([]);
  expect(await told(4)).toEqual(['deck.md:2:1 warning: the full track takes 5 minutes, expected at most 4']);
});

it.each([
  ['ar', 'lang="ar" dir="rtl"'],
  ['en', 'lang="en"'],
])('every page of a deck in %s says which way it runs', async (lang, attributes) => {
  const { files, papers } = await compile(sourcesOf({ 'deck.md': `---\nlang: ${lang}\n---\n\n# A\n` }), tools);
  const pages = [...(files ?? []), ...((await papers?.()) ?? [])].filter(([path]) => /\.(html|pdf)$/.test(path));
  expect(pages.length).toBeGreaterThan(8);
  for (const [path, page] of pages) expect(/<html ([^>]*)>/.exec(String(page))?.[1], path).toBe(attributes);
});
