/** Writing with `npm start`: the open page follows the saves and stays where it is. */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { compile } from '../../src/compile.ts';
import { launchBrowser } from '../../src/shell/browser.ts';
import { readOptions } from '../../src/shell/options.ts';
import { serveStory } from '../../src/shell/serve.ts';
import { readSources } from '../../src/shell/sources.ts';
import { createTools } from '../../src/shell/tools.ts';
import { visit } from './harness.ts';
import { currentStep } from './places.ts';
import { readPdfText } from './readPdf.ts';
import { step as idOf, story } from './story.ts';

let folder: string;
let server: Awaited<ReturnType<typeof serveStory>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-'));
  await cp(inject('story'), join(folder, 'slides'), { recursive: true });
  const options = readOptions([
    '--story',
    join(folder, 'slides'),
    '--out',
    join(folder, 'dist'),
    '--no-pdf',
    '--port=0',
  ]);
  if (options === 'help' || 'misuse' in options) throw new Error('wrong options');
  const { tools, live } = await createTools();
  const build = async () => compile(await readSources(options.story, options.out), tools);
  server = await serveStory({ options, build, launch: async () => undefined, client: live, say: () => {} });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Changes the chapter that a slide stands in. */
async function edit(change: (text: string) => string): Promise<void> {
  const slide = story.slides.find(({ steps }) => steps.some(({ id }) => id === step));
  const chapter = join(folder, 'slides', slide?.place.file ?? '');
  await save(chapter, change(await readFile(chapter, 'utf8')));
}

/** Writes a file in one go: one that is only half written would be read, too. */
async function save(file: string, text: string): Promise<void> {
  await writeFile(join(folder, 'saved.md'), text);
  await rename(join(folder, 'saved.md'), file);
}

const step = idOf(22);

test.each(['', 'deck.html'])('/%s reloads after a save and stays at its step', async (name) => {
  const { page, troubles } = await visit(`${server.url}${name}#${name ? '/' : ''}${step}`);
  await expect.poll(() => currentStep(page)).toBe(step);
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));
  await edit((text) => `${text}\nOne more sentence for ${name || 'the story'}.\n`);
  await expect.poll(() => loads.length).toBe(1);
  await expect.poll(() => page.textContent('body')).toContain(`One more sentence for ${name || 'the story'}.`);
  await expect.poll(() => currentStep(page)).toBe(step);
  // A page that reloads lets go of the server's events.
  expect(troubles.filter((trouble) => !trouble.startsWith(`failed: ${server.url}-/events`))).toEqual([]);
});

test.each(['', 'deck.html'])('/%s keeps a step that gets another id, and slides before it', async (name) => {
  const { page } = await visit(`${server.url}${name}#${name ? '/' : ''}no-letter`);
  await expect.poll(() => currentStep(page)).toBe('no-letter');
  await edit((text) =>
    text.replace(
      '## Two years without a letter {#no-letter',
      '## A new slide\n\n---\n\n## Two years without a letter {#silence',
    ),
  );
  await expect.poll(() => currentStep(page)).toBe('silence');
  await edit((text) => text.replace('## A new slide\n\n---\n\n', '').replace('{#silence', '{#no-letter'));
  await expect.poll(() => currentStep(page)).toBe('no-letter');
});

test('a mistake shows over the page, with its place, until it is mended', async () => {
  const { page } = await visit(server.url);
  await edit((text) => `${text}\n\n---\n\n## Wrong {date=1950-13}\n`);
  const panel = page.locator('pre[role=alert]');
  await expect.poll(() => panel.textContent()).toMatch(/\.md:\d+:\d+ error: [\s\S]*\n {2}## Wrong.*\n +\^\n\n1 error$/);
  await edit((text) => text.replace('date=1950-13', ''));
  await expect.poll(() => panel.count()).toBe(0);
  await expect.poll(() => page.textContent('body')).toContain('Wrong');
});

test('fifty saves, additions, new names and removals while PDFs print end nothing', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const [story, out] = [join(folder, 'deck'), join(folder, 'deck-dist')];
  const [first, second, third] = ['a.md', 'b.md', 'c.md'].map((name) => join(story, name)) as [string, string, string];
  await mkdir(story);
  await writeFile(first, '# First\n\nSaved.\n');
  const options = readOptions(['--story', story, '--out', out, '--port=0']);
  if (options === 'help' || 'misuse' in options) throw new Error('wrong options');
  const { tools, live: client } = await createTools();
  const build = async () => compile(await readSources(story, out), tools, options);
  const launch = () => launchBrowser({ install: false, say: () => {} });
  const { url, close } = await serveStory({ options, build, launch, pause: 0, client, say: () => {} });
  onTestFinished(async () => {
    await close();
    vi.restoreAllMocks();
  });
  const shows = (text: string) => expect.poll(async () => (await fetch(`${url}deck.html`)).text()).toContain(text);
  const changes: readonly ((turn: number) => Promise<unknown>)[] = [
    (turn) => save(first, `# First\n\nSaved ${turn}.\n`).then(() => shows(`Saved ${turn}.`)),
    (turn) => save(second, `# Second\n\nAdded ${turn}.\n`).then(() => shows(`Added ${turn}.`)),
    () => rename(second, third),
    () => rm(third),
  ];
  // What is built is served before it is written, and while the folder is swapped there is none for a moment.
  const list = () => vi.waitFor(() => readdir(out), { timeout: 10_000, interval: 5 });
  for (let turn = 0; turn <= 50; turn++) {
    await changes[turn % changes.length]?.(turn);
    const pdfs = (await list()).filter((name) => name.endsWith('.pdf'));
    // Now and then a print comes to an end.
    if (turn === 20) await expect.poll(list, { timeout: 30_000 }).toContain('slides.pdf');
    else if (turn > 20) expect(pdfs).toContain('slides.pdf');
  }
  const readText = async (): Promise<string> => (await readPdfText(join(out, 'slides.pdf'))).text;
  await expect.poll(readText, { timeout: 30_000 }).toMatch(/Saved 48\.[\s\S]*Added 49\./);
  expect(error.mock.calls).toEqual([]);
  // The last print may still be at its last file.
  await expect
    .poll(async () => (await list()).filter((name) => name.endsWith('.part')), { timeout: 30_000 })
    .toEqual([]);
}, 120_000);
