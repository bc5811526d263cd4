import { expect, test } from 'vitest';
import { readPdfPlaces } from '../../src/shell/pdfplaces.ts';

/** A PDF as Chromium writes it: a tree of pages, and places on them. */
function makePdf(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const rows = objects.map((object, index) => {
    const row = `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return row;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${objects.length + 1}\n/Root 1 0 R>>\n`;
  return Buffer.from(`${file}${table}startxref\n${file.length}\n%%EOF\n`, 'latin1');
}

test('places have the numbers of their pages, in the order of the tree; names are decoded', async () => {
  const pdf = makePdf([
    '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R>>',
    '<</Type /Pages\n/Count 3\n/Kids [4 0 R 3 0 R]>>',
    '<</Type /Page\n/Parent 2 0 R>>',
    '<</Type /Pages\n/Kids [6 0 R 5 0 R]>>',
    '<</Type /Page>>',
    '<</Type /Page>>',
    '<</arms-for [5 0 R /XYZ 6 792 0]\n/#25C3#25A9#25201 [6 0 R /XYZ 6 786 0]\n/end [3 0 R /XYZ 0 0 0]>>',
  ]);
  expect([...(await readPdfPlaces(pdf))]).toEqual([
    ['arms-for', 2],
    ['é 1', 1],
    ['end', 3],
  ]);
});

test('a file without places has none', async () => {
  const pdf = makePdf(['<</Type /Catalog\n/Pages 2 0 R>>', '<</Type /Pages\n/Count 0\n/Kids []>>']);
  expect((await readPdfPlaces(pdf)).size).toBe(0);
});
