/** Gentle motion: each layer fades into what it shows at the goal, as seen from there; nothing travels. */
import { type Layer, layers, type Mark } from '../../draw/ground/mark.ts';
import { complete, fadeGhosts, replace } from './exchange.ts';
import { still } from './gateway.ts';
import type { Movement, Tween } from './movement.ts';
import type { Pane } from './pane.ts';
import type { Surface } from './surface.ts';
import { gently, SECONDS } from './timing.ts';
import { followsCamera, isSame, readViewpoint, type Viewpoint } from './viewpoint.ts';

/** The movement from what is on the surface to a picture. */
export function crossFade(surface: Surface, picture: readonly Mark[]): Movement {
  const end = readViewpoint(picture);
  surface.overlay([]);
  const fades = layers.flatMap((layer): Tween[] => {
    const old = surface.pane(layer);
    const stays = isThere(surface, old, end) && !surface.differs(layer, picture);
    return stays ? complete(old, gently[layer]) : fadeIn(surface, layer, picture, end);
  });
  return { seconds: SECONDS.gentle, tweens: [...fades, ...fadeGhosts(surface)] };
}

function fadeIn(surface: Surface, layer: Layer, picture: readonly Mark[], end: Viewpoint): Tween[] {
  return replace(surface, surface.pane(layer), gently[layer], { picture, at: () => end, opening: still });
}

/** Whether a pane is seen as it will be at the goal. */
function isThere(surface: Surface, pane: Pane, end: Viewpoint): boolean {
  return pane.opening().ways.size === 0 && (!followsCamera(pane.layer) || isSame(surface.viewpoint(), end));
}
