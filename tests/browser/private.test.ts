/** Nothing that is meant for the lecturer stands in any public byte. */

import { appendFile, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { formatQuantity } from '../../src/formats.ts';
import { markupOf } from '../texts.ts';
import { buildInto } from './build.ts';
import { readPdf } from './readPdf.ts';
import { shipped } from './story.ts';
import { readText } from './text.ts';

const marker = 'Quizzaciously';
let folder: string;
let out: string;
/** The pages of all print documents; some of them are printed too. */
let papers: Awaited<ReturnType<typeof buildInto>>;

const planted = `

::: notes
${marker} of the slide, **${marker}** again.
:::

::: notes {track=short}
${marker} of the short track.
:::

::: answers
${marker} of the answers.
:::

<!-- ${marker} in a comment -->

:::: step {#planted-step}
A step with notes of its own.

::: notes
${marker} of the step.
:::
::::
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'private-'));
  out = join(folder, 'dist');
  const story = join(folder, 'slides');
  await cp(inject('slides'), story, { recursive: true });
  const chapters = (await readdir(story)).filter((name) => /^\d.*\.md$/.test(name)).sort();
  await appendFile(join(story, chapters.at(-1) ?? ''), `\n\n---\n\n## Planted {#planted}\n\nPublic words.${planted}`);
  papers = await buildInto(out, story, ['handout', 'lecturer']);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All files of the output by path; PDFs as their text. */
async function readOutput(root = out): Promise<ReadonlyMap<string, string>> {
  const paths = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => {
        const name = path.slice(root.length + 1).replaceAll('\\', '/');
        return [name, name.endsWith('.pdf') ? (await readPdf(path)).text : await readFile(path, 'utf8')] as const;
      }),
    ),
  );
}

test('notes, answers and comments are in the lecturer’s folder or nowhere', async () => {
  const files = await readOutput();
  const holders = [...files].filter(([, text]) => text.includes(marker)).map(([name]) => name);
  expect(holders.sort()).toEqual(['lecturer/lecturer.pdf', 'lecturer/speaker.html']);
  expect(files.get('lecturer/speaker.html')?.split(marker).length).toBe(6);
  expect(files.get('lecturer/speaker.html')).not.toContain('in a comment');
  expect(files.get('lecturer/lecturer.pdf')?.split(marker).length).toBe(6);
  for (const name of ['index.html', 'deck.html', 'handout.html', 'slides.html', 'handout.pdf']) {
    expect(files.get(name), name).toContain('Public words');
  }
});

test('of the pages for print only the lecturer’s holds them', () => {
  const pages = [...papers].filter(([path]) => path.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(4);
  const holders = pages.filter(([, text]) => String(text).includes(marker)).map(([path]) => path);
  expect(holders).toEqual(['lecturer/lecturer.html']);
});

test('remarks of the research files stand in no output', async () => {
  const remarks = /excerpt seen|not citable|not seen|the seed\b/i;
  const holders = [...(await readOutput())].filter(([, text]) => remarks.test(text)).map(([name]) => name);
  expect(holders).toEqual([]);
});

/** Every run of six words within a paragraph of a text, in small letters and without signs. */
function runsOf(text: string): readonly string[] {
  return text.split(/<\/(?:p|div|li|t[dh]|h\d|blockquote)>/).flatMap((block) => {
    const plain = readText(block.replace(/[\u00ad\u2060]/g, '')).toLowerCase();
    const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
  });
}

/** All texts in a record, at any depth. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

test('no run of six words that stands only in notes or answers is in any public file of the shipped story', async () => {
  const slides = shipped.slides.map(({ speakerNotes: _notes, answers: _answers, steps, ...slide }) => ({
    ...slide,
    steps: steps.map(({ speakerNotes: _own, ...step }) => step),
  }));
  // What the author wrote elsewhere too is public, and so are the ledger's quantities.
  const quantities = shipped.graphic?.ledger.map((row) => formatQuantity(row, shipped.lang, 'brief'));
  const open = new Set(textsOf([{ ...shipped, slides }, quantities]).flatMap(runsOf));
  const secret = shipped.slides.flatMap(({ speakerNotes, answers, steps }) => [
    ...[...speakerNotes, ...steps.flatMap((step) => step.speakerNotes)].map(({ body }) => markupOf(body)),
    ...answers.map(markupOf),
  ]);
  const runs = new Set(secret.flatMap(runsOf).filter((run) => !open.has(run)));
  expect(runs.size).toBeGreaterThan(1000);
  const files = [...(await readOutput(inject('dist')))].filter(([name]) => !/^lecturer\/|\.woff2$/.test(name));
  expect(files.length).toBeGreaterThan(8);
  const leaks = files.flatMap(([name, text]) =>
    runsOf(text).flatMap((run) => (runs.has(run) ? `${name}: ${run}` : [])),
  );
  expect(leaks).toEqual([]);
});
