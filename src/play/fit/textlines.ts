/** The texts of a page as it stands: one box a line. */

/** Sides in CSS pixels of the window. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of text; also an image or a formula, which have no text of their own to look at. */
export interface Line extends Sides {
  readonly node?: Text;
  readonly element: Element;
  /** The least box that holds it as text: no inline element. */
  readonly block: Element;
}

/** All lines of text that are seen inside `root`, then its images and formulas; what is only read out is left out. */
export function readLines(root: Element): readonly Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const element = node.parentElement;
    if (element === null || node.data.trim() === '' || element.closest('math') !== null || !isSeen(element)) continue;
    const block = blockOf(element);
    for (const { left, top, right, bottom } of rectsOf(node, 0, node.length)) {
      if (right - left > 0.5) lines.push({ node, element, block, left, top, right, bottom });
    }
  }
  return [...lines, ...readAtoms(root)];
}

function readAtoms(root: Element): readonly Line[] {
  return [...root.querySelectorAll('img, math')].filter(isSeen).map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { element, block: blockOf(element.parentElement ?? root), left, top, right, bottom };
  });
}

/** Is it painted at all? */
export function isSeen(element: Element): boolean {
  const asked = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
  return element.checkVisibility(asked) && element.closest('.seen, .shows') === null;
}

/** The boxes of a part of a text, one a line. */
export function rectsOf(node: Text, start: number, end: number): readonly DOMRect[] {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()];
}

/** Three words of a line as they are shown, without the signs around them; of an image what it shows. */
export function wordsOf({ node, element, top, bottom }: Line): string {
  if (node === undefined) return element.getAttribute('alt') || (element.textContent ?? '');
  const middle = (top + bottom) / 2;
  const words = [...node.data.matchAll(/\S+/g)].filter(({ 0: word, index }) =>
    rectsOf(node, index, index + word.length).some((rect) => rect.top < middle && middle < rect.bottom),
  );
  return words
    .slice(0, 3)
    .map(([word]) => word)
    .join(' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The part of a box that letters fill, of which the font's own lines are higher. */
export function inner<T extends Sides>(box: T): Sides {
  const slack = (box.bottom - box.top) * 0.2;
  return { left: box.left, right: box.right, top: box.top + slack, bottom: box.bottom - slack };
}

/** How far two boxes reach into each other: the smaller of width and height of what they share, at least nothing. */
export function overlapOf(a: Sides, b: Sides): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, Math.min(width, height));
}

function blockOf(element: Element): Element {
  const { display } = getComputedStyle(element);
  const parent = element.parentElement;
  return /^(inline|contents|ruby)/.test(display) && parent !== null ? blockOf(parent) : element;
}

/** Fonts come when a letter asks for them, images when they are near: here all of them, before anything is measured. */
export async function loadAll(): Promise<void> {
  for (const image of document.images) image.loading = 'eager';
  const fonts = [...document.fonts].map((face) => face.load());
  const images = [...document.images].map((image) => image.decode());
  await Promise.allSettled([...fonts, ...images]);
}

/** The ids around an element, from the inside. */
export function idsOf(element: Element | null): string {
  if (element === null) return '';
  return `${element.id} ${idsOf(element.parentElement)}`.trim();
}

/** How many lines a height is, at least one. */
export function linesIn(block: Element, pixels: number): number {
  return Math.max(1, Math.ceil(pixels / lineHeightOf(block)));
}

/** The height of a line of text in an element, in pixels; where a browser only says `normal` about that of its type. */
export function lineHeightOf(block: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(block);
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2;
}
