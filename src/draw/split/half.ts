/** One half of a split picture: a small map with a camera of its own, in a picture within the picture. */
import type { Focus, Point, Scene } from '../../graphic.ts';
import type { PageGraphic, PageRow } from '../../pagedata.ts';
import { distance } from '../ground/curve.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, round } from '../ground/mark.ts';
import { around, boxAttrs, shrunk } from '../ground/rects.ts';
import { existedOn } from '../ground/time.ts';
import { type Camera, cameraMark, cameraOn, toScreen } from '../map/camera.ts';
import { drawFlows } from '../map/flows.ts';
import { drawLabels, type Label } from '../map/labels.ts';
import { drawMap } from '../map/map.ts';
import type { MapFrame } from '../map/mapframe.ts';
import { layLabels } from '../map/placement.ts';
import { layRibbons, type Ribbon } from '../map/ribbons.ts';
import { placesOf } from './halfevents.ts';

/** What a half shows, and on which side the giver stands. */
interface Side {
  readonly focus: Focus;
  readonly event?: PageRow;
  readonly rect: Rect;
  readonly from: 'above' | 'below';
  /** The width of the line that comes from the giver. */
  readonly width: number;
}

/** A half laid out: `target`, to which the line leads, in the frame, all else in the half's own coordinates; its ring is 0 where it is no place. */
export interface Half extends Side {
  readonly map: MapFrame;
  readonly target: Point;
  readonly ring: number;
  readonly ribbons: readonly Ribbon[];
  readonly labels: readonly Label[];
}

/** How much larger the names of places are than on a map that stands alone. */
const NAME = 1.15;

/** Names keep so far from the edges, in heights of their type. */
const INSET = 0.3;

/** Lays out a half: names keep clear of the line from the giver and of its end. */
export function layHalf(graphic: PageGraphic, scene: Scene, side: Side, frame: FrameLayout): Half {
  const { focus, event, rect, from, width } = side;
  const layout = layoutHalf(rect, frame);
  const own = { ...scene, focus, show: [], size: { width: rect.width, height: rect.height } };
  const camera = cameraOn(graphic, focus, layout);
  const shown = leadingTo(graphic, focus, scene);
  // What is but a thin line on a map is told by the line from the giver.
  const map: MapFrame = { graphic: shown, scene: own, layout, camera, covered: [] };
  const ribbons = layRibbons(map).filter(({ flow }) => !flow.thin);
  const place = targetOf(graphic, focus, event, camera, layout.map);
  const isReached = ribbons.some(({ end }) => distance(end, place) < 1);
  const [local, ring] = isReached ? [entryOf(side), 0] : [place, width > 0 ? layout.sizes.node * 1.5 : 0];
  const [top, bottom] = from === 'above' ? [0, local[1]] : [local[1], rect.height];
  const line = { x: local[0] - 1.5 * width, y: top, width: 3 * width, height: bottom - top };
  const named = { ...map, graphic: { ...shown, areas: [] }, covered: [line, around(local, ring + 1)] };
  const labels = layLabels(named, ribbons, []);
  const target: Point = [rect.x + local[0], rect.y + local[1]];
  return { ...side, map, target, ring, ribbons, labels };
}

/** Where a ribbon of the half's own leads on to the place, the line from the giver ends just inside. */
function entryOf({ rect, from, width }: Side): Point {
  const inside = 2.4 * width;
  return [rect.width / 2, from === 'above' ? inside : rect.height - inside];
}

/** The whole half is map. */
function layoutHalf({ width, height }: Rect, frame: FrameLayout): FrameLayout {
  const { sizes } = frame;
  const map = { x: 0, y: 0, width, height };
  const clear = shrunk(map, sizes.label * INSET);
  const label = round(sizes.label * NAME);
  return {
    ...frame,
    map,
    safe: map,
    clear,
    panel: { ...map, height: 0 },
    across: false,
    text: 0,
    sizes: { ...sizes, label },
  };
}

/** The ways that are open on the day and end where the half looks. */
function leadingTo(graphic: PageGraphic, focus: Focus, { date }: Scene): PageGraphic {
  const places = placesOf(focus);
  const ends = (way: readonly string[]): boolean => places.includes(way.at(-1) ?? '');
  return { ...graphic, routes: graphic.routes.filter((route) => ends(route.places) && existedOn(date, route)) };
}

/** Where the event is, else the first place that the half looks at, else its middle. */
function targetOf(graphic: PageGraphic, focus: Focus, event: PageRow | undefined, camera: Camera, map: Rect): Point {
  const id = event?.place ?? placesOf(focus)[0];
  const place = graphic.places.find((one) => one.id === id);
  const [x, y] = place ? toScreen(camera, place.at) : [Number.NaN, Number.NaN];
  return x > 0 && x < map.width && y > 0 && y < map.height ? [x, y] : [map.width / 2, map.height / 2];
}

/** The map, cut off at its edges, with its ribbons and names. */
export function drawHalf(half: Half, id: string): readonly Mark[] {
  const { rect, map, ribbons, labels } = half;
  const { camera, layout } = map;
  const outlines = drawMap(map).filter((mark) => mark.id !== 'camera');
  const own = (mark: Mark): Mark => ({ ...mark, id: `${id}-${mark.id}`, layer: 'river' });
  const ground: Mark = { ...own(cameraMark(camera)), children: outlines.map(own) };
  const box = boxAttrs(rect);
  const marks = [...drawFlows(ribbons, layout), ...drawLabels(labels, layout)].map(own);
  return [
    { id, layer: 'river', tag: 'svg', attrs: box, children: [ground, ...marks] },
    { id: `${id}-edge`, layer: 'river', tag: 'rect', attrs: { class: 'half-edge', ...box } },
  ];
}
