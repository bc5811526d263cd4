import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isStory, isStoryFile, listWatched, readSources } from '../../src/shell/sources.ts';
import type { Memo } from '../../src/tools.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sources-'));
  for (const [path, text] of Object.entries({
    '01-a.md':
      '![x](images/x.png) ![y](<images/two words.png>) ![](/etc/y.png) ![](../up.png) ![](https://example.org/z.png)',
    'story.yaml': '',
    'data/places.csv': '',
    'images/x.png': 'x',
    'images/unused.svg': '',
    'movie.mkv': '',
    '.hidden/a.md': '',
    'node_modules/b/README.md': '',
    'dist/index.md': '',
  })) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});

test('reads a folder: texts, data and images, nothing hidden, nothing of the output', async () => {
  const sources = await readSources(folder, join(folder, 'dist'));
  expect([...sources.keys()]).toEqual([
    '01-a.md',
    'data/places.csv',
    'images/unused.svg',
    'images/x.png',
    'story.yaml',
  ]);
  expect(sources.get('images/x.png')).toEqual(new Uint8Array([120]));
});

test('a file that has gone since it was listed is not there', async () => {
  await symlink(join(folder, 'gone.md'), join(folder, '02-b.md'));
  expect([...(await readSources(folder, join(folder, 'dist'))).keys()]).not.toContain('02-b.md');
});

test('reads one Markdown file with the images it names', async () => {
  const sources = await readSources(join(folder, '01-a.md'), 'dist');
  expect([...sources.keys()]).toEqual(['01-a.md', 'images/x.png']);
});

test('knows what is a story, and what belongs to one', async () => {
  expect(await isStory(folder)).toBe(true);
  expect(await isStory(join(folder, '01-a.md'))).toBe(true);
  for (const name of ['talk.qmd', 'DECK.MD', 'a.markdown', 'b.mdown', 'c.Rmd']) {
    await writeFile(join(folder, name), '');
    expect(await isStory(join(folder, name))).toBe(true);
    expect(isStoryFile(name)).toBe(true);
  }
  expect(await isStory(join(folder, 'story.yaml'))).toBe(false);
  expect(await isStory(join(folder, 'absent'))).toBe(false);
  for (const path of ['01-a.md', 'data\\a.csv', '../x/images/a.JPG']) expect(isStoryFile(path)).toBe(true);
  for (const path of ['.a.md.swp', '.git/x.md', 'a.md~', '4913', 'node_modules/a/b.md'])
    expect(isStoryFile(path)).toBe(false);
});

test('reads the images that one Markdown file asks for, wherever it says so', async () => {
  const deck = join(folder, 'DECK.MARKDOWN');
  const asks = [
    '---\nhtml: true\n---\n\n# A\n\n![x](./images/x.png) ![y](images/two%20words.png) ![z][ref] ![u](images/unused.svg?v=1)',
    '<img alt="w" src="./tag.png"> text[^1] ![s](/slidev.png) ![o](../outside.png) `![c](code.png)` ![t](sub/../turn.PNG)',
    '[ref]: <reference style.png>\n\n[^1]: ![n](note.png)\n\n<img src=block.png>',
  ];
  await writeFile(deck, asks.join('\n\n'));
  await writeFile(join(dirname(folder), 'outside.png'), '');
  await mkdir(join(folder, 'public'));
  const names = ['images/two words.png', 'reference style.png', 'public/slidev.png', 'turn.PNG'];
  for (const name of [...names, 'tag.png', 'note.png', 'block.png', 'code.png', 'never.png'])
    await writeFile(join(folder, name), '');
  expect([...(await readSources(deck, 'dist')).keys()].sort()).toEqual(
    ['DECK.MARKDOWN', 'images/unused.svg', 'images/x.png', 'tag.png', 'note.png', 'block.png', ...names].sort(),
  );
  expect((await listWatched(deck)).map((path) => relative(folder, path).replaceAll('\\', '/')).sort()).toEqual(
    [
      'DECK.MARKDOWN',
      'images/unused.svg',
      'images/x.png',
      'tag.png',
      'note.png',
      'block.png',
      'slidev.png',
      ...names,
    ].sort(),
  );
});

test('takes from a memo what a file asks for that has not changed', async () => {
  const deck = join(folder, 'kept.md');
  await writeFile(deck, '# A deck that asks for nothing\n');
  await writeFile(join(folder, 'kept.png'), '');
  const memo: Memo = async <T>() => ['kept.png'] as T;
  expect([...(await readSources(deck, 'dist', memo)).keys()]).toEqual(['kept.md', 'kept.png']);
});
