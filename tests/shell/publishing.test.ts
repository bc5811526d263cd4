import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeOutput } from '../../src/shell/output.ts';
import { publishSite } from '../../src/shell/publishing.ts';

let folder: string;
let dist: string;
let site: string;

const secret = 'ask the class who paid for it';
const built = {
  'index.html': '<p>Rifles came by sea.</p>',
  'deck.html': 'deck',
  'assets/deck-1.js': 'old',
  'lecturer/deck.html': secret,
  'lecturer/private.txt': `${secret.split(' ').slice(0, 6).join(' ')}\n`,
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publishing-'));
  [dist, site] = [join(folder, 'dist'), join(folder, 'site')];
  await writeOutput(dist, new Map(Object.entries(built)));
});

async function listSite(): Promise<readonly string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((path) => path.slice(site.length + 1).replaceAll('\\', '/')).sort();
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), text);
}

test('a new folder gets the public site alone', async () => {
  expect(await publishSite([site, dist])).toEqual([
    `${site} holds the public site: 4 new, 0 changed, 0 removed, 0 as they were`,
    0,
  ]);
  expect(await listSite()).toEqual(['.nojekyll', '.published', 'assets/deck-1.js', 'deck.html', 'index.html']);
  expect(await readFile(join(site, 'deck.html'), 'utf8')).toBe('deck');
});

test('a refresh says what changed, removes its own files alone, and keeps those of others', async () => {
  await publishSite([site, dist]);
  for (const path of ['.git/HEAD', '.domains', 'CNAME', 'assets/logo.txt', 'old/talk.html']) await put(path, 'other');
  const { 'assets/deck-1.js': _, ...rest } = built;
  await writeOutput(dist, new Map(Object.entries({ ...rest, 'assets/deck-2.js': 'new', 'index.html': 'New.' })));
  expect(await publishSite([site, dist])).toEqual([
    `${site} holds the public site: 1 new, 1 changed, 1 removed, 2 as they were
    + assets/deck-2.js
    ~ index.html
    - assets/deck-1.js
Others' files, kept: .domains, CNAME, assets/logo.txt, old/talk.html`,
    0,
  ]);
  expect(await listSite()).toEqual([
    '.domains',
    '.git/HEAD',
    '.nojekyll',
    '.published',
    'CNAME',
    'assets/deck-2.js',
    'assets/logo.txt',
    'deck.html',
    'index.html',
    'old/talk.html',
  ]);
  await writeOutput(dist, new Map(Object.entries(rest)));
  await rm(join(site, 'assets/logo.txt'));
  await publishSite([site, dist]);
  expect(await readdir(site)).not.toContain('assets');
});

test.each([
  ['index.html', `<p title="${secret}">x</p>`, 'index.html'],
  ['lecturer/speaker.html', secret, 'lecturer/speaker.html (there already)'],
])('private words in %s are not published', async (path, text, named) => {
  await publishSite([site, dist]);
  const before = await readFile(join(site, 'index.html'), 'utf8');
  if (named === path) await writeOutput(dist, new Map(Object.entries({ ...built, [path]: text })));
  else await put(path, text);
  expect(await publishSite([site, dist])).toEqual([
    `${site} is left as it was: words that are the lecturer's alone would be published
    ${named}: “ask the class who paid for”`,
    1,
  ]);
  expect(await readFile(join(site, 'index.html'), 'utf8')).toBe(before);
});

test('pictures that pages name and the build did not make are missed', async () => {
  const page = '<meta property="og:image" content="https://example.org/story/cards/story-1.png">';
  await writeOutput(dist, new Map(Object.entries({ ...built, 'index.html': page })));
  const [missed] = await publishSite([site, dist]);
  expect(missed.split('\n').at(-1)).toBe('The pictures for links are missing: npm run build makes them');
  await writeOutput(dist, new Map(Object.entries({ ...built, 'index.html': page, 'cards/story-1.png': '' })));
  expect((await publishSite([site, dist]))[0]).not.toContain('missing');
});

test('a file of somebody else is in the way, one that is the same is not', async () => {
  await put('index.html', 'My other site');
  await put('deck.html', 'deck');
  expect(await publishSite([site, dist])).toEqual([
    expect.stringMatching(/site is left as it was: it has files .*\n {4}index.html\nRemove them/),
    1,
  ]);
  expect(await listSite()).toEqual(['deck.html', 'index.html']);
});

test('a list of files that leads outside removes nothing there', async () => {
  await publishSite([site, dist]);
  await writeFile(join(folder, 'mine.txt'), 'mine');
  await writeFile(join(site, '.published'), '../mine.txt\nindex.html\n');
  await rm(join(site, 'deck.html'));
  await publishSite([site, dist]);
  expect(await readFile(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
});

test.each([
  [() => [], /^expected one folder\n\nnpm run publish/],
  [() => ['--help'], /^expected one folder/],
  [() => [folder, dist], /holds .*dist or lies in it, expected a folder of its own$/],
  [() => [join(dist, 'site'), dist], /expected a folder of its own$/],
  [() => [`${dist}-lecturer`, dist], /expected a folder of its own$/],
  [
    () => [site, join(folder, 'none')],
    /none holds no site with a lecturer's copy beside it: npm run build makes them$/,
  ],
])('what cannot be done is said: %#', async (args, message) => {
  expect(await publishSite(args())).toEqual([expect.stringMatching(message), 2]);
  expect(await readdir(folder)).not.toContain('site');
});
