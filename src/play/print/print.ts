/** Runs in a page that is printed, and leaves it looking the same: what Chromium would not write into the PDF it is told in another way. */

/** Roles of books are unknown to a PDF: with them a link to a note is no link, and a list of notes no list. */
function dropBookRoles(): void {
  for (const element of document.querySelectorAll('[role^="doc-"]')) element.removeAttribute('role');
}

/** What holds a picture and its caption is no picture of its own, which would need a text of its own. */
function groupFigures(): void {
  for (const figure of document.querySelectorAll('figure:not([role])')) figure.setAttribute('role', 'group');
}

/** The language of words in a line is written down where their element says anything else. */
function keepLanguages(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body [lang]:not([title])'))
    element.title = element.lang;
}

/** Readers hear a slide's heading before its picture, wherever the picture stands. */
function readHeadingsFirst(): void {
  for (const [index, whole] of [...document.querySelectorAll('article, section')].entries()) {
    const [heading, figure] = [whole.querySelector('h1, h2, h3'), whole.querySelector('[role="img"]')];
    if (!heading || !figure || figure.closest('article, section') !== whole) continue;
    if (!(figure.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    figure.id ||= `_figure-${index}`;
    whole.setAttribute('aria-owns', figure.id);
  }
}

/** A space at which a line ends is kept, beyond the line's end: else its last word and the next line's first are one to a reader. */
function keepSpaces(): void {
  for (const block of [...document.querySelectorAll<HTMLElement>('main *')].filter(isParagraph)) {
    for (const line of linesOf(block)) collapseSpaces(line);
    block.style.whiteSpace = 'pre-wrap';
  }
}

/** As CSS does it where it does not keep them. */
function collapseSpaces(line: readonly Text[]): void {
  let afterSpace = true;
  for (const text of line) {
    const data = text.data.replace(/[ \t\n\r\f]+/g, ' ');
    text.data = afterSpace ? data.replace(/^ /, '') : data;
    afterSpace = text.data === '' ? afterSpace : text.data.endsWith(' ');
  }
  const last = line.findLast(({ data }) => data !== '');
  if (last) last.data = last.data.replace(/ $/, '');
}

/** A block of words, and of nothing that is not in their lines. */
function isParagraph(element: HTMLElement): boolean {
  const { display, whiteSpace } = getComputedStyle(element);
  if (/^(inline|contents|none)/.test(display) || whiteSpace !== 'normal' || !element.textContent?.trim()) return false;
  return [...element.querySelectorAll('*')].every((inner) => getComputedStyle(inner).display === 'inline');
}

/** The texts of a block, from one forced end of a line to the next. */
function linesOf(block: HTMLElement): readonly (readonly Text[])[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const lines: Text[][] = [[]];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') lines.push([]);
    if (node instanceof Text) lines.at(-1)?.push(node);
  }
  return lines;
}

dropBookRoles();
groupFigures();
keepLanguages();
readHeadingsFirst();
keepSpaces();
