/** Moves what is on the screen to a list of marks. The only user of GSAP. */
import { gsap } from 'gsap/gsap-core.js';
import { diff } from '../draw/diff.ts';
import type { Layer, Mark } from '../draw/mark.ts';
import { interpolate } from './interpolate.ts';
import type { Motion } from './motion.ts';
import type { Surface } from './surface.ts';

export interface Player {
  /** Goes from what is on the screen, even in the middle of a movement, to exactly these marks. */
  readonly goTo: (marks: readonly Mark[], motion: Motion) => void;
  /** Ends a movement at once, at its goal. */
  readonly settle: () => void;
}

/** One attribute on its way; `t` runs from 0 to 1 within the part of the movement that is its own. */
interface Track {
  readonly from: number;
  readonly to: number;
  readonly apply: (t: number) => void;
}

const SECONDS = { full: 0.95, gentle: 0.22 };

/** Parts of a movement, as shares of its time: first what goes and the camera, then what comes, then the numbers. */
const CAMERA = { from: 0, to: 0.62 };
const CLOSING = { from: 0, to: 0.4 };
const OPENING: Readonly<Record<Layer, { from: number; to: number }>> = {
  map: { from: 0.1, to: 0.5 },
  flows: { from: 0.4, to: 0.9 },
  labels: { from: 0.45, to: 0.75 },
  river: { from: 0.2, to: 0.6 },
  panel: { from: 0.6, to: 1 },
};

const ease = gsap.parseEase('power2.inOut');

export function createPlayer(surface: Surface): Player {
  let goal: readonly Mark[] = [];
  let movement: gsap.core.Tween | undefined;

  const settle = (): void => {
    movement?.kill();
    movement = undefined;
    surface.set(goal);
  };

  const run = (seconds: number, tracks: readonly Track[]): void => {
    const clock = { t: 0 };
    const done = tracks.map(() => -1);
    const update = (): void => {
      for (const [index, { from, to, apply }] of tracks.entries()) {
        const t = Math.min(1, Math.max(0, (clock.t - from) / (to - from)));
        if (done[index] !== t) apply(t);
        done[index] = t;
      }
    };
    update();
    movement = gsap.to(clock, { t: 1, duration: seconds, ease: 'none', onUpdate: update, onComplete: settle });
  };

  const goTo = (marks: readonly Mark[], motion: Motion): void => {
    movement?.kill();
    const before = surface.shown();
    goal = marks;
    if (motion === 'none' || before.length === 0) settle();
    else if (motion === 'gentle') crossFade(marks);
    else travel(before, marks);
  };

  const crossFade = (marks: readonly Mark[]): void => {
    surface.set(marks);
    run(SECONDS.gentle, [{ from: 0, to: 1, apply: (t) => surface.fade(t) }]);
  };

  const travel = (before: readonly Mark[], marks: readonly Mark[]): void => {
    const change = diff(before, marks);
    const entering = new Set(change.entering.map((mark) => mark.id));
    surface.begin(marks);
    run(SECONDS.full, [
      ...change.leaving.map(leave),
      ...change.changing.flatMap(({ before: was, after }) => alter(was, after)),
      ...change.entering.map((mark) => appear(mark, 0)),
      ...marks
        .filter((mark) => !entering.has(mark.id) && surface.seen(mark.id) < 1)
        .map((mark) => appear(mark, surface.seen(mark.id))),
    ]);
  };

  const leave = (mark: Mark): Track => {
    const start = surface.seen(mark.id);
    return { ...CLOSING, apply: (t) => surface.see(mark.id, start * (1 - t)) };
  };

  const appear = (mark: Mark, start: number): Track => ({
    ...OPENING[mark.layer],
    apply: (t) => surface.see(mark.id, start + (1 - start) * ease(t)),
  });

  /** The map's own strokes change at the end: nothing in its layer is repainted while the camera moves. */
  const alter = (was: Mark, after: Mark): readonly Track[] => {
    if (after.text !== was.text) surface.text(after.id, after.text ?? '');
    if (after.layer === 'map' && after.id !== 'camera') return [];
    return Object.entries(after.attrs).flatMap(([name, value]): Track[] => {
      if (was.attrs[name] === value) return [];
      const between = interpolate(was.attrs[name], value);
      if (!between) surface.attribute(after.id, name, value);
      return between ? [{ ...CAMERA, apply: (t) => surface.attribute(after.id, name, between(ease(t))) }] : [];
    });
  };

  return { goTo, settle };
}
