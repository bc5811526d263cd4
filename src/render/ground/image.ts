/** An image in a text: which of its files a page shows. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { OwnPicture } from '../../graphic.ts';
import { type Html, raw } from '../../html.ts';
import { type Pixels, plainFor, plainOf, webFiles } from '../../pictures.ts';
import type { Medium } from './medium.ts';

/** So much of the window's height a picture in a text takes at most, per cent. */
export const HIGHEST = 80;

/** As wide as the screen on a phone, else a column; style sheets keep it lower than the window. */
const sizes = ({ width, height }: Pixels): string => {
  const tall = `${Math.round((HIGHEST * width) / height)}vh`;
  return `(max-width: 900px) min(100vw, ${tall}), min(60vw, ${tall})`;
};

/** The address of the one file by which a page shows an image that is as wide as a slide. */
export function addressOf(src: string, pixels: Pixels | undefined, { pictures, source }: Medium): string {
  if (pixels === undefined) return source(src);
  return source(pictures === 'plain' ? plainOf(src) : (webFiles(src, pixels).at(-1)?.file ?? src));
}

/** The elements that show an image; an author's own address, where no files are made of it. */
export function showImage(image: Element, medium: Medium): readonly ElementContent[] | undefined {
  const { src } = image.properties;
  if (typeof src !== 'string') return undefined;
  const { pixels } = image.data ?? {};
  if (medium.hold?.(src, pixels)) return [held(image, src)];
  if (pixels === undefined) return [withSource(image, src, medium)];
  if (medium.pictures === 'plain') return [withSource(image, plainOf(src), medium)];
  return [h('picture', makeSource(image, src, pixels, medium), withSource(image, plainOf(src), medium))];
}

/** The page's script shows what it holds. */
function held({ data: _, properties: { src: __, ...properties }, ...image }: Element, src: string): Element {
  return { ...image, properties: { dataHeld: src, ...properties } };
}

/** What of a picture is needed to show it beside words that say what it shows. */
type Shown = Pick<OwnPicture, 'src' | 'width' | 'height' | 'isDrawing'>;

/** A picture of the author's own beside a text that tells what it shows, or a logo: nobody need load it before it is seen. */
export function renderOwnPicture({ medium }: { readonly medium: Medium }, picture: Shown): Html {
  const { src, width, height, isDrawing } = picture;
  const image = h('img', { src, alt: '', width, height });
  const shown = showImage(isDrawing ? image : { ...image, data: { pixels: { width, height } } }, medium) ?? [];
  return raw(shown.map((node) => toHtml(node)).join(''));
}

/** Where a medium loads a picture in a figure from; one that its page's script holds is shown later. */
export function leadPicture({ source, pictures, hold }: Medium): (href: string) => string {
  return (href) => (hold ? 'data:,' : source(pictures === 'plain' ? plainFor(href) : href));
}

function withSource(image: Element, src: string, { source, scrolls }: Medium): Element {
  const { data: _, ...element } = image;
  return { ...element, properties: { ...image.properties, src: source(src), ...(scrolls && { loading: 'lazy' }) } };
}

function makeSource({ properties }: Element, src: string, pixels: Pixels, { source }: Medium): Element {
  const srcSet = webFiles(src, pixels).map(({ file, width }) => `${source(file)} ${width}w`);
  const { width, height } = properties;
  const isNarrow = typeof width === 'number' && width < pixels.width;
  return h('source', {
    type: 'image/webp',
    srcSet: srcSet.join(', '),
    sizes: isNarrow ? `${width}px` : sizes(pixels),
    width,
    height,
  });
}
