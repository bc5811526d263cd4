/** The picture of a scene. Pure: the same story and scene give the same marks in Node and in the browser. */
import type { Scene } from '../graphic.ts';
import type { PageGraphic } from '../pagedata.ts';
import { layoutFrame } from './ground/layout.ts';
import type { Mark } from './ground/mark.ts';
import { type Parts, runParts } from './ground/view.ts';
import { cameraMark, cameraOn } from './map/camera.ts';
import { drawn } from './views.ts';

/** All marks of a scene in paint order. */
export function draw(graphic: PageGraphic, scene: Scene): readonly Mark[] {
  return runParts(drawInParts(graphic, scene));
}

/** The same marks as `draw`, part by part. */
export function* drawInParts(graphic: PageGraphic, scene: Scene): Parts<readonly Mark[]> {
  const layout = layoutFrame(scene, graphic.timeless);
  const marks = yield* drawn[scene.view](graphic, scene, layout);
  if (marks.some(({ id }) => id === 'camera')) return marks;
  // Without a map the camera stands where the map's would: the way there and back is short.
  return [cameraMark(cameraOn(graphic, scene.focus, layout)), ...marks];
}
