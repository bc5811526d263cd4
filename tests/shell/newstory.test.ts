/** A new story builds, keeps the rules that hold for any story, and is complete in an editor. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkSources, compile, storySchema } from '../../src/compile.ts';
import { sizes, startStory } from '../../src/shell/newstory.ts';
import { readSources } from '../../src/shell/sources.ts';
import { memo } from '../read/support.ts';
import { tools } from '../render/fixture.ts';
import { faultsOf } from './schema.ts';

const folder = await mkdtemp(join(tmpdir(), 'changing-partners-new-'));
afterAll(() => rm(folder, { recursive: true }));

describe.each(sizes)('a new story of the size %s', (size) => {
  const path = join(folder, size, 'story');
  const made = startStory([path, '--size', size]);

  test('says how to look at it', async () => {
    expect(await made).toEqual([expect.stringContaining(`npm start -- --story ${path}`), 0]);
  });

  test('builds without a problem, and its check passes', async () => {
    await made;
    const sources = await readSources(path, '');
    const { problems, files } = await compile(sources, { ...tools, memo });
    expect([problems, [...(files?.keys() ?? [])].includes('deck.html')]).toEqual([[], true]);
    expect(await checkSources(sources, memo)).toEqual([]);
  });

  test('names the schema beside it, which it keeps', async () => {
    await made;
    const text = await readFile(join(path, 'story.yaml'), 'utf8');
    const [, name = ''] = /^# yaml-language-server: \$schema=\.\/(\S+)\n/.exec(text) ?? [];
    expect(JSON.parse(await readFile(join(path, name), 'utf8'))).toEqual(storySchema());
    expect(faultsOf(parse(text), storySchema())).toEqual([]);
  });
});

test('a folder that holds anything is left as it is', async () => {
  const full = await mkdtemp(join(folder, 'full-'));
  await writeFile(join(full, 'a.txt'), 'x');
  expect(await startStory([full])).toEqual([`the folder ${full} is not empty, expected a new one`, 1]);
  expect(await startStory([join(full, 'a.txt')])).toEqual([`${join(full, 'a.txt')} is no folder (ENOTDIR)`, 1]);
  expect(await readdir(full)).toEqual(['a.txt']);
});

test.each([
  [[], 'expected one folder'],
  [['a', 'b'], 'expected one folder'],
  [['a', '--size', 'huge'], '--size takes pictures, map, flows'],
  [['a', '--colour'], "Unknown option '--colour'"],
])('the question %j is answered with the usage', async (argv, says) => {
  const [text, status] = await startStory(argv);
  expect([text.split('\n')[0], status]).toEqual([says, 2]);
  expect(text).toContain('npm run new -- FOLDER [--size pictures | map | flows]');
});
