/** What our PDFs cost beside the least that any PDF of the same pages costs. */
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../src/shell/browser.ts';
import { writeOutput } from '../../src/shell/output.ts';
import { documents, printPdfs } from '../../src/shell/pdf.ts';

export interface PrintResult {
  /** Seconds with the browser's start: ours, and a bare `page.pdf()` of each page. */
  readonly own: number;
  readonly bare: number;
  /** Bytes by file name. */
  readonly sizes: Readonly<Record<string, number>>;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

const launch = () => launchBrowser({ install: false, say: () => {} });

/** Prints all documents of an output, ours and bare. */
export async function measurePrint(files: Files): Promise<PrintResult> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-print-'));
  await writeOutput(join(folder, 'dist'), files);
  const bare = await time(() => printBare(join(folder, 'dist')));
  const own = await time(() => printPdfs({ out: join(folder, 'dist'), files, launch }));
  const sizes = documents.map(async ({ pdf }) => [pdf, (await stat(join(folder, 'dist', pdf))).size] as const);
  return { own, bare, sizes: Object.fromEntries(await Promise.all(sizes)) };
}

async function printBare(folder: string): Promise<void> {
  const browser = await launch();
  const page = await browser?.newPage();
  for (const document of documents) {
    await page?.goto(pathToFileURL(join(folder, document.page)).href);
    await page?.pdf();
  }
  await browser?.close();
}

async function time(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}
