/** The view `scale`: quantities of one unit as areas on one scale, in order of time; those shown before stay as outlines. */
import { formatNumber, formatQuantity } from '../../formats.ts';
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { doubtOf } from '../charts/unitcharts.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { aboveNotes, drawNotes, writeLine } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { terms } from '../ground/terms.ts';
import { yearsOf } from '../ground/time.ts';
import type { Told } from '../ground/view.ts';
import { LEADING, labelOf } from './columns.ts';
import { drawKey } from './key.ts';
import { drawnOf, type Quantity, type Scale, scalesOf } from './rows.ts';
import { type Brush, drawLens, drawSquares, writeAmount } from './squares.ts';
import { placeScale, type Standing } from './standing.ts';

/** Notes of what is not shown take no more than leaves so much of the area. */
const LOWEST = 0.7;

/** The marks of the view: squares of one scale along base lines, and notes of what is not shown. */
export function drawScale(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const scales = scalesOf(graphic, scene);
  const all = scales.flatMap(({ quantities }) => drawnOf(quantities));
  const shown = all.filter(({ state }) => state === 'shown');
  const note = (quantities: readonly Quantity[], named: boolean): readonly string[] =>
    notesOf(graphic, scales, quantities, named);
  /** What stays for the scales: room for the notes of all that ever shares them, or in a low frame of what is shown. */
  const frameFor = (named: boolean): Rect => {
    // As if all were shown and something had been before: else the scale would change from step to step.
    const utmost = everything(scales).map((one) => ({ ...one, state: 'shown' as const }));
    const { before } = terms(graphic.lang).graphic;
    const [most, least] = [[...note(utmost, named), before], note(shown, named)].map(
      (notes) => aboveNotes(notes, layout).height,
    );
    const { area } = layout;
    const height = Math.max(most ?? 0, Math.min(area.height * LOWEST, least ?? 0));
    return { ...area, height };
  };
  const setIn = (frame: Rect): readonly Setting[] => {
    const frames = divide(frame, scales);
    return scales.map((scale, i) => setScale({ graphic, layout }, scale, frames[i] ?? frame));
  };
  const first = setIn(frameFor(false));
  // Words that have no room below their squares join the notes.
  const named = first.some(({ labelled }) => !labelled);
  const frame = frameFor(named);
  const room = aboveNotes(note(all, named), layout).height >= frame.height;
  return [
    ...(named ? setIn(frame) : first).flatMap(({ marks }) => marks),
    ...drawNotes(note(room ? all : shown, named), layout),
  ];
}

/** A scale as it is set in its frame. */
interface Setting {
  readonly marks: readonly Mark[];
  readonly labelled: boolean;
}

/** Every quantity, those to come too. */
function everything(scales: readonly Scale[]): readonly Quantity[] {
  const list = (quantities: readonly Quantity[]): readonly Quantity[] =>
    quantities.flatMap((one) => [one, ...list(one.parts)]);
  return scales.flatMap(({ quantities }) => list(quantities));
}

/** Scales beside each other, as wide as they have quantities; one below the other where that is too narrow. */
function divide(frame: Rect, scales: readonly Scale[]): readonly Rect[] {
  const total = scales.reduce((sum, { quantities }) => sum + quantities.length + 1, 0);
  const gap = frame.width * 0.04;
  let done = 0;
  return scales.map(({ quantities }) => {
    const share = frame.width < 430 ? 1 / scales.length : (quantities.length + 1) / total;
    done += share;
    if (frame.width < 430)
      return { ...frame, y: frame.y + frame.height * (done - share), height: frame.height * share };
    const width = (frame.width + gap) * share;
    return { ...frame, x: frame.x + (frame.width + gap) * (done - share), width: width - gap };
  });
}

function setScale(brush: Brush, scale: Scale, frame: Rect): Setting {
  const { graphic, layout } = brush;
  const key = drawKey(graphic, scale, frame, layout.sizes);
  const { pixels, places, labelled } = placeScale(graphic, scale.quantities, key.below, layout.sizes);
  const drawn = places.filter(({ quantity }) => quantity.state !== 'later');
  const bases = [...new Set(drawn.map(({ base }) => base))].map((y, i): Mark => {
    const attrs = { class: 'base', x1: tenth(frame.x), x2: tenth(frame.x + frame.width), y1: tenth(y), y2: tenth(y) };
    return { id: `base-${scale.unit}-${i}`, layer: 'panel', tag: 'line', attrs };
  });
  return { marks: [...key.marks, ...bases, ...drawn.flatMap((place) => drawPlace(brush, place, pixels))], labelled };
}

