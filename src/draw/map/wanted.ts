/** Which places a picture names, and where on the screen they are. */
import type { Place, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { distance } from '../ground/curve.ts';
import { giverOn, nameOn } from '../ground/datednames.ts';
import { around, inside, overlap } from '../ground/rects.ts';
import { terms } from '../ground/terms.ts';
import { isPinned } from './annotations.ts';
import { isNear, toScreen } from './camera.ts';
import type { Line, Target } from './candidates.ts';
import type { MapFrame } from './mapframe.ts';
import type { Ribbon } from './ribbons.ts';
import { marksOf } from './room.ts';

/** A place to be named. */
export interface Wanted extends Target {
  readonly place: Place;
  /** Where else it may be named: where other ribbons from there enter. */
  readonly others: readonly Target[];
  /** A ribbon's own mark stands there already. */
  readonly occupied: boolean;
  /** A letter points at it: it has a dot, whether it is named or not. */
  readonly lettered: boolean;
  /** The place lies beyond what is seen: its ribbon enters here. */
  readonly beyond: boolean;
  /** So far away that it says whose support comes from there. */
  readonly far: boolean;
}

/** So many places are named: of where ways set out only those that find room among them, and always one. */
const MOST_PLACES = 6;

/** Named places first, then ends of open ways, then the focus, then where ways set out; before any way is open, the doors to come. */
export function listWanted(map: MapFrame, ribbons: readonly Ribbon[]): readonly Wanted[] {
  const { graphic, scene } = map;
  const focus = scene.focus.on === 'places' ? scene.focus.ids : [];
  const lettered = graphic.ledger.flatMap((row) =>
    scene.show.includes(row.id) && isPinned(row, ribbons) ? (row.place ?? []) : [],
  );
  const named = [...scene.names, ...lettered, ...ribbons.map(({ flow }) => flow.route.places.at(-1) ?? ''), ...focus];
  const main = [...new Set(named)];
  const starts = ribbons
    .toSorted((a, b) => Number(b.beyond) - Number(a.beyond))
    .map(({ flow }) => flow.route.places[0] ?? '')
    .filter((id, i, all) => !main.includes(id) && all.indexOf(id) === i)
    .slice(0, Math.max(1, MOST_PLACES - main.length));
  const ids = ribbons.length + main.length > 0 ? [...main, ...starts] : doors(graphic);
  const found = ids.flatMap((id) => {
    const place = graphic.places.find((candidate) => candidate.id === id);
    const target = place && locate(place, map, ribbons);
    if (!place || !target) return [];
    return [{ ...target, place, lettered: lettered.includes(id), far: target.beyond || !isNear(graphic, place.at) }];
  });
  return found.filter((one, i) => !one.beyond || !found.slice(0, i).some((other) => entersWith(one, other)));
}

/** Ways that come into the picture side by side share the name of the first. */
function entersWith(one: Wanted, other: Wanted): boolean {
  return other.beyond && distance(one.at, other.at) < BESIDE;
}

const BESIDE = 60;

/** Where the first way to each of the two main recipients will lead. */
function doors({ recipients, routes }: PageGraphic): readonly string[] {
  return recipients.slice(0, 2).flatMap(({ id }) => {
    const [first] = routes.filter(({ recipient }) => recipient === id).sort((a, b) => (a.start < b.start ? -1 : 1));
    return first?.places.at(-1) ?? [];
  });
}

/** A place on the screen: itself with its mark, or, beyond what is seen, where its ribbon enters. */
function locate(
  place: Place,
  map: MapFrame,
  ribbons: readonly Ribbon[],
): (Target & Pick<Wanted, 'others' | 'occupied' | 'beyond'>) | undefined {
  const { layout } = map;
  const { clear, sizes } = layout;
  const point = toScreen(map.camera, place.at);
  if (inside(around(point, 1), clear)) {
    const marks = marksOf(ribbons, layout).filter((mark) => distance(mark.at, point) < 1);
    const radius = Math.max(sizes.node * 0.5, ...marks.map((mark) => mark.radius));
    return { at: point, radius, others: [], occupied: marks.length > 0, beyond: false };
  }
  const entries = ribbons
    .filter(({ flow }) => flow.route.places[0] === place.id)
    .flatMap((ribbon) => enterAt(ribbon, map) ?? []);
  return entries[0] && { ...entries[0], others: entries.slice(1), occupied: true, beyond: true };
}

/** Where a ribbon comes into what is seen of the map. */
function enterAt({ points, width }: Ribbon, { layout: { clear }, covered }: MapFrame): Target | undefined {
  const first = points.find((point) => {
    const box = around(point, 1);
    return inside(box, clear) && !covered.some((other) => overlap(box, other));
  });
  return first && { at: first, radius: width / 2 };
}

/**
 * The name, and of the first place of which the step asks for it all its names; an `origin` also says whose support comes from there, where
 * that is new.
 */
export function linesOf(
  { graphic, scene, layout: { sizes } }: MapFrame,
  { place, beyond }: Wanted,
  origin: boolean,
): readonly Line[] {
  const { name, zh, modern } = nameOn(place, scene.date);
  const text = beyond ? terms(graphic.lang).graphic.from(name) : name;
  const names = scene.names[0] === place.id ? [zh, modern?.startsWith(name) ? undefined : modern] : [];
  const more = (origin && isGiverNews(graphic, scene) ? [giverOn(graphic, scene.date)] : names)
    .filter(Boolean)
    .join(' · ');
  const first = { text, size: sizes.label, second: false };
  return more === '' ? [first] : [first, { text: more, size: sizes.small, second: true }];
}

/** The giver is named in the first picture, while it is called as later nobody calls it, and once when it has its last name. */
function isGiverNews(graphic: PageGraphic, { date, since }: Scene): boolean {
  const last = graphic.giver?.name;
  return since === undefined || giverOn(graphic, date) !== last || giverOn(graphic, since) !== last;
}
