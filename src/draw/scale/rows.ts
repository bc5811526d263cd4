/** What shares a scale: rows of one unit, or of units that a rate joins; parts inside their wholes; what is shown, and what was. */
import type { Rate, Scene } from '../../graphic.ts';
import { compare } from '../../order.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { most } from '../../units.ts';
import { holds } from '../ground/time.ts';

/** A row on a scale; `least` and `greatest` in the scale's unit. */
export interface Quantity {
  readonly row: PageRow;
  readonly least: number;
  readonly greatest: number;
  /** By what it was converted. */
  readonly rate?: Rate;
  readonly state: State;
  readonly parts: readonly Quantity[];
}

/** What the step shows, what was shown before, what is still to come and not drawn. */
export type State = 'shown' | 'earlier' | 'later';

/** Quantities of one unit, in order of time. */
export interface Scale {
  readonly unit: string;
  readonly quantities: readonly Quantity[];
}

type Shown = Pick<Scene, 'show' | 'scale' | 'earlier'>;

/** The scales of a scene: one, or one for each of the units that no rate joins. */
export function scalesOf(graphic: PageGraphic, scene: Shown): readonly Scale[] {
  const rows = rowsOf(graphic, scene);
  const order = unitsOf(graphic, rows);
  const measured = rows.map((row) => measure(graphic, row, order, stateOf(scene, row)));
  const units = [...new Set(measured.map(({ unit }) => unit))];
  return units.map((unit) => ({ unit, quantities: nest(measured.filter((one) => one.unit === unit)) }));
}

/** The quantities of a scale that are drawn, each before its parts. */
export function drawnOf(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.flatMap((one) => (one.state === 'later' ? [] : [one, ...drawnOf(one.parts)]));
}

/** Those that share the scale, in its order; what is shown besides, and wholes of parts, stand where their time is. */
function rowsOf({ ledger }: PageGraphic, { show, scale = [] }: Shown): readonly PageRow[] {
  const find = (ids: readonly (string | undefined)[]): readonly PageRow[] =>
    [...new Set(ids)].flatMap((id) => ledger.filter((row) => row.id === id && most(row) > 0));
  const named = find([...scale, ...show]);
  const all = find([...named.map(({ id }) => id), ...named.map((row) => row.of)]);
  if (all.every(({ id }) => scale.includes(id))) return all;
  return [...all].sort((a, b) => compare(a.start, b.start));
}

function stateOf({ show, earlier = [] }: Shown, { id }: PageRow): State {
  if (show.includes(id)) return 'shown';
  return earlier.includes(id) ? 'earlier' : 'later';
}

/** The units, those first that none of the others measures. */
function unitsOf(graphic: PageGraphic, rows: readonly PageRow[]): readonly string[] {
  const units = [...new Set(rows.map(({ unit = '' }) => unit))];
  const converted = (unit: string): boolean =>
    graphic.rates.some((rate) => rate.unit === unit && units.includes(rate.in));
  return [...units.filter((unit) => !converted(unit)), ...units.filter(converted)];
}

type Measured = Omit<Quantity, 'parts'> & { readonly unit: string };

/** A row in its own unit, or in the first of those before it that a rate of its time leads to. */
function measure({ rates }: PageGraphic, row: PageRow, units: readonly string[], state: State): Measured {
  const { unit = '', quantity = 0, low = quantity } = row;
  const before = units.slice(0, units.indexOf(unit));
  const rate = rates.find((one) => one.unit === unit && before.includes(one.in) && holds(one, row.start));
  const times = rate?.rate ?? 1;
  return {
    row,
    state,
    unit: rate?.in ?? unit,
    least: low * times,
    greatest: most(row) * times,
    ...(rate !== undefined && { rate }),
  };
}

/** Parts inside their wholes; a whole is there as soon as a part of it is. */
function nest(measured: readonly Measured[], whole?: string): readonly Quantity[] {
  const ids = new Set(measured.map(({ row }) => row.id));
  const own = measured.filter(({ row }) => (whole === undefined ? !row.of || !ids.has(row.of) : row.of === whole));
  return own.map(({ unit: _, ...one }) => {
    const parts = nest(measured, one.row.id);
    const late = one.state === 'later' && drawnOf(parts).length > 0;
    return { ...one, parts, state: late ? 'earlier' : one.state };
  });
}
