/** What a page remembers. A page from a disk, or a reader's settings, may refuse any storage: then it remembers nothing. */

type Store = 'localStorage' | 'sessionStorage';

/** What was remembered under a name; `localStorage` lasts, `sessionStorage` only as long as the window. */
export function recall(name: string, store: Store = 'localStorage'): string | null {
  try {
    return window[store].getItem(name);
  } catch {
    return null;
  }
}

/** Remembers it, where that is allowed. */
export function remember(name: string, value: string, store: Store = 'localStorage'): void {
  try {
    window[store].setItem(name, value);
  } catch {
    // Then it holds as long as the page.
  }
}
