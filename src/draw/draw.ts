/** The picture of a scene. Pure: the same story and scene give the same marks in Node and in the browser. */
import type { Scene } from '../graphic.ts';
import type { PageGraphic } from '../pagedata.ts';
import { drawCharts } from './charts/charts.ts';
import { around } from './ground/boxes.ts';
import { clearOf, type FrameLayout, layoutFrame, type Rect } from './ground/layout.ts';
import { type Mark, round } from './ground/mark.ts';
import { drawLegend } from './legend.ts';
import { drawAnnotations } from './map/annotations.ts';
import { type Camera, cameraOn } from './map/camera.ts';
import { drawFlows, layRibbons, type Ribbon } from './map/flows.ts';
import { drawLabels, type Label, layLabels } from './map/labels.ts';
import { drawMap } from './map/map.ts';
import { drawBalance } from './river/balance.ts';
import { drawRiver } from './river/river.ts';

/** Where everything stands that must not cover anything else. */
export interface Laid {
  readonly layout: FrameLayout;
  readonly camera: Camera;
  readonly ribbons: readonly Ribbon[];
  readonly charts: readonly Mark[];
  /** What the charts cover, if there are any. */
  readonly covered: readonly Rect[];
  readonly labels: readonly Label[];
}

/** Lays out a scene: the camera by the layout, ribbons and charts by the camera, labels by all of them. */
export function lay(graphic: PageGraphic, scene: Scene): Laid {
  return run(layInParts(graphic, scene));
}

function* layInParts(graphic: PageGraphic, scene: Scene): Parts<Laid> {
  const frame = layoutFrame(scene);
  const { marks: charts, box } = drawCharts(graphic, scene, frame);
  const layout = box ? clearOf(box, frame) : frame;
  const camera = cameraOn(graphic, scene.focus, layout);
  const ribbons = layRibbons(graphic, scene, layout, camera);
  yield;
  const covered = box ? [box] : [];
  return {
    layout,
    camera,
    ribbons,
    charts,
    covered,
    labels: layLabels(graphic, scene, layout, camera, ribbons, covered),
  };
}

/** All marks of a scene in paint order: map, flows, the ground of the river, names over its soft edge, river, then charts and what the figure says of itself. */
export function draw(graphic: PageGraphic, scene: Scene): readonly Mark[] {
  return run(drawInParts(graphic, scene));
}

/** Work in parts of about the same length: whoever has frames to keep does one at a time. */
type Parts<T> = Generator<undefined, T, undefined>;

function run<T>(parts: Parts<T>): T {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** The same marks as `draw`, part by part. */
export function* drawInParts(graphic: PageGraphic, scene: Scene): Parts<readonly Mark[]> {
  const { layout, camera, ribbons, charts, covered, labels } = yield* layInParts(graphic, scene);
  yield;
  const below = [
    ...drawMap(graphic, scene, layout, camera),
    ...drawFlows(ribbons, layout),
    ...ground(scene, layout),
    ...drawLabels(labels, layout),
  ];
  yield;
  const dots = labels.flatMap(({ dot }) => (dot ? [around(dot, layout.sizes.node)] : []));
  const names = labels.map(({ box }) => box);
  return [
    ...below,
    ...drawRiver(graphic, scene, layout),
    ...drawBalance(graphic, scene, layout),
    ...charts,
    ...drawAnnotations(graphic, scene, layout, camera, ribbons, [...covered, ...dots], names),
    ...drawLegend(graphic, scene, layout, ribbons),
  ];
}

/** The quiet ground under the river, with a soft edge where there is a screen. */
function ground(scene: Scene, layout: FrameLayout): readonly Mark[] {
  const top = round(layout.river.y - layout.sizes.date - 6);
  const { width, height } = scene.size;
  const rest: Mark = {
    id: 'ground',
    layer: 'river',
    tag: 'rect',
    attrs: { class: 'ground', x: 0, y: top, width, height: round(height - top) },
  };
  if (layout.print) return [rest];
  const fade = { class: 'fade', x: 0, y: round(top - 48), width, height: 48 };
  return [{ id: 'fade', layer: 'river', tag: 'rect', attrs: fade }, rest];
}
