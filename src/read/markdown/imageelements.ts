/** Images as elements: in a line of text, or as figures with caption and credit; each says what it shows, for those who cannot see it. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Located, Spot } from '../ground/report.ts';
import type { Attributes } from './attributes.ts';
import { pageClass } from './classes.ts';
import { isRemote, placesOf } from './imagepath.ts';
import { type Found, findImage, type Images, sayRemote } from './images.ts';
import type { Manuscript } from './manuscript.ts';
import { lineBreak } from './tree.ts';

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

/** What an image shows, for those who cannot see it; it must be said. */
export function readAlt(image: Image, manuscript: Manuscript): string {
  const own = image.attributes?.values;
  const alt = (own?.get('alt') ?? own?.get('fig-alt'))?.value ?? image.alt;
  if (alt.trim() === '' && !own?.has('alt')) {
    manuscript.report.fault(
      image.spot,
      'the image has no alternative text, expected ![what it shows](…), or {alt=""} where it only decorates',
    );
  }
  return alt;
}

/** The image in a line of text, or as a figure with its caption and credit. */
export function makeImage(
  image: Image,
  figure: boolean,
  images: Images,
  manuscript: Manuscript,
): readonly ElementContent[] {
  const own = image.attributes?.values;
  const alt = readAlt(image, manuscript);
  if (isRemote(image.src)) return makeRemote(image, alt, manuscript);
  const poster = own?.get('poster');
  if (poster) manuscript.report.fault(poster.spot, 'a poster belongs to a film or a sound, expected none at a picture');
  const found = findImage(image, images, manuscript);
  if (found === undefined) {
    const name = placesOf(image.src, manuscript.bare, manuscript.file.path).at(-1) ?? image.src;
    return [h('span', { class: 'missing' }, alt || name.slice(0, 80))];
  }
  const width = readWidth(own?.get('width'), manuscript);
  const element = makeElement({ ...image, ...width.pixels }, found, alt, figure);
  if (!figure) return [addClass(element, width.share)];
  return [addClass(makeFigure(element, image.caption, own?.get('credit')?.value), width.share), lineBreak];
}

/** The shares of a column's width that `theme.css` knows, per cent. */
export const shares = [10, 20, 25, 30, 33, 40, 50, 60, 66, 70, 75, 80, 90, 100];

/** A width as an author gives it: pixels, or a share of the column as the class that stands for the nearest one. */
function readWidth(
  given: Located<string> | undefined,
  manuscript: Manuscript,
): { readonly pixels?: { readonly width: number }; readonly share?: string } {
  const [, digits, unit] = /^(\d{1,4})(px|%)?$/.exec(given?.value ?? '') ?? [];
  const number = Number(digits);
  if (number > 0 && unit === '%') {
    const near = shares.reduce((best, share) => (Math.abs(share - number) < Math.abs(best - number) ? share : best));
    return { share: `width-${near}` };
  }
  if (number > 0) return { pixels: { width: number } };
  if (given)
    manuscript.report.fault(given.spot, `bad width "${given.value}", expected width=50% or pixels, as width=300`);
  return {};
}

function addClass(element: Element, name: string | undefined): Element {
  if (name === undefined) return element;
  const { className } = element.properties;
  const names = Array.isArray(className) ? className : [];
  return { ...element, properties: { ...element.properties, className: [...names, name] } };
}

function makeElement(
  { attributes, caption, width }: Image,
  { src, size, isMade }: Found,
  alt: string,
  figure: boolean,
): Element {
  const names = attributes?.classes.map(({ value }) => pageClass(value)) ?? [];
  const box = size && width !== undefined ? { width, height: Math.round((size.height * width) / size.width) } : size;
  const element = h('img', {
    src,
    alt,
    ...box,
    title: figure || caption === '' ? undefined : caption,
    className: names.length > 0 ? names : undefined,
    lang: attributes?.values.get('lang')?.value,
  });
  return size && isMade ? { ...element, data: { pixels: size } } : element;
}

/** A figure around an image or a player, with what stands below it. */
export function makeFigure(element: Element, caption: string, credit: string | undefined): Element {
  const source = credit === undefined ? [] : [h('span', { class: 'credit' }, credit)];
  const line = [...(caption === '' ? [] : [caption]), ...source].flatMap((part, i) => (i > 0 ? [' ', part] : [part]));
  return h('figure', element, line.length > 0 ? h('figcaption', line) : undefined);
}

/** Nothing is fetched from another host; in a bare deck a link stands for what would have been. */
function makeRemote(image: Image, alt: string, manuscript: Manuscript): readonly ElementContent[] {
  manuscript.report.fault(image.spot, sayRemote(image.src));
  return [{ ...h('a', { href: image.src }, alt || image.src), data: { leads: 'away' } }];
}
