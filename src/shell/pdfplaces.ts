/** On which page of a PDF its named places are: what a page's script cannot know before it is printed. */
import { decodeAddress } from '../address.ts';
import { isStream, type PdfObject, readParts } from './pdfobjects.ts';

/** By name: the number of the page, counted from 1. Empty for a file of another structure than Chromium's. */
export function readPdfPlaces(pdf: Uint8Array): ReadonlyMap<string, number> {
  const { objects = [] } = readParts(pdf) ?? {};
  const texts = new Map(objects.filter((object) => !isStream(object)).map((object) => [object.number, textOf(object)]));
  const catalog = [...texts.values()].find((text) => text.includes('/Type /Catalog')) ?? '';
  const pages = new Map(listPages(texts, referred(catalog, 'Pages')).map((page, index) => [page, index + 1]));
  const places = texts.get(referred(catalog, 'Dests')) ?? '';
  return new Map(
    [...places.matchAll(/\/(\S+) \[(\d+) 0 R/g)].flatMap(([, name = '', page]) => {
      const number = pages.get(Number(page));
      return number === undefined ? [] : [[decodeName(name), number] as const];
    }),
  );
}

function textOf({ bytes }: PdfObject): string {
  return bytes.toString('latin1');
}

/** The number of the object that an entry refers to. */
function referred(text: string, entry: string): number {
  return Number(new RegExp(`/${entry} (\\d+) 0 R`).exec(text)?.[1] ?? 0);
}

/** The objects of all pages below a node of the tree, in their order. */
function listPages(texts: ReadonlyMap<number, string>, node: number): readonly number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(texts.get(node) ?? '')?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listPages(texts, Number(kid)));
}

/** Chromium names a place by its address, and a PDF writes some characters of a name by their numbers. */
function decodeName(name: string): string {
  return decodeAddress(
    name.replace(/#([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
