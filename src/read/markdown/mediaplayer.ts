/** Films and sounds: files of the story's folder, which the browser's own controls play, with the captions that lie beside them. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { playerOf } from '../../endings.ts';
import { type Image, makeFigure, makeImage, readAlt } from './imageelements.ts';
import { encodePath, isRemote, placesOf } from './imagepath.ts';
import { findImage, type Images } from './images.ts';
import type { Manuscript } from './manuscript.ts';
import { lineBreak } from './tree.ts';

/** Whether an image is a film or a sound, and one that can be played. */
export function isPlayed({ src }: Pick<Image, 'src'>): boolean {
  return playerOf(src) !== undefined && !isRemote(src);
}

/** The player in a line of text, or as a figure with its caption and credit. Nothing plays by itself. */
export function makePlayer(
  image: Image,
  figure: boolean,
  images: Images,
  manuscript: Manuscript,
): readonly ElementContent[] {
  const kind = playerOf(image.src) ?? 'video';
  const alt = readAlt(image, manuscript);
  // They are asked for where the film is missing too: whoever reads a single file then brings both.
  const captions = findCaptions(image, images, manuscript);
  const poster = findPoster(image, images, manuscript);
  const found = findImage(image, images, manuscript, kind);
  if (found === undefined) return [h('span', { class: 'missing' }, alt)];
  const own = image.attributes?.values;
  const track =
    captions && h('track', { kind: 'captions', ...captions, srcLang: own?.get('lang')?.value, default: true });
  const player = h(kind, { src: found.src, controls: true, preload: 'metadata', ariaLabel: alt }, track);
  const element: Element = poster ? { ...player, data: { poster } } : player;
  return figure ? [makeFigure(element, image.caption, own?.get('credit')?.value), lineBreak] : [element];
}

/** The picture of `poster=`, which stands for a film until it plays, and on paper. */
function findPoster({ attributes }: Image, images: Images, manuscript: Manuscript): Element | undefined {
  const poster = attributes?.values.get('poster');
  if (poster === undefined) return undefined;
  const image = { src: poster.value, alt: '', caption: '', attributes: undefined, spot: poster.spot };
  const decorates = { spot: poster.spot, classes: [], values: new Map([['alt', { value: '', spot: poster.spot }]]) };
  const [element] = makeImage({ ...image, attributes: decorates }, false, images, manuscript);
  return element?.type === 'element' && element.tagName === 'img' ? element : undefined;
}

/** The captions: a file, and its text, for a browser loads no captions beside a page that was opened by double-click. */
function findCaptions(
  { src, spot }: Image,
  images: Images,
  manuscript: Manuscript,
): { readonly src: string; readonly dataText: string } | undefined {
  const places = placesOf(src, manuscript.bare, manuscript.file.path).map((place) => place.replace(/\.\w+$/, '.vtt'));
  for (const place of places) images.asked.add(place);
  const path = places.find((place) => images.files.has(place));
  const bytes = path === undefined ? undefined : images.files.get(path);
  if (path === undefined || bytes === undefined) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!/^WEBVTT(\s|$)/.test(text)) {
    manuscript.report.fault(spot, `the captions "${path}" are none, expected a file that begins with WEBVTT`);
    return undefined;
  }
  images.used.set(path, { bytes, size: undefined, broken: undefined });
  return { src: encodePath(path), dataText: text };
}
