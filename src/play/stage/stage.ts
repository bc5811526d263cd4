/** A stage shows scenes of one story in one place of the page. State is absolute: `goTo` says what to show, never what to change. */
import { draw, drawInParts } from '../../draw/draw.ts';
import type { Mark } from '../../draw/ground/mark.ts';
import type { Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { sourceOf } from '../both/held.ts';
import type { Motion } from '../both/motion.ts';
import { createPlayer } from './player.ts';
import { createSurface } from './surface.ts';

/** A picture that shows one scene after the other. */
export interface Stage {
  /** Shows a scene. The same scene twice, or from anywhere, gives the same picture. A new size is taken at once, without motion. */
  readonly goTo: (scene: Scene) => void;
  /** Draws pictures that may be asked for next, one at a time, while nothing moves. */
  readonly prepare: (scenes: readonly Scene[]) => void;
  /** Ends a movement at its goal. */
  readonly settle: () => void;
}

/** So much time must be free for a part of a picture ahead, in milliseconds: there is as much between two frames of a scroll. */
const FREE = 7;

/** So many pictures are kept. */
const MOST = 100;

/**
 * Takes over the host's static picture at the first `goTo`. `motion` is asked at each step; `whenCalm` is given what may wait until
 * the page has frames to spare.
 */
export function createStage(
  host: HTMLElement,
  graphic: PageGraphic,
  motion: () => Motion,
  whenCalm: (action: () => void) => void = (action) => action(),
): Stage {
  const pictures = new Map<string, readonly Mark[]>();
  let size = '';
  let waiting = 0;
  let stage: { player: ReturnType<typeof createPlayer>; surface: ReturnType<typeof createSurface> } | undefined;

  const open = (): NonNullable<typeof stage> => {
    const surface = createSurface(host, graphic.plane);
    stage = { surface, player: createPlayer(surface, whenCalm) };
    return stage;
  };

  const keep = (scene: Scene, marks: readonly Mark[]): readonly Mark[] => {
    if (pictures.size > MOST) pictures.clear();
    pictures.set(nameOf(scene), marks);
    loadImages(marks);
    return marks;
  };

  const picture = (scene: Scene): readonly Mark[] => pictures.get(nameOf(scene)) ?? keep(scene, draw(graphic, scene));

  const prepare = (scenes: readonly Scene[]): void => {
    // Safari has no idle time to offer; there pictures are drawn when they are asked for.
    if (!('requestIdleCallback' in window)) return;
    cancelIdleCallback(waiting);
    const [first, ...others] = scenes.filter((scene) => !pictures.has(nameOf(scene)));
    if (first !== undefined) drawAhead(first, drawInParts(graphic, first), others);
  };

  const drawAhead = (scene: Scene, parts: ReturnType<typeof drawInParts>, others: readonly Scene[]): void => {
    waiting = requestIdleCallback((deadline) => {
      while (deadline.timeRemaining() > FREE) {
        const { done, value } = parts.next();
        if (!done) continue;
        keep(scene, value);
        return prepare(others);
      }
      drawAhead(scene, parts, others);
    });
  };

  const goTo = (scene: Scene): void => {
    const { player, surface } = stage ?? open();
    const frame = `${scene.size.width} ${scene.size.height}`;
    if (frame !== size) surface.resize(scene.size.width, scene.size.height);
    player.goTo(picture(scene), frame === size ? motion() : 'none');
    size = frame;
  };

  return { goTo, prepare, settle: () => stage?.player.settle() };
}

/** What will be shown is loaded ahead. */
function loadImages(marks: readonly Mark[]): void {
  for (const { tag, attrs } of marks) if (tag === 'image') new Image().src = sourceOf(String(attrs.href));
}

function nameOf(scene: Scene): string {
  return JSON.stringify(scene);
}
