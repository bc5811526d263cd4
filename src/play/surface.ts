/** The layers of a stage as elements: the only code that touches the picture's DOM. */
import { same } from '../draw/diff.ts';
import { isOnPlane, type Layer, layers, type Mark } from '../draw/mark.ts';
import { createSheet, followsCamera, readView, type Sheet, type View } from './sheet.ts';

export interface Surface {
  /** What is on the screen, also in the middle of a movement. */
  readonly shown: () => readonly Mark[];
  /** Shows exactly these marks. */
  readonly set: (marks: readonly Mark[]) => void;
  /**
   * Prepares a movement to these marks. A layer on the map that differs is replaced: the new sheet lies under the old one, which can
   * only fade. To the other layers marks that are missing are added; attributes of what is there stay. Answers the replaced layers.
   */
  readonly begin: (marks: readonly Mark[]) => ReadonlySet<Layer>;
  /** All sheets; the old ones are ghosts. */
  readonly sheets: () => readonly { readonly sheet: Sheet; readonly ghost: boolean }[];
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

/** Of one layer so many old sheets may fade at once. */
const GHOSTS = 2;

interface Shown {
  readonly element: SVGElement;
  readonly mark: Mark;
  /** As last written: what is not new is not written again. */
  readonly attrs: Record<string, string | number>;
  text: string | undefined;
  seen: number;
}

/** Replaces the host's content by a stack of sheets. Those on the map are moved by CSS, never repainted. */
export function createSurface(host: HTMLElement, plane: { readonly width: number; readonly height: number }): Surface {
  const sheets = new Map(layers.map((layer) => [layer, createSheet(layer, plane)]));
  const nodes = new Map<string, Shown>();
  let ghosts: readonly Sheet[] = [];
  let view: View = readView(undefined);
  let frame = '';
  host.replaceChildren(...[...sheets.values()].map(({ svg }) => svg));

  const look = (from: View): void => {
    view = from;
    for (const sheet of [...sheets.values(), ...ghosts]) sheet.place(view);
  };

  const attribute = (id: string, name: string, value: string | number): void => {
    const node = nodes.get(id);
    if (!node || node.attrs[name] === value) return;
    node.attrs[name] = value;
    if (id === 'camera') look(readView({ ...node.mark, attrs: node.attrs }));
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
    if (mark.id === 'camera') look(readView(mark));
  };

  const remove = (id: string): void => {
    nodes.get(id)?.element.remove();
    nodes.delete(id);
  };

  const begin = (marks: readonly Mark[]): ReadonlySet<Layer> => {
    const goal = readView(marks.find(({ id }) => id === 'camera'));
    const replaced = new Set(layers.filter((layer) => followsCamera(layer) && differs(layer, marks, goal)));
    const grown = new Map([...nodes].map(([id, { seen }]) => [id, seen]));
    for (const layer of replaced) replace(layer, goal);
    fill(marks);
    for (const [id, share] of grown) if (share < 1) see(id, share);
    for (const sheet of [...sheets.values(), ...ghosts]) sheet.move(true);
    return replaced;
  };

  /** On the plane widths of strokes may differ until the camera rests. */
  const differs = (layer: Layer, marks: readonly Mark[], goal: View): boolean => {
    const before = [...nodes.values()].filter(({ mark }) => mark.layer === layer).map(({ mark }) => mark);
    const after = marks.filter((mark) => mark.layer === layer);
    const alike = isOnPlane({ layer }) ? (a: Mark, b: Mark): boolean => a.id === b.id : same;
    const changed = before.length !== after.length || before.some((mark, i) => !alike(mark, after[i] ?? mark));
    return changed || sheets.get(layer)?.isFor(goal) === false;
  };

  const replace = (layer: Layer, goal: View): void => {
    const old = sheets.get(layer) as Sheet;
    const sheet = createSheet(layer, plane);
    if (!isOnPlane(sheet)) sheet.svg.setAttribute('viewBox', frame);
    sheet.layFor(goal);
    sheet.place(view);
    old.svg.before(sheet.svg);
    sheets.set(layer, sheet);
    for (const [id, { mark }] of nodes) if (mark.layer === layer && id !== 'camera') nodes.delete(id);
    const fading = ghosts.filter((ghost) => ghost.layer === layer);
    for (const ghost of fading.slice(0, -GHOSTS + 1)) ghost.svg.remove();
    ghosts = [...ghosts.filter(({ svg }) => svg.isConnected), old];
  };

  const fill = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      if (nodes.get(mark.id)?.mark.tag !== mark.tag) remove(mark.id);
      if (!nodes.has(mark.id)) add(mark);
    }
    order(marks);
  };

  /** Elements in paint order; what is leaving stays underneath. */
  const order = (marks: readonly Mark[]): void => {
    for (const [layer, { svg }] of sheets) {
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
    for (const { svg } of ghosts) svg.remove();
    ghosts = [];
    fill(marks);
    for (const mark of marks) restore(nodes.get(mark.id) as Shown, mark);
    for (const sheet of sheets.values()) {
      sheet.layFor(view);
      sheet.place(view);
      sheet.move(false);
      sheet.fade(1);
    }
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
    frame = `0 0 ${width} ${height}`;
    for (const sheet of sheets.values()) if (!isOnPlane(sheet)) sheet.svg.setAttribute('viewBox', frame);
  };

  const shown = (): readonly Mark[] =>
    [...nodes.values()].map(({ mark, attrs, text: said }) => ({
      ...mark,
      attrs: { ...attrs },
      ...(said !== undefined && { text: said }),
    }));
  const seen = (id: string): number => nodes.get(id)?.seen ?? 1;
  const fading = (): ReturnType<Surface['sheets']> => [
    ...[...sheets.values()].map((sheet) => ({ sheet, ghost: false })),
    ...ghosts.map((sheet) => ({ sheet, ghost: true })),
  ];
  return { shown, set, begin, sheets: fading, attribute, text, seen, see, fade, resize };
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
