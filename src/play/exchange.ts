/** How the sheet of a layer gives way to another one. */
import { isOnPlane, type Mark } from '../draw/mark.ts';
import type { Tween } from './movement.ts';
import type { Opening, Sheet, View } from './sheet.ts';
import type { Surface } from './surface.ts';
import { CLOSING, type Exchange, type Phase } from './timing.ts';

/** What a new sheet shows, and how it is first seen. */
export interface Entrance {
  readonly picture: readonly Mark[];
  /** Asked when the sheet comes: from where the camera sees it. */
  readonly at: () => View;
  readonly opening: Opening;
}

/** A new sheet comes, the old one goes. */
export function replace(surface: Surface, old: Sheet, { coming, going }: Exchange, entrance: Entrance): Tween[] {
  let fresh: Sheet | undefined;
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

/** A sheet that has not come whole yet does so. */
export function complete(sheet: Sheet, { coming }: Exchange): Tween[] {
  return sheet.opacity() < 1 ? [fade(sheet, 1, coming)] : [];
}

/** What was replaced before and is still seen goes. */
export function fadeGhosts(surface: Surface): Tween[] {
  return surface.ghosts().map((ghost) => fade(ghost, 0, CLOSING));
}

function fade(sheet: Sheet, goal: number, phase: Phase): Tween {
  const start = sheet.opacity();
  return { ...phase, apply: (t) => sheet.fade(start + (goal - start) * t) };
}
