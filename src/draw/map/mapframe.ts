/** A map as one picture has it: what it shows, on which day, how large, and seen by which camera. */
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import type { Camera } from './camera.ts';

/** What all that is laid out on a map goes by. */
export interface MapFrame {
  readonly graphic: PageGraphic;
  readonly scene: Scene;
  readonly layout: FrameLayout;
  readonly camera: Camera;
  /** What charts, or the line from the giver, cover of it. */
  readonly covered: readonly Rect[];
}
