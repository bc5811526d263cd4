/** A picture on the screen: a stack of sheets, one for each layer, and above some of them the ones that were there before. */
import { isOnPlane, type Layer, layers, type Mark, same } from '../draw/mark.ts';
import { createSheet, followsCamera, type Opening, readView, type Sheet, still, type View } from './sheet.ts';

export interface Surface {
  /** Where the camera is. */
  readonly view: () => View;
  readonly look: (view: View) => void;
  /** The sheet of a layer that came last. */
  readonly sheet: (layer: Layer) => Sheet;
  /** Sheets that were replaced and may still be seen. */
  readonly ghosts: () => readonly Sheet[];
  /** Whether the sheet of a layer does not show what a picture has there. */
  readonly differs: (layer: Layer, picture: readonly Mark[]) => boolean;
  /** Puts a new sheet under the one that was there, which stays as a ghost; the camera sees the new one from where it is, or from `at`; some ways may be held back. */
  readonly replace: (layer: Layer, picture: readonly Mark[], at?: View, opening?: Opening) => Sheet;
  /** The size of the frame as a `viewBox`. */
  readonly frame: () => string;
  /** Lays something over the ways until the movement ends. */
  readonly overlay: (guests: readonly SVGSVGElement[]) => void;
  /** Makes the sheet of a layer show what a picture has there, at once: the same sheet where it has the same marks, else a new one in its place. */
  readonly exchange: (layer: Layer, picture: readonly Mark[]) => Sheet;
  /** The camera sets out, and with it all that stands on the map. */
  readonly travel: () => void;
  /** Shows this picture and nothing else. Strokes on the map may still be as wide as the camera made them. */
  readonly set: (picture: readonly Mark[]) => void;
  /** Makes it part of the page again, exactly as the picture has it and sharp where the camera came nearer; that costs some frames. */
  readonly sharpen: (picture: readonly Mark[]) => void;
  /** What comes from now on has this size; what is there keeps its own. */
  readonly resize: (width: number, height: number) => void;
}

/** Of one layer so many old sheets may fade at once. */
const GHOSTS = 2;

/** Replaces the host's content by a box of sheets: nothing in it is out of flow, so that the browser lays it out alone, without the page. */
export function createSurface(host: HTMLElement, plane: { readonly width: number; readonly height: number }): Surface {
  let view: View = { x: 0, y: 0, scale: 1 };
  let frame = '0 0 0 0';
  let ghosts: readonly Sheet[] = [];
  let guests: readonly SVGSVGElement[] = [];
  const sheets = new Map(layers.map((layer) => [layer, createSheet(layer, [], { plane, frame, view })]));
  const views = new Map<Layer, string>();
  const box = document.createElement('div');
  box.className = 'sheets';
  box.append(...[...sheets.values()].map(({ svg }) => svg));
  host.replaceChildren(box);

  const sheet = (layer: Layer): Sheet => sheets.get(layer) as Sheet;

  const look = (from: View): void => {
    view = from;
    for (const one of [...sheets.values(), ...ghosts]) one.place(view);
  };

  /** On the plane widths of strokes may differ until the camera rests. */
  const differs = (layer: Layer, picture: readonly Mark[]): boolean => {
    const [before, after] = [sheet(layer).marks, marksOf(layer, picture)];
    const alike = isOnPlane({ layer }) ? (a: Mark, b: Mark): boolean => a.id === b.id : same;
    return (
      views.get(layer) !== groundOf(layer, picture) ||
      before.length !== after.length ||
      before.some((mark, i) => !alike(mark, after[i] as Mark))
    );
  };

  /** What a sheet depends on beside its marks: on the map the view, in the frame its size. */
  const groundOf = (layer: Layer, picture: readonly Mark[]): string => {
    if (isOnPlane({ layer })) return '';
    return followsCamera(layer) ? `${frame} ${JSON.stringify(readView(picture))}` : frame;
  };

  const replace = (layer: Layer, picture: readonly Mark[], at: View = view, opening: Opening = still): Sheet => {
    const old = sheet(layer);
    const fresh = createSheet(layer, marksOf(layer, picture), { plane, frame, view: readView(picture) });
    fresh.place(at);
    if (opening.ways.size > 0) fresh.hold(opening);
    old.svg.before(fresh.svg);
    sheets.set(layer, fresh);
    views.set(layer, groundOf(layer, picture));
    ghosts = [...ghosts, old];
    const fading = ghosts.filter((ghost) => ghost.layer === layer);
    drop(fading.slice(0, -GHOSTS));
    return fresh;
  };

  const exchange = (layer: Layer, picture: readonly Mark[]): Sheet => {
    const [old, marks] = [sheet(layer), marksOf(layer, picture)];
    if (views.get(layer) === groundOf(layer, picture) && haveSameShape(old.marks, marks)) {
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
    sheet('labels').svg.before(...guests);
  };

  const drop = (gone: readonly Sheet[]): void => {
    for (const { svg } of gone) svg.remove();
    ghosts = ghosts.filter((ghost) => !gone.includes(ghost));
  };

  const set = (picture: readonly Mark[]): void => {
    look(readView(picture));
    for (const layer of layers) if (differs(layer, picture)) replace(layer, picture);
    drop(ghosts);
    overlay([]);
    for (const one of sheets.values()) one.rest();
  };

  return {
    view: () => view,
    look,
    sheet,
    ghosts: () => ghosts,
    differs,
    replace,
    exchange,
    frame: () => frame,
    overlay,
    travel: () => {
      for (const one of [...sheets.values(), ...ghosts]) if (followsCamera(one.layer)) one.move();
    },
    set,
    sharpen: (picture) => {
      for (const one of sheets.values()) {
        if (isOnPlane(one)) one.update(marksOf(one.layer, picture));
        one.sharpen();
      }
    },
    resize: (width, height) => {
      frame = `0 0 ${width} ${height}`;
    },
  };
}

/** Whether marks differ in what their attributes and texts say and in nothing else. */
function haveSameShape(before: readonly Mark[], after: readonly Mark[]): boolean {
  const shape = ({ id, tag, attrs }: Mark): string => `${id} ${tag} ${Object.keys(attrs)}`;
  return before.map(shape).join() === after.map(shape).join();
}

function marksOf(layer: Layer, picture: readonly Mark[]): readonly Mark[] {
  return picture.filter((mark) => mark.layer === layer && mark.id !== 'camera');
}
