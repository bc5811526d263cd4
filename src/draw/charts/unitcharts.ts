/** Numbers as things: the quantities a step shows, as squares at true proportion; only rows of one unit share a chart. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { most, unitStep } from '../../units.ts';
import { type Owner, paint } from '../ground/color.ts';
import type { Mark } from '../ground/mark.ts';
import { terms } from '../ground/terms.ts';

/** Rows of one unit, with what one square stands for. */
export interface UnitChart {
  readonly unit: string;
  readonly each: number;
  /** A part stands after the whole that it is drawn in. */
  readonly rows: readonly PageRow[];
}

/** What stands together in a line, and may be broken between. */
type Caption = readonly string[];

/** The charts of a scene: rows grouped by unit, in the order in which the step names them. */
export function unitCharts(graphic: PageGraphic, scene: Scene): readonly UnitChart[] {
  const rows = scene.show.flatMap((id) => graphic.ledger.filter((row) => row.id === id && row.quantity !== undefined));
  const units = [...new Set(rows.map((row) => row.unit ?? ''))];
  return units.map((unit) => {
    const own = rows.filter((row) => (row.unit ?? '') === unit);
    return { unit, each: scene.each?.[unit] ?? unitStep(Math.max(...own.map(most))), rows: nest(own) };
  });
}

/** Each whole, then its parts. */
function nest(rows: readonly PageRow[]): readonly PageRow[] {
  const withParts = (row: PageRow): readonly PageRow[] => [row, ...partsOf(row, rows).flatMap(withParts)];
  return rows.filter((row) => !isPart(row, rows)).flatMap(withParts);
}

/** The rows that are parts of another. */
export function partsOf({ id }: PageRow, rows: readonly PageRow[]): readonly PageRow[] {
  return rows.filter(({ of }) => of === id);
}

/** Whether the whole of a row is there too. */
export function isPart({ of }: PageRow, rows: readonly PageRow[]): boolean {
  return rows.some(({ id }) => id === of);
}

/** The look of what is filled: under parts of the same it is pale, with an outline. */
export function fillOf(owner: Owner, holdsParts: boolean): Mark['attrs'] {
  return holdsParts ? { fill: paint(owner, 'half'), stroke: paint(owner, 'edge') } : { fill: paint(owner) };
}

/** What a row is called: its label, or what is said of it first, if that is short, or what became of it where it did not come. */
export function nameOf({ label, what, status }: PageRow, lang: string, most = 5): string {
  const [first = ''] = what.split(/[,;:(]/);
  const other = status === 'delivered' ? '' : terms(lang).graphic.status[status];
  return label ?? (first.split(' ').length <= most ? first.trim() : other);
}

/** How sure a row is. */
export function doubtOf({ verified, confidence }: PageRow, lang: string): string {
  const table = terms(lang).graphic;
  return verified ? ((confidence && table.confidence[confidence]) ?? '') : table.unverified;
}

/** Delivered: filled squares. A promise, a plan or a doubtful claim: outlines. */
export function isSure(row: PageRow): boolean {
  return row.confidence !== 'low' && (row.status === 'delivered' || row.status === 'captured');
}

/**
 * How sure a row is and who says so; before that whose it is, where another's stands beside it, and what it is, where it did not come
 * or stands beside such a row. Then what says less in less room: the colour tells whose it is, an outline that it did not come.
 */
export function captionsOf({ recipients, lang }: PageGraphic, row: PageRow, { rows }: UnitChart): readonly Caption[] {
  const { status, part } = terms(lang).graphic;
  const within = isPart(row, rows) && part;
  const shared = rows.every((other) => other.recipients.join() === row.recipients.join());
  const owners = recipients.filter(({ id }) => !shared && row.recipients.includes(id)).map(({ name }) => name);
  const what = rows.some((other) => other.status !== 'delivered') ? status[row.status] : '';
  const doubt = doubtOf(row, lang);
  const source = row.sources[0]?.short;
  const captions = [
    [within, owners.join(', '), what, doubt, source],
    [within, what, doubt, source],
    [within, row.status === 'captured' && what, doubt, source],
  ];
  return captions.map((parts) => parts.filter((part) => typeof part === 'string' && part !== '') as Caption);
}

/** What outlined squares of a chart stand for; empty where there are none. */
export function outlineOf({ rows }: Pick<UnitChart, 'rows'>, lang: string): string {
  const { status, confidence, highest } = terms(lang).graphic;
  const reasons = rows.map((row) => {
    if (row.status === 'promised' || row.status === 'planned') return status[row.status];
    if (!isSure(row)) return confidence.low;
    return most(row) > (row.low ?? row.quantity ?? 0) ? highest : '';
  });
  return [...new Set(reasons)].filter(Boolean).join(', ');
}
