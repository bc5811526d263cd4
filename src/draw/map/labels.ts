/** Names of places: the ones that matter at this focus, each at its own mark, so that none meets another label, a ribbon or the frame. */
import type { Point, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { around, inside, overlap } from '../ground/boxes.ts';
import { at, distance, pathLength, resample } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import type { Camera } from './camera.ts';
import { headSize, type Ribbon, startRadius } from './flows.ts';
import { listRegions, type Region } from './regions.ts';
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
}

/** What labels must keep clear of: never the `solid`, the `shafts` of ribbons where there is other room. */
interface Room {
  readonly clear: Rect;
  readonly solid: readonly Rect[];
  readonly shafts: readonly Rect[];
  /** Rings and dots of ribbons, which stand there whether they are named or not. */
  readonly marks: readonly Target[];
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
): readonly Label[] {
  const room: Room = {
    clear: layout.clear,
    solid: [...covered, ...ribbons.flatMap((ribbon) => endBoxes(ribbon, layout))],
    shafts: ribbons.flatMap(shaftBoxes),
    marks: marksOf(ribbons, layout),
  };
  const wanted = listWanted(graphic, scene, layout, camera, ribbons, covered);
  const names = placeNames(wanted, room, (one, isFirst) => linesOf(graphic, one, scene, layout, isFirst));
  const regions = listRegions(graphic, scene, layout, camera);
  return [...names.values(), ...placeRegions(regions, names, room, layout.sizes.node)];
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
      const spot = findSpot(own, lines, fits, (box) => room.shafts.filter((shaft) => overlap(box, shaft)).length);
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

function isFree(box: Rect, { clear, solid }: Room, others: readonly Rect[]): boolean {
  return inside(box, clear) && ![...solid, ...others].some((other) => overlap(box, other));
}

/** The first free spot that costs nothing, else the cheapest; where there is none for all its lines, one for the first. */
function findSpot(
  target: Target,
  lines: readonly Line[],
  fits: (box: Rect) => boolean,
  costOf: (box: Rect) => number,
): (Spot & Pick<Label, 'lines'>) | undefined {
  let best: { readonly spot: Spot; readonly cost: number } | undefined;
  for (const spot of spots(target, lines)) {
    if (!fits(spot.box)) continue;
    const cost = costOf(spot.box);
    if (cost === 0) return { ...spot, lines };
    if (best === undefined || cost < best.cost) best = { spot, cost };
  }
  if (best === undefined && lines.length > 1) return findSpot(target, lines.slice(0, 1), fits, costOf);
  return best && { ...best.spot, lines };
}

/** Areas are named once, across no ribbon, and where no mark takes the name for its own. */
function placeRegions(regions: readonly Region[], names: Names, room: Room, node: number): readonly Label[] {
  const dots = [...names.values()].flatMap(({ dot }) => (dot ? [around(dot, node)] : []));
  const taken = [...room.shafts, ...dots, ...[...names.values()].map(({ box }) => box)];
  const placed: Label[] = [];
  for (const { id, line, boxes } of regions) {
    const fits = (box: Rect): boolean => isFree(box, room, taken) && isApart(box, line, room.marks, names);
    const box = boxes.find(fits);
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
  return [...dots, ...labels.flatMap(labelMarks)];
}

function labelMarks({ place, lines, box, anchor, region }: Label): readonly Mark[] {
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  let y = box.y;
  return lines.map(({ text, size, second }, i) => {
    y += size * (i === 0 ? 0.95 : 1.2);
    const attrs = {
      class: region ? 'label region' : second ? 'label second' : 'label',
      x: tenth(x),
      y: tenth(y),
      'font-size': size,
      'text-anchor': anchor,
    };
    return { id: `label-${place}${i === 0 ? '' : `-${i}`}`, layer: 'labels', tag: 'text', attrs, text };
  });
}

/** What of a ribbon no label may cover: its arrowhead with the ring, and the dot where it sets out. */
export function endBoxes(ribbon: Ribbon, layout: FrameLayout): readonly Rect[] {
  const { points, end, ring, start, beyond } = ribbon;
  const tip = at(points, points.length - 1);
  const [, head] = headSize(ribbon, layout);
  return [around(end, ring), around(tip, head), ...(beyond ? [] : [around(start, startRadius(ribbon, layout))])];
}

/** Small boxes along a ribbon, close enough to leave no gap. */
function shaftBoxes({ points, width }: Ribbon): readonly Rect[] {
  const count = Math.max(2, Math.ceil(pathLength(points) / 8));
  return resample(points, count).map((point) => around(point, width / 2 + 1));
}
