/** Moves what is on the screen to a list of marks. The only user of GSAP. */
import { gsap } from 'gsap/gsap-core.js';
import { diff } from '../draw/diff.ts';
import { isOnPlane, type Layer, type Mark } from '../draw/mark.ts';
import { interpolate } from './interpolate.ts';
import type { Motion } from './motion.ts';
import { followsCamera, type Sheet } from './sheet.ts';
import type { Surface } from './surface.ts';

export interface Player {
  /** Goes from what is on the screen, even in the middle of a movement, to exactly these marks. */
  readonly goTo: (marks: readonly Mark[], motion: Motion) => void;
  /** Ends a movement at once, at its goal. */
  readonly settle: () => void;
}

/** One attribute on its way; `t` runs from 0 to 1 within the part of the movement that is its own. */
interface Track extends Part {
  readonly apply: (t: number) => void;
}

const SECONDS = { full: 0.95, gentle: 0.22 };

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Parts of a movement, as shares of its time: first what goes and the camera, then what comes, then the numbers. */
const CAMERA: Part = { from: 0, to: 0.62 };
const CLOSING: Part = { from: 0, to: 0.4 };
const OPENING: Readonly<Partial<Record<Layer, Part>>> = {
  flows: { from: 0.4, to: 0.9 },
  panel: { from: 0.6, to: 1 },
};
const OTHERS: Part = { from: 0.2, to: 0.6 };

/** An arrowhead comes when its way has grown to it. */
const HEAD: Part = { from: 0.78, to: 0.95 };

/** A new sheet comes before the old one goes, so that what both show does not flicker; land and sea hide what lies under them. */
const SHEETS = { coming: { from: 0, to: 0.35 }, going: { from: 0.2, to: 0.6 } };

/** Names do not travel: they go, the camera moves, they come. */
const NAMES = { coming: { from: 0.5, to: 0.8 }, going: { from: 0, to: 0.3 } };

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
    const replaced = surface.begin(marks);
    const edited = ({ layer }: Mark): boolean => !replaced.has(layer);
    const travels = change.changing.some(({ after }) => after.id === 'camera');
    run(SECONDS.full, [
      ...surface.sheets().flatMap(({ sheet, ghost }) => turn(sheet, ghost, replaced, travels)),
      ...change.leaving.filter(edited).map(leave),
      ...change.changing.flatMap(({ before: was, after }) => alter(was, after)),
      ...change.entering.filter((mark) => edited(mark) || mark.layer === 'flows').map((mark) => appear(mark, 0)),
      ...marks
        .filter((mark) => !entering.has(mark.id) && surface.seen(mark.id) < 1)
        .map((mark) => appear(mark, surface.seen(mark.id))),
    ]);
  };

  /** A new sheet comes, a ghost goes, from wherever they are. */
  const turn = (sheet: Sheet, ghost: boolean, replaced: ReadonlySet<Layer>, travels: boolean): readonly Track[] => {
    const part = (sheet.layer === 'labels' && travels ? NAMES : SHEETS)[ghost ? 'going' : 'coming'];
    const opaque = isOnPlane(sheet);
    const start = !ghost && !opaque && replaced.has(sheet.layer) ? 0 : sheet.opacity();
    const end = ghost ? 0 : 1;
    return start === end ? [] : [{ ...part, apply: (t) => sheet.fade(start + (end - start) * t) }];
  };

  const leave = (mark: Mark): Track => {
    const start = surface.seen(mark.id);
    return { ...CLOSING, apply: (t) => surface.see(mark.id, start * (1 - t)) };
  };

  const appear = (mark: Mark, start: number): Track => ({
    ...(mark.id.startsWith('head-') ? HEAD : (OPENING[mark.layer] ?? OTHERS)),
    apply: (t) => surface.see(mark.id, start + (1 - start) * ease(t)),
  });

  /** On the map strokes change at the end: nothing there is repainted while the camera moves. */
  const alter = (was: Mark, after: Mark): readonly Track[] => {
    if (followsCamera(after.layer) && after.id !== 'camera') return [];
    if (after.text !== was.text) surface.text(after.id, after.text ?? '');
    return Object.entries(after.attrs).flatMap(([name, value]): Track[] => {
      if (was.attrs[name] === value) return [];
      const between = interpolate(was.attrs[name], value);
      if (!between) surface.attribute(after.id, name, value);
      return between ? [{ ...CAMERA, apply: (t) => surface.attribute(after.id, name, between(ease(t))) }] : [];
    });
  };

  return { goTo, settle };
}
