/** A sheet: one layer of the picture as an SVG element, which the camera moves as a whole. */
import { isOnPlane, type Layer, type Mark } from '../draw/mark.ts';

/** Screen = sheet × scale + shift. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Sheet {
  readonly layer: Layer;
  readonly svg: SVGSVGElement;
  /** How much of it is seen, 0–1. */
  readonly opacity: () => number;
  readonly fade: (share: number) => void;
  /** The view for which its marks were laid out; those on the map's plane were laid out for none. */
  readonly layFor: (view: View) => void;
  /** Whether it can be seen in this view as it was laid out. */
  readonly isFor: (view: View) => boolean;
  /** Shows it as the camera sees it, nothing repainted. */
  readonly place: (view: View) => void;
  /** While it moves it is a layer of its own for the compositor. */
  readonly move: (moving: boolean) => void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Layers that the camera moves. */
const followers: readonly Layer[] = ['areas', 'map', 'flows', 'labels'];

/** Whether a layer stands on the map and goes where the camera goes. */
export function followsCamera(layer: Layer): boolean {
  return followers.includes(layer);
}

export function createSheet(
  layer: Layer,
  { width, height }: { readonly width: number; readonly height: number },
): Sheet {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `layer layer-${layer}`);
  svg.setAttribute('aria-hidden', 'true');
  const onPlane = isOnPlane({ layer });
  if (onPlane) {
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
  }
  let [seen, base]: [number, View] = [1, { x: 0, y: 0, scale: 1 }];

  const fade = (share: number): void => {
    seen = share;
    svg.style.opacity = share >= 1 ? '' : String(share);
  };
  const layFor = (view: View): void => {
    if (!onPlane) base = view;
  };
  const isFor = ({ x, y, scale }: View): boolean => onPlane || (x === base.x && y === base.y && scale === base.scale);
  const place = ({ x, y, scale }: View): void => {
    if (!followsCamera(layer)) return;
    const by = scale / base.scale;
    const still = !onPlane && isFor({ x, y, scale });
    svg.style.transform = still ? '' : `translate(${x - by * base.x}px, ${y - by * base.y}px) scale(${by})`;
  };
  const move = (moving: boolean): void => void svg.classList.toggle('moving', moving && followsCamera(layer));
  return { layer, svg, opacity: () => seen, fade, layFor, isFor, place, move };
}

/** The view of a picture: `translate(x y) scale(k)` of its camera. */
export function readView(camera: Mark | undefined): View {
  const [x = 0, y = 0, scale = 1] = (String(camera?.attrs.transform).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return { x, y, scale };
}
