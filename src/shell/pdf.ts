/** Prints pages as PDFs. */
import { Buffer } from 'node:buffer';
import type { Browser, Page } from 'playwright';
import type { Compilation } from '../compile.ts';
import { noBrowser } from './browser.ts';
import { removeFiles, replaceFile } from './output.ts';
import { packPdf } from './pack.ts';
import { mediaType } from './server.ts';

type Files = NonNullable<Compilation['files']>;

/** A name under which no server can answer: pages are given their own files and nothing else. */
const origin = 'http://story.invalid/';

/**
 * The page laid out anew, with its fonts and images; a broken image is no reason to wait. What was laid out while the page still
 * arrived depends on how fast it came: a link that was empty then keeps a box of its own, and so other places in the PDF.
 */
const settled = [
  'document.documentElement.hidden = true',
  'document.documentElement.offsetWidth',
  'document.documentElement.hidden = false',
  'Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))])',
].join(';');

export interface Printing {
  /** Folder of the output. */
  readonly out: string;
  /** Pages, each to become the PDF of its name, and the fonts and images they ask for. */
  readonly papers: Files;
  /** Starts a browser, or says that there is none. */
  readonly launch: () => Promise<Browser | undefined>;
  /** Stops the printing: what is in its place stays there, nothing half-written does. */
  readonly signal?: AbortSignal;
  /** Is told of each PDF before it is made: its name, its number, how many there are. */
  readonly progress?: (path: string, number: number, count: number) => void;
  /** Is told of each PDF when it is in its place. */
  readonly done?: (path: string) => void;
}

/**
 * Prints all pages into the output with one browser, each swapped in when it is done. Answers with what went wrong, if anything did;
 * then the PDFs that were not made are removed, since the old ones no longer fit.
 */
export async function printPdfs(printing: Printing): Promise<string | undefined> {
  const { out, papers, signal, progress, done } = printing;
  const due = [...papers.keys()].filter((path) => path.endsWith('.html'));
  const printer = createPrinter(printing);
  const stop = (): void => void printer.close();
  signal?.addEventListener('abort', stop);
  try {
    for (const [index, page] of due.entries()) {
      if (signal?.aborted) return undefined;
      progress?.(pdfOf(page), index + 1, due.length);
      const { pdf, problem } = await printer.print(page);
      if (signal?.aborted) return undefined;
      if (pdf === undefined) {
        await removeFiles(out, due.slice(index).map(pdfOf));
        return problem;
      }
      await replaceFile(out, pdfOf(page), pdf);
      done?.(pdfOf(page));
    }
    return undefined;
  } finally {
    signal?.removeEventListener('abort', stop);
    await printer.close();
  }
}

/** The PDF that a page becomes. */
function pdfOf(page: string): string {
  return page.replace(/html$/, 'pdf');
}

/** A PDF, or why there is none. */
interface Print {
  readonly pdf?: Uint8Array;
  readonly problem?: string;
}

/** A browser that is started when it is needed, and once more if it dies. */
function createPrinter({ papers, launch, signal }: Printing): {
  readonly print: (page: string) => Promise<Print>;
  readonly close: () => Promise<void>;
} {
  let browser: Browser | undefined;
  let starts = 0;
  const print = async (page: string): Promise<Print> => {
    if (browser?.isConnected() !== true) {
      browser = await launch();
      starts += 1;
    }
    const started = browser;
    if (started === undefined) return { problem: noBrowser };
    try {
      return { pdf: await printPdf(started, papers, page) };
    } catch (error) {
      if (signal?.aborted) return {};
      if (started.isConnected()) throw error;
      return starts > 1 ? { problem: died(page, error) } : print(page);
    }
  };
  return { print, close: async () => browser?.close().catch(() => {}) };
}

function died(page: string, error: unknown): string {
  const reason = error instanceof Error ? error.message.split('\n', 1).join() : String(error);
  return `the browser died twice, the second time while it printed ${pdfOf(page)} (${reason}); no further PDFs were made`;
}

/** Prints one page; the same page gives the same bytes. Fails when the browser dies. */
export async function printPdf(browser: Browser, files: Files, path: string): Promise<Uint8Array> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await serveFiles(page, files);
    await page.goto(origin + path, { waitUntil: 'load' });
    await page.evaluate(settled);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return packPdf(normalisePdf(pdf));
  } finally {
    await context.close().catch(() => {});
  }
}

async function serveFiles(page: Page, files: Files): Promise<void> {
  await page.route('**/*', (route) => {
    const { href, pathname } = new URL(route.request().url());
    const path = decodeURIComponent(pathname).slice(1);
    const content = href.startsWith(origin) ? files.get(path) : undefined;
    if (content === undefined) return route.abort();
    return route.fulfill({ contentType: mediaType(path), body: Buffer.from(content) });
  });
}

/**
 * The dates, and the browser's numbers for the cells that head a table, are the only bytes in which two prints differ. Their length
 * is fixed, so that no offset moves; the numbers keep their order, since the PDF looks them up by it.
 */
export function normalisePdf(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const dated = text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '$120000101000000');
  const cell = /(?<=\(node)\d{8}(?=\))/g;
  const cells = [...new Set(text.match(cell))].sort();
  const numbers = new Map(cells.map((id, index) => [id, String(index + 1).padStart(8, '0')]));
  return Buffer.from(
    dated.replace(cell, (id) => numbers.get(id) ?? id),
    'latin1',
  );
}
