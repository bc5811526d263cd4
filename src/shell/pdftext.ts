/** The words of a PDF: what its pages show, and what stands in its annotations. */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    for (const { contentsObj } of await page.getAnnotations()) texts.push(contentsObj?.str ?? '');
  }
  await pdf.destroy();
  return texts.join('\n');
}
