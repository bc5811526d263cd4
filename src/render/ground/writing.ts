/** Room to write on paper. */
import { type Html, html } from '../../html.ts';

/** As many lines as the highest page holds; the style sheets cut off those that find no room. */
const LINES = 32;

/** Lines for notes. */
export function renderLines(): Html {
  return html`<div class="lines" aria-hidden="true">${Array.from({ length: LINES }, () => html`<hr>`)}</div>`;
}
