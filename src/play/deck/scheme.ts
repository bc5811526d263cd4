/** The colours of the slides: light, as on paper, unless the lecturer chooses others for this hall. */
import type { Display } from '../../display.ts';
import { readDisplay, wearDisplay } from '../both/display.ts';

const order = ['light', 'dark', 'contrast'] as const satisfies readonly Display['scheme'][];

let chosen = readDisplay('hall').scheme;

/** What was chosen; nothing as long as nobody did. */
export function presentScheme(): Display['scheme'] {
  return chosen;
}

/** Goes on to the next scheme, and says which. */
export function nextScheme(): (typeof order)[number] {
  const next = order[(order.indexOf((chosen ?? 'light') as (typeof order)[number]) + 1) % order.length] ?? 'light';
  chosen = next;
  wearDisplay('hall', { scheme: next });
  return next;
}
