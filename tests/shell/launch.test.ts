/** The command line as a person starts it: exit codes, messages, what stays untouched. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { usage } from '../../src/shell/options.ts';

let folder: string;
let story: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launch-'));
  [story, out] = [join(folder, 'story'), join(folder, 'dist')];
  await mkdir(story);
  await writeFile(join(story, 'deck.md'), '---\ntitle: A deck\n---\n\n# First\n\nText.\n\n---\n\n## Second\n\nMore.\n');
});

async function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return runNode('src/shell/launch.mjs', ...args);
}

async function runNode(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream].on('data', (chunk) => (texts[stream] += chunk));
  const code = await new Promise<number>((done) => child.on('close', done));
  return { code, ...texts };
}

test('builds one Markdown file', async () => {
  const { code, stdout, stderr } = await run('--story', join(story, 'deck.md'), '--out', out, '--no-pdf');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^\d+ files in .*dist, and with your notes in .*dist-lecturer \(\d+\.\d s\)\nnot checked whether everything fits: --no-pdf \(npm run check:fit -- .*deck\.md\)\n$/,
  );
  const site = await readdir(out);
  expect(site).toEqual(expect.arrayContaining(['index.html', 'deck.html', 'handout.html']));
  expect(await readdir(`${out}-lecturer`)).toEqual([...site, 'private.txt', 'speaker.html'].sort());
}, 30_000);

test('an author’s mistake is reported with its place and leaves the output alone', async () => {
  await run('--story', story, '--out', out, '--no-pdf');
  const before = await readFile(join(out, 'deck.html'), 'utf8');
  await writeFile(join(story, 'story.yaml'), 'title: A story\nspan: [1920, 1950\n');
  const { code, stdout, stderr } = await run('--story', story, '--out', out, '--no-pdf');
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^story\.yaml:3:1 error: broken YAML: .+\n\n1 error\n$/);
  expect(await readFile(join(out, 'deck.html'), 'utf8')).toBe(before);
}, 30_000);

test.each([
  [['--help'], 0, usage],
  [['--nonsense'], 2, `Unknown option '--nonsense'\n\n${usage}`],
  [['--story', 'nowhere'], 2, '--story nowhere: no such folder or Markdown file'],
  [['--out', 'src'], 2, 'the folder src holds other files; choose one that is empty or does not exist yet'],
])(
  '%j ends with %i',
  async (args, status, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, (stdout + stderr).trim()]).toEqual([status, message]);
  },
  30_000,
);

const talker = `import { runToEnd } from './src/shell/signals.ts';
await runToEnd(async (signal) => {
  while (!signal.aborted) {
    console.log('a line');
    await new Promise((done) => setTimeout(done, 20));
  }
  return 0;
});`;

test('whose output nobody reads on, as head does, ends quietly', async () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', talker];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.once('data', () => child.stdout.destroy());
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number>((done) => child.on('close', done));
  expect([code, said]).toEqual([141, '']);
}, 30_000);

test('a mistake of ours keeps its stack, which names the sources', async () => {
  const broken = `data:text/javascript,String.prototype.normalize=()=>{throw new Error('broken')}`;
  const { code, stderr } = await runNode('--import', broken, 'src/shell/launch.mjs', '--story', story, '--out', out);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/^Error: broken\n[\s\S]* at createTools \(file:.*\/src\/shell\/tools\.ts:\d+:\d+\)\n/);
}, 30_000);
