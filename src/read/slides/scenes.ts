/** The scene of each step, complete: what a step leaves out is taken from the step before. */
import {
  type Day,
  type OwnPicture,
  type QuotedDocument,
  type StepScene,
  type ViewName,
  viewNames,
} from '../../graphic.ts';
import type { Layout } from '../../story.ts';
import { readNames, readWords } from '../ground/cells.ts';
import { readDates, readDay } from '../ground/day.ts';
import { defined } from '../ground/defined.ts';
import type { DegreeBox } from '../ground/degrees.ts';
import { type Located, makeReport, type Report, type Spot, unknownName } from '../ground/report.ts';
import type { RawPlace } from '../tables/places.ts';
import type { Facts, World } from '../tables/world.ts';
import { checkFacts } from './facts.ts';
import { readPart } from './ownpicture.ts';
import { mapless, type RawFocus, readLook } from './scenefocus.ts';

/** A scene before its boxes are projected and it knows of later ones. */
export interface RawScene extends Omit<StepScene, 'focus' | 'beside' | 'scale' | 'room' | 'each' | 'near'> {
  readonly focus: RawFocus;
  readonly beside?: RawFocus;
}

/** The attributes that make a scene. */
export const sceneKeys = [
  ...(['date', 'focus', 'show', 'names', 'view', 'zoom', 'turns'] as const),
  ...(['picture', 'alt', 'caption', 'credit', 'at', 'part'] as const),
];

/** The classes that do. */
export const sceneClasses = ['question', 'rescale'] as const;

/** The parts of a scene as an author writes them. */
export interface SceneText {
  readonly values: ReadonlyMap<string, Located<string>>;
  readonly classes: readonly Located<string>[];
  readonly documents: readonly Located<QuotedDocument>[];
  /** Reads the picture that is named, if there is one. */
  readonly picture: () => OwnPicture | undefined;
  /** Where the step begins. */
  readonly spot: Spot;
  readonly layout: Layout;
}

/** What scenes are checked against. */
export interface Known {
  readonly world: World;
  readonly facts: Facts;
  /** Whether the story has a map. */
  readonly mapped: boolean;
  readonly report: Report;
  /** Where places lie, and the box of the map, where there are any. */
  readonly places?: ReadonlyMap<string, RawPlace>;
  readonly map?: DegreeBox | undefined;
}

/** The most turns that are labelled at once. */
const mostTurns = 8;

/** The scene before the first step. */
export const firstScene: RawScene = { view: 'map', date: '', focus: { on: 'home' }, show: [], names: [] };

/** The scene that a slide begins with: the map; the focus that was beside stays to be asked for, unless the slide brings its own. */
export function freshScene({ date, focus, beside }: RawScene, own: Partial<RawScene> = {}): RawScene {
  return defined({ ...firstScene, date, focus, beside: own.focus ? undefined : beside, ...own });
}

/**
 * Resolves a step's scene. Whatever the story does not have, and what the view does not take, is reported. What belongs to a view stays
 * as long as the view does.
 */
export function readScene(text: SceneText, before: RawScene, known: Known): RawScene {
  const { values, documents, spot, layout } = text;
  const { world, facts, report } = known;
  const [show, names, given] = [values.get('show'), values.get('names'), values.get('view')];
  const found = readView(text, before, report);
  const view = found ?? before.view;
  // Where the view is wrong, what is written for it is not wrong as well.
  const strict = found ? report : makeReport(false);
  const kept = view === before.view ? before : firstScene;
  const has = (name: string) => text.classes.some(({ value }) => value === name) || undefined;
  const scene: RawScene = defined({
    view,
    date: readDate(values.get('date'), world, report) ?? before.date,
    ...readLook(text, { view, pictured: hasRoom(layout, view) }, before, known, strict),
    zoom: readZoom(values.get('zoom'), world, report) ?? kept.zoom,
    turns: readTurns(values.get('turns'), known) ?? kept.turns,
    documents: documents.length > 0 ? documents.map(({ value }) => value) : kept.documents,
    ...readOwn(text, view, kept, strict),
    question: has('question'),
    rescale: has('rescale'),
    show: show ? readNames(show, 'ledger id', world.ledger, report) : keptShow(kept),
    names: names ? readNames(names, 'place', world.places, report) : [],
  });
  checkBelongings(text, view, strict);
  if (hasRoom(layout, view) && view === 'map' && !known.mapped)
    strict.error(given?.spot ?? spot, `${mapless}, or another view here`);
  else if (hasRoom(layout, view)) checkFacts(scene, { view: given?.spot ?? spot, show: show?.spot }, facts, strict);
  return scene;
}

