/** The layers of a stage as elements: the only code that touches the picture's DOM. */
import type { Layer, Mark } from '../draw/mark.ts';

export interface Surface {
  /** What is on the screen, also in the middle of a movement. */
  readonly shown: () => readonly Mark[];
  /** Shows exactly these marks. */
  readonly set: (marks: readonly Mark[]) => void;
  /** Adds the marks that are missing, beside what is there; leaves all attributes of what is there. */
  readonly begin: (marks: readonly Mark[]) => void;
  readonly attribute: (id: string, name: string, value: string | number) => void;
  readonly text: (id: string, text: string) => void;
  /** How much of a mark is seen, 0 nothing and 1 all: its opacity, or for a ribbon its length from the giver. */
  readonly seen: (id: string) => number;
  readonly see: (id: string, share: number) => void;
  /** Fades the whole picture, 0 gone and 1 there. */
  readonly fade: (value: number) => void;
  readonly resize: (width: number, height: number) => void;
}

const SVG = 'http://www.w3.org/2000/svg';
const LAYERS: readonly Layer[] = ['map', 'flows', 'labels', 'river', 'panel'];

interface Shown {
  readonly element: SVGElement;
  readonly mark: Mark;
  /** As last written: what is not new is not written again. */
  readonly attrs: Record<string, string | number>;
  text: string | undefined;
  seen: number;
}

/** Replaces the host's content by a stack of layers. The map's layer covers the plane and is moved by CSS, never repainted. */
export function createSurface(host: HTMLElement, plane: { readonly width: number; readonly height: number }): Surface {
  const layers = new Map(LAYERS.map((layer) => [layer, createLayer(layer)]));
  const nodes = new Map<string, Shown>();
  const mapLayer = layers.get('map') as SVGSVGElement;
  mapLayer.setAttribute('width', String(plane.width));
  mapLayer.setAttribute('height', String(plane.height));
  host.replaceChildren(...layers.values());

  const attribute = (id: string, name: string, value: string | number): void => {
    const node = nodes.get(id);
    if (!node || node.attrs[name] === value) return;
    node.attrs[name] = value;
    if (id === 'camera') moveCamera(mapLayer, String(value));
    else node.element.setAttribute(name, String(value));
  };

  const text = (id: string, value: string): void => {
    const node = nodes.get(id);
    if (!node || node.text === value) return;
    node.text = value;
    node.element.textContent = value;
  };

  const add = (mark: Mark): void => {
    const element = document.createElementNS(SVG, mark.tag);
    for (const [name, value] of Object.entries(mark.attrs)) element.setAttribute(name, String(value));
    if (mark.text !== undefined) element.textContent = mark.text;
    nodes.set(mark.id, { element, mark, attrs: { ...mark.attrs }, text: mark.text, seen: 1 });
    if (mark.id === 'camera') moveCamera(mapLayer, String(mark.attrs.transform));
  };

  const remove = (id: string): void => {
    nodes.get(id)?.element.remove();
    nodes.delete(id);
  };

  const begin = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      if (nodes.get(mark.id)?.mark.tag !== mark.tag) remove(mark.id);
      if (!nodes.has(mark.id)) add(mark);
    }
    mapLayer.classList.add('moving');
    order(marks);
  };

  /** Elements in paint order; what is leaving stays underneath. */
  const order = (marks: readonly Mark[]): void => {
    for (const [layer, svg] of layers) {
      const staying = marks
        .filter((mark) => mark.layer === layer && mark.id !== 'camera')
        .map((mark) => nodes.get(mark.id)?.element);
      const leaving = [...svg.children].filter((child) => !staying.includes(child as SVGElement));
      let cursor: Element | null = svg.firstElementChild;
      for (const element of [...leaving, ...staying]) {
        if (!element) continue;
        if (element === cursor) cursor = cursor.nextElementSibling;
        else svg.insertBefore(element, cursor);
      }
    }
  };

  const set = (marks: readonly Mark[]): void => {
    const wanted = new Set(marks.map((mark) => mark.id));
    for (const id of [...nodes.keys()]) if (!wanted.has(id)) remove(id);
    begin(marks);
    for (const mark of marks) restore(nodes.get(mark.id) as Shown, mark);
    mapLayer.classList.remove('moving');
    fade(1);
  };

  const restore = (node: Shown, mark: Mark): void => {
    for (const name of Object.keys(node.attrs)) {
      if (name in mark.attrs) continue;
      node.element.removeAttribute(name);
      delete node.attrs[name];
    }
    for (const [name, value] of Object.entries(mark.attrs)) attribute(mark.id, name, value);
    if (mark.text !== undefined) text(mark.id, mark.text);
    see(mark.id, 1);
  };

  const see = (id: string, share: number): void => {
    const node = nodes.get(id);
    const rounded = Math.round(share * 100) / 100;
    if (!node || node.seen === rounded) return;
    node.seen = rounded;
    if (rounded === 1) showWhole(node.element);
    else if (rounded === 0) node.element.style.display = 'none';
    else showPart(node, rounded);
  };

  const fade = (value: number): void => {
    host.style.opacity = value >= 1 ? '' : String(value);
  };

  const resize = (width: number, height: number): void => {
    for (const [layer, svg] of layers) if (layer !== 'map') svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  };

  const shown = (): readonly Mark[] =>
    [...nodes.values()].map(({ mark, attrs, text: said }) => ({
      ...mark,
      attrs: { ...attrs },
      ...(said !== undefined && { text: said }),
    }));
  const seen = (id: string): number => nodes.get(id)?.seen ?? 1;
  return { shown, set, begin, attribute, text, seen, see, fade, resize };
}

function createLayer(layer: Layer): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `layer layer-${layer}`);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}

/** A ribbon shows the part next to the giver; anything else is paler. */
function showPart({ element, attrs }: Shown, share: number): void {
  element.style.display = '';
  if (attrs.class !== 'flow') {
    element.style.opacity = String(share);
    return;
  }
  element.setAttribute('pathLength', '1');
  element.style.strokeDasharray = '1 1';
  element.style.strokeDashoffset = String(1 - share);
}

function showWhole(element: SVGElement): void {
  element.removeAttribute('style');
  element.removeAttribute('pathLength');
}

/** `translate(x y) scale(k)` of the static picture as a CSS transform. */
function moveCamera(layer: SVGSVGElement, transform: string): void {
  const [x, y, scale] = transform.match(/-?\d+(?:\.\d+)?/g) ?? [];
  layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
}
