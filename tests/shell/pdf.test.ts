import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { normaliseDates, printPdfs } from '../../src/shell/pdf.ts';

const files = new Map([
  ['handout.html', 'h'],
  ['slides.html', 's'],
]);
let out: string;

beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'pdf-')), 'dist');
  await mkdir(out);
  await writeFile(join(out, 'handout.pdf'), 'old');
  await writeFile(join(out, 'slides.pdf'), 'old');
});

/** A browser that prints as many pages as it lives. */
function fakeBrowser(lives: number): Browser {
  let left = lives;
  const page = {
    route: async () => {},
    goto: async () => {},
    evaluate: async () => {},
    pdf: async () => {
      left -= 1;
      if (left < 0) throw new Error('the browser has died');
      return Buffer.from('new');
    },
  };
  const context = { newPage: async () => page, close: async () => {} };
  return { newContext: async () => context, isConnected: () => left >= 0, close: async () => {} } as unknown as Browser;
}

test('dates become one date, no other byte changes', () => {
  const bytes = (date: string): Buffer =>
    Buffer.concat([
      Buffer.from(`%PDF\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')\n`),
      Buffer.from([0xff, 0x00, 0x80]),
    ]);
  expect(normaliseDates(bytes('20251123094500'))).toEqual(bytes('20000101000000'));
});

test('without a browser the old PDFs go', async () => {
  expect(await printPdfs({ out, files, launch: async () => undefined })).toBe(false);
  expect(await readdir(out)).toEqual([]);
});

test('tells what it does and swaps each PDF in', async () => {
  const told: string[] = [];
  const progress = (path: string, number: number, count: number) => told.push(`${number}/${count} ${path}`);
  const done = (path: string) => told.push(`${path} done`);
  expect(await printPdfs({ out, files, launch: async () => fakeBrowser(2), progress, done })).toBe(true);
  expect(told).toEqual(['1/2 handout.pdf', 'handout.pdf done', '2/2 slides.pdf', 'slides.pdf done']);
  expect(await readFile(join(out, 'slides.pdf'), 'utf8')).toBe('new');
});

test('a browser that dies is started again once', async () => {
  const browsers = [fakeBrowser(1), fakeBrowser(9)];
  expect(await printPdfs({ out, files, launch: async () => browsers.shift() })).toBe(true);
  expect(browsers).toEqual([]);
  const dying = { out, files, launch: async () => fakeBrowser(0) };
  await expect(printPdfs(dying)).rejects.toThrow('the browser has died');
  expect(await readFile(join(out, 'handout.pdf'), 'utf8')).toBe('new');
});
