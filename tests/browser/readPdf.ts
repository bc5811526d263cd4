import { readFile } from 'node:fs/promises';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a PDF's structure, as tags name it. */
interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Tag[];
}

export interface ReadPdf {
  readonly pages: number;
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number];
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly outline: readonly string[];
  /** Roles of all tags, and the alternative texts. */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
  readonly links: readonly string[];
  /** How many operators paint raster images. */
  readonly images: number;
}

const imageOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** Reads a PDF back. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''),
    ),
  );
  const tags = (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap((tree) => flatten(tree as Tag));
  const operators = (await Promise.all(pages.map((page) => page.getOperatorList()))).flatMap((list) => list.fnArray);
  const links = (await Promise.all(pages.map((page) => page.getAnnotations())))
    .flat()
    .flatMap(({ url }) => (url ? [url as string] : []));
  const info = (await pdf.getMetadata()).info as { readonly Title?: string; readonly Language?: string };
  const [left = 0, top = 0, right = 0, bottom = 0] = pages[0]?.view ?? [];
  const result = {
    pages: pdf.numPages,
    size: [right - left, bottom - top] as const,
    text: texts.join('\n'),
    title: info.Title ?? '',
    language: info.Language ?? '',
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    outline: flattenOutline((await pdf.getOutline()) ?? []),
    roles: tags.flatMap(({ role }) => role ?? []),
    alts: tags.flatMap(({ alt }) => alt ?? []),
    links,
    images: operators.filter((operator) => imageOperators.has(operator)).length,
  };
  await pdf.destroy();
  return result;
}

function flatten(tag: Tag | null): readonly Tag[] {
  return tag === null ? [] : [tag, ...(tag.children ?? []).flatMap(flatten)];
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

function flattenOutline(items: readonly OutlineItem[]): readonly string[] {
  return items.flatMap(({ title, items: inner }) => [title, ...flattenOutline(inner)]);
}
