/** Prints pages as PDFs. */
import { Buffer } from 'node:buffer';
import { PDFDocument, PDFStreamWriter } from '@cantoo/pdf-lib';
import pLimit from 'p-limit';
import type { Browser } from 'playwright';
import { lecturerCopyOf, pathInCopy } from '../copies.ts';
import type { Files } from '../tools.ts';
import { noBrowser } from './browser.ts';
import { BrowserFailure } from './failure.ts';
import { openGiven } from './given.ts';
import { removeFiles, replaceOutput } from './output.ts';
import { printNumbered } from './pdfnumbers.ts';
import { makeAccessible } from './pdfua.ts';
import { type KeptBrowser, visitPage } from './visit.ts';

/** So long a page may take, in milliseconds: minutes, for there are slow machines and long stories. */
const PATIENCE = 180_000;

/** What is printed, and with what. */
export interface Printing {
  /** Folder of the output. */
  readonly out: string;
  /** Pages, each to become the PDF of its name, and the fonts and images they ask for. */
  readonly papers: Files;
  readonly browser: KeptBrowser;
  /** So long a page may take, in milliseconds. */
  readonly patience?: number;
  /** Stops the printing, as it stops the browser: what is in its place stays there, nothing half-written does. */
  readonly signal?: AbortSignal;
  /** Is told of each PDF before it is made: its name, its number, how many there are. */
  readonly progress?: (path: string, number: number, count: number) => void;
  /** Is told of each PDF when it is in its place. */
  readonly done?: (path: string) => void;
}

/**
 * Prints all pages into the output, each swapped in when it is done. Answers with what went wrong with the browser, if anything did;
 * then the PDFs that were not made are removed, since the old ones no longer fit.
 */
export async function printPdfs(printing: Printing): Promise<string | undefined> {
  const { out, papers, signal, progress, done } = printing;
  const due = [...papers.keys()].filter((path) => path.endsWith('.html'));
  const print = createPrinter(printing);
  const limit = pLimit({ concurrency: AT_ONCE, rejectOnClear: true });
  const begin = (page: string) => [page, untilAsked(limit(() => print(page)))] as const;
  const prints = new Map(longestFirst(due, papers).map(begin));
  try {
    for (const [index, page] of due.entries()) {
      if (signal?.aborted) return undefined;
      progress?.(pdfOf(page), index + 1, due.length);
      const { pdf, problem } = (await prints.get(page)) ?? {};
      if (signal?.aborted) return undefined;
      if (pdf === undefined) {
        await removeFiles(out, due.slice(index).map(pdfOf), signal);
        return problem;
      }
      await replaceOutput(out, pdfOf(page), pdf, signal);
      if (!signal?.aborted) done?.(pdfOf(page));
    }
    return undefined;
  } finally {
    limit.clearQueue();
    // What is in work would start another browser when this one is closed.
    await Promise.allSettled(prints.values());
  }
}

/** Nothing is left to do beside a long page that is begun last. */
function longestFirst(pages: readonly string[], papers: Files): readonly string[] {
  const lengthOf = (page: string): number => papers.get(page)?.length ?? 0;
  return pages.toSorted((one, other) => lengthOf(other) - lengthOf(one));
}

/** The same work; should it fail, that is told when its turn comes. */
function untilAsked<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}

/** So many pages are in work at a time: while one of them is packed, and one awaits its fonts, the browser lays out another. */
const AT_ONCE = 3;

/** The PDF that a page becomes. */
function pdfOf(page: string): string {
  return page.replace(/html$/, 'pdf');
}

/** A PDF, or why there is none. */
interface Print {
  readonly pdf?: Uint8Array;
  readonly problem?: string;
}

/** Prints with browsers, of which one may die; pages that it takes along are printed by the next. */
function createPrinter({ papers, browser, signal, patience }: Printing): (page: string) => Promise<Print> {
  const dead = new Set<Browser>();
  const print = async (page: string, isAgain = false): Promise<Print> => {
    const started = await browser.get();
    if (started === undefined) return signal?.aborted ? {} : { problem: noBrowser };
    try {
      return { pdf: await printPdf(started, papers, page, patience) };
    } catch (error) {
      if (signal?.aborted) return {};
      if (!(error instanceof BrowserFailure)) throw error;
      if (error.isLate) return { problem: `${error.message}; no further PDFs were made` };
      dead.add(started);
      return isAgain || dead.size > 1 ? { problem: died(page, error) } : print(page, true);
    }
  };
  return (page) => print(page);
}

function died(page: string, { message }: BrowserFailure): string {
  return `the browser died twice, the second time while it printed ${pdfOf(page)} (${message}); no further PDFs were made`;
}

/** Prints one page; the same page gives the same bytes. Fails with a `BrowserFailure` when the browser dies or takes too long. */
export async function printPdf(
  browser: Browser,
  files: Files,
  path: string,
  limit: number = PATIENCE,
): Promise<Uint8Array> {
  const { pdf, words } = await visitPage(browser, { name: path, limit }, async (page) => {
    page.setDefaultTimeout(0);
    // A private page loads what lies beside it in the lecturer's copy.
    await openGiven(page, lecturerCopyOf(files), pathInCopy(path));
    return { pdf: await printNumbered(page), words: await page.evaluate<LinkNames>(linkNames) };
  });
  return finishPdf(normalisePdf(pdf), new Map([...words].reverse()));
}

type LinkNames = readonly (readonly [place: string, words: string])[];

/** What each link says, by its address or the name of its place. */
const linkNames = `[...document.links].map((link) => [
  link.getAttribute('href').replace(/^#/, ''),
  (link.getAttribute('aria-label') ?? link.textContent).replace(/\\s+/g, ' ').trim(),
])`;

/** The printed file as readers of all kinds can use it, packed. */
async function finishPdf(pdf: Uint8Array, words: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  makeAccessible(document, words);
  return PDFStreamWriter.forContext(document.context, Number.POSITIVE_INFINITY, true, 400).serializeToBuffer();
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
