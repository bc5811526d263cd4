/** Keys become actions: what each key does stands in the table of keys. */
import { type DeckAction, deckKeys } from '../../keys.ts';
import { createChoice } from './choice.ts';

const actions: ReadonlyMap<string, DeckAction> = new Map(
  deckKeys.flatMap(({ action, keys }) => keys.map((key) => [key, action])),
);

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What goes on and what goes back where lines run from right to left. */
const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Whether the page's lines run from right to left: on goes to the left then. */
export function isLeftward(): boolean {
  return document.documentElement.dir === 'rtl';
}

/** A key as it is meant on such a page. */
export function asMeant(key: string, leftward: boolean): string {
  return (leftward && mirrored[key]) || key;
}

/** The action that a key asks for; none with Alt, Ctrl or Meta, which belong to the browser. */
export function actionOf(
  { key: pressed, code, shiftKey, altKey, ctrlKey, metaKey }: Press,
  leftward = false,
): DeckAction | undefined {
  const key = asMeant(pressed, leftward);
  if (altKey || ctrlKey || metaKey) return undefined;
  // On a keyboard of another script a letter is known by its place.
  const letter = /^[^ -~]$/.test(key) ? code.replace(/^Key/, '') : key;
  const name = letter.length === 1 ? letter.toLowerCase() : letter;
  // Shift makes `?` and `/` on many keyboards: only where the table asks for it does it make another key.
  return (shiftKey ? actions.get(`Shift+${name}`) : undefined) ?? actions.get(name);
}

/** Letters, digits and signs by themselves: whoever speaks to the machine types them unawares (WCAG 2.2, 2.1.4). */
function isLetter({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key.length === 1 && key !== ' ';
}

const letters = createChoice('story-letters', true);

/** Whether those keys do anything. */
export const isLettersOn = letters.isOn;

/** Brings the box in the help to life that switches those keys on and off. */
export function createLetterSwitch(): void {
  letters.show('_letters');
}

/** A key that no dialog and no field takes, and no browser. */
export function isForPage({ target, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !altKey && !ctrlKey && !metaKey && !isTyped(target);
}

/** Calls what stands for a key's action, unless the key belongs to an open dialog, a field, or the link or button it is pressed on. */
export function listen(does: Readonly<Partial<Record<DeckAction, () => void>>>): void {
  document.addEventListener('keydown', (event) => {
    const action = actionOf(event, isLeftward());
    const act = action && does[action];
    if (act === undefined || event.defaultPrevented || isTaken(event)) return;
    if (isLetter(event) && !isLettersOn()) return;
    event.preventDefault();
    act();
  });
}

/** Whether keys belong to an open dialog or to a field. */
function isTyped(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  // A dialog that has just been closed holds the focus until the next frame.
  return target instanceof Element && target.closest('dialog, input, textarea, select') !== null;
}

function isScrolledPage({ dataset, scrollHeight, clientHeight }: HTMLElement): boolean {
  return dataset.reflow !== undefined && scrollHeight > clientHeight;
}

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (isTyped(target)) return true;
  if (!(target instanceof Element)) return false;
  // A deck that is laid out as a page scrolls by its own keys, never the clicker's, and so does what scrolls within it.
  if (/^Arrow(Up|Down)$/.test(key) && isScrolledPage(document.documentElement)) return true;
  if (target.closest('.scrolls, .overfull') !== null && /^(Arrow(Up|Down)|Home|End)$/.test(key)) return true;
  // So does a player.
  if (target.closest('video, audio') !== null && /^( |Enter|Arrow\w+|Home|End)$/.test(key)) return true;
  return (key === ' ' || key === 'Enter') && target.closest('a, button, summary') !== null;
}
