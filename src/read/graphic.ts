/** What the story's data show, projected onto its plane. */
import { dayNumber } from '../days.ts';
import type { Focus, Graphic, LedgerRow, Place, Point, Route } from '../graphic.ts';
import type { Memo } from '../tools.ts';
import { defined } from './ground/defined.ts';
import type { Settings } from './ground/settings.ts';
import { type Plane, type Projected, projectMap, type Wanted } from './map/map.ts';
import { roomsOf } from './map/rooms.ts';
import type { DraftSlide } from './slides/assemble.ts';
import type { RawFocus } from './slides/scenefocus.ts';
import type { OwnBase } from './tables/base.ts';
import type { Data } from './tables/data.ts';
import type { RawRow } from './tables/ledger.ts';
import type { RawRoute } from './tables/routes.ts';
import { pointsOf } from './tables/stations.ts';

/** The graphic, and the way from a focus in degrees to one on the plane. */
export interface Drawn {
  readonly graphic: Graphic;
  readonly toFocus: (focus: RawFocus) => Focus;
}

/** Projects the data and the boxes that slides look at. */
export async function makeGraphic(
  settings: Settings,
  base: OwnBase | undefined,
  data: Data,
  slides: readonly DraftSlide[],
  chapters: Graphic['chapters'],
  memo: Memo,
): Promise<Drawn> {
  const boxes = slides.flatMap(({ steps }) =>
    steps.flatMap(({ scene: { focus, beside } }) =>
      [focus, beside].flatMap((place) => (place?.on === 'degrees' ? [place.box] : [])),
    ),
  );
  const box = base?.box ?? settings.map?.box;
  const map = box ? await projectMap({ ...wantedOf(box, data, boxes), ...(base && { base }) }, memo) : noMap;
  const outlines = base?.picture ? 'picture' : base ? 'own' : 'none';
  const byBox = new Map(boxes.map((box, i) => [String(box), map.boxes[i] ?? map.home]));
  const { giver, recipients, kinds, lang } = settings;
  const graphic: Graphic = {
    lang,
    ...timeOf(settings, data, slides),
    ...(giver && { giver }),
    recipients,
    kinds,
    chapters,
    plane: map.plane,
    home: map.home,
    base: map.base,
    ...((base || !box) && ({ outlines } as const)),
    places: [...data.places.values()].map(({ id, names }, i): Place => ({ id, names, at: map.points[i] ?? [0, 0] })),
    routes: [...data.routes.values()].map((route, i) => toRoute(route, map.routes[i] ?? [])),
    ratings: data.ratings,
    groups: data.groups,
    rates: data.rates,
    ledger: toLedger(data, map.routes.slice(data.routes.size)),
    ...toShapes(data, map),
  };
  const toFocus: Drawn['toFocus'] = (focus) =>
    focus.on === 'degrees' ? { on: 'box', box: byBox.get(String(focus.box)) ?? map.home } : focus;
  return { graphic, toFocus };
}

/** Where there is no map nothing lies on its plane, and the camera keeps still. */
const noMap: Projected & Plane = {
  plane: { width: 1000, height: 560 },
  home: [0, 0, 1000, 560],
  base: { land: '', borders: '' },
  points: [],
  routes: [],
  boxes: [],
  shapes: [],
};

/** Without a span nothing is dated. */
function timeOf(
  { span }: Settings,
  data: Data,
  slides: readonly DraftSlide[],
): Pick<Graphic, 'span' | 'timeless' | 'precision'> {
  if (!span) return { span: { from: '0001-01-01', to: '9999-12-31' }, timeless: true };
  const precision = precisionOf(span, data, slides);
  return precision ? { span, precision } : { span };
}

/** The longest span, in days, in which a month would say too little. */
const YEAR = 366;

/** In a year or less the day counts; where an author gives nothing but years, no month may be said. */
function precisionOf(
  { from, to }: Graphic['span'],
  { ledger }: Data,
  slides: readonly DraftSlide[],
): Graphic['precision'] {
  if (dayNumber(to) - dayNumber(from) <= YEAR) return 'day';
  const days = [
    ...[...ledger.values()].map(({ start }) => start),
    ...slides.flatMap(({ steps }) => steps.map(({ scene }) => scene.date)),
  ];
  return days.every((day) => day.endsWith('-01-01')) ? 'year' : undefined;
}

function wantedOf(box: Wanted['box'], data: Data, boxes: Wanted['boxes']): Wanted {
  const points = [...data.places.values()].map(({ at }) => at);
  const ways = [...[...data.routes.values()].map(({ via }) => via), ...marchesOf(data)];
  const routes = ways.map((way) => pointsOf(way, data.places));
  // What is not surely known need not be drawn finely either.
  const shapes = [...data.lines, ...data.areas].map(({ closed, strokes, kind, certainty }) => ({
    closed,
    coarse: closed && kind !== 'lake' && certainty !== 'sure',
    strokes,
  }));
  return { box, points, routes, boxes, shapes };
}

function toShapes(data: Data, map: Projected & Plane): Pick<Graphic, 'lines' | 'areas'> {
  const pathOf = (i: number) => map.shapes[i] ?? { path: '', center: [0, 0] as const };
  const areas = data.areas.map(({ closed: _, strokes: __, ...area }, i) => ({
    ...area,
    ...pathOf(data.lines.length + i),
  }));
  const rooms = roomsOf(areas, map.base.land, map.home);
  return {
    lines: data.lines.map(({ id, kind, name, start, end }, i) =>
      defined({ id, kind, name, start, end, path: pathOf(i).path }),
    ),
    areas: areas.map((area, i) => ({ ...area, room: rooms[i] ?? [] })),
  };
}

function toRoute({ id, recipient, kinds, via, start, end, label }: RawRoute, points: Route['points']): Route {
  const places = via.filter((stop) => typeof stop === 'string');
  return defined({ id, recipient, kinds, points, places, known: via.length > 2, start, end, label });
}

/** The paths of the ledger, in the order of its rows. */
function marchesOf({ ledger }: Data): readonly NonNullable<RawRow['path']>[] {
  return [...ledger.values()].flatMap(({ path }) => (path ? [path] : []));
}

function toLedger({ ledger }: Data, marches: readonly (readonly Point[])[]): readonly LedgerRow[] {
  const paths = marches.values();
  return [...ledger.values()].map(({ path, ...row }) => (path ? { ...row, path: paths.next().value ?? [] } : row));
}
