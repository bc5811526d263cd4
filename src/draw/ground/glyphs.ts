/** The glyphs of events: one family of simple shapes, told apart by their outline and not by a colour. */
import type { EventMark, Point } from '../../graphic.ts';
import { type Owner, paint } from './color.ts';
import { type Layer, type Mark, round, tenth } from './mark.ts';

/** A depot is open while it lasts and shut afterwards. */
export type Glyph = EventMark | 'shut';

/** What a part is painted in: ink, the recipient's colour, or as the ground. */
type Look = 'ink' | 'tone' | 'paper';

/** The parts of a glyph in paint order, on a square of 24 units around 0; the first is its outline. */
type Strokes = readonly (readonly [look: Look, d: string])[];

const SIDE = 24;

const house = ['M-11.5 11.5V-3.5L0-12L11.5-3.5V11.5Z', 'M-9 9V-2.2L0-8.9L9-2.2V9Z'] as const;

const saltire = (width: number, reach: number): string => {
  const [near, far] = [reach - width, reach];
  return `M${-far} ${-near}L${-near} ${-far}L0 ${-width}L${near} ${-far}L${far} ${-near}L${width} 0L${far} ${near}L${near} ${far}L0 ${width}L${-near} ${far}L${-far} ${near}L${-width} 0Z`;
};

const glyphs: Readonly<Record<Glyph, Strokes>> = {
  attack: [
    ['ink', star(8, 12, 6.6)],
    ['paper', disc(4.8)],
    ['tone', disc(3.4)],
  ],
  ring: [
    ['ink', disc(12)],
    ['paper', disc(9.2)],
    ['tone', disc(7)],
  ],
  front: [
    ['ink', 'M-11-4.5H1V-11L12 0L1 11V4.5H-11Z'],
    ['tone', 'M-9-2.5H-4V2.5H-9Z'],
  ],
  treaty: [
    ['ink', 'M-9.5-12H4L9.5-6.5V12H-9.5Z'],
    ['paper', 'M-7.3-9.8H2.8L7.3-5.3V9.8H-7.3Z'],
    ['ink', 'M-4.8-5.6H2V-3.4H-4.8ZM-4.8-1.2H4.8V1H-4.8Z'],
    ['tone', disc(3.6, 2, 5.6)],
  ],
  envoy: [
    ['ink', `${disc(5.2, 0, -6.6)}M-10.5 12V7.5C-10.5 2.5-6 0 0 0S10.5 2.5 10.5 7.5V12Z`],
    ['tone', 'M-8 9.6V7.6C-8 4.4-5 2.4 0 2.4S8 4.4 8 7.6V9.6Z'],
  ],
  depot: [
    ['ink', house[0]],
    ['tone', house[1]],
    ['paper', 'M-5.5 11.5V.5H5.5V11.5Z'],
  ],
  shut: [
    ['ink', house[0]],
    ['tone', house[1]],
    ['ink', 'M-6.5 9V-1H6.5V9Z'],
    ['paper', 'M-5 1H5V2.4H-5ZM-5 4.4H5V5.8H-5Z'],
  ],
  refusal: [
    ['tone', disc(12)],
    ['paper', disc(10)],
    ['ink', disc(9.2)],
    ['paper', 'M-6.2-2.2H6.2V2.2H-6.2Z'],
  ],
  event: [
    ['ink', disc(10)],
    ['paper', disc(7.6)],
    ['tone', disc(5.6)],
  ],
  loss: [
    ['tone', disc(10.5)],
    ['paper', saltire(3.8, 11.6)],
    ['ink', saltire(2.6, 10.6)],
  ],
};

/** A glyph of so many pixels, centred on a point, in the colour of its recipient, or in a neutral one for what belongs to several or to nobody. */
export function drawGlyph(
  id: string,
  glyph: Glyph,
  [x, y]: Point,
  size: number,
  layer: Layer,
  owner: Owner = -1,
): readonly Mark[] {
  const transform = `translate(${tenth(x)} ${tenth(y)}) scale(${round(size / SIDE)})`;
  return glyphs[glyph].map(([look, d], part): Mark => {
    const attrs = { class: part === 0 ? `glyph cased ${look}` : `glyph ${look}`, d, transform };
    return {
      id: part === 0 ? id : `${id}-${part}`,
      layer,
      tag: 'path',
      attrs: look === 'tone' ? { ...attrs, fill: paint(owner) } : attrs,
    };
  });
}

function disc(r: number, x = 0, y = 0): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
}

function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: 2 * points }, (_, i) => {
    const [angle, reach] = [(i * Math.PI) / points, i % 2 === 0 ? outer : inner];
    return `${tenth(reach * Math.sin(angle))} ${tenth(-reach * Math.cos(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}
