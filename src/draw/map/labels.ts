/** Names of places: the ones that matter at this focus, each at its own mark, so that none meets another label, a ribbon or the frame. */
import type { Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { at, distance, pathLength, resample } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { around } from '../ground/rects.ts';
import type { Camera } from './camera.ts';
import { leaderBoxes, placeEventWords } from './eventwords.ts';
import { arrowBoxes, eventBoxes, type MapEvent } from './mapevents.ts';
import { listRegions, type Region, SPACING } from './regions.ts';
import { headSize, type Ribbon, startRadius } from './ribbons.ts';
import { placeRibbonWords } from './ribbonwords.ts';
import { costOf, isFree, type Room } from './room.ts';
import { belongs, isNear, isNearer, type Line, type Spot, sizeOf, spots, type Target } from './spots.ts';
import { linesOf, listWanted, marksOf, type Wanted } from './wanted.ts';

/** A label with its box on the screen, as placed. */
export interface Label extends Spot {
  readonly place: string;
  readonly lines: readonly Line[];
  /** The dot; none where a ribbon's ring or start already stands. */
  readonly dot?: Point;
  /** The name of an area, not of a place. */
  readonly region?: boolean;
  /** Before it stands a sample of the area's tint: a recipient's, or that of all others. */
  readonly tint?: string;
  /** What a ribbon says has its colour. */
  readonly color?: string;
  /** From words at the map's edge to what they speak of. */
  readonly leader?: readonly [Point, Point];
  /** Before the words of an event whose place is not seen stands its glyph. */
  readonly glyph?: Point;
}

type Names = ReadonlyMap<Wanted, Label>;

/**
 * Places labels greedily, the most important first. None meets another, an arrowhead, a ring, the charts or the frame, and none stands nearer to
 * another mark than to its own; across a ribbon it goes only where there is no other room; one that finds none at all is left out.
 */
export function layLabels(
  graphic: PageGraphic,
  scene: Scene,
  layout: FrameLayout,
  camera: Camera,
  ribbons: readonly Ribbon[],
  covered: readonly Rect[],
  events: readonly MapEvent[],
): readonly Label[] {
  const room: Room = {
    clear: layout.clear,
    solid: [...covered, ...eventBoxes(events), ...ribbons.flatMap((ribbon) => endBoxes(ribbon, layout))],
    shafts: [...arrowBoxes(events, layout), ...ribbons.flatMap(shaftBoxes)],
    marks: marksOf(ribbons, layout),
  };
  const wanted = listWanted(graphic, scene, layout, camera, ribbons, covered);
  const names = placeNames(wanted, room, (one, isFirst) => linesOf(graphic, one, scene, layout, isFirst));
  const taken = [...names.values()].flatMap(({ box, dot }) => (dot ? [box, around(dot, layout.sizes.node)] : [box]));
  const named = [...room.marks, ...names.keys()];
  const said = placeEventWords(graphic, events, named, taken, room, layout);
  const told = [...taken, ...said.flatMap(({ box, leader }) => [box, ...leaderBoxes(leader)])];
  const main = [...names.values(), ...said];
  const spare = (scene.show.length > 0 ? MOST.shown : MOST.alone) - countWords(main);
  const flows = placeRibbonWords(graphic, scene, ribbons, told, room, layout, spare);
  const words = [...main, ...flows];
  const regions = listRegions(graphic, scene, layout, camera);
  const limits = {
    learned: layout.river.height > 0 ? SIDES : NONE,
    spare: (scene.show.length > 0 ? FULL.shown : FULL.alone) - countWords(words),
  };
  const areas = placeRegions(regions, limits, names, [...told, ...flows.map(({ box }) => box)], room);
  return [...words, ...areas, ...placeKey(regions, limits, [...words, ...areas], room)];
}

/** So many words are said beside quantities, or without them, before ribbons say less: the slim river names their colours too. */
const MOST = { shown: 8, alone: 13 };

/** What areas may say: those of up to an urgency only within the words that are to spare. */
interface Limits {
  readonly learned: number;
  readonly spare: number;
}

/** With so many words a map is full: then areas of the two sides, whose colours everybody has learned, have no names. */
const FULL = { shown: 12, alone: 17 };

function countWords(labels: readonly Pick<Label, 'lines'>[]): number {
  return labels
    .flatMap(({ lines }) => lines)
    .reduce((sum, { text }) => sum + (text.match(/\p{L}[\p{L}\p{M}'’.-]*/gu)?.length ?? 0), 0);
}

type LinesOf = (one: Wanted, isFirst: boolean) => readonly Line[];

/** Names as many as find room. A place that finds none has no dot either: then the others need not keep away from it. */
function placeNames(wanted: readonly Wanted[], room: Room, linesFor: LinesOf): Names {
  const first = placeInTurn(wanted, wanted, room, linesFor);
  const missing = wanted.filter((one) => !first.has(one));
  if (missing.length === 0) return first;
  // A name in the other's only room may have another itself.
  const second = placeInTurn([...missing, ...first.keys()], wanted, room, linesFor);
  const placed = second.size > first.size ? second : first;
  const left = wanted.filter((one) => one.occupied || one.lettered || placed.has(one));
  return left.length < wanted.length ? placeNames(left, room, linesFor) : placed;
}

function placeInTurn(turns: readonly Wanted[], wanted: readonly Wanted[], room: Room, linesFor: LinesOf): Names {
  const targets = [...room.marks, ...wanted.filter(({ occupied }) => !occupied)];
  const placed = new Map<Wanted, Label>();
  for (const one of turns) {
    const lines = linesFor(one, one.far && ![...placed.keys()].some(({ far }) => far));
    const taken = [...placed.values()].map(({ box }) => box);
    for (const own of [one, ...one.others]) {
      const others = strangers(one, own, targets, wanted);
      const fits = (box: Rect): boolean => isFree(box, room, taken) && isNamed(box, one, own, others, lines);
      const spot = findSpot(own, lines, fits, (box) => costOf(box, room));
      if (spot) placed.set(one, { place: one.place.id, ...spot, ...(one.occupied ? {} : { dot: one.at }) });
      if (spot) break;
    }
  }
  return placed;
}

/** The marks that a name may not stand at: those of other places; beyond what is seen all marks, and where ribbons from other places come in. */
function strangers(one: Wanted, own: Target, targets: readonly Target[], wanted: readonly Wanted[]): readonly Target[] {
  if (!one.beyond) return targets.filter((other) => distance(other.at, own.at) > 1);
  const entering = wanted.filter((other) => other.beyond && other !== one);
  return [...targets, ...entering.flatMap((other) => [other, ...other.others])];
}

/** Whether a box names its mark and no other. Where a ribbon comes in there is no mark: near one the name would be taken for its. */
function isNamed(
  box: Rect,
  { beyond }: Wanted,
  own: Target,
  others: readonly Target[],
  lines: readonly Line[],
): boolean {
  return belongs(box, own, others, lines) && !(beyond && others.some((other) => isNear(box, other, lines)));
}

/** The first free spot that costs nothing, else the cheapest; where there is none for all its lines, one for the first. */
function findSpot(
  target: Target,
  lines: readonly Line[],
  fits: (box: Rect) => boolean,
  price: (box: Rect) => number,
): (Spot & Pick<Label, 'lines'>) | undefined {
  let best: { readonly spot: Spot; readonly cost: number } | undefined;
  for (const spot of spots(target, lines)) {
    if (!fits(spot.box)) continue;
    const cost = price(spot.box);
    if (cost === 0) return { ...spot, lines };
    if (best === undefined || cost < best.cost) best = { spot, cost };
  }
  if (best === undefined && lines.length > 1) return findSpot(target, lines.slice(0, 1), fits, price);
  return best && { ...best.spot, lines };
}

/** So many areas are named: more are read by nobody, unless there are more tints, or two of one tint that are to be told apart. */
const MOST_REGIONS = 3;

/** So many words more are said to tell two areas of one tint apart. */
const APART = 5;

/** One area of each holder that is seen, then others: each name once, across no ribbon, and where no mark takes it for its own. */
function placeRegions(
  regions: readonly Region[],
  { learned, spare }: Limits,
  names: Names,
  others: readonly Rect[],
  room: Room,
): readonly Label[] {
  const taken = [...room.shafts, ...others];
  const placed = new Map<Region, Label>();
  const place = (region: Region): void => {
    const { id, line, boxes } = region;
    const fits = (box: Rect): boolean => isFree(box, room, taken) && isApart(box, line, room.marks, names);
    const isNamed = [...placed.keys()].some((other) => other.line.text === line.text);
    const box = isNamed ? undefined : boxes.find(fits);
    if (box === undefined) return;
    placed.set(region, { place: `area-${id}`, lines: [line], box, anchor: 'middle', region: true });
    taken.push(box);
  };
  const isHeld = ({ holder }: Region): boolean => [...placed.keys()].some((other) => other.holder === holder);
  const isSpared = ({ line, apart }: Region): boolean =>
    countWords([...placed.values(), { lines: [line] }]) <= spare + (apart ? APART : 0);
  for (const region of regions.filter(({ large }) => large).toSorted(urgently))
    if (!isHeld(region) && (region.urgency > learned || isSpared(region))) place(region);
  for (const region of regions) if ((placed.size < MOST_REGIONS || region.apart) && isSpared(region)) place(region);
  return [...placed.values()];
}

/** The urgency of the first two recipients' areas is no higher: the slim river names their colours. Without it nothing does. */
const SIDES = 1;
const NONE = -1;

/** What no other name explains first: areas of no recipient, then those of the last recipient. */
function urgently(a: Region, b: Region): number {
  return b.urgency - a.urgency;
}

/** The tints of large areas on which no name finds room, each with a sample at the edge of the map. */
function placeKey(
  regions: readonly Region[],
  { learned, spare }: Limits,
  labels: readonly Label[],
  room: Room,
): readonly Label[] {
  const { clear } = room;
  const named = new Set(labels.map(({ place }) => place));
  const isNamed = ({ holder }: Region): boolean =>
    regions.some((other) => other.holder === holder && named.has(`area-${other.id}`));
  const unnamed = regions.filter((region) => region.large && !isNamed(region));
  const first = unnamed
    .toSorted(urgently)
    .filter(({ holder }, i, all) => all.findIndex((other) => other.holder === holder) === i);
  const placed: Label[] = [];
  for (const { id, line, tint, urgency } of first) {
    const areas = [...labels.filter(({ region }) => region), ...placed];
    if (urgency <= learned && countWords([...areas, { lines: [line] }]) > spare) continue;
    const taken = [...labels, ...placed].flatMap(({ box, leader }) => [box, ...leaderBoxes(leader)]);
    const width = sizeOf([line]).width + line.text.length * line.size * SPACING + line.size * 1.4;
    const height = line.size * 1.3;
    const rows = Array.from(
      { length: Math.floor(clear.height / height) },
      (_, i) => clear.y + clear.height - (i + 1) * height,
    );
    const spots = rows.flatMap((y) => [clear.x, clear.x + clear.width - width].map((x) => ({ x, y, width, height })));
    const box = spots.find((spot) => isFree(spot, room, taken) && costOf(spot, room) === 0);
    if (box) placed.push({ place: `key-${id}`, lines: [line], box, anchor: 'end', region: true, tint });
  }
  return placed;
}

/** Whether each mark near an area's name has a name of its own that is nearer. */
function isApart(box: Rect, line: Line, marks: readonly Target[], names: Names): boolean {
  return [...marks, ...names.keys()].every((mark) => {
    const own = [...names].filter(([one]) => distance(one.at, mark.at) < 1);
    if (own.length === 0) return !isNear(box, mark, [line]);
    return own.some(([, label]) => isNearer(label.box, box, mark.at));
  });
}

/** The marks of the labels: a dot where nothing else stands, and a line of text or two. */
export function drawLabels(labels: readonly Label[], layout: FrameLayout): readonly Mark[] {
  const dots = labels.flatMap(({ place, dot }): Mark[] =>
    dot
      ? [
          {
            id: `dot-${place}`,
            layer: 'labels',
            tag: 'circle',
            attrs: { class: 'dot', cx: tenth(dot[0]), cy: tenth(dot[1]), r: layout.sizes.node * 0.5 },
          },
        ]
      : [],
  );
  const leaders = labels.flatMap(({ place, leader }): Mark[] => {
    if (leader === undefined) return [];
    const [[x1, y1], [x2, y2]] = leader;
    const attrs = { class: 'leader', x1: tenth(x1), y1: tenth(y1), x2: tenth(x2), y2: tenth(y2) };
    return [{ id: `leader-${place}`, layer: 'labels', tag: 'line', attrs }];
  });
  return [...dots, ...leaders, ...labels.flatMap(sampleMarks), ...labels.flatMap(labelMarks)];
}

function sampleMarks({ place, lines, box, tint }: Label): readonly Mark[] {
  if (tint === undefined) return [];
  const side = (lines[0]?.size ?? 0) * 0.85;
  const attrs = {
    class: tint === '' ? 'area keyed' : 'area held keyed',
    x: tenth(box.x),
    y: tenth(box.y + side * 0.35),
    width: tenth(side),
    height: tenth(side),
    ...(tint === '' ? {} : { color: tint }),
  };
  return [{ id: `sample-${place}`, layer: 'labels', tag: 'rect', attrs }];
}

function labelMarks({ place, lines, box, anchor, region, color }: Label): readonly Mark[] {
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  let y = box.y;
  return lines.map(({ text, size, second, strong }, i) => {
    y += size * (i === 0 ? 0.95 : 1.2);
    const attrs = {
      class: ['label', region && 'region', color && 'own', second && 'second', strong && 'strong']
        .filter(Boolean)
        .join(' '),
      x: tenth(x),
      y: tenth(y),
      'font-size': size,
      'text-anchor': anchor,
      ...(color && { color }),
    };
    return { id: `label-${place}${i === 0 ? '' : `-${i}`}`, layer: 'labels', tag: 'text', attrs, text };
  });
}

/** What of a ribbon no label may cover: its arrowhead with the ring, the dot where it sets out, the stroke that cut it. */
export function endBoxes(ribbon: Ribbon, layout: FrameLayout): readonly Rect[] {
  const { points, end, ring, start, beyond, cut } = ribbon;
  const tip = at(points, points.length - 1);
  const [, head] = headSize(ribbon, layout);
  const stroke = cut ? cut.map((point) => around(point, layout.sizes.node)) : [];
  return [
    around(end, ring),
    ...(cut ? [] : [around(tip, head)]),
    ...(beyond ? [] : [around(start, startRadius(ribbon, layout))]),
    ...stroke,
  ];
}

/** Small boxes along a ribbon, close enough to leave no gap. */
function shaftBoxes({ points, width }: Ribbon): readonly Rect[] {
  const count = Math.max(2, Math.ceil(pathLength(points) / 8));
  return resample(points, count).map((point) => around(point, width / 2 + 1));
}
