/** What the reader chose about looks, on any page of this site: worn at once, remembered, and shown in the menu. */
import { type Display, type DisplayOf, displayPlaces } from '../../display.ts';
import { recall, remember } from './memory.ts';
import { closeByItself } from './menu.ts';

/** What the page's first script left: dresses it as chosen. */
const { _wear: wear } = window as unknown as { readonly _wear: (chosen: Display) => void };

/** What is remembered. */
export function readDisplay(of: DisplayOf): Display {
  try {
    return JSON.parse(recall(displayPlaces[of]) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** A choice that cannot be stored holds as long as the page. */
export function wearDisplay(of: DisplayOf, chosen: Display): void {
  remember(displayPlaces[of], JSON.stringify(chosen));
  dress(chosen);
}

/** Brings the page's menu to life. */
export function createDisplay(): void {
  const menu = document.getElementById('_display') as HTMLDetailsElement | null;
  const form = menu?.querySelector('form');
  if (!menu || !form) return;
  check(form, readDisplay('reader'));
  document.documentElement.classList.add('chosen');
  form.addEventListener('change', () => wearDisplay('reader', readForm(form)));
  addEventListener('storage', ({ key }) => {
    if (key !== displayPlaces.reader) return;
    check(form, readDisplay('reader'));
    dress(readForm(form));
  });
  closeByItself(menu);
  dress(readDisplay('reader'));
}

/** The browser's own bar above the page takes its paper. Who draws by the size of the type hears of it. */
function dress(chosen: Display): void {
  wear(chosen);
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = paper;
  dispatchEvent(new Event('display'));
}

function check(form: HTMLFormElement, chosen: Display): void {
  for (const input of form.querySelectorAll('input')) {
    const wanted = chosen[input.name as keyof Display];
    if (wanted === input.value || (wanted === undefined && isFirst(input))) input.checked = true;
  }
}

/** What differs from the page's own. */
function readForm(form: HTMLFormElement): Display {
  const chosen = [...form.querySelectorAll('input')].filter((input) => input.checked && !isFirst(input));
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

function isFirst(input: HTMLInputElement): boolean {
  return input.closest('fieldset')?.querySelector('input') === input;
}
