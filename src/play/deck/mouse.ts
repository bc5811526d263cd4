/** A click and the wheel turn the slides, for whoever has chosen so in the help. */
import { createChoice } from '../both/choice.ts';
import { isReflowed } from './reflow.ts';

/** Where a click or the wheel has another meaning. */
const TAKEN =
  'a, button, summary, label, input, textarea, select, video, audio, dialog, nav, .message, .scrolls, .overfull';

/** Turns of the wheel that follow each other so closely, in milliseconds, are one. */
const ONE_TURN = 200;

/** `next` and `back` go on and back; whoever has chosen nothing turns nothing by the mouse. */
export function listenToMouse(next: () => void, back: () => void): void {
  const choice = createChoice('story-mouse', false);
  choice.show('_mouse');
  const isFree = (event: MouseEvent): boolean => choice.isOn() && !hasKey(event) && isOnSlide(event.target);
  let last = { time: Number.NEGATIVE_INFINITY, sign: 0 };

  document.addEventListener('click', (event) => {
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (isTouch || event.defaultPrevented || !isFree(event) || getSelection()?.isCollapsed === false) return;
    next();
  });
  const roll = (event: WheelEvent): void => {
    // A deck that is laid out as a page is scrolled by it.
    if (event.deltaY === 0 || !isFree(event) || isReflowed()) return;
    const { timeStamp: time, deltaY } = event;
    const isNew = time - last.time > ONE_TURN || Math.sign(deltaY) !== last.sign;
    last = { time, sign: Math.sign(deltaY) };
    if (isNew && deltaY > 0) next();
    if (isNew && deltaY < 0) back();
  };
  document.addEventListener('wheel', roll, { passive: true });
}

function hasKey({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function isOnSlide(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], .zoomed') !== null) return false;
  return target instanceof Element && target.closest(TAKEN) === null;
}
