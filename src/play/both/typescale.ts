/** Letters of pictures grow with the reader's type: a picture is drawn for a smaller place, and shown larger. */
import type { Pixels } from '../../pictures.ts';

/** The type of a page as it is made, in pixels. */
const OWN = 16;

/** By how much the reader's type is larger, by choice or by a setting of the browser. */
export function typeScale(): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / OWN);
}

/** The size to draw for and by how much to show it larger: as much as the type, unless it would be smaller than the least. */
export function enlarge(size: Pixels, scale: number, least: Pixels): { readonly size: Pixels; readonly zoom: number } {
  const room = Math.min(size.width / least.width, size.height / least.height);
  const zoom = Math.max(1, Math.min(scale, room));
  return { size: { width: size.width / zoom, height: size.height / zoom }, zoom };
}
