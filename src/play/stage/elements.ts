/** Elements of pictures in the browser. */
import type { Mark } from '../../draw/ground/mark.ts';
import { sourceOf } from '../both/held.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element of a picture with its attributes, its text and what stands in it. */
export function createElement({
  tag,
  attrs,
  text,
  children = [],
}: Pick<Mark, 'tag' | 'attrs' | 'text' | 'children'>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs))
    element.setAttribute(name, tag === 'image' && name === 'href' ? sourceOf(String(value)) : String(value));
  if (text !== undefined) element.textContent = text;
  element.append(...children.map(createElement));
  return element;
}

/** An empty picture in the stack of panes. */
export function createSvg(name: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', `layer layer-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  return svg;
}
