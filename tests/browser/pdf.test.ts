/** The PDFs, read back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printPdf } from '../../src/shell/pdf.ts';
import { findPdfFaults } from '../laws/matterhorn.ts';
import { holdPaperLaws } from '../laws/papers.ts';
import { browser, dist } from './harness.ts';
import { makePapers } from './papers.ts';
import { readPdf, readPdfSigns } from './readPdf.ts';

holdPaperLaws();

test('the same story gives the same bytes', async () => {
  const again = await printPdf(browser, await makePapers({}), 'handout.html');
  expect(Buffer.compare(again, await readFile(join(dist, 'handout.pdf')))).toBe(0);
});

test('a link that was laid out before its text came is printed like any other', async () => {
  const print = (script: string): Promise<Uint8Array> => {
    const text = 'link.innerHTML = "one <em>two</em> three"';
    const html = `<!doctype html><title>t</title><p><a id="link" href="#end"></a><script>${script}; ${text}</script><p id="end">`;
    return printPdf(browser, new Map([['page.html', html]]), 'page.html');
  };
  expect(Buffer.compare(await print('link.offsetWidth'), await print(''))).toBe(0);
});

/** A page as a paper is, with its script. */
async function printBody(body: string): Promise<Uint8Array> {
  const papers = await makePapers({ only: ['reader'] });
  const page = String(papers.get('reader.html')).replace(/<body>.*?(?=<script defer)/s, `<body><main>${body}</main>`);
  return printPdf(browser, new Map([...papers, ['reader.html', page]]), 'reader.html');
}

test('words on both sides of a line’s end are two', async () => {
  const words = 'several doors and '.repeat(30);
  const printed = await printBody(`<p>\n ${words} <em> ships </em> and by rail<span> over the border</span> \n</p>`);
  expect(await readPdfSigns(printed)).toContain(`${words}ships and by rail over the border`);
});

test('a picture is read after its heading, a word in its own language', async () => {
  const figure = '<svg role="img" aria-label="A map." viewBox="0 0 9 9" width="90"><path d="M0 0h9v9z"/></svg>';
  const printed = await printBody(
    `<section>${figure}<h1>Ships</h1><p>They are <span lang="ru">корабли</span>.</p></section>`,
  );
  const { tags } = await readPdf(printed);
  const read = tags.flatMap(({ role = '', lang, alt }) => (role === 'NonStruct' && !lang ? [] : [alt ?? lang ?? role]));
  expect(read.filter((word) => ['H1', 'P', 'ru', 'A map.'].includes(word))).toEqual(['H1', 'P', 'ru', 'A map.']);
});

test('what a browser leaves out of a PDF is found', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent(
    '<title>t</title><body style="background:red"><h2>Head</h2><ul><li><a href="#a">a</a></ul><p id=a>',
  );
  const faults = await findPdfFaults(await page.pdf({ tagged: true, printBackground: true }));
  await context.close();
  expect(faults).toEqual([
    '01-005 painted outside tags and artifacts: page 1',
    '06-001 no metadata',
    '06-002 no claim of PDF/UA',
    '06-003 no title in the metadata',
    '09-004/5/6 Link in LI',
    '14-002 the first heading is no H1',
    '14-003 a level of headings is left out',
    '28-012 a link that says nothing: page 1',
  ]);
});
