/** Prints pages of the output as PDFs. */
import { Buffer } from 'node:buffer';
import type { Browser, Page } from 'playwright';
import type { Compilation } from '../compile.ts';
import { removeFiles, replaceFile } from './output.ts';
import { mediaType } from './server.ts';

type Files = NonNullable<Compilation['files']>;

/** Which page becomes which PDF. */
export const documents = [
  { page: 'handout.html', pdf: 'handout.pdf' },
  { page: 'slides.html', pdf: 'slides.pdf' },
] as const;

/** A name under which no server can answer: pages are given their own files and nothing else. */
const origin = 'http://story.invalid/';

/** The page with its fonts and images; a broken image is no reason to wait. */
const settled =
  'Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))])';

export interface Printing {
  /** Folder of the output. */
  readonly out: string;
  readonly files: Files;
  /** Starts a browser, or says that there is none. */
  readonly launch: () => Promise<Browser | undefined>;
  /** Is told of each PDF before it is made: its name, its number, how many there are. */
  readonly progress?: (path: string, number: number, count: number) => void;
  /** Is told of each PDF when it is in its place. */
  readonly done?: (path: string) => void;
}

/**
 * Prints all documents into the output with one browser, each swapped in when it is done. Without a browser the old PDFs, which no
 * longer fit, are removed, and the answer is false.
 */
export async function printPdfs(printing: Printing): Promise<boolean> {
  const { out, files, progress, done } = printing;
  const due = documents.filter(({ page }) => files.has(page));
  const printer = createPrinter(printing);
  try {
    for (const [index, { page, pdf: path }] of due.entries()) {
      progress?.(path, index + 1, due.length);
      const pdf = await printer.print(page);
      if (pdf === undefined) {
        await removeFiles(
          out,
          due.slice(index).map(({ pdf: missing }) => missing),
        );
        return false;
      }
      await replaceFile(out, path, pdf);
      done?.(path);
    }
    return true;
  } finally {
    await printer.close();
  }
}

/** A browser that is started when it is needed, and once more if it dies. */
function createPrinter({ files, launch }: Printing): {
  readonly print: (page: string) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
} {
  let browser: Browser | undefined;
  let starts = 0;
  const print = async (page: string): Promise<Uint8Array | undefined> => {
    if (browser?.isConnected() !== true) {
      browser = await launch();
      starts += 1;
    }
    const started = browser;
    if (started === undefined) return undefined;
    return printPdf(started, files, page).catch((error) => {
      if (started.isConnected() || starts > 1) throw error;
      return print(page);
    });
  };
  return { print, close: async () => browser?.close() };
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
    return normaliseDates(pdf);
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

/** The dates are the only bytes in which two prints differ; their length is fixed, so that no offset moves. */
export function normaliseDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  return Buffer.from(text.replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, '$120000101000000'), 'latin1');
}
