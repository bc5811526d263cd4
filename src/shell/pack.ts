/**
 * Makes a PDF smaller without a change to what it says: objects that are no streams (tags, links, alternative texts) are gathered
 * into compressed object streams, as PDF 1.5 has them. Chromium writes each of them out in full, a third of a handout.
 */
import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { isStream, type PdfObject, readParts } from './pdfobjects.ts';

/** Where an object stands: at an offset of the file, or as the nth of an object stream. */
type Home = { readonly offset: number } | { readonly stream: number; readonly index: number };

/** So many objects share a stream. */
const GROUP = 400;

/** The binary mark after the version tells programs that this is no text. */
const header = Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/** The same document, packed; a file with another structure than Chromium's comes back as it is. */
export function packPdf(pdf: Uint8Array): Uint8Array {
  const parts = readParts(pdf);
  if (parts === undefined) return pdf;
  const { objects, size, trailer } = parts;
  const streams = objects.filter(isStream);
  const groups = chunk(objects.filter((object) => !isStream(object)));
  const gathered = groups.map((group, index) => makeObjectStream(size + index, group));
  return join(streams, groups, gathered, trailer);
}

function chunk(objects: readonly PdfObject[]): readonly (readonly PdfObject[])[] {
  return Array.from({ length: Math.ceil(objects.length / GROUP) }, (_, i) => objects.slice(i * GROUP, (i + 1) * GROUP));
}

function makeObjectStream(number: number, group: readonly PdfObject[]): PdfObject {
  const bodies = group.map(({ bytes }) => `${bytes.toString('latin1').replace(/^\d+ 0 obj\s*|\s*endobj\s*$/g, '')}\n`);
  let offset = 0;
  const index = group.map(({ number: inner }, i) => {
    const entry = `${inner} ${offset}`;
    offset += bodies[i]?.length ?? 0;
    return entry;
  });
  const head = `${index.join(' ')}\n`;
  const content = Buffer.from(head + bodies.join(''), 'latin1');
  return makeStream(number, `/Type /ObjStm /N ${group.length} /First ${head.length}`, content);
}

function makeStream(number: number, entries: string, content: Buffer): PdfObject {
  const packed = deflateSync(content, { level: 9 });
  const head = `${number} 0 obj\n<<${entries} /Filter /FlateDecode /Length ${packed.length}>> stream\n`;
  return { number, bytes: Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream\nendobj\n')]) };
}

function join(
  streams: readonly PdfObject[],
  groups: readonly (readonly PdfObject[])[],
  gathered: readonly PdfObject[],
  trailer: string,
): Buffer {
  const homes = new Map<number, Home>();
  let offset = header.length;
  for (const { number, bytes } of [...streams, ...gathered]) {
    homes.set(number, { offset });
    offset += bytes.length;
  }
  for (const [i, group] of groups.entries()) {
    const stream = gathered[i]?.number ?? 0;
    for (const [index, { number }] of group.entries()) homes.set(number, { stream, index });
  }
  const number = Math.max(...homes.keys()) + 1;
  const table = makeTable(number, new Map([...homes, [number, { offset }]]), trailer);
  const end = Buffer.from(`startxref\n${offset}\n%%EOF\n`);
  return Buffer.concat([header, ...[...streams, ...gathered, table].map(({ bytes }) => bytes), end]);
}

/** The cross-reference stream: seven bytes an object. */
function makeTable(number: number, homes: ReadonlyMap<number, Home>, trailer: string): PdfObject {
  const content = Buffer.alloc((number + 1) * 7);
  content.writeUInt16BE(65_535, 5);
  for (const [object, home] of homes) {
    const at = object * 7;
    content.writeUInt8('offset' in home ? 1 : 2, at);
    content.writeUInt32BE('offset' in home ? home.offset : home.stream, at + 1);
    content.writeUInt16BE('offset' in home ? 0 : home.index, at + 5);
  }
  const roots = [...trailer.matchAll(/\/(?:Root|Info) \d+ 0 R/g)].join(' ');
  return makeStream(number, `/Type /XRef /Size ${number + 1} /W [1 4 2] ${roots}`, content);
}
