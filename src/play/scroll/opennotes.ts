/** Notes of the scrolling page open where they stand. */

/** A reference opens its note in the same card instead of jumping to it; in another card the link does what links do. */
export function openNotes(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link === null) return;
    const note = document.getElementById(link.hash.slice(1));
    const details = note?.closest('details');
    if (note == null || details == null || details.closest('.card, .reading') !== link.closest('.card, .reading'))
      return;
    event.preventDefault();
    details.open = true;
    note.querySelector<HTMLElement>('.number')?.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'nearest' });
  });
}

/** On paper notes stand open; afterwards those are closed again that the reader had not opened. Some browsers need no script for it. */
export function openForPrint(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details.notes:not([open])')];
    for (const notes of opened) notes.open = true;
  });
  addEventListener('afterprint', () => {
    for (const notes of opened) notes.open = false;
  });
}
