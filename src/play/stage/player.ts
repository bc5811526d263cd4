/** Moves what is on the screen to a picture. */
import type { Mark } from '../../draw/ground/mark.ts';
import type { Motion } from '../both/motion.ts';
import { crossFade } from './crossfade.ts';
import { canMove, type Movement, startMovement } from './movement.ts';
import type { Surface } from './surface.ts';
import { travel } from './travel.ts';

/** Goes from picture to picture. */
export interface Player {
  /** Goes from what is on the screen, even in the middle of a movement, to exactly this picture. */
  readonly goTo: (picture: readonly Mark[], motion: Motion) => void;
  /** Ends a movement at once, at its goal. */
  readonly settle: () => void;
}

/** How a picture becomes another one, by how much may move. */
const ways: Readonly<Record<Exclude<Motion, 'none'>, (surface: Surface, picture: readonly Mark[]) => Movement>> = {
  full: travel,
  gentle: crossFade,
};

/** `whenCalm` is given what may wait until nothing else needs the frames. */
export function createPlayer(surface: Surface, whenCalm: (action: () => void) => void): Player {
  let goal: readonly Mark[] = [];
  /** Stops the movement that is going on. */
  let stop: (() => void) | undefined;
  let isFading = false;

  const arrive = (): void => {
    stop?.();
    stop = undefined;
    isFading = false;
    surface.set(goal);
  };

  const settle = (): void => {
    arrive();
    whenCalm(() => {
      if (stop === undefined) surface.sharpen(goal);
    });
  };

  const goTo = (picture: readonly Mark[], motion: Motion): void => {
    // What fades stands where the camera will be: the next movement begins there.
    if (isFading) arrive();
    stop?.();
    const isFirst = goal.length === 0;
    goal = picture;
    if (motion === 'none' || isFirst || !canMove()) {
      arrive();
      surface.sharpen(goal);
      return;
    }
    isFading = motion === 'gentle';
    stop = startMovement(ways[motion](surface, picture), settle);
  };
  return { goTo, settle };
}
