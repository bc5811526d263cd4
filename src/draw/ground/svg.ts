/** Marks as SVG text, for pages, paper and readers without scripts. */

import type { Scene } from '../../graphic.ts';
import { type Html, html, raw } from '../../html.ts';
import { isOnPlane, type Mark, type Shape } from './mark.ts';

/**
 * One picture of its own. With a label it is an image with that alternative text, without one it is hidden from screen readers.
 * What `use` marks refer to must stand in the same document: see `shapesToSvg`.
 */
export function toSvg(marks: readonly Mark[], size: Scene['size'], options: { readonly label?: string } = {}): Html {
  const role =
    options.label === undefined ? html` aria-hidden="true"` : html` role="img" aria-label="${options.label}"`;
  return html`<svg class="figure" viewBox="0 0 ${size.width} ${size.height}"${role}>${marksToSvg(marks)}</svg>`;
}

/** What stands in such a picture: on the map's plane what the camera moves, over it the rest. */
export function marksToSvg(marks: readonly Mark[]): Html {
  const camera = marks.find((mark) => mark.id === 'camera');
  const moved = marks.filter((mark) => isOnPlane(mark) && mark !== camera);
  const fixed = marks.filter((mark) => !isOnPlane(mark));
  return html`<g${attributes(camera?.attrs ?? {})}>${moved.map(markToSvg)}</g>${fixed.map(markToSvg)}`;
}

/** The shared shapes of a document in a holder of no size: see the class `shapes`. Never hide it by `display`: gradients would vanish. */
export function shapesToSvg(shapes: readonly Shape[]): Html {
  const fade = raw(
    '<linearGradient id="_fade" x1="0" x2="0" y1="0" y2="1"><stop class="fade-from" offset="0"/><stop class="fade-to" offset="1"/></linearGradient>',
  );
  return html`<svg class="shapes" width="0" height="0" aria-hidden="true"><defs>${fade}${shapes.map(shape)}</defs></svg>`;
}

function shape({ id, tag, attrs, children }: Shape): Html {
  return html`<${raw(tag)} id="${id}"${attributes(attrs)}>${children?.map(shape)}</${raw(tag)}>`;
}

/** One mark as an element, with those that stand in it. */
export function markToSvg({ tag, attrs, text, children }: Mark): Html {
  const content = text ?? children?.map(markToSvg);
  return content === undefined
    ? html`<${raw(tag)}${attributes(attrs)}/>`
    : html`<${raw(tag)}${attributes(attrs)}>${content}</${raw(tag)}>`;
}

function attributes(attrs: Mark['attrs']): readonly Html[] {
  return Object.entries(attrs).map(([name, value]) => html` ${raw(name)}="${value}"`);
}
