/** Small services on the deck: a word on the screen, the number of steps, the help, the full screen. */
import { createNotice } from '../both/notice.ts';

/** A word on the screen. */
export const tell = createNotice('_told');

/** "12 / 84", for whoever wants to see it. */
export function writeCount({ at, of }: { readonly at: number; readonly of: number }): void {
  const count = document.getElementById('_count');
  if (count !== null) count.textContent = `${at} / ${of}`;
}

/** Shows the number of steps, or hides it. */
export function toggleCount(): void {
  const count = document.getElementById('_count');
  if (count !== null) count.hidden = !count.hidden;
}

/** A browser that knows no full screen, or refuses it, stays as it is. */
export function toggleFull(): void {
  if (document.fullscreenElement === null) document.documentElement.requestFullscreen?.().catch(() => {});
  else void document.exitFullscreen();
}

/** Shows what the keys do. */
export function openHelp(): void {
  (document.getElementById('_help') as HTMLDialogElement).showModal();
}

/** The way to the same step in the text; a slide that is no step leads to its beginning. */
export function pointToText(step: string): void {
  const hash = step.startsWith('_') ? '' : `#${encodeURIComponent(step)}`;
  const link = document.getElementById('_read');
  link?.setAttribute('href', `${link.getAttribute('href')?.replace(/#.*/, '')}${hash}`);
}
