/** Full motion: ways close, the camera and the date travel, ways open, units set out; each layer in its own manner. */
import { type Layer, layers, type Mark, same } from '../../draw/ground/mark.ts';
import { findConvoys } from './convoy.ts';
import { complete, fade, fadeGhosts, replace } from './exchange.ts';
import { type Opening, still } from './gateway.ts';
import { ease, type Movement, type Tween } from './movement.ts';
import type { Pane } from './pane.ts';
import type { Surface } from './surface.ts';
import { after, CAMERA, CONVOY, CUT, type Exchange, exchanges, GROWTH, LAST, names, SECONDS } from './timing.ts';
import { isSame, mix, readViewpoint } from './viewpoint.ts';
import { isCut, whatCloses, whatOpens } from './ways.ts';

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
  const closing = closeWays(surface, picture, travels);
  const first = closing.length > 0 ? SECONDS.closing : 0;
  const seconds = first + (convoys.length > 0 ? SECONDS.convoy : SECONDS.full);
  const share = first / seconds;
  return {
    seconds,
    tweens: [
      ...ghosts,
      ...closing.map((apply) => ({ from: 0, to: share, apply })),
      ...[...camera, ...changes, ...convoys].map((tween) => after(share, tween)),
    ],
  };
}

/** Before all else ways that have closed run back to the giver. */
function closeWays(surface: Surface, picture: readonly Mark[], travels: boolean): readonly Tween['apply'][] {
  const pane = surface.pane('flows');
  const closing = whatCloses(surface, picture, travels);
  if (closing.ways.size === 0) return [];
  if (pane.opening().ways.size === 0) pane.hold(closing);
  pane.move();
  return [(t) => pane.open(closing.share * (1 - ease(t)))];
}

function moveCamera(surface: Surface, picture: readonly Mark[]): Tween[] {
  const [start, end] = [surface.viewpoint(), readViewpoint(picture)];
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

/** Old names are gone before new ones come; those that stay, stay. With the camera none of them travels. */
function swapNames(change: Change): Tween[] {
  const { surface, old, picture, differs, travels } = change;
  const kept = differs && !travels ? old.marks.filter((mark) => picture.some((one) => same(mark, one))) : [];
  if (kept.length === 0) return exchange(change, names, still);
  if (kept.length === old.marks.length) return exchange(change, exchanges.labels, still);
  const between = surface.replace('labels', [...picture.filter(({ id }) => id === 'camera'), ...kept]);
  old.move();
  const entrance = { picture, at: surface.viewpoint, opening: still };
  return [fade(old, 0, names.going), ...replace(surface, between, { ...names, going: LAST }, entrance)];
}

/** A pane that differs is replaced, one that was on its way comes whole. */
function exchange({ surface, picture, old, differs }: Change, when: Exchange, opening: Opening): Tween[] {
  if (!differs) return complete(old, exchanges[old.layer]);
  return replace(surface, old, when, { picture, at: surface.viewpoint, opening });
}

/** Ways that come are seen from the giver on. */
function openWays(change: Change): Tween[] {
  const { surface } = change;
  const opening = whatOpens(surface, change.picture, change.differs);
  const { ways, share } = opening;
  const open = (t: number): void => surface.pane('flows').open(share + (1 - share) * ease(t));
  return [
    ...exchange(change, isCut(change.old.marks, change.picture) ? CUT : exchanges.flows, opening),
    ...(ways.size === 0 ? [] : [{ ...GROWTH, apply: open }]),
  ];
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
