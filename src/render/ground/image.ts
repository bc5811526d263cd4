/** An image in a text: which of its files a page shows. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { fileFor, type Pixels, plainOf, webFiles } from '../../pictures.ts';
import type { Medium } from './medium.ts';

/** As wide as the screen on a phone, else a column; style sheets keep it lower than the window. */
const sizes = ({ width, height }: Pixels): string => {
  const tall = `${Math.round((80 * width) / height)}vh`;
  return `(max-width: 900px) min(100vw, ${tall}), min(60vw, ${tall})`;
};

/** A file by itself holds each picture once, for a projector. */
const onlyWidth = 1920;

/** The elements that show an image; an author's own address, where no files are made of it. */
export function showImage(image: Element, medium: Medium): readonly ElementContent[] | undefined {
  const { src } = image.properties;
  if (typeof src !== 'string') return undefined;
  const { pixels } = image.data ?? {};
  if (pixels === undefined) return [withSource(image, src, medium)];
  if (medium.pictures === 'plain') return [withSource(image, plainOf(src), medium)];
  if (medium.pictures === 'one')
    return [withSource(image, fileFor(webFiles(src, pixels), onlyWidth)?.file ?? src, medium)];
  return [h('picture', makeSource(image, src, pixels, medium), withSource(image, plainOf(src), medium))];
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
