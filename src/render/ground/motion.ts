/** The switch that says how much moves. Its script shows it; without a script nothing moves. */
import { type Html, html, raw } from '../../html.ts';
import type { Words } from '../../words.ts';

/** A place with its trail: style sheets hide the parts of the trail that do not move. */
const picture = raw(
  '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="17" cy="12" r="4.5"/><path class="gently" d="M2 12h8"/><path class="fully" d="M5 7.5h6M5 16.5h6"/></svg>',
);

/** A button that holds its own names, one for each choice. */
export function renderMotionSwitch({ motion, motionHelp }: Words): Html {
  return html`<button type="button" class="motion" id="_motion" title="${motionHelp}" data-full="${motion.full}" data-gentle="${motion.gentle}" data-none="${motion.none}" hidden>${picture}<span>${motion.full}</span></button>`;
}
