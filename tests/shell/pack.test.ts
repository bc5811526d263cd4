import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packPdf } from '../../src/shell/pack.ts';

const objects = [
  '<</Type /Catalog /Pages 2 0 R>>',
  '<</Type /Pages /Count 0>>',
  '<</Length 4>> stream\nABCD\nendstream',
];

/** A PDF as Chromium writes it, of a catalog, a page tree and a stream. */
function makePdf(): Buffer {
  let file = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size 4\n/Root 1 0 R>>\n`;
  return Buffer.from(`${file}${table}startxref\n${file.length}\n%%EOF\n`, 'latin1');
}

/** The content of the stream that begins at an offset. */
function readStream(file: Buffer, offset: number): Buffer {
  const text = file.toString('latin1');
  const [head = '', length] = /.*?\/Length (\d+)>> stream\n/s.exec(text.slice(offset)) ?? [];
  return inflateSync(file.subarray(offset + head.length, offset + head.length + Number(length)));
}

test('objects that are no streams are gathered, and the table says where each is', () => {
  const packed = Buffer.from(packPdf(makePdf()));
  const text = packed.toString('latin1');
  expect(text.startsWith('%PDF-1.5')).toBe(true);
  expect(text).toContain(`3 0 obj\n${objects[2]}\nendobj\n`);
  const gathered = text.indexOf('4 0 obj');
  const first = '<</Type /Catalog /Pages 2 0 R>>\n';
  expect(readStream(packed, gathered).toString()).toBe(`1 0 2 ${first.length}\n${first}<</Type /Pages /Count 0>>\n`);
  const table = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
  expect(text.slice(table)).toMatch(/^5 0 obj\n<<\/Type \/XRef \/Size 6 \/W \[1 4 2\] \/Root 1 0 R /);
  const entries = readStream(packed, table);
  const entry = (number: number) => [
    entries.readUInt8(number * 7),
    entries.readUInt32BE(number * 7 + 1),
    entries.readUInt16BE(number * 7 + 5),
  ];
  expect([0, 1, 2, 3, 4, 5].map(entry)).toEqual([
    [0, 0, 65_535],
    [2, 4, 0],
    [2, 4, 1],
    [1, text.indexOf('3 0 obj'), 0],
    [1, gathered, 0],
    [1, table, 0],
  ]);
});

test.each(['no PDF', '%PDF-1.7\n5 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'])(
  '%j comes back as it is',
  (text) => {
    const file = Buffer.from(text);
    expect(packPdf(file)).toBe(file);
  },
);
