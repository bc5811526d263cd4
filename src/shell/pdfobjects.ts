/** The objects of a PDF as Chromium writes it. */
import { Buffer } from 'node:buffer';

/** An object of the file: all its bytes, `N 0 obj` and `endobj` included. */
export interface PdfObject {
  readonly number: number;
  readonly bytes: Buffer;
}

export interface PdfParts {
  readonly objects: readonly PdfObject[];
  /** One more than the highest number of an object. */
  readonly size: number;
  readonly trailer: string;
}

/** What a file is made of; nothing for one of another structure than Chromium's. */
export function readParts(pdf: Uint8Array): PdfParts | undefined {
  const file = Buffer.from(pdf);
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-64).toString('latin1')) ?? [];
  const end = file.toString('latin1', Number(start ?? file.length));
  const [, size, rows = '', trailer = ''] =
    /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer\n(<<.*?>>)/s.exec(end) ?? [];
  return size === undefined
    ? undefined
    : { objects: readObjects(file, rows, Number(start)), size: Number(size), trailer };
}

function readObjects(file: Buffer, rows: string, end: number): readonly PdfObject[] {
  const offsets = rows
    .split('\n')
    .flatMap((row, number) => (row.includes('n') ? [{ number, at: Number.parseInt(row, 10) }] : []));
  const sorted = offsets.sort((a, b) => a.at - b.at);
  return sorted.map(({ number, at }, index) => ({ number, bytes: file.subarray(at, sorted[index + 1]?.at ?? end) }));
}

export function isStream({ bytes }: PdfObject): boolean {
  return /endstream\s+endobj\s*$/.test(bytes.subarray(-32).toString('latin1'));
}
