/** A pane: the marks of one layer as one SVG element. It comes, goes and travels as a whole; only a few of its marks' attributes ever change. */
import { isOnPlane, type Layer, type Mark } from '../../draw/ground/mark.ts';
import { createElement, createSvg } from './elements.ts';
import { createGates, type Gate } from './gate.ts';
import { groundOf } from './layer.ts';
import { followsCamera, isSame, type Viewpoint } from './viewpoint.ts';

/** What a pane is made for. */
export interface Ground {
  /** The size of the map's plane. */
  readonly plane: { readonly width: number; readonly height: number };
  /** The frame as a `viewBox`. */
  readonly frame: string;
  /** The view for which the marks were laid out. */
  readonly viewpoint: Viewpoint;
}

/** Ways that open, and how much of them is seen from the giver, 0–1. */
export interface Opening {
  readonly ways: ReadonlySet<string>;
  readonly share: number;
}

/** Nothing opens. */
export const still: Opening = { ways: new Set(), share: 1 };

/** A layer on the screen. */
export interface Pane {
  readonly layer: Layer;
  readonly marks: readonly Mark[];
  readonly svg: SVGSVGElement;
  /** What its looks depend on beside the marks. */
  readonly ground: string;
  /** How much of it is seen, 0–1. */
  readonly opacity: () => number;
  readonly fade: (share: number) => void;
  readonly opening: () => Opening;
  /** Puts ways behind gates that show so much of them; once the pane is in the page that costs a frame. */
  readonly hold: (opening: Opening) => void;
  readonly open: (share: number) => void;
  /** Shows it as the camera sees it: nothing is repainted. */
  readonly place: (viewpoint: Viewpoint) => void;
  /** Moves it sideways by pixels of the frame. */
  readonly carried: () => number;
  readonly carry: (dx: number) => void;
  /** Stretches it from its right end. */
  readonly stretched: () => number;
  readonly stretch: (by: number, right: number) => void;
  /** Takes over what of the same marks has changed: the date, or on the plane strokes that keep their width when the camera has come to rest. */
  readonly update: (marks: readonly Mark[]) => void;
  /** While it moves it is a layer of its own for the compositor. */
  readonly move: () => void;
  /** All of it is there, in its place. */
  readonly rest: () => void;
  /** Part of the page again, and painted anew where the camera came nearer. */
  readonly sharpen: () => void;
}

/** A pane of marks that lies nowhere yet: whoever makes it puts its `svg` into the page. */
export function createPane(layer: Layer, marks: readonly Mark[], { plane, frame, viewpoint: base }: Ground): Pane {
  const onPlane = isOnPlane({ layer });
  const svg = createSvg(layer);
  if (!onPlane) svg.setAttribute('viewBox', frame);
  else for (const side of ['width', 'height'] as const) svg.setAttribute(side, String(plane[side]));
  const elements = new Map(marks.map((mark) => [mark.id, createElement(mark)]));
  svg.append(...elements.values());
  let [gates, opening]: [readonly Gate[], Opening] = [[], still];
  let [shown, opacity, carried, stretched] = [marks, 1, 0, 1];

  const fade = (share: number): void => {
    opacity = share;
    svg.style.opacity = share >= 1 ? '' : String(share);
  };
  const release = (): void => {
    if (gates.length === 0) return;
    svg.replaceChildren(...elements.values());
    [gates, opening] = [[], still];
  };
  const hold = (next: Opening): void => {
    release();
    gates = createGates(next.ways, marks, elements);
    svg.append(...gates.map(({ element }) => element));
    opening = next;
    open(next.share);
  };
  const open = (share: number): void => {
    opening = { ...opening, share };
    for (const gate of gates) gate.open(share);
  };
  const transform = (css: string): void => {
    svg.style.transform = css;
  };
  const place = ({ x, y, scale }: Viewpoint): void => {
    if (!followsCamera(layer)) return;
    const [left, top, by] = onPlane
      ? [x, y, scale]
      : [x - (scale / base.scale) * base.x, y - (scale / base.scale) * base.y, scale / base.scale];
    transform(!onPlane && isSame(base, { x, y, scale }) ? '' : `translate(${left}px, ${top}px) scale(${by})`);
  };
  const carry = (dx: number): void => {
    carried = dx;
    transform(dx === 0 ? '' : `translateX(${dx}px)`);
  };
  const stretch = (by: number, right: number): void => {
    stretched = by;
    svg.style.transformOrigin = by === 1 ? '' : `${right}px 0`;
    transform(by === 1 ? '' : `scaleX(${by})`);
  };
  const update = (now: readonly Mark[]): void => {
    for (const [i, mark] of now.entries()) {
      const element = elements.get(mark.id);
      for (const [name, value] of Object.entries(mark.attrs))
        if (shown[i]?.attrs[name] !== value) element?.setAttribute(name, String(value));
      if (element !== undefined && mark.text !== shown[i]?.text) element.textContent = mark.text ?? '';
    }
    shown = now;
  };
  const rest = (): void => {
    fade(1);
    release();
    if (carried !== 0) carry(0);
    if (stretched !== 1) stretch(1, 0);
    if (svg.style.length === 0) svg.removeAttribute('style');
  };
  return {
    layer,
    get marks() {
      return shown;
    },
    svg,
    ground: groundOf(layer, frame, base),
    opacity: () => opacity,
    fade,
    opening: () => opening,
    hold,
    open,
    place,
    carried: () => carried,
    carry,
    stretched: () => stretched,
    stretch,
    update,
    move: () => svg.classList.add('moving'),
    rest,
    sharpen: () => svg.classList.remove('moving'),
  };
}
