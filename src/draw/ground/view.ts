/** What each view has: its picture, and what is said of it. */
import type { Scene, Told } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import type { FrameLayout } from './layout.ts';
import type { Mark } from './mark.ts';

/** Work in parts of about the same length: whoever has frames to keep does one at a time. */
export type Parts<T> = Generator<undefined, T, undefined>;

export type { Told } from '../../graphic.ts';

/** All marks in paint order, complete for any size. The frame's camera stands there already. */
export type DrawView = (graphic: PageGraphic, scene: Scene, layout: FrameLayout) => Parts<readonly Mark[]>;

/** What is to be seen, in sentences without full stops, for people who cannot see it. */
export type TellView = (graphic: PageGraphic, scene: Told) => readonly string[];

/** All parts at once. */
export function runParts<T>(parts: Parts<T>): T {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** Small views need no parts. */
export function whole(draw: (...given: Parameters<DrawView>) => readonly Mark[]): DrawView {
  // biome-ignore lint/correctness/useYield: one part
  return function* (...given) {
    return draw(...given);
  };
}
