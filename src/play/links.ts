/** Links to other places of the deck. */

/**
 * reveal.js would follow them without a trace: they are kept from it. The browser remembers the place where it stood, which `keepPlace` writes
 * into the address first, so that Back leads there.
 */
export function leaveLinksToBrowser(slides: Element | null, keepPlace: () => void): void {
  slides?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a[href^="#"]') === null) return;
    event.stopImmediatePropagation();
    keepPlace();
  });
}
