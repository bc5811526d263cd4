/** A picture on the screen: a stack of panes, one for each layer, and above some of them the ones that were there before. */
import { isOnPlane, type Layer, layers, type Mark } from '../../draw/ground/mark.ts';
import { groundOf, haveSameShape, lookSame, marksOf } from './layer.ts';
import { createPane, type Opening, type Pane, still } from './pane.ts';
import { followsCamera, readViewpoint, type Viewpoint } from './viewpoint.ts';

/** The panes of a picture. */
export interface Surface {
  /** Where the camera is. */
  readonly viewpoint: () => Viewpoint;
  readonly look: (viewpoint: Viewpoint) => void;
  /** The pane of a layer that came last. */
  readonly pane: (layer: Layer) => Pane;
  /** Panes that were replaced and may still be seen. */
  readonly ghosts: () => readonly Pane[];
  /** Whether the pane of a layer does not show what a picture has there. */
  readonly differs: (layer: Layer, picture: readonly Mark[]) => boolean;
  /** Puts a new pane under the one that was there, which stays as a ghost; the camera sees the new one from where it is, or from `at`; some ways may be held back. */
  readonly replace: (layer: Layer, picture: readonly Mark[], at?: Viewpoint, opening?: Opening) => Pane;
  /** The size of the frame as a `viewBox`. */
  readonly frame: () => string;
  /** Lays something over the ways until the movement ends. */
  readonly overlay: (guests: readonly SVGSVGElement[]) => void;
  /** Makes the pane of a layer show what a picture has there, at once: the same pane where it has the same marks, else a new one in its place. */
  readonly exchange: (layer: Layer, picture: readonly Mark[]) => Pane;
  /** The camera sets out, and with it all that stands on the map. */
  readonly travel: () => void;
  /** Shows this picture and nothing else. Strokes on the map may still be as wide as the camera made them. */
  readonly set: (picture: readonly Mark[]) => void;
  /** Makes it part of the page again, exactly as the picture has it and sharp where the camera came nearer; that costs some frames. */
  readonly sharpen: (picture: readonly Mark[]) => void;
  /** What comes from now on has this size; what is there keeps its own. */
  readonly resize: (width: number, height: number) => void;
}

/** Of one layer so many old panes may fade at once. */
const GHOSTS = 2;

/** Replaces the host's content by a box of panes: nothing in it is out of flow, so that the browser lays it out alone, without the page. */
export function createSurface(host: HTMLElement, plane: { readonly width: number; readonly height: number }): Surface {
  let viewpoint: Viewpoint = { x: 0, y: 0, scale: 1 };
  let frame = '0 0 0 0';
  let ghosts: readonly Pane[] = [];
  let guests: readonly SVGSVGElement[] = [];
  const panes = new Map(layers.map((layer) => [layer, createPane(layer, [], { plane, frame, viewpoint })]));
  const box = document.createElement('div');
  box.className = 'panes';
  box.append(...[...panes.values()].map(({ svg }) => svg));
  host.replaceChildren(box);

  const pane = (layer: Layer): Pane => panes.get(layer) as Pane;

  const look = (from: Viewpoint): void => {
    viewpoint = from;
    for (const one of [...panes.values(), ...ghosts]) one.place(viewpoint);
  };

  /** Whether a pane is made for where the picture is seen from, and for the frame as it is. */
  const stands = ({ layer, ground }: Pane, picture: readonly Mark[]): boolean =>
    ground === groundOf(layer, frame, readViewpoint(picture));

  const differs = (layer: Layer, picture: readonly Mark[]): boolean => {
    const old = pane(layer);
    return !stands(old, picture) || !lookSame(layer, old.marks, marksOf(layer, picture));
  };

  const replace = (
    layer: Layer,
    picture: readonly Mark[],
    at: Viewpoint = viewpoint,
    opening: Opening = still,
  ): Pane => {
    const old = pane(layer);
    const fresh = createPane(layer, marksOf(layer, picture), { plane, frame, viewpoint: readViewpoint(picture) });
    fresh.place(at);
    if (opening.ways.size > 0) fresh.hold(opening);
    old.svg.before(fresh.svg);
    panes.set(layer, fresh);
    ghosts = [...ghosts, old];
    const fading = ghosts.filter((ghost) => ghost.layer === layer);
    drop(fading.slice(0, -GHOSTS));
    return fresh;
  };

  const exchange = (layer: Layer, picture: readonly Mark[]): Pane => {
    const [old, marks] = [pane(layer), marksOf(layer, picture)];
    if (stands(old, picture) && haveSameShape(old.marks, marks)) {
      old.update(marks);
      return old;
    }
    const fresh = replace(layer, picture);
    drop([old]);
    return fresh;
  };

  const overlay = (next: readonly SVGSVGElement[]): void => {
    for (const guest of guests) guest.remove();
    guests = next;
    pane('labels').svg.before(...guests);
  };

  const drop = (gone: readonly Pane[]): void => {
    for (const { svg } of gone) svg.remove();
    ghosts = ghosts.filter((ghost) => !gone.includes(ghost));
  };

  const set = (picture: readonly Mark[]): void => {
    look(readViewpoint(picture));
    for (const layer of layers) if (differs(layer, picture)) replace(layer, picture);
    drop(ghosts);
    overlay([]);
    for (const one of panes.values()) one.rest();
  };

  return {
    viewpoint: () => viewpoint,
    look,
    pane,
    ghosts: () => ghosts,
    differs,
    replace,
    exchange,
    frame: () => frame,
    overlay,
    travel: () => {
      for (const one of [...panes.values(), ...ghosts]) if (followsCamera(one.layer)) one.move();
    },
    set,
    sharpen: (picture) => {
      for (const one of panes.values()) {
        if (isOnPlane(one)) one.update(marksOf(one.layer, picture));
        one.sharpen();
      }
    },
    resize: (width, height) => {
      frame = `0 0 ${width} ${height}`;
    },
  };
}
