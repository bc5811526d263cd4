/** Pictures that are wider than their place are panned by keys too: not every browser gives what scrolls the focus by itself. */

/** From now on the box can be reached whenever it scrolls, under the name of the heading over it. */
export function watchPanned(box: HTMLElement): void {
  observer.observe(box);
}

const observer = new ResizeObserver((entries) => {
  // First all that asks for sizes.
  const boxes = entries.map(({ target }) => ({ target, isWide: target.scrollWidth > target.clientWidth }));
  for (const { target, isWide } of boxes) mark(target, isWide);
});

function mark(box: Element, isWide: boolean): void {
  if (isWide === box.hasAttribute('tabindex')) return;
  const heading = box.closest('article, section')?.querySelector('h1, h2, h3')?.textContent ?? '';
  const marks = { tabindex: '0', role: 'group', 'aria-label': heading };
  for (const [name, value] of Object.entries(marks)) {
    if (isWide) box.setAttribute(name, value);
    else box.removeAttribute(name);
  }
}
