/** A picture on the screen: a stack of panes in a box, and where the camera sees it from. */
import { isOnPlane, type Layer, type Mark } from '../../draw/ground/mark.ts';
import { type Opening, still } from './gateway.ts';
import { groundOf, haveSameShape, lookSame, marksOf } from './layer.ts';
import { createPane, type Pane } from './pane.ts';
import { createStack, type Stack } from './stack.ts';
import { followsCamera, readViewpoint, type Viewpoint } from './viewpoint.ts';

/** A picture and what of the one before it is still seen. */
export interface Surface extends Pick<Stack, 'pane' | 'ghosts'> {
  /** Where the camera is. */
  readonly viewpoint: () => Viewpoint;
  readonly look: (viewpoint: Viewpoint) => void;
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

/** Replaces the host's content by a box of panes: nothing in it is out of flow, so that the browser lays it out alone, without the page. */
export function createSurface(host: HTMLElement, plane: { readonly width: number; readonly height: number }): Surface {
  let viewpoint: Viewpoint = { x: 0, y: 0, scale: 1 };
  let frame = '0 0 0 0';
  let guests: readonly SVGSVGElement[] = [];
  const { pane, panes, ghosts, put, drop } = createStack((layer) => createPane(layer, [], { plane, frame, viewpoint }));
  const box = document.createElement('div');
  box.className = 'panes';
  box.append(...panes().map(({ svg }) => svg));
  host.replaceChildren(box);

  const look = (from: Viewpoint): void => {
    viewpoint = from;
    for (const one of [...panes(), ...ghosts()]) one.place(viewpoint);
  };
  const differs = (layer: Layer, picture: readonly Mark[]): boolean =>
    !isFor(pane(layer), frame, picture) || !lookSame(layer, pane(layer).marks, marksOf(layer, picture));

  const replace = (layer: Layer, picture: readonly Mark[], at = viewpoint, opening = still): Pane => {
    const fresh = createPane(layer, marksOf(layer, picture), { plane, frame, viewpoint: readViewpoint(picture) });
    fresh.place(at);
    if (opening.ways.size > 0) fresh.hold(opening);
    put(fresh);
    return fresh;
  };
  const exchange = (layer: Layer, picture: readonly Mark[]): Pane => {
    const [old, marks] = [pane(layer), marksOf(layer, picture)];
    if (isFor(old, frame, picture) && haveSameShape(old.marks, marks)) {
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
  const travel = (): void => {
    for (const one of [...panes(), ...ghosts()]) if (followsCamera(one.layer)) one.move();
  };
  const set = (picture: readonly Mark[]): void => {
    look(readViewpoint(picture));
    for (const { layer } of panes()) if (differs(layer, picture)) replace(layer, picture);
    drop(ghosts());
    overlay([]);
    for (const one of panes()) one.rest();
  };
  const resize = (width: number, height: number): void => {
    frame = `0 0 ${width} ${height}`;
  };
  return {
    viewpoint: () => viewpoint,
    look,
    pane,
    ghosts,
    differs,
    replace,
    frame: () => frame,
    overlay,
    exchange,
    travel,
    set,
    sharpen: (picture) => sharpen(panes(), picture),
    resize,
  };
}

/** Whether a pane is made for where a picture is seen from, and for the frame as it is. */
function isFor({ layer, ground }: Pane, frame: string, picture: readonly Mark[]): boolean {
  return ground === groundOf(layer, frame, readViewpoint(picture));
}

function sharpen(panes: readonly Pane[], picture: readonly Mark[]): void {
  for (const one of panes) {
    if (isOnPlane(one)) one.update(marksOf(one.layer, picture));
    one.sharpen();
  }
}
