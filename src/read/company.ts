/** What a picture knows of others: what it shows keeps its room, its scale and its squares from step to step. */
import type { StepScene } from '../graphic.ts';
import { compare } from '../order.ts';
import { comparable, most, unitStep } from '../units.ts';
import type { DraftSlide, DraftStep } from './slides/assemble.ts';
import type { Data } from './tables/data.ts';
import type { RawRow } from './tables/ledger.ts';

/** The parts of a scene that other steps decide too. */
export type Company = Pick<StepScene, 'room' | 'scale' | 'earlier' | 'each' | 'near'>;

type Tables = Pick<Data, 'ledger' | 'rates'>;
type Found = readonly (readonly [step: DraftStep, part: Company])[];

/** What each step has of them. */
export function findCompany(slides: readonly DraftSlide[], tables: Tables): ReadonlyMap<DraftStep, Company> {
  const chapters = [...new Set(slides.map(({ chapter }) => chapter))].map((index) =>
    slides.filter(({ chapter }) => chapter === index).flatMap(({ steps }) => steps),
  );
  const found = [
    ...slides.flatMap(({ steps }) => roomsOf(steps)),
    ...chapters.flatMap((steps) => scalesOf(steps, tables)),
    ...chapters.flatMap((steps) => squaresOf(steps, tables)),
    ...nearness(slides.flatMap(({ steps }) => steps)),
  ];
  const company = new Map<DraftStep, Company>();
  for (const [step, part] of found) company.set(step, { ...company.get(step), ...part });
  return company;
}

/** How near the parts of each picture are looked at: its file must be fine enough for the nearest. */
function nearness(steps: readonly DraftStep[]): Found {
  const nearest = new Map<string, number>();
  for (const { scene } of steps) {
    const { picture, part } = scene;
    if (picture && part)
      nearest.set(picture.src, Math.max(nearest.get(picture.src) ?? 1, 100 / Math.max(part.width, part.height)));
  }
  return steps.flatMap((step) => {
    const near = nearest.get(step.scene.picture?.src ?? '');
    return near === undefined ? [] : [[step, { near }] as const];
  });
}

/** The most quantities that a slide's maps show at once, by where they look. */
function roomsOf(steps: readonly DraftStep[]): Found {
  const lookOf = ({ scene }: DraftStep): string => JSON.stringify(scene.focus);
  const maps = steps.filter(({ scene }) => scene.view === 'map');
  const rooms = new Map<string, number>();
  for (const step of maps) rooms.set(lookOf(step), Math.max(rooms.get(lookOf(step)) ?? 0, step.scene.show.length));
  return maps.flatMap((step) => {
    const room = rooms.get(lookOf(step)) ?? 0;
    return room > 0 ? [[step, { room }] as const] : [];
  });
}

/** The rows of a step's units that stand on its scale, from where it began to where the next one begins, in order of time; and which were shown. */
function scalesOf(steps: readonly DraftStep[], { ledger, rates }: Tables): Found {
  const runs: DraftStep[][] = [];
  for (const step of steps.filter(({ scene }) => scene.view === 'scale')) {
    if (runs.length === 0 || step.scene.rescale) runs.push([]);
    runs.at(-1)?.push(step);
  }
  return runs.flatMap((run) => {
    const rows = inTime(rowsOf(run, ledger), ledger);
    return run.map((step, i) => {
      const units = comparable(unitsOf(rowsOf([step], ledger)), rates);
      const scale = rows.filter(({ unit = '' }) => units.has(unit)).map(({ id }) => id);
      const before = new Set(run.slice(0, i).flatMap(({ scene }) => scene.show));
      const earlier = scale.filter((id) => before.has(id) && !step.scene.show.includes(id));
      return [step, { scale, ...(earlier.length > 0 && { earlier }) }] as const;
    });
  });
}

/** In all maps of a chapter a square stands for as much, unit by unit. */
function squaresOf(steps: readonly DraftStep[], { ledger }: Tables): Found {
  const maps = steps.filter(({ scene }) => scene.view === 'map');
  const largest = new Map<string, number>();
  for (const { unit = '', ...row } of rowsOf(maps, ledger))
    largest.set(unit, Math.max(largest.get(unit) ?? 0, most(row)));
  return maps.flatMap((step) => {
    const units = [...unitsOf(rowsOf([step], ledger))];
    const each = Object.fromEntries(units.map((unit) => [unit, unitStep(largest.get(unit) ?? 0)]));
    return units.length > 0 ? [[step, { each }] as const] : [];
  });
}

/** The rows with a quantity that steps show, each once. */
function rowsOf(steps: readonly DraftStep[], ledger: Tables['ledger']): readonly RawRow[] {
  const ids = new Set(steps.flatMap(({ scene }) => scene.show));
  return [...ids].flatMap((id) => ledger.get(id) ?? []).filter(({ quantity }) => quantity !== undefined);
}

function unitsOf(rows: readonly RawRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ unit = '' }) => unit));
}

/** By their first day, rows of one day in the order of the table. */
function inTime(rows: readonly RawRow[], ledger: Tables['ledger']): readonly RawRow[] {
  const order = new Map([...ledger.keys()].map((id, i) => [id, i]));
  const place = ({ id }: RawRow): number => order.get(id) ?? 0;
  return rows.toSorted((a, b) => compare(a.start, b.start) || place(a) - place(b));
}
