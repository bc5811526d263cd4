import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { isStory, isStoryFile, readSources } from '../../src/shell/sources.ts';

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

test('reads one Markdown file with the images it names', async () => {
  const sources = await readSources(join(folder, '01-a.md'), 'dist');
  expect([...sources.keys()]).toEqual(['01-a.md', 'images/x.png']);
});

test('knows what is a story, and what belongs to one', async () => {
  expect(await isStory(folder)).toBe(true);
  expect(await isStory(join(folder, '01-a.md'))).toBe(true);
  expect(await isStory(join(folder, 'story.yaml'))).toBe(false);
  expect(await isStory(join(folder, 'absent'))).toBe(false);
  for (const path of ['01-a.md', 'data\\a.csv', '../x/images/a.JPG']) expect(isStoryFile(path)).toBe(true);
  for (const path of ['.a.md.swp', '.git/x.md', 'a.md~', '4913', 'node_modules/a/b.md'])
    expect(isStoryFile(path)).toBe(false);
});
