/** The quiet layers under the flows: land, modern borders, rivers and railways while they existed, who held what. */

import { dayNumber } from '../../days.ts';
import type { Day, Route, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { ownerOf, paint } from '../ground/color.ts';
import { hundredth, type Mark, round } from '../ground/mark.ts';
import { scarsOn } from '../ground/support.ts';
import { existedOn } from '../ground/time.ts';
import { cameraMark } from './camera.ts';
import type { MapFrame } from './mapframe.ts';
import { areaShape, isLasting, lineShape, linesShape, scarShape } from './mapshapes.ts';

/**
 * The camera's group first, then what it moves: land, who held what, and over it the sea with the coast, so that coarse areas end where the
 * land does. Strokes are divided by the scale, so that they keep their width.
 */
export function drawMap({ graphic, scene, layout, camera }: MapFrame): readonly Mark[] {
  const thin = (layout.print ? 0.5 : 0.8) / camera.scale;
  const areas = graphic.areas.filter((area) => area.kind !== 'lake' && existedOn(scene.date, area));
  const { width, height } = graphic.plane;
  return [
    cameraMark(camera),
    { id: 'land', layer: 'map', tag: 'rect', attrs: { class: 'land', width, height } },
    ...(graphic.outlines === 'picture' ? [ownPicture] : []),
    ...areas.map((area) => drawArea(graphic, area, isApart(area, areas))),
    use('sea', '_sea', 'sea', thin),
    ...drawLakes(graphic, scene),
    graphic.outlines === 'own'
      ? use('borders', '_borders', 'borders streets', thin * 2.4)
      : use('borders', '_borders', 'borders', thin * 0.7),
    { id: 'edges', layer: 'map', tag: 'use', attrs: { href: '#_edges' } },
    ...drawLines(graphic, scene, thin),
    ...scarsOn(graphic, scene).map((route) => drawScar(graphic, route, scene.date, thin * 2)),
  ];
}

const ownPicture: Mark = { id: 'picture', layer: 'map', tag: 'use', attrs: { href: '#_picture' } };

/** Lakes that are always there in one mark, the others each while it existed. */
function drawLakes(graphic: PageGraphic, scene: Scene): readonly Mark[] {
  const lakes = graphic.areas.filter(({ kind }) => kind === 'lake');
  const passing = lakes.filter((lake) => !isLasting(graphic, lake) && existedOn(scene.date, lake));
  const lake = (id: string, shape: string): Mark => ({
    id,
    layer: 'map',
    tag: 'use',
    attrs: { class: 'lake', href: `#${shape}` },
  });
  return [
    ...(lakes.some((one) => isLasting(graphic, one)) ? [lake('lakes', '_lakes')] : []),
    ...passing.map(({ id }) => lake(`lake-${id}`, areaShape(id))),
  ];
}

/** Lines that are always there in one mark a kind, the others each while it existed. */
function drawLines(graphic: PageGraphic, scene: Scene, thin: number): readonly Mark[] {
  const lasting = graphic.lines.filter((line) => isLasting(graphic, line));
  const passing = graphic.lines.filter((line) => !lasting.includes(line) && existedOn(scene.date, line));
  const width = (kind: string): number => thin * lineWeight(kind);
  return [
    ...[...new Set(lasting.map((line) => line.kind))].map((kind) =>
      use(`lines-${kind}`, linesShape(kind), `line ${kind}`, width(kind)),
    ),
    ...passing.map((line) => use(`line-${line.id}`, lineShape(line.id), `line ${line.kind}`, width(line.kind))),
  ];
}

/** A way that has closed: the fainter the longer ago. */
function drawScar(graphic: PageGraphic, route: Route, day: Day, width: number): Mark {
  const years = (dayNumber(day) - dayNumber(route.end ?? day)) / 365.25;
  const owner = ownerOf(graphic, route.recipient);
  const mark = use(`scar-${route.id}`, scarShape(route.id), 'scar', width);
  return {
    ...mark,
    attrs: { ...mark.attrs, stroke: paint(owner), 'stroke-opacity': round(Math.max(0.14, 0.5 - years * 0.06)) },
  };
}

type Area = PageGraphic['areas'][number];

/** Whether a holder has another area of another name: two governments of one party, say, which must not look like one. */
function isApart({ holder, name }: Area, areas: readonly Area[]): boolean {
  return !!name && areas.some((other) => other.holder === holder && !!other.name && other.name !== name);
}

/**
 * An area in its holder's colour where the holder is a recipient, else in a neutral tone. Its limits are drawn only where they are sure;
 * what stands apart has a rim of the land's colour.
 */
function drawArea(graphic: PageGraphic, area: Area, apart: boolean): Mark {
  const owner = ownerOf(graphic, area.holder);
  const limits = area.certainty === 'sure' ? 'sure' : apart ? 'apart' : '';
  const over = graphic.outlines === 'picture' ? 'over' : '';
  const className = ['area', over, area.kind, owner >= 0 ? 'held' : '', limits].filter(Boolean).join(' ');
  const attrs = {
    class: className,
    href: `#${areaShape(area.id)}`,
    ...(owner >= 0 ? { color: paint(owner, 'held') } : {}),
  };
  return { id: `area-${area.id}`, layer: 'map', tag: 'use', attrs };
}

const lineWeights: ReadonlyMap<string, number> = new Map([
  ['river', 1.6],
  ['railway', 1.1],
  ['march', 2.4],
]);

function lineWeight(kind: string): number {
  return lineWeights.get(kind) ?? 0.8;
}

function use(id: string, shape: string, className: string, width: number): Mark {
  const attrs = { class: className, href: `#${shape}`, 'stroke-width': hundredth(width) };
  return { id, layer: 'map', tag: 'use', attrs };
}
