/** The PDFs, read back. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { printPdf } from '../../src/shell/pdf.ts';
import { holdPaperLaws, makePapers } from '../laws/papers.ts';
import { browser, dist } from './harness.ts';

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
