import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { findLeaks } from '../../src/shell/leaks.ts';

const run = 'ask the class who paid for';

async function print(text: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage();
  for (const [line, words] of text.split('\n').entries())
    page.drawText(words, { font, size: 12, x: 50, y: 700 - line * 16 });
  return pdf.save();
}

test.each([
  ['index.html', '<p>Now <b>ask</b> the&nbsp;class, who <i>paid</i> for it?</p>'],
  ['deck.html', '<p title="Ask the class: who paid for it?">'],
  ['deck.html', '<script type="application/json">{"say":"\\nAsk the class\\nwho paid for it"}</script>'],
  ['index.html', '<p>Ask the c&shy;lass who p\u00adaid for it</p>'],
  ['data/support.csv', 'id,what\na,"Ask the class who paid for it"\n'],
  ['drawing.svg', '<text>Ask the class who paid for it</text>'],
  ['CNAME', 'ask the class who paid for it'],
])('private words are found in %s: %s', async (path, text) => {
  expect(await findLeaks(new Map([[path, strToU8(text)]]), [run])).toEqual([{ path, run }]);
});

test('private words are found in a PDF and in a file of PowerPoint', async () => {
  const slide = strToU8('<a:t>Ask the </a:t><a:t>class who paid for it</a:t>');
  const files = new Map([
    ['handout.pdf', await print('First ask the class\nwho paid for it.')],
    ['deck.pptx', zipSync({ 'ppt/notesSlides/notesSlide1.xml': slide })],
  ]);
  expect(await findLeaks(files, [run])).toEqual([
    { path: 'handout.pdf', run },
    { path: 'deck.pptx', run },
  ]);
});

test('other words are no leak, nor are bytes of pictures', async () => {
  const files = new Map([
    ['index.html', strToU8('<p>Ask the class who paid</p>')],
    ['x.jpg', strToU8(run)],
    ['handout.pdf', await print('Who paid for the class?')],
  ]);
  expect(await findLeaks(files, [run])).toEqual([]);
});
