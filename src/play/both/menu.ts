/** Menus close behind the reader: nothing that has the focus lies under them. */

/** Closes a menu that is left, by the focus, the pointer, a link in it, or Escape, which leads back to its button. */
export function closeByItself(menu: HTMLDetailsElement): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  const leave = ({ target }: Event): void => {
    if (!menu.contains(target as Node)) menu.open = false;
  };
  for (const name of ['focusin', 'pointerdown']) document.addEventListener(name, leave);
  menu.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) menu.open = false;
  });
}
