/** One thing at a time: what changes in the picture from step to step of a slide. */
import { type Day, type Graphic, type LedgerRow, type StepScene, type ViewName, yearBefore } from '../graphic.ts';
import type { Problem } from '../problem.ts';
import type { Step, Story } from '../story.ts';
import type { Blame } from './blame.ts';
import type { Passage } from './passages.ts';

/** More changes at once are not seen. */
const most = 4;

/** A step's scene and the one before it on the slide. */
interface Change {
  readonly before: StepScene;
  readonly now: StepScene;
}

/** Warns of steps in which too much changes, or nothing although their date or quantities do. */
export function checkPictures(story: Story, _passages: readonly Passage[], blame: Blame): readonly Problem[] {
  const { graphic, slides } = story;
  if (graphic === undefined) return [];
  const pictured = slides.filter(
    ({ layout, steps }) => layout === 'figure' || layout === 'full' || steps.some(({ scene }) => scene.view !== 'map'),
  );
  return pictured.flatMap(({ steps }) =>
    steps.slice(1).flatMap((step, i) => {
      const change = { before: (steps[i] ?? step).scene, now: step.scene };
      const message = faultOf(step, change, graphic);
      return message === undefined ? [] : [{ ...blame(step.place, message), severity: 'warning' as const }];
    }),
  );
}

function faultOf({ id }: Step, change: Change, graphic: Graphic): string | undefined {
  const changes = listChanges(change, graphic);
  if (changes.length > most)
    return `the step "${id}" changes ${changes.length} things at once (${changes.join(', ')}), expected at most ${most}`;
  if (change.now.question || !isLater(change) || isOther(change, graphic)) return undefined;
  return `the step "${id}" has another date or show than the one before, but the same picture, expected something new in it, or .question`;
}

/** The view, the camera, each recipient's ribbons, each mark and each quantity are one thing. */
function listChanges(change: Change, graphic: Graphic): readonly string[] {
  const { before, now } = change;
  const isOtherView = before.view !== now.view;
  return [
    ...(isOtherView ? ['the view'] : []),
    ...(!isOtherView && lookOf(before) !== lookOf(now) ? ['the camera'] : []),
    ...(isMap(before) && isMap(now) ? listRibbons(change, graphic) : []),
    ...(isMap(now) ? newMarks(change, graphic).map(({ id, label = id }) => `the mark “${label}”`) : []),
    ...newQuantities(change).map((id) => `the quantity "${id}"`),
  ];
}

function isMap({ view }: StepScene): boolean {
  return view === 'map' || view === 'split';
}

function lookOf(scene: StepScene): string {
  return JSON.stringify(isMap(scene) ? [scene.focus, scene.beside] : [scene.zoom, scene.part]);
}

/** Recipients whose ribbons are not the same ones on both days. */
function listRibbons({ before, now }: Change, graphic: Graphic): readonly string[] {
  const changed = graphic.recipients.filter(({ id }) => {
    const [first, second] = [before.date, now.date].map((day) => openRoutes(id, day, graphic).join());
    return first !== second;
  });
  return changed.map(({ name }) => `the ribbons of ${name}`);
}

/** A ribbon is drawn where its route is open and what it carries is rated above nothing. */
function openRoutes(recipient: string, day: Day, { routes, ratings }: Graphic): readonly string[] {
  const given = ratings.filter(
    (row) => row.recipient === recipient && row.level > 0 && row.from <= day && day < row.to,
  );
  const kinds = new Set(given.map(({ kind }) => kind));
  return routes
    .filter(
      (route) => route.recipient === recipient && route.start <= day && (route.end === undefined || day < route.end),
    )
    .filter((route) => route.kinds.some((kind) => kinds.has(kind)))
    .map(({ id }) => id);
}

/** Events since the picture before; none where time runs backwards. */
function newMarks({ before, now }: Change, { ledger }: Graphic): readonly LedgerRow[] {
  return ledger.filter(
    ({ mark, start }) =>
      mark !== undefined && [before.date, yearBefore(now.date)].every((day) => day < start) && start <= now.date,
  );
}

/** What is shown in views that draw quantities. */
function newQuantities({ before, now }: Change): readonly string[] {
  return drawsQuantities(now) ? now.show.filter((id) => !before.show.includes(id)) : [];
}

function drawsQuantities({ view }: StepScene): boolean {
  return view === 'map' || view === 'scale' || view === 'count';
}

/** After the one day, up to the other; time may run backwards. */
function isBetween(day: Day | undefined, { before, now }: Change): boolean {
  const [first = '', last = ''] = [before.date, now.date].sort();
  return day !== undefined && first < day && day <= last;
}

function isLater({ before, now }: Change): boolean {
  return before.date !== now.date || !isSame(before.show, now.show);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** As far as the data can tell. */
function isOther(change: Change, graphic: Graphic): boolean {
  const { before, now } = change;
  const drawn = ({ view, names, turns, documents, picture, show }: StepScene) =>
    [view, names, turns, documents, picture, drawsQuantities(now) && show] as const;
  return lookOf(before) !== lookOf(now) || !isSame(drawn(before), drawn(now)) || moves[now.view](change, graphic);
}

/** What moves in a view because time passes. */
const moves: Readonly<Record<ViewName, (change: Change, graphic: Graphic) => boolean>> = {
  map: movesOnMap,
  split: movesOnMap,
  river: ({ before, now }) => before.date !== now.date,
  kinds: (change, { ratings }) => ratings.some(({ from, to }) => isBetween(from, change) || isBetween(to, change)),
  groups: (change, { groups }) => groups.some(({ from, to }) => isBetween(from, change) || isBetween(to, change)),
  scale: () => false,
  count: () => false,
  document: () => false,
  picture: () => false,
};

function movesOnMap(change: Change, graphic: Graphic): boolean {
  const { routes, ledger, lines, areas, places, ratings } = graphic;
  const spans = [
    ...[...routes, ...lines, ...areas].map(({ start, end }) => [start, end]),
    ...[...ratings, ...places.flatMap(({ names }) => names)].map(({ from, to }) => [from, to]),
    ...ledger.filter(({ mark, kind }) => mark !== undefined || kind === 'break').map(({ start, end }) => [start, end]),
  ];
  return spans.flat().some((day) => isBetween(day, change));
}
