/** The panes of a picture, one for each layer, and above some of them the ones that were there before. */
import { type Layer, layers } from '../../draw/ground/mark.ts';
import type { Pane } from './pane.ts';

/** Panes above each other. */
export interface Stack {
  /** The pane of a layer that came last. */
  readonly pane: (layer: Layer) => Pane;
  /** That of each layer, from the lowest to the highest. */
  readonly panes: () => readonly Pane[];
  /** Panes that were replaced and may still be seen. */
  readonly ghosts: () => readonly Pane[];
  /** Puts a pane under the one of its layer, which stays as a ghost. */
  readonly put: (fresh: Pane) => void;
  /** Takes ghosts away. */
  readonly drop: (gone: readonly Pane[]) => void;
}

/** Of one layer so many old panes may fade at once. */
const GHOSTS = 2;

/** A stack of a pane for each layer. */
export function createStack(create: (layer: Layer) => Pane): Stack {
  const panes = new Map(layers.map((layer) => [layer, create(layer)]));
  let ghosts: readonly Pane[] = [];

  const pane = (layer: Layer): Pane => panes.get(layer) as Pane;

  const drop = (gone: readonly Pane[]): void => {
    for (const { svg } of gone) svg.remove();
    ghosts = ghosts.filter((ghost) => !gone.includes(ghost));
  };

  const put = (fresh: Pane): void => {
    const old = pane(fresh.layer);
    old.svg.before(fresh.svg);
    panes.set(fresh.layer, fresh);
    ghosts = [...ghosts, old];
    drop(ghosts.filter(({ layer }) => layer === fresh.layer).slice(0, -GHOSTS));
  };
  return { pane, panes: () => [...panes.values()], ghosts: () => ghosts, put, drop };
}
