/** Room to write on paper. */
import { html } from '../html.ts';
import type { Html } from '../story.ts';

/** As many lines as the highest page holds; the style sheets cut off those that find no room. */
const LINES = 32;

/** Lines for notes. */
export function renderLines(): Html {
  return html`<div class="lines" aria-hidden="true">${Array.from({ length: LINES }, () => html`<hr>`)}</div>`;
}
