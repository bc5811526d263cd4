/** The menu that saves the picture: what it needs is large, and comes with the first wish. */

import { breakpoints } from './breakpoints.ts';
import { closeByItself } from './menu.ts';

/** What is to be saved, as the event `_save` tells it. */
export type SaveKind = 'svg' | 'png';

/** Shows the menu and answers its buttons, if the page has one. */
export function offerSaving(): void {
  const menu = document.querySelector<HTMLDetailsElement>('#_save');
  const { save } = document.body.dataset;
  if (menu === null || save === undefined) return;
  menu.hidden = false;
  standWithContents(menu);
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

/** On a phone the bar has no room for it beside the contents: there it is one of them. */
function standWithContents(menu: HTMLElement): void {
  const contents = document.querySelector('.menu ol');
  if (contents === null) return;
  const item = document.createElement('li');
  item.className = 'other';
  const place = document.createComment('');
  menu.before(place);
  const isNarrow = matchMedia(breakpoints.saveInContents);
  const stand = (): void => {
    if (isNarrow.matches) contents.append(item);
    else item.remove();
    if (isNarrow.matches) item.append(menu);
    else place.after(menu);
  };
  stand();
  isNarrow.addEventListener('change', stand);
}

function load(path: string): Promise<void> {
  return new Promise((done) => {
    const script = document.createElement('script');
    script.src = path;
    script.addEventListener('load', () => done());
    document.head.append(script);
  });
}
