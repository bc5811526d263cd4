/** Images: the file must be there, the alternative text too, and its size is read so that nothing jumps while it loads. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { imageSize } from 'image-size';
import { isImage } from '../../endings.ts';
import { nearest } from '../../problem.ts';
import type { Spot } from '../ground/report.ts';
import type { Attributes } from './attributes.ts';
import { pageClass } from './classes.ts';
import { encodePath, placesOf } from './imagepath.ts';
import type { Page } from './page.ts';
import { cleanSvg } from './svg.ts';
import { deepestTree, lineBreak } from './tree.ts';

/** The files an author may show, where texts asked for one, and the ones that were shown. */
export interface Images {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly asked: Set<string>;
  readonly used: Map<string, Used>;
}

/** A file as it is shown, and its size where it could be read. */
export interface Used {
  readonly bytes: Uint8Array;
  readonly size: Size | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** An image as the author wrote it. */
export interface Image {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly attributes: Attributes | undefined;
  /** The width its author gave it, in CSS pixels. */
  readonly width?: number;
  readonly spot: Spot;
}

/** The image in a line of text, or as a figure with its caption and credit. */
export function makeImage(image: Image, figure: boolean, images: Images, page: Page): readonly ElementContent[] {
  const own = image.attributes?.values;
  const alt = own?.get('alt')?.value ?? image.alt;
  if (alt.trim() === '' && !own?.has('alt')) {
    page.report.fault(
      image.spot,
      'the image has no alternative text, expected ![what it shows](…), or {alt=""} where it only decorates',
    );
  }
  if (/^([a-z][\w+.-]*:)?\/\//i.test(image.src)) return makeRemote(image, alt, page);
  const found = findImage(image, images, page);
  if (found === undefined) {
    const name = placesOf(image.src, page.bare).at(-1) ?? image.src;
    return [h('span', { class: 'missing' }, alt || name.slice(0, 80))];
  }
  const element = makeElement(image, found.src, alt, found.size, figure);
  return figure ? [makeFigure(element, image.caption, own?.get('credit')?.value), lineBreak] : [element];
}

/** The address of an image in the outputs, and its size where that could be read; nothing, and a report, where there is no such file. */
export function findImage(
  { src, spot }: Pick<Image, 'src' | 'spot'>,
  images: Images,
  page: Page,
): { readonly src: string; readonly size: Size | undefined } | undefined {
  if (/^data:image\/(?:png|jpeg|gif|webp);/i.test(src)) return { src, size: undefined };
  if (/^data:/i.test(src)) {
    page.report.fault(spot, 'an image inside the text must be PNG, JPEG, GIF or WebP, expected a file');
    return undefined;
  }
  const places = placesOf(src, page.bare);
  for (const place of places) images.asked.add(place);
  const path = places.find((place) => images.files.has(place) && isImage(place));
  const bytes = path !== undefined && images.files.get(path);
  if (!bytes) {
    reportMissing(src, places, spot, images, page);
    return undefined;
  }
  const used = images.used.get(path) ?? use(bytes, path, spot, page);
  images.used.set(path, used);
  return { src: encodePath(path), size: used.size };
}

function makeElement(
  { attributes, caption, width }: Image,
  src: string,
  alt: string,
  size: Size | undefined,
  figure: boolean,
): Element {
  const names = attributes?.classes.map(({ value }) => pageClass(value)) ?? [];
  const box = size && width !== undefined ? { width, height: Math.round((size.height * width) / size.width) } : size;
  return h('img', {
    ...{ src, alt, ...box },
    title: figure || caption === '' ? undefined : caption,
    className: names.length > 0 ? names : undefined,
    lang: attributes?.values.get('lang')?.value,
  });
}

function makeFigure(element: Element, caption: string, credit: string | undefined): Element {
  const source = credit === undefined ? [] : [h('span', { class: 'credit' }, credit)];
  const line = [...(caption === '' ? [] : [caption]), ...source].flatMap((part, i) => (i > 0 ? [' ', part] : [part]));
  return h('figure', element, line.length > 0 ? h('figcaption', line) : undefined);
}

function reportMissing(src: string, places: readonly string[], spot: Spot, { files }: Images, page: Page): void {
  const path = places.at(-1);
  const near = path && nearest(path, [...files.keys()].filter(isImage));
  const lack =
    path !== undefined && files.has(path)
      ? 'is none that browsers show, expected PNG, JPEG, GIF, SVG, WebP or AVIF'
      : `is missing${near ? `, did you mean "${near}"?` : ''}`;
  if (path === undefined)
    page.report.fault(spot, `the image "${src}" lies outside of the story's folder, expected a file in it`);
  else page.report.fault(spot, `the image "${path}" ${lack}`);
}

/** Nothing is fetched from another host; in a bare deck a link stands for what would have been. */
function makeRemote(image: Image, alt: string, page: Page): readonly ElementContent[] {
  page.report.fault(
    image.spot,
    `remote media cannot be shown without a network, expected a file in the story's folder: ${image.src}`,
  );
  return [{ ...h('a', { href: image.src }, alt || image.src), data: { leads: 'away' } }];
}

function use(bytes: Uint8Array, path: string, spot: Spot, page: Page): Used {
  const shown = /\.svg$/i.test(path) ? clean(bytes, path, spot, page) : bytes;
  return { bytes: shown, size: sizeOf(shown, path, spot, page) };
}

/** A picture without anything that runs or loads; an empty one where it cannot be read. */
function clean(bytes: Uint8Array, path: string, spot: Spot, page: Page): Uint8Array {
  const drawing = cleanSvg(bytes);
  if (!drawing)
    page.report.fault(
      spot,
      `"${path}" is no SVG picture that can be read, expected one that begins with <svg and is at most ${deepestTree} elements deep`,
    );
  const names = (drawing?.dropped ?? []).map(({ element, attribute }) =>
    attribute ? `${attribute}=` : `<${element}>`,
  );
  if (names.length > 0)
    page.report.fault(
      spot,
      `the picture "${path}" holds ${[...new Set(names)].join(', ')}: nothing in a picture may run, load or lead away, take it out`,
    );
  return drawing?.bytes ?? new Uint8Array();
}

function sizeOf(bytes: Uint8Array, path: string, spot: Spot, page: Page): Size | undefined {
  try {
    const { width, height } = imageSize(bytes);
    if (width > 0 && height > 0) return { width: Math.round(width), height: Math.round(height) };
  } catch {
    page.report.warn(
      spot,
      `the size of "${path}" cannot be read: is it an image that browsers show (PNG, JPEG, SVG, WebP, AVIF, GIF)?`,
    );
  }
  return undefined;
}
