/** Room to write on paper. */
import { html } from '../html.ts';
import type { Html } from '../story.ts';
import { renderQr } from './qr.ts';
import type { View } from './view.ts';

/** As many lines as the highest page holds; the style sheets cut off those that find no room. */
const LINES = 32;

/** Lines, and the way to the same step on the web where that has an address. */
export function renderWriting(view: View, step: string): Html {
  const lines = Array.from({ length: LINES }, () => html`<hr>`);
  return html`<div class="writing"><div class="lines" aria-hidden="true">${lines}</div>${renderQr(view, step)}</div>`;
}
