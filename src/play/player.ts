/** Moves what is on the screen to a picture. The only user of GSAP. */
import { gsap } from 'gsap/gsap-core.js';
import { isOnPlane, type Layer, layers, type Mark } from '../draw/mark.ts';
import { findConvoys } from './convoy.ts';
import { readWays } from './gate.ts';
import type { Motion } from './motion.ts';
import { followsCamera, isSame, type Opening, readView, type Sheet, still, type View } from './sheet.ts';
import type { Surface } from './surface.ts';
import {
  CAMERA,
  CLOSING,
  CONVOY,
  type Exchange,
  exchanges,
  GROWTH,
  gently,
  names,
  type Part,
  SECONDS,
} from './timing.ts';

export interface Player {
  /** Goes from what is on the screen, even in the middle of a movement, to exactly this picture. */
  readonly goTo: (picture: readonly Mark[], motion: Motion) => void;
  /** Ends a movement at once, at its goal. */
  readonly settle: () => void;
}

/** Something on its way; `t` runs from 0 to 1 within its own part of the movement, and is first told when the part begins. */
interface Track extends Part {
  readonly apply: (t: number) => void;
}

const ease = gsap.parseEase('power2.inOut');

/** `whenCalm` is given what may wait until nothing else needs the frames. */
export function createPlayer(surface: Surface, whenCalm: (action: () => void) => void): Player {
  let goal: readonly Mark[] = [];
  let movement: gsap.core.Tween | undefined;
  let fading = false;

  const settle = (): void => {
    arrive();
    whenCalm(() => {
      if (movement === undefined) surface.sharpen(goal);
    });
  };

  const arrive = (): void => {
    movement?.kill();
    movement = undefined;
    fading = false;
    surface.set(goal);
  };

  const run = (seconds: number, tracks: readonly Track[]): void => {
    const clock = { t: 0 };
    const done = tracks.map(() => -1);
    const update = (): void => {
      for (const [index, { from, to, apply }] of tracks.entries()) {
        if (clock.t < from) continue;
        const t = Math.min(1, (clock.t - from) / (to - from));
        if (done[index] !== t) apply(t);
        done[index] = t;
      }
    };
    update();
    movement = gsap.to(clock, { t: 1, duration: seconds, ease: 'none', onUpdate: update, onComplete: settle });
  };

  const goTo = (picture: readonly Mark[], motion: Motion): void => {
    // What fades stands where the camera will be: the next movement begins there.
    if (fading) arrive();
    movement?.kill();
    const isFirst = goal.length === 0;
    goal = picture;
    if (motion === 'none' || isFirst) {
      arrive();
      surface.sharpen(goal);
    } else if (motion === 'gentle') crossFade(picture);
    else travel(picture);
  };

  /** Each layer fades into what it shows at the goal, as seen from there; nothing travels. */
  const crossFade = (picture: readonly Mark[]): void => {
    const end = readView(picture);
    fading = true;
    surface.overlay([]);
    const tracks = layers.flatMap((layer): readonly Track[] => {
      const old = surface.sheet(layer);
      const isThere = old.opening().ways.size === 0 && (!followsCamera(layer) || isSame(surface.view(), end));
      const stays = isThere && !surface.differs(layer, picture);
      return stays ? complete(old, gently[layer]) : replace(old, picture, gently[layer], () => end, still);
    });
    run(SECONDS.gentle, [...tracks, ...fadeGhosts()]);
  };

  const travel = (picture: readonly Mark[]): void => {
    const [start, end] = [surface.view(), readView(picture)];
    const camera = isSame(start, end)
      ? []
      : [{ ...CAMERA, apply: (t: number) => surface.look(mix(start, end, ease(t))) }];
    const tracks = [...camera, ...fadeGhosts(), ...layers.flatMap((layer) => turn(layer, picture, camera.length > 0))];
    const convoys = findConvoys(surface.sheet('charts').marks, picture, surface.frame());
    surface.overlay(convoys.map(({ svg }) => svg));
    const travels = convoys.map(({ travel: go }): Track => ({ ...CONVOY, apply: (t) => go(ease(t)) }));
    run(convoys.length > 0 ? SECONDS.convoy : SECONDS.full, [...tracks, ...travels]);
    if (camera.length > 0) surface.travel();
  };

  const fadeGhosts = (): readonly Track[] => surface.ghosts().map((ghost) => fade(ghost, 0, CLOSING));

  /** What a layer does: a sheet that differs is replaced, one that was on its way comes whole. */
  const turn = (layer: Layer, picture: readonly Mark[], travels: boolean): readonly Track[] => {
    const [old, differs] = [surface.sheet(layer), surface.differs(layer, picture)];
    if (layer === 'now') return slide(old, differs, picture);
    if (layer === 'veil') return stretch(old, differs, picture);
    const opening = layer === 'flows' ? whatOpens(old, differs, picture) : still;
    const growth = grow(opening);
    if (!differs) return [...growth, ...complete(old, exchanges[layer])];
    const when = layer === 'labels' && travels ? names : exchanges[layer];
    return [...replace(old, picture, when, surface.view, opening), ...growth];
  };

  /** A sheet that has not come whole yet does so. */
  const complete = (sheet: Sheet, { coming }: Exchange): readonly Track[] =>
    sheet.opacity() < 1 ? [fade(sheet, 1, coming)] : [];

  /** The camera sees the new sheet from where `at` says when it comes. */
  const replace = (
    old: Sheet,
    picture: readonly Mark[],
    { coming, going }: Exchange,
    at: () => View,
    opening: Opening,
  ): readonly Track[] => {
    let fresh: Sheet | undefined;
    const come = (t: number): void => {
      if (fresh === undefined) {
        fresh = surface.replace(old.layer, picture, at(), opening);
        fresh.move();
      }
      // Land and sea hide what lies under them.
      if (!isOnPlane(fresh)) fresh.fade(t);
    };
    old.move();
    return [{ ...coming, apply: come }, fade(old, 0, going)];
  };

  /** Ways that come; those that were opening are among them, and go on from where they are if there is no other. */
  const whatOpens = (old: Sheet, differs: boolean, picture: readonly Mark[]): Opening => {
    const all = readWays(picture);
    const known = differs ? readWays(old.marks) : all;
    const { ways: before, share } = old.opening();
    const ways = all.filter((way) => !known.includes(way) || before.has(way));
    return { ways: new Set(ways), share: ways.every((way) => before.has(way)) ? share : 0 };
  };

  /** Ways that open are seen from the giver on. */
  const grow = ({ ways, share }: Opening): readonly Track[] => {
    const open = (t: number): void => surface.sheet('flows').open(share + (1 - share) * ease(t));
    return ways.size === 0 ? [] : [{ ...GROWTH, apply: open }];
  };

  /** The reading line travels from where it is. */
  const slide = (old: Sheet, differs: boolean, picture: readonly Mark[]): readonly Track[] => {
    const line = (marks: readonly Mark[]): number =>
      Number(marks.find(({ id }) => id === 'now')?.attrs.x1 ?? Number.NaN);
    const way = line(old.marks) + old.carried() - line(picture);
    const start = Number.isFinite(way) ? way : 0;
    if (!differs && start === 0) return [];
    const fresh = once(() => exchange(old, differs, picture));
    return [{ ...exchanges.now.coming, apply: (t) => fresh().carry(start * (1 - ease(t))) }];
  };

  /** The veil over what is still to come draws back as far. */
  const stretch = (old: Sheet, differs: boolean, picture: readonly Mark[]): readonly Track[] => {
    const [before, after] = [old.marks, picture].map((marks) => marks.find(({ id }) => id === 'river-veil')?.attrs);
    const [width, right] = [Number(after?.width), Number(after?.x) + Number(after?.width)];
    const times = (Number(before?.width) * old.stretched()) / width;
    const start = Number.isFinite(times) ? times : 1;
    if (!differs && start === 1) return [];
    const fresh = once(() => exchange(old, differs, picture));
    return [{ ...exchanges.veil.coming, apply: (t) => fresh().stretch(start + (1 - start) * ease(t), right) }];
  };

  /** The sheet that is to travel: at once what it will be at the end. */
  const exchange = (old: Sheet, differs: boolean, picture: readonly Mark[]): Sheet => {
    const sheet = differs ? surface.exchange(old.layer, picture) : old;
    sheet.move();
    return sheet;
  };

  return { goTo, settle };
}

function fade(sheet: Sheet, goal: number, part: Part): Track {
  const start = sheet.opacity();
  return { ...part, apply: (t) => sheet.fade(start + (goal - start) * t) };
}

function mix(from: View, to: View, t: number): View {
  const between = (a: number, b: number): number => a + (b - a) * t;
  return { x: between(from.x, to.x), y: between(from.y, to.y), scale: between(from.scale, to.scale) };
}

function once<T>(action: () => T): () => T {
  let result: { readonly of: T } | undefined;
  return () => {
    result ??= { of: action() };
    return result.of;
  };
}
