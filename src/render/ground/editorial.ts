/** The editors' report: every claim, number and rating with its evidence, the weakest first. */
import { type Link, listLinks } from '../../check/links.ts';
import { findUses, isBackground } from '../../check/uses.ts';
import { formatQuantity } from '../../formats.ts';
import type { Graphic, LedgerRow, Rating, SourceRef } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import { type BibliographyEntry, type Claim, type Story, seenWords } from '../../story.ts';
import { plainText } from '../../text.ts';
import { formatSpan } from './dates.ts';
import { renderDisplay } from './display.ts';
import type { Edition } from './edition.ts';
import { type EditorialWords, editorialWords } from './editorialwords.ts';
import { nameWorks } from './works.ts';

/** Verdicts from weak to strong; one that is not listed counts as weakest, since nobody has weighed it. */
const verdicts: readonly string[] = ['not verified', 'disputed', 'misattributed', 'wrong', 'imprecise', 'holds'];

/** From this distance between low and high a rating is worth a second look. */
const wide = 2;

/** The body of `editorial.html`. */
export function renderEditorial({ story, words: all }: Edition): Html {
  const words = editorialWords(story.lang);
  const { graphic } = story;
  return html`<header class="bar"><span class="home">${all.evidence}</span>${renderDisplay(all)}</header>
<main><h1>${words.title(story.title)}</h1>
<p>${words.lead}</p>
${graphic && renderLedger(story, graphic, words)}${renderClaims(story.claims, words)}${graphic && renderWide(graphic, words)}${renderWorks(story.bibliography, words)}${renderLinks(listLinks(story), words)}</main>`;
}

function table({ head: title, columns }: EditorialWords['ledger'], rows: readonly Html[]): Html {
  const head = columns.map((text) => html`<th scope="col">${text}</th>`);
  return html`<section><h2>${title} (${rows.length})</h2>\n<table><thead><tr>${head}</tr></thead><tbody>\n${rows}</tbody></table></section>\n`;
}

function cells(...values: readonly (string | number | Html)[]): Html {
  return html`<tr>${values.map((value) => html`<td>${value}</td>`)}</tr>\n`;
}

function refs(sources: readonly SourceRef[], { none }: EditorialWords): string {
  return nameWorks(sources) || none;
}

/** Lower is weaker: not verified, then by confidence, then by the number of sources. */
function strength({ verified, confidence, sources }: LedgerRow): number {
  const trust = confidence === 'high' ? 3 : confidence === 'medium' ? 2 : confidence === 'low' ? 1 : 0;
  return (verified ? 100 : 0) + trust * 10 + Math.min(sources.length, 9);
}

function renderLedger(story: Story, graphic: Graphic, words: EditorialWords): Html {
  const rows = [...graphic.ledger].sort((a, b) => strength(a) - strength(b));
  const uses = new Map<string, Set<string>>();
  for (const { id, slide } of findUses(story)) uses.set(id, (uses.get(id) ?? new Set()).add(slide.id));
  const print = (row: LedgerRow): Html =>
    cells(
      html`<b>${row.id}</b><br>${formatSpan(row.start, row.end, story.lang)}`,
      html`${row.what}${row.quantity !== undefined && html`: <b>${formatQuantity(row, story.lang)}</b>`}<br><small>${row.note}</small>`,
      words.trust(row.verified, words.confidence[row.confidence ?? 'none'], words.status[row.status]),
      refs(row.sources, words),
      [...(uses.get(row.id) ?? [isBackground(row, story) ? words.background : words.unused])].join(', '),
    );
  return table(words.ledger, rows.map(print));
}

function renderClaims(claims: readonly Claim[], words: EditorialWords): Html {
  const rank = ({ verdict, sources }: Claim): number => verdicts.indexOf(verdict) * 10 + Math.min(sources.length, 9);
  const sorted = [...claims].sort((a, b) => rank(a) - rank(b));
  const print = ({ id, claim, verdict, text, sources }: Claim): Html =>
    cells(id, claim, verdict, text, refs(sources, words));
  return table(words.claims, sorted.map(print));
}

function renderWide(graphic: Graphic, words: EditorialWords): Html {
  const width = ({ low, high }: Rating): number => high - low;
  const sorted = graphic.ratings.filter((row) => width(row) >= wide).sort((a, b) => width(b) - width(a));
  const print = ({ recipient, kind, from, to, level, low, high, why, sources }: Rating): Html =>
    cells(
      `${recipient}, ${kind}`,
      formatSpan(from, to, graphic.lang),
      `${level} (${low}–${high})`,
      why,
      refs(sources, words),
    );
  return table(words.wide, sorted.map(print));
}

/** The works with what was seen of them, the least first. */
function renderWorks(works: readonly BibliographyEntry[], words: EditorialWords): Html {
  const rank = ({ seen }: BibliographyEntry): number =>
    seen === undefined ? seenWords.length : seenWords.indexOf(seen);
  const sorted = [...works].sort((a, b) => rank(b) - rank(a));
  const print = ({ id, text, seen, remark }: BibliographyEntry): Html =>
    cells(
      html`<b>${id}</b>`,
      plainText(text),
      [seen ? words.seen[seen] : words.unrecorded, ...(remark ? [remark] : [])].join('. '),
    );
  return table(words.works, sorted.map(print));
}

/** For a person to open one by one: the build itself asks no other host for anything. */
function renderLinks(links: readonly Link[], words: EditorialWords): Html {
  const print = ({ url, where }: Link): Html => cells(html`<a href="${url}">${url}</a>`, where.join(', '));
  return table(words.links, links.map(print));
}
