/** The search over the slides: type, choose, go. */
import { wordsFor } from '../../words.ts';
import { type Findable, search } from '../both/suggest.ts';

/** So many suggestions are shown. */
const MOST = 10;

/** Opens the search; `places` is asked for once, when it is first needed, `last` each time for where the deck was the last time. */
export function createFinder(
  places: () => readonly Findable[],
  last: () => string | undefined,
  go: (id: string) => void,
): () => void {
  const dialog = document.getElementById('_find') as HTMLDialogElement;
  const input = dialog.querySelector('input') as HTMLInputElement;
  const list = dialog.querySelector('ul') as HTMLUListElement;
  const { hall } = wordsFor(document.documentElement.lang);
  let known: readonly Findable[] | undefined;
  let found: readonly Findable[] = [];
  let chosen = 0;

  const mark = (index: number): void => {
    chosen = Math.max(0, Math.min(found.length - 1, index));
    markOption(input, list, chosen);
  };

  const lastPlace = (): readonly Findable[] => {
    const place = input.value === '' && known?.find(({ id }) => id === last());
    return place ? [{ ...place, over: hall.resume }] : [];
  };

  const suggest = (): void => {
    known ??= places();
    found = [...lastPlace(), ...search(known, input.value, MOST)];
    list.replaceChildren(
      ...found.map((place, index) => fillOption(place, index, place.over ?? hall.slide(place.number))),
    );
    const said = document.getElementById('_found');
    if (said !== null) said.textContent = hall.found(found.length);
    mark(0);
  };

  const choose = (index: number): void => {
    const place = found[index];
    if (place === undefined) return;
    dialog.close();
    go(place.id);
  };

  input.addEventListener('input', suggest);
  input.addEventListener('keydown', (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || (by === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (by === undefined) choose(chosen);
    else mark(chosen + by);
  });
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null;
    if (option !== null) choose([...list.children].indexOf(option));
  });
  return () => {
    input.value = '';
    suggest();
    dialog.showModal();
    input.focus();
  };
}

/** One option is chosen, if there are any; the field keeps the focus. */
function markOption(input: HTMLInputElement, list: HTMLUListElement, chosen: number): void {
  for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === chosen));
  const option = list.children[chosen];
  option?.scrollIntoView({ block: 'nearest' });
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
}

function fillOption({ kind, id, text }: Findable, index: number, over: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = `_place-${index}`;
  option.setAttribute('role', 'option');
  option.className = kind;
  const [where, what, name] = ['span', 'b', 'span'].map((tag) => document.createElement(tag));
  where?.append(over);
  what?.append(text);
  name?.append(id);
  option.append(where ?? '', ' ', what ?? '', ' ', name ?? '');
  return option;
}
