/** Names of areas, on their ground or in a key at the map's edge: what nothing else explains, and what there are words to spare for. */
import { distance } from '../ground/curve.ts';
import type { Rect } from '../ground/layout.ts';
import { isNear, isNearer, type Line, sizeOf, type Target } from './candidates.ts';
import { boxesOf, countWords, type Label } from './labels.ts';
import type { MapFrame } from './mapframe.ts';
import type { Names } from './placenames.ts';
import { costOf, isFree, occupy, type Room } from './room.ts';
import { listWantedAreas, SPACING, type WantedArea } from './wantedareas.ts';

/** What areas may say: those of up to an urgency only within the words that are to spare. */
interface Limits {
  readonly learned: number;
  readonly spare: number;
}

/** The urgency of the first two recipients' areas is no higher: the slim river names their colours. Without it nothing does. */
const SIDES = 1;
const NONE = -1;

/** So many areas are named: more are read by nobody, unless there are more tints, or two of one tint that are to be told apart. */
const MOST_AREAS = 3;

/** So many words more are said to tell two areas of one tint apart. */
const APART = 5;

/** Names that find room among those of places and all other words, then a key to large tints that have none; `spare` words are left for them. */
export function placeAreaNames(map: MapFrame, names: Names, room: Room, spare: number): readonly Label[] {
  const areas = listWantedAreas(map);
  const limits = { learned: map.layout.river.height > 0 ? SIDES : NONE, spare };
  const named = placeOnAreas(areas, limits, names, room);
  return [...named, ...placeKey(areas, limits, named, occupy(room, named.flatMap(boxesOf)))];
}

/** One area of each holder that is seen, then others: each name once, across no ribbon, and where no mark takes it for its own. */
function placeOnAreas(
  areas: readonly WantedArea[],
  { learned, spare }: Limits,
  names: Names,
  room: Room,
): readonly Label[] {
  const placed = new Map<WantedArea, Label>();
  const place = (area: WantedArea): void => {
    const { id, line, boxes } = area;
    const free = occupy(room, [...room.shafts, ...[...placed.values()].flatMap(boxesOf)]);
    const isNamed = [...placed.keys()].some((other) => other.line.text === line.text);
    const box = isNamed
      ? undefined
      : boxes.find((each) => isFree(each, free) && isApart(each, line, room.marks, names));
    if (box) placed.set(area, { place: `area-${id}`, lines: [line], box, anchor: 'middle', region: true });
  };
  const isHeld = ({ holder }: WantedArea): boolean => [...placed.keys()].some((other) => other.holder === holder);
  const isSpared = ({ line, apart }: WantedArea): boolean =>
    countWords([...placed.values(), { lines: [line] }]) <= spare + (apart ? APART : 0);
  for (const area of areas.filter(({ large }) => large).toSorted(urgently))
    if (!isHeld(area) && (area.urgency > learned || isSpared(area))) place(area);
  for (const area of areas) if ((placed.size < MOST_AREAS || area.apart) && isSpared(area)) place(area);
  return [...placed.values()];
}

/** What no other name explains first: areas of no recipient, then those of the last recipient. */
function urgently(a: WantedArea, b: WantedArea): number {
  return b.urgency - a.urgency;
}

/** Whether each mark near an area's name has a name of its own that is nearer. */
function isApart(box: Rect, line: Line, marks: readonly Target[], names: Names): boolean {
  return marks.every((mark) => {
    const own = [...names].filter(([one]) => distance(one.at, mark.at) < 1);
    if (own.length === 0) return !isNear(box, mark, [line]);
    return own.some(([, label]) => isNearer(label.box, box, mark.at));
  });
}

/** The tints of large areas on which no name found room, each with a sample at the edge of the map. */
function placeKey(
  areas: readonly WantedArea[],
  { learned, spare }: Limits,
  named: readonly Label[],
  room: Room,
): readonly Label[] {
  const places = new Set(named.map(({ place }) => place));
  const held = new Set(areas.filter(({ id }) => places.has(`area-${id}`)).map(({ holder }) => holder));
  const unnamed = areas.filter(({ large, holder }) => large && !held.has(holder)).toSorted(urgently);
  const first = unnamed.filter(({ holder }, i, all) => all.findIndex((other) => other.holder === holder) === i);
  const placed: Label[] = [];
  for (const { id, line, tint, urgency } of first) {
    if (urgency <= learned && countWords([...named, ...placed, { lines: [line] }]) > spare) continue;
    const free = occupy(room, placed.flatMap(boxesOf));
    const box = edgeBoxes(line, room.clear).find((each) => isFree(each, free) && costOf(each, room) === 0);
    if (box) placed.push({ place: `key-${id}`, lines: [line], box, anchor: 'end', region: true, tint });
  }
  return placed;
}

/** Where a name with its sample may stand: row by row from the bottom of the map, at its left and at its right. */
function edgeBoxes(line: Line, clear: Rect): readonly Rect[] {
  const width = sizeOf([line]).width + line.text.length * line.size * SPACING + line.size * 1.4;
  const height = line.size * 1.3;
  const rows = Array.from(
    { length: Math.floor(clear.height / height) },
    (_, i) => clear.y + clear.height - (i + 1) * height,
  );
  return rows.flatMap((y) => [clear.x, clear.x + clear.width - width].map((x) => ({ x, y, width, height })));
}
