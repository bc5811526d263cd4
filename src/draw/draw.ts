/** The picture of a scene. Pure: the same story and scene give the same marks in Node and in the browser. */
import type { PageGraphic, Scene } from '../story.ts';
import { drawAnnotations } from './annotations.ts';
import { drawBalance } from './balance.ts';
import { cameraOn } from './camera.ts';
import { drawCharts } from './charts.ts';
import { drawFlows, layRibbons } from './flows.ts';
import { drawLabels, layLabels } from './labels.ts';
import { type FrameLayout, layoutFrame } from './layout.ts';
import { drawLegend } from './legend.ts';
import { drawMap } from './map.ts';
import { type Mark, round } from './mark.ts';
import { drawRiver } from './river.ts';

/** All marks of a scene in paint order: map, flows, labels, river, then charts and what the figure says of itself. */
export function draw(graphic: PageGraphic, scene: Scene): readonly Mark[] {
  const layout = layoutFrame(scene);
  const camera = cameraOn(graphic, scene.focus, layout);
  const ribbons = layRibbons(graphic, scene, layout, camera);
  const labels = layLabels(graphic, scene, layout, camera, ribbons);
  return [
    ...drawMap(graphic, scene, layout, camera),
    ...drawFlows(ribbons, layout),
    ...drawLabels(labels, layout),
    ...ground(scene, layout),
    ...drawRiver(graphic, scene, layout),
    ...drawBalance(graphic, scene, layout),
    ...drawCharts(graphic, scene, layout),
    ...drawAnnotations(graphic, scene, layout, camera, ribbons, labels),
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
