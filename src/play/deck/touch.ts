/** Swipes to the left and to the right. */

import { isLeftward } from '../both/keyboard.ts';

/** A swipe is so long at least, in pixels, and longer than it is high. */
const LENGTH = 50;

/**
 * Calls `next` for a swipe to the left, `back` for one to the right, the other way round where lines run to the left; two fingers belong
 * to the browser.
 */
export function listenToSwipes(element: HTMLElement, next: () => void, back: () => void): void {
  let start: PointerEvent | undefined;
  element.addEventListener('pointerdown', (event) => {
    start = event.pointerType === 'touch' && event.isPrimary ? event : undefined;
  });
  element.addEventListener('pointercancel', () => (start = undefined));
  element.addEventListener('pointerup', (event) => {
    if (start?.pointerId !== event.pointerId) return;
    const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY];
    start = undefined;
    if (Math.abs(x) < LENGTH || Math.abs(x) < Math.abs(y) * 1.5) return;
    if (x < 0 !== isLeftward()) next();
    else back();
  });
}
