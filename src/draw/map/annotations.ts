/** Letters that tie a quantity to its place on the map: the same letter stands in the text, at the chart and, by a leader line, here. */

import type { Point } from '../../graphic.ts';
import { letterOf, mostLetters } from '../../letter.ts';
import type { PageRow } from '../../pagedata.ts';
import { at, between, distance } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { drawLeader, drawLetter } from '../ground/lettering.ts';
import { type Mark, tenth } from '../ground/mark.ts';
import { around, crosses, inside, overlap } from '../ground/rects.ts';
import { toScreen } from './camera.ts';
import type { MapFrame } from './mapframe.ts';
import type { Ribbon } from './ribbons.ts';

/** A letter in its ring, a leader line to what it speaks of, for each shown row with a place or a way in the picture; of one alone its dot. */
export function drawAnnotations(
  map: MapFrame,
  ribbons: readonly Ribbon[],
  names: readonly Rect[],
  dots: readonly Rect[],
): readonly Mark[] {
  const { graphic, scene, layout, covered } = map;
  const taken: Rect[] = [
    ...covered,
    ...dots,
    ...names,
    ...ribbons.flatMap(({ points, width }) => points.map((point) => around(point, width / 2 + 2))),
  ];
  return scene.show.slice(0, mostLetters).flatMap((id) => {
    const row = graphic.ledger.find((candidate) => candidate.id === id);
    const target = row && targetOf(map, row, ribbons);
    if (!target) return [];
    const letter = letterOf(scene.show, id);
    if (letter === undefined) return drawTarget(id, target, layout, ribbons);
    const at = placeLetter(target, taken, names, layout);
    if (!at) return [];
    taken.push(around(at, layout.sizes.small));
    return [...drawTarget(id, target, layout, ribbons), ...annotation(letter, at, target, layout)];
  });
}

/** A quantity that came by a way which the picture does not show has no place in it. */
export function isPinned({ route }: PageRow, ribbons: readonly Ribbon[]): boolean {
  return route === undefined || ribbons.some(({ flow }) => flow.route.id === route);
}

/** The row's place where the picture shows it, else the middle of its way. */
function targetOf({ graphic, layout, camera }: MapFrame, row: PageRow, ribbons: readonly Ribbon[]): Point | undefined {
  if (!isPinned(row, ribbons)) return undefined;
  const place = graphic.places.find(({ id }) => id === row.place);
  const point = place && toScreen(camera, place.at);
  if (point && inside(around(point, 2), layout.clear)) return point;
  const way = ribbons.find(({ flow }) => flow.route.id === row.route)?.points;
  return way && at(way, Math.floor(way.length / 2));
}

/** A dot at a row's place, unless a way, its ring or its start is there. */
function drawTarget(id: string, target: Point, { sizes }: FrameLayout, ribbons: readonly Ribbon[]): readonly Mark[] {
  const touched = ribbons.some(({ points, start, end, ring }) =>
    [...points, start, end].some((point) => distance(point, target) < ring),
  );
  if (touched) return [];
  const attrs = { class: 'dot', cx: tenth(target[0]), cy: tenth(target[1]), r: sizes.node * 0.5 };
  return [{ id: `target-${id}`, layer: 'charts', tag: 'circle', attrs }];
}

/** The nearest free place around a point, in sixteen directions, from which the leader line crosses no name. */
function placeLetter(
  target: Point,
  taken: readonly Rect[],
  names: readonly Rect[],
  layout: FrameLayout,
): Point | undefined {
  const radius = layout.sizes.small * 0.9;
  for (const reach of [2.2, 2.6, 3.2, 3.8, 4.5, 5.2, 6.2]) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * 5 * Math.PI) / 8;
      const length = radius * reach + layout.sizes.node;
      const at: Point = [target[0] + Math.cos(angle) * length, target[1] + Math.sin(angle) * length];
      const box = around(at, radius);
      const free = inside(box, layout.clear) && !taken.some((other) => overlap(box, other));
      if (free && !names.some((name) => crosses(name, at, target))) return at;
    }
  }
  return undefined;
}

function annotation(letter: string, at: Point, target: Point, layout: FrameLayout): readonly Mark[] {
  const length = distance(at, target);
  const from = between(at, target, (layout.sizes.small * 0.72) / length);
  const to = between(target, at, Math.min(0.5, (layout.sizes.node + 2) / length));
  return [drawLeader(`leader-${letter}`, 'charts', [from, to]), ...drawLetter(`letter-${letter}`, letter, at, layout)];
}
