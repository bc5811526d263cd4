/** A picture by itself: what style sheets and shared shapes give it in a page stands in it, so that any program shows it alike. */

/** What a picture's elements look like; each as CSS and SVG both call it. What is inherited is written where it changes. */
const looks = {
  inherited: [
    ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap'],
    ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'paint-order'],
    ...['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor', 'visibility'],
  ],
  own: ['opacity', 'stop-color', 'stop-opacity', 'vector-effect', 'dominant-baseline', 'display'],
} as const;

/** What an SVG says where it says nothing. */
const silent: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'fill-rule': 'nonzero',
  'stroke-width': '1px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'paint-order': 'normal',
  'font-weight': '400',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  visibility: 'visible',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'vector-effect': 'none',
  'dominant-baseline': 'auto',
  display: 'inline',
};

/**
 * A copy of a picture in the page, which needs neither style sheets nor shapes of the page. While it is made it lies in `room`, an
 * element as large as the picture's own `viewBox`, so that a stroke that no camera widens is as wide as it says.
 */
export function freeze(picture: SVGSVGElement, room: HTMLElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const { width } = picture.viewBox.baseVal;
  room.style.width = `${width > 0 ? width : picture.width.baseVal.value}px`;
  room.replaceChildren(copy);
  resolveUses(copy);
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
  bringShared(copy);
  // From the inside out: one without a size of its own is as large as the one around it.
  for (const nested of [...copy.querySelectorAll('svg')].reverse()) flatten(nested);
  const elements = [copy, ...copy.querySelectorAll('*')].filter((element) => element instanceof SVGElement);
  const found = elements.map((element) => readLooks(element));
  for (const [i, element] of elements.entries()) writeLooks(element, found[i] ?? new Map());
  for (const element of elements) if (isHidden(element)) element.remove();
  copy.removeAttribute('display');
  room.replaceChildren();
  return copy;
}

/** In place of each reference a copy of what it refers to. */
function resolveUses(copy: SVGSVGElement): void {
  for (let use = copy.querySelector('use'); use !== null; use = copy.querySelector('use')) {
    const shape = document.querySelector(use.getAttribute('href') ?? '_');
    const group = document.createElementNS(copy.namespaceURI ?? '', 'g');
    for (const { name, value } of use.attributes)
      if (!/^(?:href|x|y|width|height)$/.test(name)) group.setAttribute(name, value);
    if (shape !== null) group.append(shape.cloneNode(true));
    for (const element of group.querySelectorAll('[id]')) element.removeAttribute('id');
    use.replaceWith(group);
  }
}

/** The gradients and the like that the picture is painted with, out of the page. */
function bringShared(copy: SVGSVGElement): void {
  const defs = document.createElementNS(copy.namespaceURI ?? '', 'defs');
  const gradient = document.getElementById('_fade');
  if (gradient !== null && copy.querySelector('.fade') !== null) defs.append(gradient.cloneNode(true));
  if (defs.childElementCount > 0) copy.prepend(defs);
}

/** A picture in the picture becomes a group that is cut off at its edges: not every program knows the other. */
function flatten(nested: SVGSVGElement): void {
  const [outer, inner] = [
    (nested.parentElement as unknown as SVGGraphicsElement).getScreenCTM(),
    nested.getScreenCTM(),
  ];
  if (outer === null || inner === null) return;
  const { a, d, e, f } = outer.inverse().multiply(inner);
  const { x, y, width, height } = nested.viewBox.baseVal;
  const [box, clip, group] = ['rect', 'clipPath', 'g'].map((tag) =>
    document.createElementNS(nested.namespaceURI ?? '', tag),
  );
  if (!box || !clip || !group) return;
  const size = width > 0 ? [x, y, width, height] : [0, 0, nested.width.baseVal.value, nested.height.baseVal.value];
  for (const [i, name] of ['x', 'y', 'width', 'height'].entries()) box.setAttribute(name, String(size[i]));
  clip.id = `cut-${document.querySelectorAll('clipPath').length}`;
  clip.append(box);
  group.setAttribute('transform', `matrix(${a} 0 0 ${d} ${e} ${f})`);
  group.setAttribute('clip-path', `url(#${clip.id})`);
  group.append(clip, ...nested.childNodes);
  nested.replaceWith(group);
}

type Looks = Map<string, string>;

/** What an element says for itself: what differs from what it inherits, or from what is meant without a word. */
function readLooks(element: SVGElement): Looks {
  const style = getComputedStyle(element);
  const above = element.parentElement instanceof SVGElement ? getComputedStyle(element.parentElement) : undefined;
  const found: Looks = new Map();
  for (const name of looks.inherited) {
    const value = style.getPropertyValue(name);
    if (value !== (above?.getPropertyValue(name) ?? silent[name])) found.set(name, value);
  }
  for (const name of looks.own) {
    const value = style.getPropertyValue(name);
    if (value !== silent[name]) found.set(name, value);
  }
  const width =
    found.get('vector-effect') === 'non-scaling-stroke' ? Number.parseFloat(style.strokeWidth) / scaleOf(element) : 0;
  found.delete('vector-effect');
  if (width > 0) found.set('stroke-width', String(Math.round(width * 1000) / 1000));
  return found;
}

/** How much larger the element is shown than it is drawn. */
function scaleOf(element: SVGElement): number {
  const matrix = (element as SVGGraphicsElement).getScreenCTM?.();
  return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) || 1 : 1;
}

const painted: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color']);

/** Attributes that mean something to a page alone. */
const onlyInPages = /^(?:class|color|role|tabindex|data-.*|aria-.*)$/;

function writeLooks(element: SVGElement, found: Looks): void {
  for (const name of [...looks.inherited, ...looks.own]) element.removeAttribute(name);
  for (const { name } of [...element.attributes]) if (onlyInPages.test(name)) element.removeAttribute(name);
  for (const [name, value] of found) {
    element.setAttribute(
      name,
      painted.has(name) ? toHex(value) : name === 'font-family' ? nameFonts(value) : value.replace(/px\b/g, ''),
    );
  }
}

/** Our typefaces and what stands for them elsewhere, without those that hold their place in a page. */
function nameFonts(families: string): string {
  const names = families.split(/,\s*/).filter((name) => !/ Stand\b/.test(name));
  return names.join(', ').replaceAll('"', "'");
}

/** Colours as any program reads them: `rgb()`, and `color(srgb …)` of mixed ones, as `#rrggbb`. What is clear is no paint. */
function toHex(paint: string): string {
  const [, kind, list = ''] = /^(rgba?|color)\((.*)\)$/.exec(paint) ?? [];
  if (kind === undefined) return paint.replaceAll('"', '');
  const numbers = list
    .replace('srgb', '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (numbers[3] === 0) return 'none';
  const channels = numbers.slice(0, 3).map((value) => Math.round(kind === 'color' ? value * 255 : value));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function isHidden(element: SVGElement): boolean {
  return element.getAttribute('display') === 'none' || element.getAttribute('visibility') === 'hidden';
}
