/** Makes a PDF of Chromium's one that PDF/UA-1 (ISO 14289-1) asks for: the browser writes tags, but not all that belongs to them. */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { escapeHtml } from '../html.ts';
import { createKeep } from '../keep.ts';
import { type Box, join, readBoxes } from './pdfboxes.ts';
import { markArtifacts } from './pdfcontent.ts';
import { giveBodies, giveBoxes, mapRoles, readTags } from './pdftags.ts';

/**
 * Changes a tagged document, and leaves others as they are: what is painted outside tags becomes artifacts; lists have bodies, figures boxes, roles a map; links say where they
 * lead, in the words that `words` has for an address or a place; the metadata name title and standard.
 */
export function makeAccessible(document: PDFDocument, words: ReadonlyMap<string, string>): void {
  const { context, catalog } = document;
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) return;
  const contents = new Map(document.getPages().map((page) => [page.ref, rewriteContent(page)]));
  const tags = readTags(context, root);
  mapRoles(context, root, tags);
  giveBoxes(context, tags, (page, marks) => boxAround(contents.get(page), marks));
  giveBodies(context, tags);
  for (const page of document.getPages()) nameLinks(page, words);
  writeMetadata(document);
}

/** What a page's content says, as it is now. */
interface Content {
  readonly text: string;
  readonly size: Box;
}

function rewriteContent(page: PDFPage): Content {
  const text = markArtifacts(unpack(page.node.lookup(PDFName.of('Contents'))), (form) => isTagged(page, form));
  const bytes = deflateSync(Buffer.from(text, 'latin1'), { level: 6 });
  const dict = page.doc.context.obj({ Filter: 'FlateDecode', Length: bytes.length });
  const ref = page.node.get(PDFName.of('Contents')) as PDFRef;
  page.doc.context.assign(ref, PDFRawStream.of(dict, bytes));
  return { text, size: [0, 0, page.getWidth(), page.getHeight()] };
}

function unpack(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) throw new Error('a page of the PDF has no content');
  const bytes = stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : stream.contents;
  return Buffer.from(bytes).toString('latin1');
}

/** Whether a form on a page has tags of its own inside. */
function isTagged(page: PDFPage, form: string): boolean {
  const forms = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const stream = forms?.lookup(PDFName.of(form));
  return stream instanceof PDFRawStream && stream.dict.has(PDFName.of('StructParents'));
}

const keepBoxes = createKeep<ReadonlyMap<number, Box>>();

function boxAround(content: Content | undefined, marks: readonly number[]): Box | undefined {
  if (content === undefined) return undefined;
  const boxes = keepBoxes(content, '', () => readBoxes(content.text, content.size));
  return marks
    .map((mark) => boxes.get(mark))
    .reduce((one, other) => (one && other ? join(one, other) : (one ?? other)), undefined);
}

/** A link's annotation says where it leads: what a reader hears of it outside its text. */
function nameLinks(page: PDFPage, words: ReadonlyMap<string, string>): void {
  for (const annotation of page.node.Annots()?.asArray() ?? []) {
    const link = page.doc.context.lookup(annotation, PDFDict);
    const address = addressOf(link);
    link.set(PDFName.of('Contents'), PDFHexString.fromText(words.get(address) ?? address));
  }
}

/** The address outside, or the name of the place inside, to which a link leads. */
function addressOf(link: PDFDict): string {
  const uri = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookupMaybe(PDFName.of('URI'), PDFString);
  const place = link.lookup(PDFName.of('Dest'));
  return uri?.decodeText() ?? (place instanceof PDFName ? place.decodeText() : '');
}

function writeMetadata(document: PDFDocument): void {
  const { context, catalog } = document;
  const packet = xmp(document.getTitle() ?? '');
  const stream = context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(stream));
}

/** The packet that names the title and claims the standard; after ISO 16684-1 and ISO 14289-1, 5. */
function xmp(title: string): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}
