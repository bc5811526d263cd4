import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { findObstacle, removeFiles, repairOutput, replaceFile, writeOutput } from '../../src/shell/output.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'));
  out = join(folder, 'dist');
});

const list = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();

test('replaces the whole output, but keeps PDFs and what begins with a dot', async () => {
  await writeOutput(
    out,
    new Map([
      ['index.html', 'old'],
      ['fonts/a.woff2', 'old'],
    ]),
  );
  await replaceFile(out, 'handout.pdf', Buffer.from('pdf'));
  await mkdir(join(out, '.git'));
  await writeFile(join(out, '.git', 'HEAD'), 'ref');
  await writeOutput(
    out,
    new Map<string, string | Uint8Array>([
      ['index.html', 'new'],
      ['fonts/b.woff2', new Uint8Array([1])],
    ]),
  );
  expect(await list()).toEqual([
    'dist',
    'dist/.git',
    'dist/.git/HEAD',
    'dist/fonts',
    'dist/fonts/b.woff2',
    'dist/handout.pdf',
    'dist/index.html',
  ]);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('new');
  await removeFiles(out, ['handout.pdf', 'slides.pdf']);
  expect(await list()).not.toContain('dist/handout.pdf');
});

test('puts back the old output when a build was killed between the two renames', async () => {
  await mkdir(join(folder, '.dist.old'));
  await writeFile(join(folder, '.dist.old', 'index.html'), 'old');
  await mkdir(join(folder, '.dist.next'));
  await repairOutput(out);
  expect(await list()).toEqual(['dist', 'dist/index.html']);
});

test('removes what a killed build left beside a good output', async () => {
  await writeOutput(out, new Map([['index.html', 'good']]));
  for (const name of ['.dist.old', '.dist.next']) await mkdir(join(folder, name));
  await writeFile(join(folder, '.dist.old', 'index.html'), 'older');
  await writeFile(join(out, 'handout.pdf.part'), 'half');
  await repairOutput(out);
  expect(await list()).toEqual(['dist', 'dist/index.html']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('good');
});

test('a failure while writing leaves the old output', async () => {
  await writeOutput(out, new Map([['index.html', 'good']]));
  await expect(
    writeOutput(
      out,
      new Map([
        ['a', 'file'],
        ['a/b', 'needs a folder of that name'],
      ]),
    ),
  ).rejects.toThrow();
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('good');
});

test('what writes into one folder waits for its turn', async () => {
  const files = new Map(Array.from({ length: 20 }, (_, i) => [`${i}.html`, 'page'] as const));
  await writeOutput(out, files);
  const names = Array.from({ length: 30 }, (_, i) => `${i}.pdf`);
  await Promise.all(
    names.flatMap((name) => [replaceFile(out, name, Buffer.from(name)), writeOutput(out, files), repairOutput(out)]),
  );
  expect(await list()).toEqual(['dist', ...[...files.keys(), ...names].map((name) => `dist/${name}`)].sort());
});

test('a PDF whose turn comes after it was given up does not land, nor go', async () => {
  await writeOutput(out, new Map([['index.html', 'old']]));
  const stop = new AbortController();
  await replaceFile(out, 'handout.pdf', Buffer.from('old'), stop.signal);
  const swap = writeOutput(out, new Map([['index.html', 'new']]));
  const late = [
    replaceFile(out, 'handout.pdf', Buffer.from('late'), stop.signal),
    removeFiles(out, ['handout.pdf'], stop.signal),
  ];
  stop.abort();
  await Promise.all([swap, ...late]);
  expect(await readFile(join(out, 'handout.pdf'), 'utf8')).toBe('old');
});

test('a PDF that cannot be written leaves nothing half-written', async () => {
  await writeOutput(out, new Map([['handout.pdf/in-the-way', '']]));
  await expect(replaceFile(out, 'handout.pdf', Buffer.from('new'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM/);
  expect(await list()).toEqual(['dist', 'dist/handout.pdf', 'dist/handout.pdf/in-the-way']);
});

test('refuses folders that are not an output', async () => {
  await mkdir(join(folder, 'story'));
  await mkdir(join(folder, 'photos'));
  await writeFile(join(folder, 'photos', 'cat.jpg'), '');
  const story = join(folder, 'story');
  expect(await findObstacle(out, story)).toBeUndefined();
  expect(await findObstacle(story, story)).toBe(`the output folder ${story} would replace the story ${story}`);
  expect(await findObstacle(folder, story)).toBe(`the output folder ${folder} would replace the story ${story}`);
  const photos = join(folder, 'photos');
  expect(await findObstacle(photos, story)).toBe(
    `the folder ${photos} holds other files; choose one that is empty or does not exist yet`,
  );
  const file = join(photos, 'cat.jpg');
  expect(await findObstacle(file, story)).toBe(`${file} is no folder (ENOTDIR)`);
});
