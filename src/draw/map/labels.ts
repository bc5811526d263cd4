/** Names of places: the ones that matter at this focus, each at its own mark, so that none meets another label, a ribbon or the frame. */
import type { Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { at, distance, pathLength, resample } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { around } from '../ground/rects.ts';
import type { Camera } from './camera.ts';
import { arrowBoxes, eventBoxes, leaderBoxes, type MapEvent, placeEventWords } from './mapevents.ts';
import { listRegions, type Region } from './regions.ts';
import { headSize, type Ribbon, startRadius } from './ribbons.ts';
import { placeRibbonWords } from './ribbonwords.ts';
import { costOf, isFree, type Room } from './room.ts';
import { belongs, isNear, isNearer, type Line, type Spot, spots, type Target } from './spots.ts';
import { linesOf, listWanted, marksOf, type Wanted } from './wanted.ts';

/** A label with its box on the screen, as placed. */
export interface Label extends Spot {
  readonly place: string;
  readonly lines: readonly Line[];
  /** The dot; none where a ribbon's ring or start already stands. */
  readonly dot?: Point;
  /** The name of an area, not of a place. */
  readonly region?: boolean;
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
  const flows = placeRibbonWords(graphic, ribbons, told, room, layout);
  const words = [...names.values(), ...said, ...flows];
  const isFull = scene.show.length > 0 || countWords(words) > FULL;
  const regions = isFull ? [] : listRegions(graphic, scene, layout, camera);
  return [...words, ...placeRegions(regions, names, [...told, ...flows.map(({ box }) => box)], room)];
}

/** Beside quantities, and where so many words are said, areas have no names. */
const FULL = 16;

function countWords(labels: readonly Label[]): number {
  return labels.flatMap(({ lines }) => lines).reduce((sum, { text }) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0);
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

/** So many areas are named: more are read by nobody. */
const MOST_REGIONS = 3;

/** Areas are named once, across no ribbon, and where no mark takes the name for its own. */
function placeRegions(regions: readonly Region[], names: Names, others: readonly Rect[], room: Room): readonly Label[] {
  const taken = [...room.shafts, ...others];
  const placed: Label[] = [];
  for (const { id, line, boxes } of regions) {
    const fits = (box: Rect): boolean => isFree(box, room, taken) && isApart(box, line, room.marks, names);
    const box = placed.length < MOST_REGIONS ? boxes.find(fits) : undefined;
    if (box === undefined || placed.some(({ lines }) => lines[0]?.text === line.text)) continue;
    placed.push({ place: `area-${id}`, lines: [line], box, anchor: 'middle', region: true });
    taken.push(box);
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
  return [...dots, ...leaders, ...labels.flatMap(labelMarks)];
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
