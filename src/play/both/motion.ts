/** How much moves: what the reader chose on any page of this site, else what the reader's system asks for. */

import { recall, remember } from './memory.ts';

/** `gentle`: pictures fade into each other, nothing travels. */
export type Motion = 'full' | 'gentle' | 'none';

const KEY = 'story-motion';
const choices: readonly Motion[] = ['full', 'gentle', 'none'];
let chosen = recall(KEY);

/** Asked at each step. Where nothing is chosen, reduced motion means none. */
export function readMotion(): Motion {
  const asked = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'full';
  return choices.find((choice) => choice === chosen) ?? asked;
}

/**
 * Brings the page's switch to life and lets its style sheets know the choice (`data-motion` on the root). The answer goes on to the
 * next choice, full, gentle, none, and says its name. A choice that cannot be stored holds as long as the page.
 */
export function createSwitch(): () => string {
  const button = document.getElementById('_motion');
  const show = (): void => showChoice(button, readMotion());
  const choose = (): string => {
    const next = choices[(choices.indexOf(readMotion()) + 1) % choices.length] ?? 'full';
    chosen = next;
    remember(KEY, next);
    show();
    button?.classList.add('told');
    setTimeout(() => button?.classList.remove('told'), 2000);
    return button?.dataset[next] ?? '';
  };
  button?.addEventListener('click', (event) => {
    choose();
    // After a click with the pointer the keys belong to the page again.
    if (event.detail > 0) button.blur();
  });
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== KEY) return;
    chosen = newValue;
    show();
  });
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', show);
  show();
  return choose;
}

function showChoice(button: HTMLElement | null, motion: Motion): void {
  document.documentElement.dataset.motion = motion;
  if (button === null) return;
  const name = button.querySelector('span');
  if (name !== null) name.textContent = button.dataset[motion] ?? '';
  button.hidden = false;
}
