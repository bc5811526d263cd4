/** Whether everything fits: the check finds what was planted. */
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { compile, locateMisfits } from '../../src/compile.ts';
import { launchBrowser } from '../../src/shell/browser.ts';
import { measureFit } from '../../src/shell/fit.ts';
import { readOptions } from '../../src/shell/options.ts';
import { renderProblems } from '../../src/shell/problems.ts';
import { serveStory } from '../../src/shell/serve.ts';
import { readSources } from '../../src/shell/sources.ts';
import type { KeptBrowser } from '../../src/shell/visit.ts';
import { checkFolder, kept } from './fitting.ts';
import { visit } from './harness.ts';
import { fit, live, tools } from './tools.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;

const launch = () => launchBrowser({ install: false, say: console.log });
const longWord = 'Vierwaldstätterseedampfschifffahrtsgesellschaftskapitänsmütze';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A small story with a graphic and one more chapter. */
async function plant(name: string, chapter: string): Promise<string> {
  const story = join(folder, name);
  await cp('tests/read/golden/story', story, { recursive: true });
  await writeFile(join(story, '03-planted.md'), chapter);
  return story;
}

const many = 'Soviet money pays for soldiers and for schools, for rifles and for boots. '.repeat(9);

const planted = `---
title: Planted
---

## Too many words {#words date=1928-01-01}

${many}

---

## A word {#word date=1928-01-01}

The ${longWord} is long.

---

## When the last of the advisers had left the city by the northern road, nobody knew how many rifles had come, or who had paid {#heading date=1928-01-01}

Few words.

---

## Code {#code date=1928-01-01 layout=text}

    ${'const much = 1; '.repeat(14)}
${'    line\n'.repeat(40)}
---

## Over the river {#river view=river date=1928-01-01 layout=full}

${'A line.\n\n'.repeat(26)}
---

## A list {#list date=1928-01-01 layout=text}

${'- item\n'.repeat(75)}`;

/** `LINE:COLUMN` of the first place of some words in the planted chapter. */
function find(words: string): string {
  const lines = planted.split('\n');
  const index = lines.findIndex((line) => line.includes(words));
  return `${index + 1}:${(lines[index] ?? '').indexOf(words) + 1}`;
}

test('what does not fit is found in every output, all at once, each with its line and its measure', async () => {
  const problems = await checkFolder(await plant('planted', planted));
  const found = problems.filter(({ file }) => file === '03-planted.md');
  const report = found.map(({ line, column, message }) => `${line}:${column} ${message}`);
  const [deck, scroll] = ['deck.html at 16:9 and 4:3', 'index.html at 390 × 844'];
  const word = `the word “${longWord}” is # px wider than its column, so it breaks`;
  const expected = [
    `${find('Too many')} ${scroll}: the card is # px (# lines) higher than the room under its picture`,
    ...[deck, scroll, 'handout.pdf', 'slides.pdf'].map((output) => `${find(longWord)} ${output}: ${word}`),
    ...[deck, 'slides.pdf'].map(
      (output) => `${find('When the last')} ${output}: the heading takes # lines, expected at most 4`,
    ),
    `${find('const much')} ${deck}: “const much” is # px too wide for its box`,
    `${find('line')} ${deck}: the text is # px (# lines) too high for its box, from “line” on`,
    `${find('Code {')} slides.pdf: the block from “Code” on is # px (# lines) higher than its page`,
    `${find('A line')} slides.pdf: “A line” covers “to Communists” of the picture by # px`,
    `${find('A list')} handout.pdf: the block from “A list” on is # px (# lines) higher than its page`,
  ];
  expect(report.map((line) => line.replace(/(?<=is |\(|takes |by )[\d.]+/g, '#'))).toEqual(
    expect.arrayContaining(expected),
  );
  const [lines] = /(?<=takes )\d+/.exec(report.find((line) => line.includes(`${deck}: the heading`)) ?? '') ?? [];
  expect(Number(lines)).toBeGreaterThan(4);
}, 180_000);

test('a build looks at the deck on one screen, the handout and the printed slides alone', async () => {
  const { files, papers } = await compile(new Map([['a.md', Buffer.from('# Few words\n')]]), tools);
  if (files === undefined || papers === undefined) throw new Error('no files');
  const fits = await measureFit({ files, papers: await papers(), script: fit, browser: kept, brief: true });
  expect(fits).toEqual([
    { output: 'deck.html', frame: '16:9', misfits: [] },
    { output: 'handout.pdf', misfits: [] },
    { output: 'slides.pdf', misfits: [] },
  ]);
});

test('an author sees the same as a warning over the page, and can put it away', async () => {
  const story = await mkdtemp(join(folder, 'written-'));
  await writeFile(join(story, 'talk.md'), '# All fits\n\nFew words.\n');
  const options = readOptions(['--story', story, '--out', join(folder, 'dist'), '--no-pdf', '--port=0']);
  if (options === 'help' || 'misuse' in options) throw new Error('wrong options');
  const read = () => readSources(options.story, options.out);
  // One output is enough to have something to say.
  const check = async (all: Files, _: Files, checker: KeptBrowser): Promise<string> => {
    const files = new Map([...all].filter(([path]) => !path.endsWith('.html') || path === 'deck.html'));
    const fits = (await measureFit({ files, papers: new Map(), script: fit, browser: checker })) ?? [];
    return renderProblems(await locateMisfits(await read(), tools.memo, fits, 'warning'));
  };
  vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  const build = async () => compile(await read(), tools);
  const server = await serveStory({ options, build, launch, check, client: live, say: () => {} });
  onTestFinished(() => server.close());
  const { page } = await visit(`${server.url}deck.html`);
  await appendFile(join(story, 'talk.md'), `\nThe ${longWord}${longWord} is long.\n`);
  const panel = page.locator('pre[role="alert"]');
  await expect
    .poll(() => panel.innerText().catch(() => ''), { timeout: 120_000 })
    .toContain(`talk.md:5:5 warning: deck.html at 16:9 and 4:3: the word “${longWord}${longWord}” is`);
  await panel.getByRole('button').click();
  await expect.poll(() => panel.count()).toBe(0);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining(longWord));
}, 180_000);
