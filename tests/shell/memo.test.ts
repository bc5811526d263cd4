import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { createMemo } from '../../src/shell/memo.ts';

let folder: string;
let asked: number;
const make = (): { readonly letter: string } => {
  asked += 1;
  return { letter: 'ж' };
};
const memo = (version = '1') => createMemo(pathToFileURL(`${folder}/`), version);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'memo-'));
  asked = 0;
});

test('asks once in a process, and once over processes', async () => {
  const first = memo();
  expect(await Promise.all([first('a', [1], make), first('a', [1], make)])).toEqual([{ letter: 'ж' }, { letter: 'ж' }]);
  expect(await memo()('a', [1], make)).toEqual({ letter: 'ж' });
  expect(asked).toBe(1);
});

test.each([
  ['another name', 'b', [1], '1'],
  ['another input', 'a', [2], '1'],
  ['another version', 'a', [1], '2'],
])('asks again for %s', async (_, name, input, version) => {
  await memo()('a', [1], make);
  await memo(version)(name, input, make);
  expect(asked).toBe(2);
});

test.each([
  ['cut', (text: string) => text.slice(0, -3)],
  ['changed', (text: string) => text.replace('ж', 'x')],
  ['emptied', () => ''],
])('asks again when the entry was %s', async (_, damage) => {
  await memo()('a', [1], make);
  const [name] = await readdir(folder);
  const file = join(folder, name ?? '');
  await writeFile(file, damage(await readFile(file, 'utf8')));
  expect(await memo()('a', [1], make)).toEqual({ letter: 'ж' });
  expect(asked).toBe(2);
});

test('a failure is not kept', async () => {
  const tool = memo();
  await expect(tool('a', [1], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await tool('a', [1], make)).toEqual({ letter: 'ж' });
});

test('a folder that cannot be written only costs time', async () => {
  await writeFile(join(folder, 'file'), '');
  const tool = createMemo(pathToFileURL(join(folder, 'file', 'inside/')), '1');
  expect(await tool('a', [1], make)).toEqual({ letter: 'ж' });
});
