/** Where a pane is seen: as a whole, by a transform, so that nothing is repainted. */
import { isOnPlane, type Layer } from '../../draw/ground/mark.ts';
import { followsCamera, isSame, type Viewpoint } from './viewpoint.ts';

/** Moves a pane, each in its own way: what follows the camera is placed, what stands in the frame is carried or stretched. */
export interface Placing {
  /** Shows it as the camera sees it. */
  readonly place: (viewpoint: Viewpoint) => void;
  /** How far it is carried sideways, in pixels of the frame. */
  readonly carried: () => number;
  readonly carry: (dx: number) => void;
  /** How much it is stretched from its right end. */
  readonly stretched: () => number;
  readonly stretch: (by: number, right: number) => void;
  /** Neither carried nor stretched. */
  readonly unload: () => void;
}

/** The placing of a layer that was laid out for a view. */
export function createPlacing({ style }: SVGSVGElement, layer: Layer, base: Viewpoint): Placing {
  const onPlane = isOnPlane({ layer });
  let [carried, stretched] = [0, 1];

  const place = ({ x, y, scale }: Viewpoint): void => {
    if (!followsCamera(layer)) return;
    const [left, top, by] = onPlane
      ? [x, y, scale]
      : [x - (scale / base.scale) * base.x, y - (scale / base.scale) * base.y, scale / base.scale];
    const isHome = !onPlane && isSame(base, { x, y, scale });
    style.transform = isHome ? '' : `translate(${left}px, ${top}px) scale(${by})`;
  };
  const carry = (dx: number): void => {
    carried = dx;
    style.transform = dx === 0 ? '' : `translateX(${dx}px)`;
  };
  const stretch = (by: number, right: number): void => {
    stretched = by;
    style.transformOrigin = by === 1 ? '' : `${right}px 0`;
    style.transform = by === 1 ? '' : `scaleX(${by})`;
  };
  const unload = (): void => {
    if (carried !== 0) carry(0);
    if (stretched !== 1) stretch(1, 0);
  };
  return { place, carried: () => carried, carry, stretched: () => stretched, stretch, unload };
}
