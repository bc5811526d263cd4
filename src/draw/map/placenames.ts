/** Names of places: each at its own mark, and nearer to it than to any other. */
import { distance } from '../ground/curve.ts';
import type { Rect } from '../ground/layout.ts';
import { belongs, type Candidate, candidatesAround, isNear, type Line, type Target } from './candidates.ts';
import type { Label } from './labels.ts';
import { costOf, isFree, occupy, type Room } from './room.ts';
import type { Wanted } from './wanted.ts';

/** The names that found room. */
export type Names = ReadonlyMap<Wanted, Label>;

type LinesOf = (one: Wanted, isFirst: boolean) => readonly Line[];

/** Names as many as find room. A place that finds none has no dot either: then the others need not keep away from it. */
export function placeNames(wanted: readonly Wanted[], room: Room, linesFor: LinesOf): Names {
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
    const free = occupy(
      room,
      [...placed.values()].map(({ box }) => box),
    );
    for (const own of [one, ...one.others]) {
      const others = strangers(one, own, targets, wanted);
      const fits = (box: Rect): boolean => isFree(box, free) && isNamed(box, one, own, others, lines);
      const candidate = chooseCandidate(own, lines, fits, (box) => costOf(box, room));
      if (candidate) placed.set(one, { place: one.place.id, ...candidate, ...(one.occupied ? {} : { dot: one.at }) });
      if (candidate) break;
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

/** The first free candidate that costs nothing, else the cheapest; where there is none for all its lines, one for the first. */
function chooseCandidate(
  target: Target,
  lines: readonly Line[],
  fits: (box: Rect) => boolean,
  price: (box: Rect) => number,
): (Candidate & Pick<Label, 'lines'>) | undefined {
  let best: { readonly candidate: Candidate; readonly cost: number } | undefined;
  for (const candidate of candidatesAround(target, lines)) {
    if (!fits(candidate.box)) continue;
    const cost = price(candidate.box);
    if (cost === 0) return { ...candidate, lines };
    if (best === undefined || cost < best.cost) best = { candidate, cost };
  }
  if (best === undefined && lines.length > 1) return chooseCandidate(target, lines.slice(0, 1), fits, price);
  return best && { ...best.candidate, lines };
}
