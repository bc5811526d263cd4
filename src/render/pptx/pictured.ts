/** The pictures of a presentation: which part of a drawing stands where. */

import { decodeAddress } from '../../address.ts';
import { between, type Rect, slideSize } from '../../draw/ground/layout.ts';
import { isOnPlane, type Mark } from '../../draw/ground/mark.ts';
import { toSvg } from '../../draw/ground/svg.ts';
import type { OwnPicture, PicturePart, Scene } from '../../graphic.ts';
import { plainFile } from '../../pictures.ts';
import type { Slide, Step } from '../../story.ts';
import type { Edition } from '../ground/edition.ts';
import { deckVariant, drawLed } from '../ground/figure.ts';
import { leadPicture } from '../ground/image.ts';
import { fitBox, layouts, small } from './placeholders.ts';
import type { Drawing, Picture, SheetPart } from './presentation.ts';

/** A picture in its place, what stands around it, and the drawing that it shows. */
export interface Pictured {
  readonly part: Picture;
  readonly around: readonly SheetPart[];
  readonly drawings: readonly Drawing[];
}

/** The whole frame, behind a few words. */
export function drawWhole(edition: Edition, slide: Slide, step: Step): Pictured {
  return cutOut(edition, slide, step, { x: 0, y: 0, ...slideSize }, slideSize);
}

/** What the deck keeps free for words is cut off; nothing reaches lower than `bottom`. */
export function drawBeside(edition: Edition, slide: Slide, step: Step, bottom: number): Pictured {
  const { x = 0 } = layouts.figure.picture ?? {};
  const height = Math.floor(bottom);
  const crop = { x, y: 0, width: slideSize.width - x, height };
  return cutOut(edition, slide, step, crop, { ...slideSize, height });
}

/** Between two columns, smaller where the sources below need the room. */
export function drawBetween(edition: Edition, slide: Slide, step: Step, bottom: number): Pictured {
  const { top: y, width, height } = between;
  const x = (slideSize.width - width) / 2;
  return cutOut(edition, slide, step, { x, y, width, height }, slideSize, {
    x,
    y,
    width,
    height: Math.max(120, bottom - y),
  });
}

/** `crop` of a drawing of `size`, in `room`, or where it would stand anyway. */
function cutOut(
  edition: Edition,
  slide: Slide,
  step: Step,
  crop: Rect,
  size: { readonly width: number; readonly height: number },
  room: Rect = crop,
): Pictured {
  const alt = edition.sentences.get(step.id) ?? '';
  const scene = edition.scenes.get(step.id) ?? step.scene;
  const { graphic } = edition.story;
  if (scene.view === 'picture' && scene.picture) return showOwn(scene.picture, scene.part, alt, room);
  if (graphic === undefined) throw new Error(`no picture at ${step.id}`);
  const whole: Scene = { ...scene, variant: deckVariant(slide, step), size };
  const svg = toSvg(fadeIn(drawLed(graphic, whole, leadPicture(edition.medium)), crop), size);
  const part: Picture = {
    kind: 'picture',
    alt,
    box: fitBox(crop, room),
    media: { still: step.id },
    placed: room.x > 0,
  };
  return { part, around: [], drawings: [{ name: step.id, svg, crop }] };
}

/** So wide is a map's edge beside the words. */
const EDGE = 96;

/** A map that is cut off at the words' column fades in from there, as it does in the deck, under ways and names. */
function fadeIn(marks: readonly Mark[], { x, height }: Rect): readonly Mark[] {
  const ground = marks.findLastIndex(isOnPlane) + 1;
  if (x === 0 || ground === 0) return marks;
  const attrs = { class: 'fade', width: height, height: EDGE, transform: `matrix(0 1 -1 0 ${x + EDGE} 0)` };
  return [...marks.slice(0, ground), { id: 'fade-in', layer: 'flows', tag: 'rect', attrs }, ...marks.slice(ground)];
}

/** A picture of the author's own is a picture in PowerPoint too, and its caption words. */
function showOwn(picture: OwnPicture, part: PicturePart | undefined, alt: string, room: Rect): Pictured {
  const { src, width, height, isDrawing, caption, credit } = picture;
  const lines = [caption, credit].flatMap((text) => (text ? [text] : []));
  const below = lines.length * small.caption * 1.5;
  const share = part ? { width: (width * part.width) / 100, height: (height * part.height) / 100 } : picture;
  const file = decodeAddress(isDrawing ? src : plainFile(src, { width, height }).file);
  const box = fitBox(share, { ...room, height: room.height - below });
  const shown: Picture = { kind: 'picture', alt, box, media: { file }, placed: room.x > 0, ...(part && { part }) };
  const paragraphs = lines.map((text) => ({ kind: 'caption' as const, level: 0, runs: [{ text }] }));
  const around: SheetPart = {
    kind: 'words',
    box: { x: box.x, y: box.y + box.height + 4, width: box.width, height: below },
    size: small.caption,
    paragraphs,
  };
  return { part: shown, around: lines.length > 0 ? [around] : [], drawings: [] };
}
