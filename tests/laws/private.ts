/** Nothing that is meant for the lecturer stands in any public byte of a built story. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatQuantity } from '../../src/formats.ts';
import { sha256 } from '../../src/shell/memo.ts';
import { dist } from '../browser/harness.ts';
import { readPdfText } from '../browser/readPdf.ts';
import { story } from '../browser/story.ts';
import { readText } from '../browser/text.ts';
import { markupOf } from '../texts.ts';

/** All files of the output by path; PDFs as their text. */
export async function readOutput(root: string): Promise<ReadonlyMap<string, string>> {
  const paths = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => {
        const name = path.slice(root.length + 1).replaceAll('\\', '/');
        const bytes = await readFile(path);
        return [name, await (name.endsWith('.pdf') ? readOnce(bytes) : bytes.toString())] as const;
      }),
    ),
  );
}

const known = new Map<string, Promise<string>>();

/** The text of a PDF, which may stand in both copies of an output. */
function readOnce(pdf: Uint8Array): Promise<string> {
  const name = sha256(pdf);
  const text = known.get(name) ?? readPdfText(pdf).then(({ text }) => text);
  known.set(name, text);
  return text;
}

/** Every run of six words within a paragraph of a text, in small letters and without signs. */
function runsOf(text: string): readonly string[] {
  return paragraphsOf(text).flatMap((words) => words.slice(5).map((_, index) => runAt(words, index)));
}

/** The words of each paragraph. */
function paragraphsOf(text: string): readonly (readonly string[])[] {
  return text.split(/<\/(?:p|div|li|t[dh]|h\d|blockquote)>/).map((block) => {
    const plain = readText(block.replace(/[\u00ad\u2060]/g, '')).toLowerCase();
    return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  });
}

function runAt(words: readonly string[], index: number): string {
  return words.slice(index, index + 6).join(' ');
}

/** Those of some runs of words that stand in a text. Most words begin none of them. */
function findRuns(text: string, runs: ReadonlySet<string>): readonly string[] {
  const firsts = new Set([...runs].map((run) => run.split(' ')[0]));
  return paragraphsOf(text).flatMap((words) =>
    words.flatMap((word, index) => (firsts.has(word) && runs.has(runAt(words, index)) ? [runAt(words, index)] : [])),
  );
}

/** All texts in a record, at any depth. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The output of the built story, read once for all tests of a file. */
export const published = readOutput(dist);

/** `fewest`: so many runs of words at least are secret. */
export function holdPrivateLaw(fewest: number): void {
  test('no run of six words that stands only in notes or answers is in any public file', async () => {
    const slides = story.slides.map(({ speakerNotes: _notes, answers: _answers, steps, ...slide }) => ({
      ...slide,
      steps: steps.map(({ speakerNotes: _own, ...step }) => step),
    }));
    // What the author wrote elsewhere too is public, and so are the ledger's quantities.
    const quantities = story.graphic?.ledger.map((row) => formatQuantity(row, story.lang, 'brief'));
    const read = slides.flatMap(({ steps, reading }) => [...steps.map(({ body }) => body), ...reading].map(markupOf));
    const open = new Set([...textsOf([{ ...story, slides }, quantities]), ...read].flatMap(runsOf));
    const secret = story.slides.flatMap(({ speakerNotes, answers, steps: own }) => [
      ...[...speakerNotes, ...own.flatMap((step) => step.speakerNotes)].map(({ body }) => markupOf(body)),
      ...answers.map(markupOf),
    ]);
    const runs = new Set(secret.flatMap(runsOf).filter((run) => !open.has(run)));
    expect(runs.size).toBeGreaterThan(fewest);
    const files = [...(await published)].filter(([name]) => !name.endsWith('.woff2'));
    expect(files.length).toBeGreaterThan(8);
    const leaks = files.flatMap(([name, text]) => findRuns(text, runs).map((run) => `${name}: ${run}`));
    expect(leaks).toEqual([]);
  });
}
