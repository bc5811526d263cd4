/** Elements of what stands in the page's tables already. */

/** An element with texts and other elements in it. */
export function fill(tag: string, ...content: readonly (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...content);
  return element;
}

/** What stands in a cell, once more. */
export function copyOf(cell: Element | null | undefined): readonly Node[] {
  return [...(cell?.cloneNode(true).childNodes ?? [])];
}
