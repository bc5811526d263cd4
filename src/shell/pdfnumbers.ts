/** Numbers of pages in a contents list: an element with `data-page-of`, as wide empty as filled, says on which page a place is. */
import type { Page } from 'playwright';
import { readPdfPlaces } from './pdfplaces.ts';

/** Numbers of pages by the names of places. */
type PageNumbers = Readonly<Record<string, number>>;

/** The page as a PDF, with the numbers that it asks for. */
export async function printNumbered(page: Page): Promise<Uint8Array> {
  if (!(await page.evaluate<boolean>(asks))) return print(page);
  // No browser counts pages for a link. Where each sheet is a page they are known, and the print proves it.
  const known = await page.evaluate<PageNumbers | null>(numberSheets);
  if (known) await fillIn(page, known);
  const early = known ? await print(page) : undefined;
  const places = await readPdfPlaces(early ?? (await printEmpty(page)));
  const differs = await fillIn(page, Object.fromEntries(places));
  return early === undefined || differs ? print(page) : early;
}

/** Whether that changed any. */
function fillIn(page: Page, pages: PageNumbers): Promise<boolean> {
  return page.evaluate<boolean>(`(${fill})(${JSON.stringify(pages)})`);
}

function print(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** Where places stand depends on boxes alone: what is in them need not be painted to be counted. */
async function printEmpty(page: Page): Promise<Uint8Array> {
  await page.evaluate(empty);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.evaluate('document.adoptedStyleSheets.pop()');
  return pdf;
}

const empty = [
  '{ const sheet = new CSSStyleSheet()',
  'sheet.replaceSync("* { visibility: hidden !important } svg > * { display: none !important }")',
  'document.adoptedStyleSheets.push(sheet) }',
].join(';');

const asks = 'document.querySelector("[data-page-of]") !== null';

const fill = [
  '(pages) => [...document.querySelectorAll("[data-page-of]")].map((element) => {',
  '  const [before, number] = [element.textContent, String(pages[element.dataset.pageOf] ?? "")]',
  '  element.textContent = number',
  '  return before !== number',
  '}).includes(true)',
].join('\n');

/** The numbers, if all places stand on sheets behind which the page breaks. */
const numberSheets = [
  'const sections = [...document.querySelectorAll("main > *")]',
  'const last = sections.findIndex((section) => getComputedStyle(section).breakAfter !== "page")',
  'const sheets = last < 0 ? sections : sections.slice(0, last + 1)',
  'const idsIn = (sheet) => [sheet, ...sheet.querySelectorAll("[id]")].map(({ id }) => id)',
  'const numbers = Object.fromEntries(sheets.flatMap((sheet, i) => idsIn(sheet).map((id) => [id, i + 1])))',
  'const places = [...document.querySelectorAll("[data-page-of]")]',
  'places.every((element) => element.dataset.pageOf in numbers) ? numbers : null',
].join(';');
