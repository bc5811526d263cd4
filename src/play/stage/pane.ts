/** A pane: the marks of one layer as one SVG element. It comes, goes and travels as a whole; only a few of its marks' attributes ever change. */
import { isOnPlane, type Layer, type Mark } from '../../draw/ground/mark.ts';
import { createElement, createSvg } from './elements.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { groundOf } from './layer.ts';
import { createPlacing, type Placing } from './placing.ts';
import type { Viewpoint } from './viewpoint.ts';

/** What a pane is made for. */
export interface Ground {
  /** The size of the map's plane. */
  readonly plane: { readonly width: number; readonly height: number };
  /** The frame as a `viewBox`. */
  readonly frame: string;
  /** The view for which the marks were laid out. */
  readonly viewpoint: Viewpoint;
}

/** A layer on the screen. */
export interface Pane extends Omit<Gateway, 'release'>, Omit<Placing, 'unload'> {
  readonly layer: Layer;
  readonly marks: readonly Mark[];
  readonly svg: SVGSVGElement;
  /** What its looks depend on beside the marks. */
  readonly ground: string;
  /** How much of it is seen, 0–1. */
  readonly opacity: () => number;
  readonly fade: (share: number) => void;
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
export function createPane(layer: Layer, marks: readonly Mark[], { plane, frame, viewpoint }: Ground): Pane {
  const svg = createSvg(layer);
  if (!isOnPlane({ layer })) svg.setAttribute('viewBox', frame);
  else for (const side of ['width', 'height'] as const) svg.setAttribute(side, String(plane[side]));
  const elements = new Map(marks.map((mark) => [mark.id, createElement(mark)]));
  svg.append(...elements.values());
  const { release, ...gateway } = createGateway(svg, marks, elements);
  const { unload, ...placing } = createPlacing(svg, layer, viewpoint);
  let [shown, opacity] = [marks, 1];

  const fade = (share: number): void => {
    opacity = share;
    svg.style.opacity = share >= 1 ? '' : String(share);
  };
  const update = (now: readonly Mark[]): void => {
    for (const [i, mark] of now.entries()) updateElement(elements.get(mark.id), shown[i], mark);
    shown = now;
  };
  const rest = (): void => {
    fade(1);
    release();
    unload();
    if (svg.style.length === 0) svg.removeAttribute('style');
  };
  return {
    ...gateway,
    ...placing,
    layer,
    get marks() {
      return shown;
    },
    svg,
    ground: groundOf(layer, frame, viewpoint),
    opacity: () => opacity,
    fade,
    update,
    move: () => svg.classList.add('moving'),
    rest,
    sharpen: () => svg.classList.remove('moving'),
  };
}

function updateElement(element: SVGElement | undefined, before: Mark | undefined, now: Mark): void {
  for (const [name, value] of Object.entries(now.attrs))
    if (before?.attrs[name] !== value) element?.setAttribute(name, String(value));
  if (element !== undefined && now.text !== before?.text) element.textContent = now.text ?? '';
}
