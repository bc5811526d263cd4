/** Where pictures are loaded from: beside the page, or the page itself, which then holds each of them once. */
import { pictureOf } from '../../pictures.ts';

/** Addresses of data by the author's pictures. */
let held: Readonly<Record<string, string>> | undefined;

/** What a file of a picture is loaded from. */
export function sourceOf(file: string): string {
  held ??= JSON.parse(document.getElementById('_images')?.textContent ?? '{}') as Record<string, string>;
  // What leads from the page's folder to the root stands in the page.
  return held[pictureOf(file)] ?? (document.body.dataset.up ?? '') + file;
}

/** Shows the images of the page's texts that it holds itself. */
export function showHeld(): void {
  for (const image of document.querySelectorAll<HTMLImageElement>('img[data-held]'))
    image.src = sourceOf(image.dataset.held ?? '');
}
