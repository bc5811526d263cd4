/** The view `picture`: a picture of the author's own, behind the text or beside it; from part to part of it the camera moves. */

import type { OwnPicture, PicturePart, Scene } from '../../graphic.ts';
import type { PageGraphic } from '../../pagedata.ts';
import { fileFor, webFiles } from '../../pictures.ts';
import type { FrameLayout, Rect } from '../ground/layout.ts';
import { type Mark, round } from '../ground/mark.ts';
import { boxAttrs } from '../ground/rects.ts';
import type { Told } from '../ground/view.ts';
import { type Camera, cameraMark, cameraOn } from '../map/camera.ts';
import { drawCaption, setCaption } from './caption.ts';

const all: PicturePart = { x: 0, y: 0, width: 100, height: 100 };

/** On screens the picture lies where the camera moves; between columns, and on paper, it stands still. */
export function drawPicture(graphic: PageGraphic, scene: Scene, layout: FrameLayout): readonly Mark[] {
  const { picture, part = all } = scene;
  if (picture === undefined) return [];
  const bleeds = isBleeding(scene);
  const caption = setCaption(picture, layout, bleeds);
  const room = roomFor(scene, layout, bleeds ? 0 : caption.height);
  const wholly = lay(picture, all, room, scene.variant === 'full');
  const drawCaptionAt = (box: Rect): readonly Mark[] => drawCaption(caption, box, layout, bleeds);
  if (layout.print)
    return [image(picture, scene, wholly, 'panel'), ...markPart(wholly, scene.part), ...drawCaptionAt(wholly)];
  const near = part === all ? wholly : lay(picture, part, aside(scene, layout, room), false);
  if (scene.variant === 'between') return [cut(picture, scene, near, room), ...drawCaptionAt(within(near, room))];
  const base = cameraOn(graphic, scene.focus, layout);
  // Its place on the plane is the same whatever is seen and said of it: then the camera can go there.
  const place = onPlane(lay(picture, all, roomFor(scene, layout, 0), scene.variant === 'full'), base);
  const marks = [image(picture, scene, place, 'map'), ...unveil(scene), ...drawCaptionAt(within(near, room))];
  return [cameraMark(cameraTo(near, place)), ...marks];
}

/** Whether the picture reaches under what is written on it. */
function isBleeding({ variant, part }: Scene): boolean {
  return variant === 'full' || (part !== undefined && variant !== 'print');
}

/** What a picture may fill: all of the frame behind a poster's words, else what the text leaves, to the frame's edges. */
function roomFor({ variant }: Scene, { frame, area, print }: FrameLayout, caption: number): Rect {
  if (variant === 'full') return frame;
  const box = print ? area : { ...frame, x: area.x, width: frame.x + frame.width - area.x };
  const left = variant === 'deck' || variant === 'wide' ? box : { ...box, x: frame.x, width: frame.width };
  return { ...left, height: left.height - caption };
}

/** A part is looked at beside the words, also where the picture lies behind them. */
function aside({ variant }: Scene, { frame, area }: FrameLayout, room: Rect): Rect {
  return variant === 'full' ? { ...frame, x: area.x, width: frame.x + frame.width - area.x } : room;
}

/** Where all of the picture stands so that a part of it is whole in a room, or covers it; no edge stands inside where none need to. */
function lay(picture: OwnPicture, part: PicturePart, room: Rect, covers: boolean): Rect {
  const [width, height] = [(picture.width * part.width) / 100, (picture.height * part.height) / 100];
  const scales = [room.width / width, room.height / height];
  const scale = covers ? Math.max(...scales) : Math.min(...scales);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const x = room.x + room.width / 2 - (size.width * (part.x + part.width / 2)) / 100;
  const y = room.y + room.height / 2 - (size.height * (part.y + part.height / 2)) / 100;
  return { ...size, x: filled(x, size.width, room.x, room.width), y: filled(y, size.height, room.y, room.height) };
}

/** The start of a stretch, moved so that it fills a room if it is long enough. */
function filled(start: number, length: number, first: number, room: number): number {
  return length < room ? start : Math.min(first, Math.max(first + room - length, start));
}

function within(box: Rect, room: Rect): Rect {
  const [x, y] = [Math.max(box.x, room.x), Math.max(box.y, room.y)];
  const right = Math.min(box.x + box.width, room.x + room.width);
  const foot = Math.min(box.y + box.height, room.y + room.height);
  return { x, y, width: right - x, height: foot - y };
}

/** A place on the screen as the plane has it, seen by a camera. */
function onPlane({ x, y, width, height }: Rect, { scale, ...shift }: Camera): Rect {
  const thousandth = { x: round((x - shift.x) / scale), y: round((y - shift.y) / scale) };
  return { ...thousandth, width: round(width / scale), height: round(height / scale) };
}

/** The camera that sees a place of the plane there on the screen. */
function cameraTo(seen: Rect, place: Rect): Camera {
  const scale = seen.width / place.width;
  return { scale: round(scale), x: round(seen.x - place.x * scale), y: round(seen.y - place.y * scale) };
}

/** Style sheets put no veil over a picture that is there as a whole, nor over one behind a poster's words, which have a field of their own. */
function unveil({ variant, part }: Scene): readonly Mark[] {
  return variant === 'full' || part === undefined
    ? [{ id: 'unveiled', layer: 'panel', tag: 'g', attrs: { class: 'unveiled' } }]
    : [];
}

function image(picture: OwnPicture, scene: Scene, { x, y, width, height }: Rect, layer: Mark['layer']): Mark {
  const box = { x: round(x), y: round(y), width: round(width), height: round(height) };
  const href = fileOf(picture, scene);
  const attrs = { class: 'own-picture', href, ...box, preserveAspectRatio: 'none' };
  // What lies elsewhere on the plane is another thing there.
  return { id: `picture-${picture.src}-${box.x}-${box.y}`, layer, tag: 'image', attrs };
}

/** Two points of a sharp screen for each of ours, as near as the story looks; the same file for all parts. */
function fileOf({ src, width, height, isDrawing }: OwnPicture, { size, near = 1 }: Scene): string {
  if (isDrawing) return src;
  const files = webFiles(src, { width, height }, near > 1);
  return fileFor(files, size.width * Math.max(1.5, near))?.file ?? src;
}

/** The picture, cut off at the edges of its room. */
function cut(picture: OwnPicture, scene: Scene, box: Rect, room: Rect): Mark {
  const inside = { ...box, x: box.x - room.x, y: box.y - room.y };
  const children = [image(picture, scene, inside, 'panel')];
  return { id: 'picture', layer: 'panel', tag: 'svg', attrs: boxAttrs(room), children };
}

/** On paper the part that the step looks at is framed. */
function markPart(box: Rect, part: PicturePart | undefined): readonly Mark[] {
  if (part === undefined) return [];
  const attrs = boxAttrs({
    x: box.x + (box.width * part.x) / 100,
    y: box.y + (box.height * part.y) / 100,
    width: (box.width * part.width) / 100,
    height: (box.height * part.height) / 100,
  });
  return ['part-halo', 'part'].map((name) => ({
    id: name,
    layer: 'panel',
    tag: 'rect',
    attrs: { class: name, ...attrs },
  }));
}

/** What it shows, and what the part of it shows. */
export function tellPicture(_: PageGraphic, { picture, part }: Told): readonly string[] {
  return [picture?.alt, part?.alt].flatMap((text) => (text ? [text.replace(/\.$/, '')] : []));
}
