/** Small decks from the command line, with their PDFs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { root } from '../../src/shell/root.ts';
import { readPdfText } from './readPdf.ts';

const launcher = fileURLToPath(new URL('src/shell/launch.mjs', root));
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg==';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launch-'));
  out = join(folder, 'dist');
  const place = folder;
  onTestFinished(() => rm(place, { recursive: true, force: true }));
});

/** Builds a deck with handout and slides; the answer is the exit status and what was said on standard error. */
async function build(deck: string): Promise<{ readonly status: number; readonly said: string }> {
  await writeFile(join(folder, 'deck.md'), deck);
  const options = ['--no-install', '--only', 'handout,slides', '--story', join(folder, 'deck.md'), '--out', out];
  const child = spawn(process.execPath, [launcher, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const [status] = await once(child, 'close');
  return { status, said };
}

test('a picture in the heading of a later slide keeps no PDF from being made', async () => {
  await writeFile(join(folder, 'pic.png'), Buffer.from(png, 'base64'));
  expect(await build('# One\n\nText.\n\n# Two\n\nText.\n\n# ![logo](pic.png) Three\n\nText.\n')).toEqual({
    status: 0,
    said: '',
  });
  expect((await readPdfText(join(out, 'slides.pdf'))).pages.length).toBe(4);
});

const row = (cell: (column: number) => string): string =>
  `| ${Array.from({ length: 14 }, (_, column) => cell(column)).join(' | ')} |\n`;

const table = [
  row((column) => `c${column}`),
  row(() => '---'),
  ...Array.from({ length: 90 }, (_, line) => row((column) => `v${line}.${column}`)),
].join('');

test('a table that is cut in the deck is told at its line; on paper it goes on over pages, its head with it', async () => {
  const { status, said } = await build(`# Table\n\n${table}`);
  expect(status).toBe(0);
  expect(said.match(/^deck\.md:.*$/gm)?.map((line) => line.replace(/\d+ (?=px|lines)/g, '# '))).toEqual([
    'deck.md:1:3 warning: handout.pdf: the block from “Table” on is # px (# lines) higher than its page',
    'deck.md:1:3 warning: slides.pdf: the block from “Table” on is # px (# lines) higher than its page',
    'deck.md:20:3 warning: deck.html at 16:9: the text is # px (# lines) too high for its box, from “v15.0” on',
  ]);
  for (const [name, pages] of Object.entries({ handout: 2, slides: 4 })) {
    const { text } = await readPdfText(join(out, `${name}.pdf`));
    expect([name, text.match(/c13/g)?.length]).toEqual([name, pages]);
    expect([name, new Set(text.match(/v\d+\.\d+/g)).size]).toEqual([name, 90 * 14]);
  }
});
