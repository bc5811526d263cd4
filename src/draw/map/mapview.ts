/** The view `map`: map, ribbons and names over a slim river of time. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { drawCharts } from '../charts/charts.ts';
import { drawImprint } from '../ground/imprint.ts';
import { clearOf, type FrameLayout, layoutFrame } from '../ground/layout.ts';
import { type Mark, round } from '../ground/mark.ts';
import { around } from '../ground/rects.ts';
import { terms } from '../ground/terms.ts';
import { type Parts, runParts } from '../ground/view.ts';
import { drawRiver } from '../river/river.ts';
import { drawAnnotations } from './annotations.ts';
import { cameraOn } from './camera.ts';
import { drawFlows } from './flows.ts';
import { drawLabels, type Label } from './labels.ts';
import { drawMap } from './map.ts';
import { drawEvents, drawPast, eventBoxes, layEvents, type MapEvent } from './mapevents.ts';
import type { MapFrame } from './mapframe.ts';
import { layLabels } from './placement.ts';
import { layRibbons, type Ribbon } from './ribbons.ts';

/** Where everything stands that must not cover anything else. */
export interface Laid extends MapFrame {
  readonly ribbons: readonly Ribbon[];
  readonly charts: readonly Mark[];
  readonly events: readonly MapEvent[];
  readonly labels: readonly Label[];
}

/** Lays out a scene: the camera by the layout, ribbons and charts by the camera, labels by all of them. */
export function lay(graphic: PageGraphic, scene: Scene): Laid {
  return runParts(layInParts(graphic, scene, layoutFrame(scene, graphic.timeless)));
}

function* layInParts(graphic: PageGraphic, scene: Scene, frame: FrameLayout): Parts<Laid> {
  const { marks: charts, box } = drawCharts(graphic, scene, frame);
  const layout = box ? clearOf(box, frame) : frame;
  const camera = cameraOn(graphic, scene.focus, layout);
  const map: MapFrame = { graphic, scene, layout, camera, covered: box ? [box] : [] };
  const ribbons = layRibbons(map);
  yield;
  const events = layEvents(map, ribbons);
  return { ...map, ribbons, charts, events, labels: layLabels(map, ribbons, events) };
}

/** Map, flows, the ground of the river, names over its soft edge, river, then charts and their letters. */
export function* drawMapView(graphic: PageGraphic, scene: Scene, frame: FrameLayout): Parts<readonly Mark[]> {
  const map = yield* layInParts(graphic, scene, frame);
  const { layout, ribbons, charts, events, labels } = map;
  yield;
  const below = [
    ...drawMap(map),
    ...drawFlows(ribbons, layout),
    ...ground(graphic, scene, layout),
    ...drawPast(map, events),
    ...drawLabels(labels, layout),
    ...drawEvents(events, labels, layout),
  ];
  yield;
  const dots = labels.flatMap(({ dot }) => (dot ? [around(dot, layout.sizes.node)] : []));
  const names = [...labels.map(({ box }) => box), ...eventBoxes(events)];
  return [
    ...below,
    ...drawRiver(graphic, scene, layout),
    ...charts,
    ...drawAnnotations(map, ribbons, names, dots),
    ...drawImprint(layout, imprintOf(graphic)),
  ];
}

function imprintOf({ areas, routes, outlines: own, lang }: PageGraphic): readonly string[] {
  const { scale, outlines, outlinesShort } = terms(lang).graphic;
  return [
    ...(routes.length > 0 ? [scale] : []),
    ...(own ? [] : [areas.some(({ holder }) => holder !== undefined) ? outlinesShort : outlines]),
  ];
}

/** The quiet ground under the river, with a soft edge where there is a screen. */
function ground({ timeless }: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const top = round(layout.river.y - (layout.dated || timeless ? 0 : layout.sizes.date + 6));
  const { width, height } = scene.size;
  const rest: Mark = {
    id: 'ground',
    layer: 'river',
    tag: 'rect',
    attrs: { class: 'ground', x: 0, y: top, width, height: round(height - top) },
  };
  if (layout.print || layout.dated) return [rest];
  const fade = { class: 'fade', x: 0, y: round(top - 48), width, height: 48 };
  return [{ id: 'fade', layer: 'river', tag: 'rect', attrs: fade }, rest];
}
