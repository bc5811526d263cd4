/** Which ways open, close or are cut between two maps. */
import type { Mark } from '../../draw/ground/mark.ts';
import { readWays } from './gate.ts';
import { type Opening, still } from './gateway.ts';
import type { Surface } from './surface.ts';

/** Ways that come; those that were opening are among them, and go on from where they are if there is no other. A map that comes as a whole opens none. */
export function whatOpens(surface: Surface, picture: readonly Mark[], differs: boolean): Opening {
  const old = surface.pane('flows');
  if (!isMap(surface.pane('map').marks)) return still;
  const all = readWays(picture);
  const known = differs ? readWays(old.marks) : all;
  const { ways: before, share } = old.opening();
  const ways = all.filter((way) => !known.includes(way) || before.has(way));
  return { ways: new Set(ways), share: ways.every((way) => before.has(way)) ? share : 0 };
}

/**
 * Ways that go, and how much of them is seen. What a break cuts leaves a trace and does not run back, and nothing else does beside it. With a
 * camera that travels only those that have left a scar, for others may lie beyond what is seen. Where some are still opening or closing, none
 * but the same.
 */
export function whatCloses(surface: Surface, picture: readonly Mark[], travels: boolean): Opening {
  const old = surface.pane('flows');
  if (!isMap(picture) || isCut(old.marks, picture)) return still;
  const seen = new Set(picture.flatMap(({ layer, way }) => (layer === 'flows' && way !== undefined ? [way] : [])));
  const scars = new Set(picture.map(({ id }) => id));
  const ways = readWays(old.marks).filter((way) => !seen.has(way) && (!travels || scars.has(`scar-${way}`)));
  const { ways: before, share } = old.opening();
  if (before.size === 0) return { ways: new Set(ways), share: 1 };
  const isSame = before.size === ways.length && ways.every((way) => before.has(way));
  return isSame ? { ways: before, share } : still;
}

/** Whether a picture has a cut that was not there. */
export function isCut(before: readonly Mark[], picture: readonly Mark[]): boolean {
  const cuts = (marks: readonly Mark[]): readonly string[] =>
    marks.flatMap(({ id, way }) => (id === `cut-${way}` ? [id] : []));
  const known = cuts(before);
  return cuts(picture).some((id) => !known.includes(id));
}

function isMap(marks: readonly Mark[]): boolean {
  return marks.some(({ id }) => id === 'land');
}
