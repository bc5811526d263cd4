/** The ledger and the ratings as tables: the same as the picture, for reading out, sorting and copying. */
import { terms } from '../../draw/ground/terms.ts';
import { formatQuantity } from '../../formats.ts';
import type { Graphic, LedgerRow, Rating, SourceRef } from '../../graphic.ts';
import { type Html, html } from '../../html.ts';
import { compare } from '../../order.ts';
import { formatSpan } from '../ground/dates.ts';
import type { Edition } from '../ground/edition.ts';
import { findTellings, type Telling } from '../ground/told.ts';

/** Every row of the ledger under the id `ledger-ID`, by its first day. */
export function renderLedgerTable(edition: Edition, graphic: Graphic): Html {
  const { columns } = edition.words.explore;
  const tellings = findTellings(edition.story);
  const own = ledgerColumns.filter(([, { has }]) => has?.(graphic, tellings) ?? true);
  const rows = [...graphic.ledger].sort((a, b) => compare(a.start, b.start));
  const cells = (row: LedgerRow): readonly Html[] =>
    own.map(([, { cell }]) => cell(row, edition, graphic, tellings.get(row.id) ?? []));
  return html`<table class="data ledger" id="_ledger">${renderHeads(own.map(([name]) => columns[name]))}<tbody>
${rows.map((row) => html`<tr id="ledger-${row.id}">${cells(row)}</tr>\n`)}</tbody></table>`;
}

/** Every rating with its reason, by recipient, kind and time. */
export function renderRatingsTable(edition: Edition, graphic: Graphic): Html {
  const { when, to, kind, level, why, source } = edition.words.explore.columns;
  return html`<table class="data ratings" id="_ratings">${renderHeads([to, kind, when, level, why, source])}<tbody>
${graphic.ratings.map((row) => renderRating(edition, graphic, row))}</tbody></table>`;
}

/** The name of a kind; a break has one among the page's words, an event of no kind none. */
export function kindName(edition: Edition, graphic: Graphic, id: string): string {
  return graphic.kinds.find((kind) => kind.id === id)?.name ?? (id === '' ? '' : edition.words.explore.breaks);
}

/** The names of recipients; none have one among the page's words. */
export function recipientNames(edition: Edition, graphic: Graphic, ids: readonly string[]): string {
  const names = ids.map((id) => graphic.recipients.find((recipient) => recipient.id === id)?.name ?? id);
  return names.length === 0 ? edition.words.explore.nobody : names.join(', ');
}

function renderHeads(names: readonly string[]): Html {
  return html`<thead><tr>${names.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>`;
}

interface Column {
  /** Whether a story has anything for it. */
  readonly has?: (graphic: Graphic, tellings: ReadonlyMap<string, readonly Telling[]>) => boolean;
  readonly cell: (row: LedgerRow, edition: Edition, graphic: Graphic, tellings: readonly Telling[]) => Html;
}

/** The columns of the ledger in their order, under the names of their heads. */
const ledgerColumns: readonly (readonly [name: keyof Edition['words']['explore']['columns'], column: Column])[] = [
  ['when', { cell: ({ start, end }, _, { lang }) => html`<td class="when">${renderPeriod(start, end, lang)}</td>\n` }],
  ['what', { cell: renderWhat }],
  [
    'to',
    {
      has: ({ recipients }) => recipients.length > 0,
      cell: (row, edition, graphic) => html`<td>${recipientNames(edition, graphic, row.recipients)}</td>`,
    },
  ],
  [
    'kind',
    {
      has: ({ ledger }) => ledger.some(({ kind }) => kind !== ''),
      cell: (row, edition, graphic) => html`<td>${kindName(edition, graphic, row.kind)}</td>\n`,
    },
  ],
  [
    'much',
    {
      has: ({ ledger }) => ledger.some(({ quantity, status }) => quantity !== undefined || status !== 'delivered'),
      cell: (row, _, { lang }) => html`<td class="much">${renderAmount(row, lang)}</td>`,
    },
  ],
  [
    'sure',
    {
      has: ({ ledger }) => ledger.some(({ confidence, verified }) => confidence !== undefined || !verified),
      cell: (row, _, { lang }) => html`<td>${renderSure(row, lang)}</td>\n`,
    },
  ],
  ['source', { cell: ({ sources }, edition) => html`<td>${renderSources(edition, sources)}</td>` }],
  [
    'told',
    {
      has: (_, tellings) => tellings.size > 0,
      cell: (_, __, ___, tellings) => html`<td class="told">${tellings.map(renderTelling)}</td>`,
    },
  ],
];

/** What it was, where, and what more is to be said. */
function renderWhat(row: LedgerRow, _: Edition, graphic: Graphic): Html {
  const place = graphic.places.find(({ id }) => id === row.place)?.names[0]?.name;
  return html`<th scope="row">${row.what}${place !== undefined && html` <span class="at">${place}</span>`}${row.note !== undefined && html`<small>${row.note}</small>`}</th>\n`;
}

function renderRating(edition: Edition, graphic: Graphic, row: Rating): Html {
  const range = row.low !== row.high && html` <span class="range">(${row.low}–${row.high})</span>`;
  return html`<tr><td>${recipientNames(edition, graphic, [row.recipient])}</td><td>${kindName(edition, graphic, row.kind)}</td>
<td class="when">${renderPeriod(row.from, row.to, graphic.lang)}</td><td class="level"><data value="${row.level}">${row.level}</data>${range}</td>
<th scope="row">${row.why}</th><td>${renderSources(edition, row.sources)}</td></tr>\n`;
}

function renderPeriod(from: string, to: string, lang: string): Html {
  return html`<time datetime="${from}">${formatSpan(from, to, lang)}</time>`;
}

/** "2,000,000 gold roubles (promised)", with its range. */
function renderAmount(row: LedgerRow, lang: string): Html {
  const amount = row.quantity !== undefined && html`<data value="${row.quantity}">${formatQuantity(row, lang)}</data> `;
  const status = terms(lang).graphic.status[row.status];
  return html`${amount}${row.status !== 'delivered' && html`<span class="status">${status}</span>`}`;
}

function renderSure({ confidence, verified }: LedgerRow, lang: string): string {
  const table = terms(lang).graphic;
  return [confidence && table.confidence[confidence], !verified && table.unverified].filter(Boolean).join(', ');
}

/** Each source leads to its entry in the bibliography. */
function renderSources(edition: Edition, sources: readonly SourceRef[]): Html {
  if (sources.length === 0) return html`${edition.words.explore.noSource}`;
  return html`${sources.map(({ key, short }, index) => html`${index > 0 && '; '}<a href="#source-${key}">${short}</a>`)}`;
}

function renderTelling({ id, heading }: Telling): Html {
  return html`<a href="index.html#${id}">${heading}</a> `;
}
