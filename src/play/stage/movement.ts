/** The time in which a picture changes: one clock for all that moves at once. The only user of GSAP, which the page gives it. */
import type { gsap } from 'gsap/gsap-core.js';
import type { Phase } from './timing.ts';

/** Something that moves; `t` runs from 0 to 1 within its own phase of the movement, and is first told when the phase begins. */
export interface Tween extends Phase {
  readonly apply: (t: number) => void;
}

/** Tweens that begin together. */
export interface Movement {
  readonly seconds: number;
  readonly tweens: readonly Tween[];
}

type Gsap = typeof gsap;

let core: Gsap | undefined;
let curve = (t: number): number => t;

/** Lets things move; before it, pictures change at once. */
export function useClock(given: Gsap): void {
  core = given;
  curve = given.parseEase('power2.inOut');
}

/** Slow at both ends: from 0 to 1 as time goes from 0 to 1. */
export function ease(t: number): number {
  return curve(t);
}

/** Whether there is a clock. */
export function canMove(): boolean {
  return core !== undefined;
}

/** Starts a movement, where there is a clock; the answer stops it where it is. One that comes to its end calls `done`. */
export function startMovement({ seconds, tweens }: Movement, done: () => void): () => void {
  if (core === undefined) throw new Error('nothing moves before there is a clock');
  const clock = { t: 0 };
  const told = tweens.map(() => -1);
  const update = (): void => {
    for (const [index, { from, to, apply }] of tweens.entries()) {
      if (clock.t < from) continue;
      const t = Math.min(1, (clock.t - from) / (to - from));
      if (told[index] !== t) apply(t);
      told[index] = t;
    }
  };
  update();
  const running = core.to(clock, { t: 1, duration: seconds, ease: 'none', onUpdate: update, onComplete: done });
  return () => void running.kill();
}
