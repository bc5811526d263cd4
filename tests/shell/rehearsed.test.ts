/** `npm run minutes` on a folder of its own. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeOver } from '../../src/shell/rehearsed.ts';

const folder = await mkdtemp(join(tmpdir(), 'changing-partners-minutes-'));
const [story, file] = [join(folder, 'story'), join(folder, 'rehearsal.txt')];
afterAll(() => rm(folder, { recursive: true }));

const files = {
  'story.yaml': 'title: T\nminutes: 5\n',
  '01.md': '---\ntitle: One\n---\n\n## First {#first minutes=2}\n',
  '02.md': '---\ntitle: Two\n---\n\n## Second {#second}\n',
};

beforeAll(async () => {
  await mkdir(story);
  for (const [name, text] of Object.entries(files)) await writeFile(join(story, name), text);
});

const read = async (): Promise<Readonly<Record<string, string>>> => {
  const names = Object.keys(files);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(story, name), 'utf8')] as const)),
  );
};

test('says what it changed in which file, and what the lecture takes then; what it cannot read changes nothing', async () => {
  await writeFile(file, '{#first minutes=7}\n{#nowhere minutes=1}\n');
  expect(await takeOver([file, '--story', story])).toEqual([expect.stringContaining('unknown step "nowhere"'), 1]);
  expect(await read()).toEqual(files);
  await writeFile(file, 'two 0:30 0:31 minutes: 0.5\nfirst 2:00 7:00 {#first minutes=7}\n');
  const [text, status] = await takeOver([file, '--story', story]);
  expect([status, text.split('\n')]).toEqual([
    0,
    [
      'story.yaml:2:1 warning: the full track takes 7.5 minutes, expected at most 5',
      '  minutes: 5',
      '  ^',
      '',
      '1 warning',
      '',
      '01.md  first  2 → 7',
      '02.md  two  – → 0.5',
      '',
      '2 changed',
    ],
  ]);
  expect(await read()).toEqual({
    ...files,
    '01.md': '---\ntitle: One\n---\n\n## First {#first minutes=7}\n',
    '02.md': '---\ntitle: Two\nminutes: 0.5\n---\n\n## Second {#second}\n',
  });
  expect(await takeOver([file, '--story', story])).toEqual([expect.stringContaining('nothing changed'), 0]);
});

test.each([
  [[], 'expected one file'],
  [['a', 'b'], 'expected one file'],
  [[join(folder, 'none.txt'), '--story', story], `${join(folder, 'none.txt')} cannot be read (ENOENT)`],
  [['a', '--story', join(folder, 'none')], `--story ${join(folder, 'none')}: no such folder`],
])('%j is answered', async (argv, says) => {
  const [text, status] = await takeOver(argv);
  expect([text.split('\n')[0], status]).toEqual([says, 2]);
});
