import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  findObstacle,
  lecturerFolder,
  removeFiles,
  repairOutput,
  replaceOutput,
  writeOutput,
} from '../../src/shell/output.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'));
  out = join(folder, 'dist');
});

const listIn = async (copy: string): Promise<readonly string[]> =>
  (await list()).filter((name) => name.startsWith(`${copy}/`)).map((name) => name.slice(copy.length + 1));

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
  await replaceOutput(out, 'handout.pdf', Buffer.from('pdf'));
  await mkdir(join(out, '.git'));
  await writeFile(join(out, '.git', 'HEAD'), 'ref');
  await writeOutput(
    out,
    new Map<string, string | Uint8Array>([
      ['index.html', 'new'],
      ['fonts/b.woff2', new Uint8Array([1])],
    ]),
  );
  expect(await listIn('dist')).toEqual(['.git', '.git/HEAD', 'fonts', 'fonts/b.woff2', 'handout.pdf', 'index.html']);
  expect(await listIn('dist-lecturer')).toEqual(['fonts', 'fonts/b.woff2', 'handout.pdf', 'index.html']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('new');
  await removeFiles(out, ['handout.pdf', 'slides.pdf']);
  expect((await list()).filter((name) => name.endsWith('.pdf'))).toEqual([]);
});

test('what is private stands in the lecturer’s copy alone, before the public file of its name', async () => {
  await mkdir(join(out, 'lecturer'), { recursive: true });
  await writeFile(join(out, 'lecturer', 'speaker.html'), 'notes of an earlier build');
  await writeOutput(
    out,
    new Map([
      ['deck.html', 'deck'],
      ['lecturer/deck.html', 'deck with a desk'],
      ['lecturer/speaker.html', 'notes'],
    ]),
  );
  await replaceOutput(out, 'lecturer/lecturer.pdf', Buffer.from('notes'));
  expect(await listIn('dist')).toEqual(['deck.html']);
  expect(await listIn('dist-lecturer')).toEqual(['deck.html', 'lecturer.pdf', 'speaker.html']);
  expect(await readFile(join(out, 'deck.html'), 'utf8')).toBe('deck');
  expect(await readFile(join(lecturerFolder(out), 'deck.html'), 'utf8')).toBe('deck with a desk');
  await removeFiles(out, ['lecturer/lecturer.pdf']);
  expect(await listIn('dist-lecturer')).not.toContain('lecturer.pdf');
});

describe('a build that was killed while it swapped leaves both old copies or both new ones', () => {
  /** Folder → what its index says; `.old` and `.next` are those beside it. */
  const states: readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>][] = [
    ['before', { dist: 'old', L: 'old', 'dist.next': 'new', 'L.next': 'new' }, { dist: 'old', L: 'old' }],
    ['one away', { 'dist.old': 'old', L: 'old', 'dist.next': 'new', 'L.next': 'new' }, { dist: 'old', L: 'old' }],
    ['both away', { 'dist.old': 'old', 'L.old': 'old', 'L.next': 'new' }, { dist: 'old', L: 'old' }],
    ['one new', { dist: 'new', 'dist.old': 'old', 'L.old': 'old', 'L.next': 'new' }, { dist: 'old', L: 'old' }],
    ['one new, of an output that had no second', { dist: 'new', 'dist.old': 'old', 'L.next': 'new' }, { dist: 'old' }],
    ['both new', { dist: 'new', L: 'new', 'dist.old': 'old', 'L.old': 'old' }, { dist: 'new', L: 'new' }],
  ];
  const nameOf = (name: string): string => name.replace('L', 'dist-lecturer').replace(/^(.*)(?=\.(old|next)$)/, '.$1');

  test.each(states)('%s', async (_, before, after) => {
    for (const [name, text] of Object.entries(before)) {
      await mkdir(join(folder, nameOf(name)));
      await writeFile(join(folder, nameOf(name), 'index.html'), text);
    }
    await repairOutput(out);
    const kept = Object.keys(after).map(nameOf);
    expect((await readdir(folder)).sort()).toEqual(kept.sort());
    for (const [name, text] of Object.entries(after))
      expect(await readFile(join(folder, nameOf(name), 'index.html'), 'utf8')).toBe(text);
  });
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
  expect(await list()).toEqual(['dist', 'dist-lecturer', 'dist-lecturer/index.html', 'dist/index.html']);
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
  expect(await list()).toEqual(['dist', 'dist-lecturer', 'dist-lecturer/index.html', 'dist/index.html']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('good');
});

test('what writes into one folder waits for its turn', async () => {
  const files = new Map(Array.from({ length: 20 }, (_, i) => [`${i}.html`, 'page'] as const));
  await writeOutput(out, files);
  const names = Array.from({ length: 30 }, (_, i) => `${i}.pdf`);
  await Promise.all(
    names.flatMap((name) => [replaceOutput(out, name, Buffer.from(name)), writeOutput(out, files), repairOutput(out)]),
  );
  for (const copy of ['dist', 'dist-lecturer']) expect(await listIn(copy)).toEqual([...files.keys(), ...names].sort());
});

test('a PDF whose turn comes after it was given up does not land, nor go', async () => {
  await writeOutput(out, new Map([['index.html', 'old']]));
  const stop = new AbortController();
  await replaceOutput(out, 'handout.pdf', Buffer.from('old'), stop.signal);
  const swap = writeOutput(out, new Map([['index.html', 'new']]));
  const late = [
    replaceOutput(out, 'handout.pdf', Buffer.from('late'), stop.signal),
    removeFiles(out, ['handout.pdf'], stop.signal),
  ];
  stop.abort();
  await Promise.all([swap, ...late]);
  expect(await readFile(join(out, 'handout.pdf'), 'utf8')).toBe('old');
});

test('a PDF that cannot be written leaves nothing half-written', async () => {
  await writeOutput(out, new Map([['handout.pdf/in-the-way', '']]));
  await expect(replaceOutput(out, 'handout.pdf', Buffer.from('new'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM/);
  expect(await listIn('dist')).toEqual(['handout.pdf', 'handout.pdf/in-the-way']);
  expect(await listIn('dist-lecturer')).toEqual(['handout.pdf', 'handout.pdf/in-the-way']);
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
  await mkdir(lecturerFolder(out));
  await writeFile(join(lecturerFolder(out), 'talk.docx'), '');
  expect(await findObstacle(out, story)).toBe(
    `the folder ${lecturerFolder(out)} holds other files; choose one that is empty or does not exist yet`,
  );
  const file = join(photos, 'cat.jpg');
  expect(await findObstacle(file, story)).toBe(`${file} is no folder (ENOTDIR)`);
});
