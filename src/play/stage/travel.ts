/** Full motion: the camera travels, ways open, units set out; each layer in its own manner. */
import { type Layer, layers, type Mark } from '../../draw/ground/mark.ts';
import { findConvoys } from './convoy.ts';
import { complete, fadeGhosts, replace } from './exchange.ts';
import { readWays } from './gate.ts';
import { ease, type Movement, type Tween } from './movement.ts';
import { type Opening, type Pane, still } from './pane.ts';
import type { Surface } from './surface.ts';
import { CAMERA, CONVOY, type Exchange, exchanges, GROWTH, names, SECONDS } from './timing.ts';
import { isSame, mix, readViewpoint } from './viewpoint.ts';

/** What a layer is asked when the picture changes. */
interface Change {
  readonly surface: Surface;
  readonly picture: readonly Mark[];
  /** The pane that is there. */
  readonly old: Pane;
  /** Whether it shows something else than the picture has there. */
  readonly differs: boolean;
  /** Whether the camera travels. */
  readonly travels: boolean;
}

/** What each layer does: most are exchanged where they differ. */
const manners: Readonly<Record<Layer, (change: Change) => Tween[]>> = {
  map: swap,
  flows: openWays,
  river: swap,
  labels: swapNames,
  veil: stretchVeil,
  panel: swap,
  charts: swap,
  now: slideLine,
};

/** The movement from what is on the surface to a picture. */
export function travel(surface: Surface, picture: readonly Mark[]): Movement {
  const camera = moveCamera(surface, picture);
  const travels = camera.length > 0;
  const ghosts = fadeGhosts(surface);
  const changes = layers.flatMap((layer) => {
    const [old, differs] = [surface.pane(layer), surface.differs(layer, picture)];
    return manners[layer]({ surface, picture, old, differs, travels });
  });
  const convoys = sendConvoys(surface, picture);
  if (travels) surface.travel();
  const seconds = convoys.length > 0 ? SECONDS.convoy : SECONDS.full;
  return { seconds, tweens: [...camera, ...ghosts, ...changes, ...convoys] };
}

function moveCamera(surface: Surface, picture: readonly Mark[]): Tween[] {
  const [start, end] = [surface.view(), readViewpoint(picture)];
  return isSame(start, end) ? [] : [{ ...CAMERA, apply: (t) => surface.look(mix(start, end, ease(t))) }];
}

function sendConvoys(surface: Surface, picture: readonly Mark[]): Tween[] {
  const convoys = findConvoys(surface.pane('charts').marks, picture, surface.frame());
  surface.overlay(convoys.map(({ svg }) => svg));
  return convoys.map(({ travel: go }) => ({ ...CONVOY, apply: (t) => go(ease(t)) }));
}

function swap(change: Change): Tween[] {
  return exchange(change, exchanges[change.old.layer], still);
}

/** Names do not travel with the camera. */
function swapNames(change: Change): Tween[] {
  return exchange(change, change.travels ? names : exchanges.labels, still);
}

/** A pane that differs is replaced, one that was on its way comes whole. */
function exchange({ surface, picture, old, differs }: Change, when: Exchange, opening: Opening): Tween[] {
  if (!differs) return complete(old, exchanges[old.layer]);
  return replace(surface, old, when, { picture, at: surface.view, opening });
}

/** Ways that come are seen from the giver on. */
function openWays(change: Change): Tween[] {
  const { surface } = change;
  const opening = whatOpens(change);
  const { ways, share } = opening;
  const open = (t: number): void => surface.pane('flows').open(share + (1 - share) * ease(t));
  return [...exchange(change, exchanges.flows, opening), ...(ways.size === 0 ? [] : [{ ...GROWTH, apply: open }])];
}

/** Ways that come; those that were opening are among them, and go on from where they are if there is no other. */
function whatOpens({ old, differs, picture }: Change): Opening {
  const all = readWays(picture);
  const known = differs ? readWays(old.marks) : all;
  const { ways: before, share } = old.opening();
  const ways = all.filter((way) => !known.includes(way) || before.has(way));
  return { ways: new Set(ways), share: ways.every((way) => before.has(way)) ? share : 0 };
}

/** The reading line travels from where it is. */
function slideLine(change: Change): Tween[] {
  const { old, differs, picture } = change;
  const line = (marks: readonly Mark[]): number => Number(marks.find(({ id }) => id === 'now')?.attrs.x1 ?? Number.NaN);
  const way = line(old.marks) + old.carried() - line(picture);
  const start = Number.isFinite(way) ? way : 0;
  if (!differs && start === 0) return [];
  const traveller = bring(change);
  return [{ ...exchanges.now.coming, apply: (t) => traveller().carry(start * (1 - ease(t))) }];
}

/** The veil over what is still to come draws back as far. */
function stretchVeil(change: Change): Tween[] {
  const { old, differs, picture } = change;
  const [before, after] = [old.marks, picture].map((marks) => marks.find(({ id }) => id === 'river-veil')?.attrs);
  const [width, right] = [Number(after?.width), Number(after?.x) + Number(after?.width)];
  const times = (Number(before?.width) * old.stretched()) / width;
  const start = Number.isFinite(times) ? times : 1;
  if (!differs && start === 1) return [];
  const traveller = bring(change);
  return [{ ...exchanges.veil.coming, apply: (t) => traveller().stretch(start + (1 - start) * ease(t), right) }];
}

/** The pane that is to travel: from its first moment on what it will be at the end. */
function bring({ surface, old, differs, picture }: Change): () => Pane {
  let pane: Pane | undefined;
  return () => {
    if (pane !== undefined) return pane;
    pane = differs ? surface.exchange(old.layer, picture) : old;
    pane.move();
    return pane;
  };
}
