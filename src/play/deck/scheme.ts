/** The colours of the slides: light, as on paper, unless the lecturer chooses others for this hall. */
import type { Display } from '../../display.ts';
import { readDisplay, wearDisplay } from '../both/display.ts';

const order = ['light', 'dark', 'contrast'] as const satisfies readonly Display['scheme'][];

/** Goes on to the next scheme, and says which. */
export function nextScheme(): (typeof order)[number] {
  const { scheme = 'light' } = readDisplay('hall');
  const next = order[(order.indexOf(scheme as (typeof order)[number]) + 1) % order.length] ?? 'light';
  wearDisplay('hall', { scheme: next });
  return next;
}
