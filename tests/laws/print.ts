/** What a browser prints of the pages: the way a teacher finds first. */
import { describe, expect, test } from 'vitest';
import { server, settle, visit } from '../browser/harness.ts';
import { type ReadPages, readPdfText } from '../browser/readPdf.ts';
import { steps, story } from '../browser/story.ts';
import { readText, squeeze } from '../browser/text.ts';
import { markupOf } from '../texts.ts';

/** A page printed as its style sheets want it, at rest and after some keys. */
async function print(path: string, keys: readonly string[] = []): Promise<ReadPages> {
  const { page } = await visit(server.url + path);
  if (path.startsWith('deck')) await page.waitForSelector('html.running');
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
  return readPdfText(await page.pdf({ preferCSSPageSize: true }));
}

/** Letters alone: the quantities' own stand only where there is a picture. */
function letters(html: string): string {
  return squeeze(readText(html.replace(/<span class="letter".*?<\/span>/g, '').replace(/<sup.*?<\/sup>/g, ''))).replace(
    /\d/g,
    '',
  );
}

/** What stands before the first quantity, whose letter has its picture beside it on some pages. */
function startOf(html: string): string {
  return letters(html.split('<span class="letter"')[0] ?? '').slice(0, 20);
}

const slides = story.slides.map(({ headingText, steps: parts }) => [
  headingText,
  ...parts.map(({ body }) => markupOf(body)),
]);
const short = story.slides
  .filter((slide) => slide.short)
  .map(({ headingText, steps: parts }) => [
    headingText,
    ...parts.filter((part) => part.short).map(({ body }) => markupOf(body)),
  ]);
const middle = steps[Math.floor(steps.length / 4)]?.id;

/** `fewest`: so many pages at least have the data and what is said about the story. */
export function holdPrintLaws(fewest: number): void {
  describe.each([
    ['deck.html', [], slides],
    [`deck.html#/${middle}`, [], slides],
    ['deck.html', ['End', 'b'], slides],
    ['deck.html', ['o'], slides],
    ['deck.html?track=short', [], short],
  ] as const)('%s after the keys %j', (path, keys, expected) => {
    test('prints each slide on a page with all its words, and names the better file on the first', async () => {
      const { pages, text } = await print(path, keys);
      expect(pages.map(({ size }) => size.map(Math.round).join())).toEqual(pages.map(() => '960,540'));
      const texts = text.split('\n').map(letters);
      const told = expected.flat();
      const others = slides.flat().filter((part) => !told.includes(part) && letters(part).length > 20);
      expect(
        others.filter((part) => texts.slice(0, expected.length).some((words) => words.includes(letters(part)))),
      ).toEqual([]);
      const missing = expected.flatMap((parts, index) =>
        parts.filter((part) => !texts[index]?.includes(letters(part))),
      );
      expect(missing).toEqual([]);
      expect(texts[expected.length]?.startsWith('Notesandsources')).toBe(true);
      expect(texts.map((words) => words.includes('slides.pdf'))).toEqual(texts.map((_, index) => index === 0));
      expect(pages.filter(({ lines }) => lines.length === 0)).toEqual([]);
    });
  });

  test('the scroll page draws all its pictures for paper, without an empty page, opens its notes, and names the better files', async () => {
    const { page } = await visit(server.url);
    await page.waitForSelector('html.ready');
    await settle(page);
    const { pages, text } = await readPdfText(await page.pdf({ preferCSSPageSize: true }));
    expectWhole(pages, text, 6);
    expect(await page.locator('.own > svg').count()).toBe(steps.length);
    const said = letters(text);
    const noted = new Set(steps.flatMap(({ notes }) => notes));
    const notes = story.notes.filter(({ number }) => noted.has(number)).map((note) => letters(markupOf(note.text)));
    expect(notes.length).toBeGreaterThan(3);
    expect(notes.filter((words) => !said.includes(words.slice(0, 30)))).toEqual([]);
    expect(text.split('\n')[0]).toContain('reader.pdf');
  });

  test.each([
    ['text.html', 6],
    ['explore.html', fewest],
    ['about.html', fewest],
    ['speaker.html', 6],
  ])('%s prints without an empty page', async (path, least) => {
    const { pages, text } = await print(path);
    if (/text|speaker/.test(path)) expectWhole(pages, text, least);
    else expectPages(pages, least);
    // The lecturer's own page is made for paper.
    expect(text.includes('Better to print')).toBe(!path.includes('speaker'));
  });
}

/** So many pages at least, none of them empty. */
function expectPages(pages: ReadPages['pages'], least: number): void {
  expect(pages.length).toBeGreaterThanOrEqual(least);
  expect(pages.filter(({ lines, figures }) => lines.length === 0 && figures === 0)).toEqual([]);
}

/** The same, with the words of all steps. */
function expectWhole(pages: ReadPages['pages'], text: string, least: number): void {
  expectPages(pages, least);
  const said = letters(text);
  expect(steps.filter(({ body }) => !said.includes(startOf(markupOf(body)))).map(({ id }) => id)).toEqual([]);
}
