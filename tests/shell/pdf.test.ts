import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { beforeEach, expect, test } from 'vitest';
import { writeOutput } from '../../src/shell/output.ts';
import { normalisePdf, printPdfs } from '../../src/shell/pdf.ts';
import { keepBrowser } from '../../src/shell/visit.ts';
import { fakeBrowser, readTitle } from './fakeBrowser.ts';

const papers = new Map([
  ['handout.html', 'h'],
  ['slides.html', 's'],
]);
let out: string;

beforeEach(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'pdf-')), 'dist');
  await writeOutput(
    out,
    new Map([
      ['handout.pdf', 'old'],
      ['slides.pdf', 'old'],
    ]),
  );
});

test('dates become one date, no other byte changes', () => {
  const bytes = (date: string): Buffer =>
    Buffer.concat([
      Buffer.from(`%PDF\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')\n`),
      Buffer.from([0xff, 0x00, 0x80]),
    ]);
  expect(normalisePdf(bytes('20251123094500'))).toEqual(bytes('20000101000000'));
});

test('heads of tables are numbered from one, in their order', () => {
  const bytes = (ids: readonly string[]): Buffer => Buffer.from(ids.map((id) => `/ID (${id})\n`).join(''));
  const ids = ['node00015329', 'node00015274', 'node00015329', 'node 15'];
  expect(normalisePdf(bytes(ids))).toEqual(bytes(['node00000002', 'node00000001', 'node00000002', 'node 15']));
});

test('without a browser the old PDFs go', async () => {
  expect(await printPdfs({ out, papers, browser: keepBrowser(async () => undefined) })).toContain('install one with');
  expect(await readdir(out)).toEqual([]);
});

test('tells what it does and swaps each PDF in', async () => {
  const told: string[] = [];
  const progress = (path: string, number: number, count: number) => told.push(`${number}/${count} ${path}`);
  const done = (path: string) => told.push(`${path} done`);
  expect(
    await printPdfs({ out, papers, browser: keepBrowser(async () => fakeBrowser(2)), progress, done }),
  ).toBeUndefined();
  expect(told).toEqual(['1/2 handout.pdf', 'handout.pdf done', '2/2 slides.pdf', 'slides.pdf done']);
  expect(await readTitle(await readFile(join(out, 'slides.pdf')))).toBe('s');
});

test('a browser that dies is started again once', async () => {
  const browsers = [fakeBrowser(1), fakeBrowser(9)];
  expect(await printPdfs({ out, papers, browser: keepBrowser(async () => browsers.shift()) })).toBeUndefined();
  expect(browsers).toEqual([]);
});

test('one that dies again is reported, and PDFs that no longer fit go', async () => {
  const browsers = [fakeBrowser(1), fakeBrowser(0)];
  const problem = await printPdfs({ out, papers, browser: keepBrowser(async () => browsers.shift()) });
  expect(problem).toBe(
    'the browser died twice, the second time while it printed slides.pdf (the browser has died); no further PDFs were made',
  );
  expect(await readdir(out)).toEqual(['handout.pdf']);
});

test('one whose page crashes twice is reported too', async () => {
  const crash = async (): Promise<never> => {
    throw new Error('page.pdf: Target crashed\nCall log');
  };
  const problem = await printPdfs({ out, papers, browser: keepBrowser(async () => fakeBrowser(9, { pdf: crash })) });
  expect(problem).toBe(
    'the browser died twice, the second time while it printed handout.pdf (page.pdf: Target crashed); no further PDFs were made',
  );
});

test('a page that never comes is given up, and named with what it waits for', async () => {
  const browser = keepBrowser(async () => fakeBrowser(9, { goto: () => new Promise(() => {}) }));
  expect(await printPdfs({ out, papers, browser, patience: 20 })).toBe(
    'handout.html: waited 1 s in vain for the picture pic.png; no further PDFs were made',
  );
  expect(await readdir(out)).toEqual([]);
});

test('three pages are in work at a time, each comes in its turn', async () => {
  let [now, most] = [0, 0];
  const pdf = async (text: string): Promise<string> => {
    most = Math.max(most, ++now);
    await new Promise((done) => setTimeout(done, text === 'h' ? 30 : 1));
    now -= 1;
    return text;
  };
  const many = new Map(['h', 's', 't', 'u'].map((text) => [`${text}.html`, text] as const));
  const told: string[] = [];
  const browser = keepBrowser(async () => fakeBrowser(9, { pdf }));
  await printPdfs({ out, papers: many, browser, done: (path) => told.push(path) });
  expect([most, told]).toEqual([3, ['h.pdf', 's.pdf', 't.pdf', 'u.pdf']]);
});

test('the longest page is begun first, and told in its turn', async () => {
  const begun: string[] = [];
  const told: string[] = [];
  const pdf = async (text: string): Promise<string> => text.slice(0, begun.push(text));
  const many = new Map(['h', 'sss', 'tt', 'uuuu'].map((text) => [`${text}.html`, text] as const));
  const browser = keepBrowser(async () => fakeBrowser(9, { pdf }));
  await printPdfs({ out, papers: many, browser, done: (path) => told.push(path) });
  expect([begun, told]).toEqual([
    ['uuuu', 'sss', 'tt', 'h'],
    ['h.pdf', 'sss.pdf', 'tt.pdf', 'uuuu.pdf'],
  ]);
});

test('nothing is in work any more when a failure is told', async () => {
  let now = 0;
  const pdf = async (text: string): Promise<string> => {
    now += 1;
    await new Promise((done) => setTimeout(done, text === 'h' ? 1 : 30));
    now -= 1;
    if (text === 'h') throw new Error('page.pdf: Target crashed');
    return text;
  };
  const problem = await printPdfs({ out, papers, browser: keepBrowser(async () => fakeBrowser(9, { pdf })) });
  expect([problem?.startsWith('the browser died twice'), now]).toEqual([true, 0]);
});

test('a mistake of ours is no death of the browser', async () => {
  const alive = { ...fakeBrowser(0), isConnected: () => true } as Browser;
  await expect(printPdfs({ out, papers, browser: keepBrowser(async () => alive) })).rejects.toThrow(
    'the browser has died',
  );
});

test('a mistake with a page that is in work early is told when its turn comes', async () => {
  const pdf = async (text: string): Promise<string> => {
    if (text === 's') throw new Error('our mistake');
    await new Promise((done) => setTimeout(done, 30));
    return text;
  };
  const alive = { ...fakeBrowser(9, { pdf }), isConnected: () => true } as Browser;
  await expect(printPdfs({ out, papers, browser: keepBrowser(async () => alive) })).rejects.toThrow('our mistake');
  expect(await readTitle(await readFile(join(out, 'handout.pdf')))).toBe('h');
});

test('an interruption leaves what is in its place and nothing half-written', async () => {
  const stop = new AbortController();
  const told: string[] = [];
  const done = (path: string): void => {
    told.push(path);
    stop.abort();
  };
  expect(
    await printPdfs({ out, papers, browser: keepBrowser(async () => fakeBrowser(9)), signal: stop.signal, done }),
  ).toBeUndefined();
  expect(told).toEqual(['handout.pdf']);
  expect(await readFile(join(out, 'slides.pdf'), 'utf8')).toBe('old');
  expect((await readdir(out)).sort()).toEqual(['handout.pdf', 'slides.pdf']);
});
