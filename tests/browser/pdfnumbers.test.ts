/** The numbers in a contents list of a PDF. */
import { afterAll, expect, test } from 'vitest';
import { printNumbered } from '../../src/shell/pdfnumbers.ts';
import { browser } from './harness.ts';
import { readPdfText } from './readPdf.ts';

const context = await browser.newContext();
afterAll(() => context.close());

const page = 'break-after: page';
const long = 'height: 40cm';

/** A list of three places, each in a box with a style of its own; each number behind a letter that no word has. */
function makePaper(styles: readonly string[]): string {
  const item = (id: string): string => `<p><a href="#${id}">${id}</a> @<span data-page-of="${id}"></span></p>`;
  const list = `<section style="${page}">${['one', 'two', 'six'].map(item).join('')}</section>`;
  const boxes = ['one', 'two', 'six'].map((id, i) => `<section id="${id}" style="${styles[i]}">Words</section>`);
  return `<!doctype html><title>t</title><main>${list}${boxes.join('')}</main>`;
}

test.each([
  ['sheets that are pages', [page, page, page], ['2', '3', '4'], 1],
  ['a sheet of two pages', [page, `${page}; ${long}`, page], ['2', '3', '5'], 2],
  ['text that flows', [long, 'height: 1cm', page], ['2', '3', '3'], 2],
])('%s are numbered as they are printed', async (_, styles, numbers, prints) => {
  const paper = await context.newPage();
  await paper.setContent(makePaper(styles));
  let printed = 0;
  const print = paper.pdf.bind(paper);
  paper.pdf = (options) => {
    printed += 1;
    return print(options);
  };
  const { text } = await readPdfText(await printNumbered(paper));
  expect([text.match(/(?<=@)\d+/g), printed]).toEqual([numbers, prints]);
});
