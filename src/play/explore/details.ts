/** The panel of the explore page: a row of the ledger as a card. All its words stand in the table already. */

import type { ExploreEvent } from '../../pagedata.ts';
import { copyOf, fill } from './fill.ts';

/** What the panel's buttons do. */
export interface Choices {
  readonly close: () => void;
}

const panel = document.getElementById('_details') as HTMLElement;
const key = document.getElementById('_key') as HTMLElement;

/** The row's text without its place and note. */
export function textOf(id: string): string {
  return rowOf(id)?.querySelector('th')?.firstChild?.textContent?.trim() ?? '';
}

/** When it was, in words. */
export function periodOf(id: string): string {
  return rowOf(id)?.querySelector('time')?.textContent ?? '';
}

/** Shows one event: its date, what the picture calls it, what it was, then each filled cell under its column's name. */
export function showEvent({ id, label }: Pick<ExploreEvent, 'id' | 'label'>, { close }: Choices): void {
  const row = rowOf(id);
  if (row === null) return;
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map((head) => head.textContent ?? '');
  const facts = document.createElement('dl');
  [...row.cells].forEach((cell, index) => {
    if (cell.tagName === 'TH' || cell.className === 'when' || cell.textContent?.trim() === '') return;
    facts.append(fill('dt', heads[index] ?? ''), fill('dd', ...copyOf(cell)));
  });
  const [, ...more] = copyOf(row.querySelector('th'));
  const kicker = [periodOf(id), label].filter(Boolean).join(' · ');
  present([fill('p', kicker), heading(textOf(id)), ...more, facts], close);
}

/** Shows several events to choose from. */
export function showEvents(
  ids: readonly string[],
  title: string,
  { choose, close }: Choices & { readonly choose: (id: string) => void },
): void {
  const items = ids.map((id) => {
    const button = fill('button', fill('span', periodOf(id)), ` ${textOf(id)}`);
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => choose(id));
    return fill('li', button);
  });
  present([heading(title), fill('ul', ...items)], close);
}

/** Takes the panel away; the key to the picture stands there again. */
export function closeDetails(): void {
  panel.hidden = true;
  key.hidden = false;
}

/** Reads the panel out, from its heading on. */
export function focusDetails(): void {
  panel.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** The new content; the focus stays in the panel if it is there. */
function present(content: readonly Node[], close: () => void): void {
  const isFocused = panel.contains(document.activeElement);
  const button = fill('button', panel.dataset.close ?? '');
  button.setAttribute('type', 'button');
  button.className = 'close';
  button.addEventListener('click', close);
  panel.replaceChildren(...content, button);
  panel.hidden = false;
  key.hidden = true;
  panel.scrollTop = 0;
  if (isFocused) focusDetails();
}

function heading(text: string): HTMLElement {
  const element = fill('h2', text);
  element.id = '_what';
  element.tabIndex = -1;
  return element;
}

function rowOf(id: string): HTMLTableRowElement | null {
  return document.getElementById(`ledger-${id}`) as HTMLTableRowElement | null;
}
