/** The shapes that a document's pictures share, with a base map's picture, which stands once in a document. */
import type { Shape } from '../../draw/ground/mark.ts';
import { shapesToSvg } from '../../draw/ground/svg.ts';
import { drawShapes } from '../../draw/shapes.ts';
import type { Graphic } from '../../graphic.ts';
import type { Html } from '../../html.ts';
import { addressOf } from './image.ts';
import type { Medium } from './medium.ts';

/** The shapes of a graphic; `change` is done to each of them. */
export function renderShapes(
  { medium }: { readonly medium: Medium },
  graphic: Graphic,
  change: (shape: Shape) => Shape = (shape) => shape,
): Html {
  const { picture } = graphic.base;
  const file = picture && addressOf(picture.src, picture.pixels, medium);
  const address = file && (medium.enclosed?.(file) ?? file);
  const load = (shape: Shape): Shape =>
    address !== undefined && shape.tag === 'image' ? { ...shape, attrs: { ...shape.attrs, href: address } } : shape;
  return shapesToSvg(drawShapes(graphic).map((shape) => change(load(shape))));
}
