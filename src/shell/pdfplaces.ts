/** On which page of a PDF its named places are: what a page's script cannot know before it is printed. */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { decodeAddress } from '../address.ts';

/** By name: the number of the page, counted from 1. */
export async function readPdfPlaces(pdf: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = new Map<PDFObject, number>(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  return new Map(
    places.flatMap(([name, place]) => {
      const target = document.context.lookup(place);
      const number = target instanceof PDFArray ? pages.get(target.get(0)) : undefined;
      // Chromium names a place by its address.
      return number === undefined ? [] : [[decodeAddress(name.decodeText()), number] as const];
    }),
  );
}
