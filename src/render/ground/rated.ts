/** The ratings row by row: when, how high, within which limits, why. */

import type { Graphic, Rating } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import type { Words } from '../../words.ts';
import { formatSpan } from './dates.ts';
import { nameWorks } from './works.ts';

/** A table for each recipient and kind, in their order. */
export function renderRated(graphic: Graphic, words: Words): Html {
  const tables = graphic.recipients.flatMap((recipient) =>
    graphic.kinds.map((kind) => {
      const rows = graphic.ratings.filter((row) => row.recipient === recipient.id && row.kind === kind.id);
      return (
        rows.length > 0 && html`<h3>${recipient.name}: ${kind.name}</h3>\n${renderRows(rows, graphic.lang, words)}`
      );
    }),
  );
  return html`${tables}`;
}

function renderRows(rows: readonly Rating[], lang: string, words: Words): Html {
  const head = [words.time, words.level, words.limits, words.why].map((word) => html`<th scope="col">${word}</th>`);
  return html`<table class="ratings"><thead><tr>${head}</tr></thead><tbody>\n${rows.map((row) => renderRow(row, lang))}</tbody></table>\n`;
}

function renderRow({ from, to, level, low, high, why, sources }: Rating, lang: string): Html {
  const limits = low === high ? String(low) : `${low}–${high}`;
  const refs = nameWorks(sources);
  return html`<tr><td>${formatSpan(from, to, lang)}</td><td class="level">${level}</td><td class="level">${limits}</td><td>${why}<p class="refs">${refs}</p></td></tr>\n`;
}
