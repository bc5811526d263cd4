import { readFile } from 'node:fs/promises';
import { PDFDocument, PDFStream } from '@cantoo/pdf-lib';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a PDF's structure, as tags name it. */
interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Tag[];
}

interface Heading {
  readonly title: string;
  /** Its page, counted from 0, and how far above the page's lower edge it stands, in points. */
  readonly page: number;
  readonly y: number;
}

export interface ReadPage {
  /** Width and height in points. */
  readonly size: readonly [number, number];
  /** The heights over the lower edge at which text stands. */
  readonly lines: readonly number[];
  readonly pieces: readonly Piece[];
  readonly figures: number;
}

/** A run of letters: how large they are, and how high they stand over the lower edge, in points. */
interface Piece {
  readonly text: string;
  readonly size: number;
  readonly y: number;
}

/** What most tests ask for; the rest takes twice as long to read. */
export interface ReadPages {
  readonly pages: readonly ReadPage[];
  readonly text: string;
}

export interface ReadPdf extends ReadPages {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly outline: readonly Heading[];
  /** All tags in the order of the document. */
  readonly tags: readonly Tag[];
  /** Roles of all tags, and the alternative texts, in the order of the document. */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
  /** Addresses outside; named places inside. */
  readonly links: readonly string[];
  readonly jumps: readonly string[];
  /** Named places, and the page of each. */
  readonly places: ReadonlyMap<string, number>;
  /** The file's objects as text, without the contents of pages, fonts and pictures. */
  readonly objects: string;
}

/** Reads a PDF back, from a file or from its bytes. */
export async function readPdf(source: string | Uint8Array): Promise<ReadPdf> {
  return openPdf(source, async (pdf, bytes) => {
    const pages = await getPages(pdf);
    const tags = (await Promise.all(pages.map(readTags))).flat();
    const notes = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    const info = (await pdf.getMetadata()).info as { readonly Title?: string; readonly Language?: string };
    return {
      ...(await readTexts(pages)),
      title: info.Title ?? '',
      language: info.Language ?? '',
      isTagged: (await pdf.getMarkInfo())?.Marked === true,
      outline: await readOutline(pdf),
      tags,
      roles: tags.flatMap(({ role }) => role ?? []),
      alts: tags.flatMap(({ alt }) => alt ?? []),
      links: notes.flatMap(({ url }) => (url ? [url as string] : [])),
      jumps: notes.flatMap(({ dest }) => (typeof dest === 'string' ? [dest] : [])),
      places: await readPlaces(pdf),
      objects: await readObjects(bytes),
    };
  });
}

/** Reads its pages and their text alone. */
export function readPdfText(source: string | Uint8Array): Promise<ReadPages> {
  return openPdf(source, async (pdf) => readTexts(await getPages(pdf)));
}

/** Every sign in the order in which it is painted, spaces at the ends of lines too. */
export function readPdfSigns(source: Uint8Array): Promise<string> {
  return openPdf(source, async (pdf) => (await Promise.all((await getPages(pdf)).map(readSigns))).join(''));
}

async function openPdf<T>(
  source: string | Uint8Array,
  read: (pdf: PDFDocumentProxy, bytes: Uint8Array) => Promise<T>,
): Promise<T> {
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const result = await read(pdf, bytes);
  await pdf.destroy();
  return result;
}

function getPages(pdf: PDFDocumentProxy): Promise<readonly PDFPageProxy[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
}

async function readTexts(pages: readonly PDFPageProxy[]): Promise<ReadPages> {
  const texts = await Promise.all(pages.map(readText));
  const tags = await Promise.all(pages.map(readTags));
  return {
    pages: pages.map((page, index) => ({
      size: sizeOf(page),
      lines: texts[index]?.lines ?? [],
      pieces: texts[index]?.pieces ?? [],
      figures: tags[index]?.filter(({ role }) => role === 'Figure').length ?? 0,
    })),
    text: texts.map(({ text }) => text).join('\n'),
  };
}

async function readTags(page: PDFPageProxy): Promise<readonly Tag[]> {
  return flatten((await page.getStructTree()) as Tag);
}

function sizeOf(page: PDFPageProxy): readonly [number, number] {
  const [left = 0, top = 0, right = 0, bottom = 0] = page.view;
  return [right - left, bottom - top];
}

async function readText(page: PDFPageProxy): Promise<Pick<ReadPage, 'lines' | 'pieces'> & { readonly text: string }> {
  const items = (await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []));
  const pieces = items
    .filter(({ str }) => str.trim() !== '')
    .map(({ str: text, transform: [, , x = 0, y = 0, , at = 0] }) => ({ text, size: Math.hypot(x, y), y: at }));
  const lines = pieces.map(({ y }) => Math.round(y));
  return { text: items.map(({ str }) => str).join(''), lines: [...new Set(lines)], pieces };
}

function flatten(tag: Tag | null): readonly Tag[] {
  return tag === null ? [] : [tag, ...(tag.children ?? []).flatMap(flatten)];
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

type Target = readonly [Parameters<PDFDocumentProxy['getPageIndex']>[0], unknown, number, number];

async function readOutline(pdf: PDFDocumentProxy): Promise<readonly Heading[]> {
  const list = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
    items.flatMap((item) => [item, ...list(item.items)]);
  return Promise.all(
    list((await pdf.getOutline()) ?? []).map(async ({ title, dest }) => {
      const [page, , , y] = dest as Target;
      return { title, page: await pdf.getPageIndex(page), y };
    }),
  );
}

async function readPlaces(pdf: PDFDocumentProxy): Promise<ReadonlyMap<string, number>> {
  const places = Object.entries((await pdf.getDestinations()) as unknown as Record<string, Target>);
  return new Map(
    await Promise.all(places.map(async ([name, [page]]) => [name, await pdf.getPageIndex(page)] as const)),
  );
}

/** All objects as text; of streams what is said of them. */
async function readObjects(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects();
  return objects.map(([, object]) => String(object instanceof PDFStream ? object.dict : object)).join('\n');
}

/** Every sign that a page paints, in its order. */
async function readSigns(page: PDFPageProxy): Promise<string> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = argsArray.filter(
    (_, index) => fnArray[index] === OPS.showText,
  ) as readonly (readonly (readonly Sign[])[])[];
  return shown.flatMap(([signs = []]) => signs.map((sign) => (typeof sign === 'number' ? '' : sign.unicode))).join('');
}

type Sign = number | { readonly unicode: string };
