/** The menu that saves the picture: what it needs is large, and comes with the first wish. */

import { closeByItself } from './menu.ts';

/** What is to be saved, as the event `_save` tells it. */
export type SaveKind = 'svg' | 'png';

/** Shows the menu and answers its buttons, if the page has one. */
export function offerSaving(): void {
  const menu = document.querySelector<HTMLDetailsElement>('#_save');
  const { save } = document.body.dataset;
  if (menu === null || save === undefined) return;
  menu.hidden = false;
  if (matchMedia('(max-width: 900px)').matches) moveToContents(menu);
  let loaded: Promise<void> | undefined;
  menu.addEventListener('click', async (event) => {
    const { kind } = ((event.target as Element).closest('button') ?? menu).dataset;
    if (kind === undefined) return;
    loaded ??= load(save);
    await loaded;
    dispatchEvent(new CustomEvent('_save', { detail: kind }));
  });
  closeByItself(menu);
}

/** The bar of a phone has no room for it. */
function moveToContents(menu: HTMLElement): void {
  const item = document.createElement('li');
  item.className = 'other';
  item.append(menu);
  document.querySelector('.menu ol')?.append(item);
}

function load(path: string): Promise<void> {
  return new Promise((done) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => done());
    document.head.append(script);
  });
}
