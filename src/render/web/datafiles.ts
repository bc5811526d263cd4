/** The data as files to download: what the story was drawn from, with its sources in full. */
import type { Graphic, SourceRef } from '../../graphic.ts';
import { createKeep } from '../../keep.ts';
import type { Story } from '../../story.ts';
import { plainText } from '../../text.ts';
import { findTellings } from '../ground/told.ts';
import { nameWorks } from '../ground/works.ts';

type Cell = string | number | boolean | undefined;

/** A row: a cell for each column, in the order of the columns. */
type Row = Readonly<Record<string, Cell>>;

/** The data files by path; each row carries its sources in full and the licence, so that a copied part keeps them. */
export function renderDataFiles(story: Story): ReadonlyMap<string, string> {
  const { graphic } = story;
  if (graphic === undefined) return new Map();
  const tables = [
    ['data/support.csv', ledgerRows(story, graphic)],
    ['data/ratings.csv', ratingRows(story, graphic)],
  ] as const;
  return new Map(tables.flatMap(([path, rows]) => (rows.length > 0 ? [[path, renderCsv(rows)] as const] : [])));
}

function ledgerRows(story: Story, graphic: Graphic): readonly Row[] {
  const tellings = findTellings(story);
  return graphic.ledger.map(
    ({ id, start, end, recipients, kind, status, what, quantity, low, high, unit, ...row }) => ({
      id,
      start,
      first_day_after: end,
      recipients: recipients.join(' '),
      kind,
      status,
      what,
      quantity,
      low,
      high,
      unit,
      place: row.place,
      giver: row.giver,
      confidence: row.confidence,
      verified: row.verified ? 'yes' : 'no',
      counts_in_sums: row.sum ? 'yes' : 'no',
      note: row.note,
      ...sourceCells(story, row.sources),
      told_at: (tellings.get(id) ?? []).map((telling) => `index.html#${telling.id}`).join(' '),
      licence: licenceLine(story),
    }),
  );
}

function ratingRows(story: Story, graphic: Graphic): readonly Row[] {
  return graphic.ratings.map(({ recipient, kind, from, to, level, low, high, why, sources }) => ({
    recipient,
    kind,
    from,
    first_day_after: to,
    level,
    low,
    high,
    why,
    ...sourceCells(story, sources),
    licence: licenceLine(story),
  }));
}

const keepWorks = createKeep<ReadonlyMap<string, string>>();

function readWorks({ bibliography }: Story): ReadonlyMap<string, string> {
  return new Map(bibliography.map(({ id, text }) => [id, plainText(text)]));
}

/** What is cited, short with the page, and the works in full. */
function sourceCells(story: Story, sources: readonly SourceRef[]): Row {
  const works = keepWorks(story.bibliography, '', () => readWorks(story));
  const full = [...new Set(sources.map(({ key }) => works.get(key) ?? key))];
  return { source: nameWorks(sources), source_in_full: full.join(' | ') };
}

function licenceLine({ title, authors, licence, site }: Story): string {
  return [title, authors.join(', '), licence, site].filter(Boolean).join('; ');
}

/** RFC 4180, and a byte order mark by which spreadsheets know UTF-8. The first row's names are the head. */
function renderCsv(rows: readonly Row[]): string {
  const cells = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  return `\uFEFF${cells.map((row) => `${row.map(quote).join(',')}\r\n`).join('')}`;
}

function quote(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
