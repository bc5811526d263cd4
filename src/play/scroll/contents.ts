/** The contents of the scrolling page close behind the reader: nothing that has the focus lies under them. */

/** They close when the focus or a click goes elsewhere, and by Escape, which leads back to their button. */
export function closeContents(menu: HTMLDetailsElement | null): void {
  if (menu === null) return;
  const close = (): void => {
    menu.open = false;
  };
  const isElsewhere = (goal: EventTarget | null): boolean => goal instanceof Node && !menu.contains(goal);
  // A window that loses the focus gives it to nothing.
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (isElsewhere(relatedTarget)) close();
  });
  document.addEventListener('click', ({ target }) => {
    if (isElsewhere(target) || (target instanceof Element && target.closest('a') !== null)) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary')?.focus();
  });
}
