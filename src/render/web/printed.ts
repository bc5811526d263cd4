/** What a browser prints of a page for screens says first which files are made for paper. */
import { type Html, html } from '../../html.ts';
import { type Edition, renderLink } from '../ground/edition.ts';

/** A line that is seen on paper alone. */
export function renderPrinted(edition: Edition): Html {
  const papers = (['reader', 'handout'] as const).map(
    (name) => html`${renderLink(edition, `${name}.pdf`, `${name}.pdf`)} `,
  );
  return html`<p class="printed">${edition.words.edition.printed} ${papers}</p>\n`;
}
