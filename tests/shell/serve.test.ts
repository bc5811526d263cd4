import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { Compilation } from '../../src/compile.ts';
import { readOptions } from '../../src/shell/options.ts';
import { type Serving, serveStory } from '../../src/shell/serve.ts';
import { readSources } from '../../src/shell/sources.ts';
import { fakeBrowser, readTitle } from './fakeBrowser.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
  vi.restoreAllMocks();
});

interface Start {
  readonly check?: Serving['check'];
  /** Starts what prints; without it nothing is printed. */
  readonly launch?: Serving['launch'];
  readonly say?: Serving['say'];
  /** Hears the text of each build. */
  readonly seen?: (text: string) => void;
}

/**
 * Serves a story of all its files, one after the other; `!` in them is an author's mistake, `?` a mistake of ours, and with `#` the
 * output cannot be written.
 */
async function start({
  check,
  launch,
  say = () => {},
  seen = () => {},
}: Start = {}): Promise<{ readonly url: string; readonly story: string; readonly out: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'serve-'));
  const story = join(folder, '.hidden', 'node_modules', 'story');
  const out = join(story, 'dist');
  await mkdir(story, { recursive: true });
  await writeFile(join(story, 'a.md'), 'one');
  const print = launch ? [] : ['--no-pdf'];
  const options = readOptions(['--story', story, '--out', out, ...print, '--port', '0']);
  if (options === 'help' || 'misuse' in options) throw new Error('wrong options');
  const build = async (): Promise<Compilation> => {
    const text = await readStory(story);
    seen(text);
    if (text.includes('?')) throw new Error('ours');
    const problem = { severity: 'error', file: 'a.md', line: 1, column: 1, message: 'no', excerpt: text } as const;
    const files = new Map([['index.html', text], ...(text.includes('#') ? [['index.html/a', text] as const] : [])]);
    const papers = async () => new Map(['handout', 'slides'].map((name) => [`${name}.html`, `${name}: ${text}`]));
    return text.includes('!') ? { problems: [problem] } : { problems: [], files, papers };
  };
  const server = await serveStory({
    options,
    build,
    launch: launch ?? (async () => undefined),
    ...(check && { check }),
    pause: 0,
    client: '',
    say,
  });
  open.push(server.close);
  return { url: server.url, story, out };
}

/** All files in their order; one may be gone between listing and reading. */
async function readStory(story: string): Promise<string> {
  const files = [...(await readSources(story, join(story, 'dist')))].filter(([path]) => path.endsWith('.md'));
  return files.map(([, bytes]) => new TextDecoder().decode(bytes)).join(' ');
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
  const launch = async () => undefined;
  const server = await serveStory({ options, build, launch, client: '', say: () => {} });
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
  const { url, story } = await start({ check });
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

/** What a PDF is called; nothing while there is none. */
function titleIn(path: string): Promise<string | undefined> {
  return readFile(path).then(readTitle, () => undefined);
}

/** A browser that takes its time for each PDF. */
const slowly = async () =>
  fakeBrowser(Number.POSITIVE_INFINITY, {
    pdf: (text) => new Promise((done) => setTimeout(() => done(text), 15)),
  });

test('saves, additions, new names and removals while PDFs print end nothing', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { url, story, out } = await start({ launch: slowly });
  const changes: readonly ((turn: number) => Promise<void>)[] = [
    (turn) => writeFile(join(story, 'a.md'), `saved ${turn}`),
    (turn) => writeFile(join(story, 'b.md'), `added ${turn}`),
    () => rename(join(story, 'b.md'), join(story, 'c.md')),
    () => rm(join(story, 'c.md')),
  ];
  for (let turn = 0; turn < 50; turn++) {
    await changes[turn % changes.length]?.(turn);
    const text = await readStory(story);
    await expect.poll(() => read(url), { interval: 5 }).toBe(text);
  }
  const text = await readStory(story);
  for (const name of ['handout', 'slides']) {
    await expect.poll(() => titleIn(join(out, `${name}.pdf`))).toBe(`${name}: ${text}`);
  }
  expect((await readdir(out)).sort()).toEqual(['handout.pdf', 'index.html', 'slides.pdf']);
  expect(error.mock.calls).toEqual([]);
}, 60_000);

test('the PDFs of an older build never come after those of a newer one', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const waiting: (() => void)[] = [];
  const pdf = (text: string) =>
    new Promise<string>((done) => (text.includes('one') ? waiting.push(() => done(text)) : done(text)));
  const { url, story, out } = await start({ launch: async () => fakeBrowser(9, { pdf }) });
  await expect.poll(() => waiting.length).toBe(2);
  await writeFile(join(story, 'a.md'), 'two');
  await expect.poll(() => readFile(join(out, 'index.html'), 'utf8')).toBe('two');
  for (const print of waiting) print();
  await expect.poll(() => titleIn(join(out, 'slides.pdf'))).toBe('slides: two');
  expect(await titleIn(join(out, 'handout.pdf'))).toBe('handout: two');
  const served = await fetch(`${url}handout.pdf`);
  expect(await readTitle(new Uint8Array(await served.arrayBuffer()))).toBe('handout: two');
});

test('an output that cannot be written is said, and written after the next save', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { url, story, out } = await start();
  await writeFile(join(story, 'a.md'), 'two#');
  await expect.poll(() => error.mock.calls).toEqual([[expect.stringMatching(/^E[A-Z]+: [^\n]+$/)]]);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('one');
  await writeFile(join(story, 'a.md'), 'three');
  await expect.poll(() => read(url)).toBe('three');
  await expect.poll(() => readFile(join(out, 'index.html'), 'utf8').catch(() => '')).toBe('three');
});

test('a print that fails is said, and tried again after the next save, changed or not', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  // A save may be told twice, and then a print is given up with its browser: so their number is no matter.
  let lives = 0;
  const { story, out } = await start({ launch: async () => fakeBrowser(lives) });
  await expect.poll(() => error.mock.calls[0]).toEqual([expect.stringMatching(/^the browser died twice, .*made$/)]);
  lives = 9;
  await writeFile(join(story, 'a.md'), 'one');
  await expect.poll(() => titleIn(join(out, 'slides.pdf'))).toBe('slides: one');
});

test('says which files changed, what came of them and how long it took', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const said: string[] = [];
  const { story } = await start({ say: (line) => said.push(line) });
  await writeFile(join(story, 'a.md'), 'two');
  await expect.poll(() => said.at(-1)).toMatch(/^a\.md: built in \d+ ms$/);
  await writeFile(join(story, 'a.md'), 'three!');
  await expect.poll(() => said.at(-1)).toMatch(/^a\.md: not built \(\d+ ms\), the last good pages stay$/);
  expect(said[0]).toMatch(/^built in \d+ ms$/);
});

test('reads a file again that was saved by halves before it blames it', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const read: string[] = [];
  let file = '';
  const seen = (text: string): void => {
    read.push(text);
    if (text === 'half!') writeFileSync(file, 'whole');
  };
  const { url, story } = await start({ seen });
  file = join(story, 'a.md');
  await writeFile(file, 'half!');
  await expect.poll(async () => (await fetch(url)).text()).toBe('whole');
  expect(read.slice(0, 3)).toEqual(['one', 'half!', 'whole']);
  expect(error.mock.calls).toEqual([]);
});
