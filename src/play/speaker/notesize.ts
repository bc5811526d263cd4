/** How large the notes are set: buttons, `+` and `-`; remembered. */
import { recall, remember } from '../both/memory.ts';

const NAME = 'notes-size';

/** Lets the reader size the notes of an element, in steps of a tenth. */
export function createNoteSize(board: HTMLElement): (by: number) => void {
  let size = Number(recall(NAME) ?? 0);
  const resize = (by: number): void => {
    size = Math.max(-5, Math.min(20, size + by));
    board.style.setProperty('--notes', String(1 + size / 10));
    remember(NAME, String(size));
  };
  document.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
    if (ctrlKey || metaKey) return;
    if (key === '+' || key === '=') resize(1);
    if (key === '-') resize(-1);
  });
  resize(0);
  return resize;
}
