import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Compilation } from '../../src/compile.ts';
import { readOptions } from '../../src/shell/options.ts';
import { type Serving, serveStory } from '../../src/shell/serve.ts';
import { readSources } from '../../src/shell/sources.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
  vi.restoreAllMocks();
});

/** Serves a story of one file; `!` in it is an author's mistake, `?` a mistake of ours. */
async function start(
  check?: Serving['check'],
): Promise<{ readonly url: string; readonly story: string; readonly out: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'serve-'));
  const story = join(folder, '.hidden', 'node_modules', 'story');
  const out = join(story, 'dist');
  await mkdir(story, { recursive: true });
  await writeFile(join(story, 'a.md'), 'one');
  const options = readOptions(['--story', story, '--out', out, '--no-pdf', '--port', '0']);
  if (options === 'help' || 'misuse' in options) throw new Error('wrong options');
  const build = async (): Promise<Compilation> => {
    const text = await readFile(join(story, 'a.md'), 'utf8');
    if (text.includes('?')) throw new Error('ours');
    const problem = { severity: 'error', file: 'a.md', line: 1, column: 1, message: 'no', excerpt: text } as const;
    const files = new Map([['index.html', text]]);
    return text.includes('!') ? { problems: [problem] } : { problems: [], files, papers: async () => new Map() };
  };
  const launch = async () => undefined;
  const server = await serveStory({
    options,
    build,
    launch,
    ...(check && { check }),
    pause: 0,
    client: '',
    say: () => {},
  });
  open.push(server.close);
  return { url: server.url, story, out };
}

const read = async (url: string): Promise<string> => (await fetch(url)).text();

/** What the server tells a page that opens now. */
async function readState(url: string): Promise<{ readonly version: number; readonly problems: string }> {
  const reader = ((await fetch(`${url}-/events`)).body as ReadableStream<Uint8Array>).getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return JSON.parse(new TextDecoder().decode(value).replace('data: ', ''));
}

test('builds again after a save, serves it, and writes the output', async () => {
  const { url, story, out } = await start();
  expect(await read(url)).toBe('one');
  await writeFile(join(story, 'a.md'), 'two');
  await expect.poll(() => read(url)).toBe('two');
  await expect.poll(() => readFile(join(out, 'index.html'), 'utf8')).toBe('two');
});

test('a deck of one file builds again when a picture it asks for comes or changes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'serve-'));
  const deck = join(folder, 'DECK.MD');
  await writeFile(deck, '# A');
  await writeFile(join(folder, 'old.png'), '1');
  const options = readOptions(['--story', deck, '--out', join(folder, 'dist'), '--no-pdf', '--port', '0']);
  if (options === 'help' || 'misuse' in options) throw new Error('wrong options');
  const build = async (): Promise<Compilation> => {
    const sources = await readSources(deck, options.out);
    const text = [...sources].map(([path, bytes]) => `${path}: ${new TextDecoder().decode(bytes)}`).join('\n');
    return { problems: [], files: new Map([['index.html', text]]) };
  };
  const server = await serveStory({ options, build, client: '', say: () => {} });
  open.push(server.close);
  expect(await read(server.url)).toBe('DECK.MD: # A');
  await writeFile(deck, '![o](./old.png) ![n](img/new.png)');
  await expect.poll(() => read(server.url)).toContain('old.png: 1');
  await writeFile(join(folder, 'old.png'), '2');
  await expect.poll(() => read(server.url)).toContain('old.png: 2');
  await mkdir(join(folder, 'img'));
  await writeFile(join(folder, 'img/new.png'), '3');
  await expect.poll(() => read(server.url)).toContain('img/new.png: 3');
}, 30_000);

test('shows a mistake over the last good build until it is mended', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { url, story, out } = await start();
  await writeFile(join(story, 'a.md'), 'two!');
  await expect
    .poll(() => readState(url))
    .toEqual({ version: 1, problems: 'a.md:1:1 error: no\n  two!\n  ^\n\n1 error' });
  expect(await read(url)).toBe('one');
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('one');
  await writeFile(join(story, 'a.md'), 'three');
  await expect.poll(() => readState(url)).toEqual({ version: 2, problems: '' });
});

test('a mistake of ours shows its stack and does not end the watch', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { url, story } = await start();
  await writeFile(join(story, 'a.md'), 'two?');
  await expect.poll(async () => (await readState(url)).problems).toMatch(/^Error: ours\n\s+at /);
  expect(error).toHaveBeenCalledWith(expect.stringMatching(/^Error: ours\n\s+at /));
  await writeFile(join(story, 'a.md'), 'three');
  await expect.poll(() => read(url)).toBe('three');
});

test('tells what a check of the latest build finds, behind the author’s back', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const slow: (() => void)[] = [];
  const check: Serving['check'] = async (files) => {
    const text = String(files.get('index.html'));
    if (text === 'two') await new Promise<void>((done) => slow.push(done));
    if (text === 'three') throw new Error('the browser died');
    return text === 'one' ? '' : `warning: ${text}`;
  };
  const { url, story } = await start(check);
  await writeFile(join(story, 'a.md'), 'two');
  await expect.poll(() => slow.length).toBe(1);
  await writeFile(join(story, 'a.md'), 'three');
  await expect.poll(() => readState(url)).toEqual({ version: 3, problems: '' });
  slow[0]?.();
  await expect.poll(() => error.mock.calls).toEqual([[expect.stringMatching(/^Error: the browser died\n\s+at /)]]);
  await writeFile(join(story, 'a.md'), 'four');
  await expect.poll(() => readState(url)).toEqual({ version: 4, problems: '', warnings: 'warning: four' });
  expect(error).toHaveBeenLastCalledWith('warning: four');
});

test('other files and the output itself do not start a build', async () => {
  const { url, story, out } = await start();
  await writeFile(join(story, '.a.md.swp'), 'x');
  await writeFile(join(out, 'b.md'), 'x');
  await writeFile(join(story, 'a.md'), 'two');
  await expect.poll(() => readState(url)).toEqual({ version: 2, problems: '' });
  await new Promise((done) => setTimeout(done, 200));
  expect(await readState(url)).toEqual({ version: 2, problems: '' });
});