/** A picture, and the part of it that is looked at: another picture is seen as a whole. */
function readOwn(
  { values, picture }: SceneText,
  view: ViewName,
  kept: RawScene,
  report: Report,
): { readonly picture: OwnPicture | undefined; readonly part: StepScene['part'] } {
  if (view !== 'picture') return { picture: undefined, part: undefined };
  const own = picture();
  const at = readPart(values.get('at'), values.get('part'), report);
  return { picture: own ?? kept.picture, part: at === 'whole' ? undefined : (at ?? (own ? undefined : kept.part)) };
}

/** Quantities on a map come and go with their step; in views of their own they are the picture. */
function keptShow({ view, show }: RawScene): RawScene['show'] {
  return view === 'scale' || view === 'count' ? show : [];
}

/** Whether there is a picture: opinions of historians have one between them, but no map. */
function hasRoom(layout: Layout, view: ViewName): boolean {
  return layout === 'figure' || layout === 'full' || (layout === 'views' && view !== 'map');
}

/** The view that is given, or that of the step before; nothing where another one stands there. */
function readView({ values, layout }: SceneText, before: RawScene, report: Report): ViewName | undefined {
  const given = values.get('view');
  if (given === undefined) return before.view;
  const view = viewNames.find((name) => name === given.value);
  if (view === undefined) report.error(given.spot, unknownName('view', given.value, viewNames));
  else if (hasRoom(layout, view)) return view;
  else report.error(given.spot, roomless(layout));
  return undefined;
}

function roomless(layout: Layout): string {
  return layout === 'views'
    ? 'a slide with layout=views has no map between its columns, expected another view, or none'
    : `a slide with layout=${layout} has no picture, expected no view`;
}

/** What belongs to one view alone, and that view. */
const belongings = {
  ...({ zoom: 'river', turns: 'river', rescale: 'scale' } as const),
  ...({ picture: 'picture', at: 'picture' } as const),
};

/** What says something of what another key names, and that key. */
const companions = { alt: 'picture', caption: 'picture', credit: 'picture', part: 'at' } as const;

function checkBelongings({ values, classes, documents }: SceneText, view: ViewName, report: Report): void {
  for (const [name, owner] of Object.entries(belongings)) {
    const given = values.get(name) ?? classes.find(({ value }) => value === name);
    if (given && view !== owner) report.error(given.spot, misplaced(`"${name}"`, owner, view));
  }
  for (const [name, owner] of Object.entries(companions)) {
    const given = values.get(name);
    if (given && !values.has(owner))
      report.error(given.spot, `"${name}" belongs to ${owner}=, expected that beside it`);
  }
  const [first, , third] = documents;
  if (first && view !== 'document') report.error(first.spot, misplaced('a document', 'document', view));
  else if (third) report.error(third.spot, `there are ${documents.length} documents in one step, expected two at most`);
}

function misplaced(what: string, owner: ViewName, view: ViewName): string {
  return `${what} belongs to view=${owner}, expected that view here, found view=${view}`;
}

function readDate(date: Located<string> | undefined, world: World, report: Report): Day | undefined {
  if (date?.value.trim() === '') report.error(date.spot, 'the date is empty, expected YYYY, YYYY-MM or YYYY-MM-DD');
  if (date && !world.span) report.error(date.spot, 'nothing in the story is dated, expected span: in story.yaml');
  return date && readDay(date, report, world.span);
}

function readZoom(zoom: Located<string> | undefined, world: World, report: Report): RawScene['zoom'] {
  const dates = zoom && readDates(zoom, report, world.span);
  return dates && { from: dates.from, to: dates.to };
}

function readTurns(turns: Located<string> | undefined, { world, facts, report }: Known): RawScene['turns'] {
  if (turns === undefined) return undefined;
  const words = readWords(turns);
  if (words.length > mostTurns)
    report.error(turns.spot, `there are ${words.length} turns, expected ${mostTurns} at most`);
  for (const { value, spot } of words) {
    const row = facts.ledger?.get(value);
    if (row && row.label === undefined)
      report.error(spot, `the row "${value}" has no label, expected one in support.csv: it names the turn`);
  }
  return readNames(turns, 'ledger id', world.ledger, report);
}