function drawPlace(brush: Brush, place: Standing, pixels: number): readonly Mark[] {
  const { quantity, amount, x, base } = place;
  const y = base - place.up + amount.size * 0.85;
  return [
    ...drawSquares(brush, place, pixels),
    ...drawLens(brush, place),
    ...(amount.inside || amount.size === 0 ? [] : [writeAmount(brush, quantity, amount.text, [x, y], amount.size)]),
    ...writeWords(brush, place),
  ];
}

/** What stands below the base line; of what was shown before only its years. */
function writeWords({ layout }: Brush, { lines, x, base, quantity }: Standing): readonly Mark[] {
  let y = base + layout.sizes.small * 0.2;
  // A whole is named for its parts, too.
  const isSaid = ({ state, parts }: Quantity): boolean => state === 'shown' || parts.some(isSaid);
  const said = lines.filter(({ kind, of }) => isSaid(of) || kind === 'year');
  return said.map(({ kind, text, size, of }, i) => {
    y += size * LEADING;
    const look = of.state === 'shown' && (kind === 'year' || kind === 'part') ? 'quantity' : 'year';
    const line = { class: look, at: [x, y - size * 0.14], size, anchor: 'middle' } as const;
    return writeLine(`scale-${quantity.row.id}-words-${i}`, 'charts', text, line);
  });
}

/** Who says so and how sure, by the years, and where they are named here, what they are; by which rate; that two scales are two. */
function notesOf(
  { lang }: PageGraphic,
  scales: readonly Scale[],
  quantities: readonly Quantity[],
  named: boolean,
): readonly string[] {
  const { before, rated, apart } = terms(lang).graphic;
  const rates = [...new Set(quantities.flatMap(({ rate }) => rate ?? []))];
  const name = (one: Quantity): string => `${formatQuantity(one.row, lang, 'compact')} ${labelOf(one, lang)}`.trim();
  return [
    ...quantities.map((one) => {
      const { row, state } = one;
      const what = named && state === 'shown' ? name(one) : '';
      const said = [what, row.sources[0]?.short, doubtOf(row, lang)].filter(Boolean).join(', ');
      return said && `${yearsOf(row)}: ${said}`;
    }),
    ...rates.map(({ unit, rate, in: to, sources }) =>
      [rated(unit, formatNumber(rate, lang), to), sources[0]?.short].filter(Boolean).join(', '),
    ),
    scales.length > 1 ? apart : '',
    quantities.some(({ state }) => state === 'earlier') ? before : '',
  ];
}

/** The scales in sentences: each with what is shown on it. */
export function tellScale(graphic: PageGraphic, scene: Told): readonly string[] {
  const { scaled } = terms(graphic.lang).graphic;
  return scalesOf(graphic, scene).flatMap(({ unit, quantities }) => {
    const shown = drawnOf(quantities).filter(({ state }) => state === 'shown');
    return shown.length === 0
      ? []
      : [`${scaled(unit)}: ${shown.map((one) => tellQuantity(graphic, one, unit)).join('; ')}`];
  });
}

/** The scale's unit has been said. */
function tellQuantity({ recipients, lang }: PageGraphic, quantity: Quantity, unit: string): string {
  const { row } = quantity;
  const names = recipients.filter(({ id }) => row.recipients.includes(id)).map(({ name }) => name);
  const status = row.status === 'delivered' ? '' : terms(lang).graphic.status[row.status];
  const said = [labelOf(quantity, lang), ...names, status, doubtOf(row, lang)];
  const parts = [...new Set(said)].filter(Boolean).join(', ');
  const amount = formatQuantity(row.unit === unit ? { ...row, unit: '' } : row, lang, 'brief');
  return `${yearsOf(row)}: ${amount} (${parts})`;
}
