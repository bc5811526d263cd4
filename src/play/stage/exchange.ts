/** How the pane of a layer gives way to another one. */
import { isOnPlane, type Mark } from '../../draw/ground/mark.ts';
import type { Opening } from './gateway.ts';
import type { Tween } from './movement.ts';
import type { Pane } from './pane.ts';
import type { Surface } from './surface.ts';
import { CLOSING, type Exchange, type Phase } from './timing.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What a new pane shows, and how it is first seen. */
export interface Entrance {
  readonly picture: readonly Mark[];
  /** Asked when the pane comes: from where the camera sees it. */
  readonly at: () => Viewpoint;
  readonly opening: Opening;
}

/** A new pane comes, the old one goes. */
export function replace(surface: Surface, old: Pane, { coming, going }: Exchange, entrance: Entrance): Tween[] {
  let fresh: Pane | undefined;
  const come = (t: number): void => {
    if (fresh === undefined) {
      fresh = surface.replace(old.layer, entrance.picture, entrance.at(), entrance.opening);
      fresh.move();
    }
    // Land and sea hide what lies under them.
    if (!isOnPlane(fresh)) fresh.fade(t);
  };
  old.move();
  return [{ ...coming, apply: come }, fade(old, 0, going)];
}

/** A pane that has not come whole yet does so. */
export function complete(pane: Pane, { coming }: Exchange): Tween[] {
  return pane.opacity() < 1 ? [fade(pane, 1, coming)] : [];
}

/** What was replaced before and is still seen goes. */
export function fadeGhosts(surface: Surface): Tween[] {
  return surface.ghosts().map((ghost) => fade(ghost, 0, CLOSING));
}

/** A pane comes or goes to a share of its opacity. */
export function fade(pane: Pane, goal: number, phase: Phase): Tween {
  const start = pane.opacity();
  return { ...phase, apply: (t) => pane.fade(start + (goal - start) * t) };
}
