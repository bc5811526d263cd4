/** Slides by their number: digits, then Enter. */
import { isForPage, isLettersOn } from './keyboard.ts';

/** A number that nobody ends is forgotten after so many milliseconds: an Enter that comes later only goes on. */
const PATIENCE = 4000;

/** No deck has more slides than so many digits count. */
const MOST = 5;

/** What is typed when a key has been pressed: digits, nothing where they are given up; none where the key is no part of a number. */
export function typedAfter(typed: string, key: string): string | undefined {
  if (/^\d$/.test(key)) return `${typed}${key}`.replace(/^0+/, '').slice(0, MOST);
  if (typed === '') return undefined;
  return { Backspace: typed.slice(0, -1), Escape: '' }[key];
}

/** `show` is given what is typed so far, empty where there is nothing left; `go` the number, counted from 1, when Enter ends it. */
export function listenToNumbers(show: (typed: string) => void, go: (number: number) => void): void {
  let typed = '';
  let timer = 0;
  const set = (next: string): void => {
    clearTimeout(timer);
    if (next !== '') timer = window.setTimeout(() => set(''), PATIENCE);
    if (next === typed) return;
    typed = next;
    show(typed);
  };
  const press = (event: KeyboardEvent): void => {
    if (!isForPage(event) || event.key === 'Shift') return;
    const next = isLettersOn() ? typedAfter(typed, event.key) : undefined;
    const isEnd = event.key === 'Enter' && typed !== '';
    const number = Number(typed);
    if (next !== undefined || isEnd) event.preventDefault();
    // Any other key is what it always is.
    set(next ?? '');
    if (isEnd) go(number);
  };
  // Before the keys of the page: Enter and Escape are theirs where no number is typed.
  document.addEventListener('keydown', press, true);
}
