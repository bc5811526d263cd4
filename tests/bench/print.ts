/** What our PDFs cost beside the least that any PDF of the same pages costs. */
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pathInCopy } from '../../src/copies.ts';
import { launchBrowser } from '../../src/shell/browser.ts';
import { lecturerFolder, writeOutput } from '../../src/shell/output.ts';
import { printPdfs } from '../../src/shell/pdf.ts';
import { keepBrowser } from '../../src/shell/visit.ts';

export interface PrintResult {
  /** Seconds with the browser's start: ours, and a bare `page.pdf()` of each page. */
  readonly own: number;
  readonly bare: number;
  /** Bytes by file name. */
  readonly sizes: Readonly<Record<string, number>>;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

const launch = () => launchBrowser({ install: false, say: () => {} });

/** Prints all documents of a story, ours and bare. */
export async function measurePrint(papers: Files): Promise<PrintResult> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-print-'));
  const out = join(folder, 'dist');
  await writeOutput(out, papers);
  // The lecturer's copy has all of them.
  const copy = lecturerFolder(out);
  const pages = [...papers.keys()].filter((path) => path.endsWith('.html')).map(pathInCopy);
  const bare = await time(() => printBare(copy, pages));
  const own = await time(() => printOwn(out, papers));
  const pdfs = pages.map((path) => path.replace(/html$/, 'pdf'));
  const sizes = pdfs.map(async (pdf) => [pdf, (await stat(join(copy, pdf))).size] as const);
  return { own, bare, sizes: Object.fromEntries(await Promise.all(sizes)) };
}

async function printOwn(out: string, papers: Files): Promise<void> {
  const browser = keepBrowser(launch);
  await printPdfs({ out, papers, browser });
  await browser.close();
}

async function printBare(folder: string, pages: readonly string[]): Promise<void> {
  const browser = await launch();
  const page = await browser?.newPage();
  for (const path of pages) {
    await page?.goto(pathToFileURL(join(folder, path)).href);
    await page?.pdf();
  }
  await browser?.close();
}

async function time(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}
