/** Units on their way: a few squares travel along a ribbon from its giver, as the number of what arrived comes. */
import type { Mark } from '../../draw/ground/mark.ts';
import { createElement, createSvg } from './elements.ts';

/** What travels along a way. */
export interface Convoy {
  readonly svg: SVGSVGElement;
  /** `t` from 0, nothing has set out, to 1, all has arrived. */
  readonly travel: (t: number) => void;
}

/** So many squares, so far apart as a share of the way. */
const COUNT = 6;
const GAP = 0.07;

/** Convoys for the charts that come: of what was delivered or handed over, never of a promise, and only on a way that is open. */
export function findConvoys(before: readonly Mark[], picture: readonly Mark[], frame: string): readonly Convoy[] {
  const there = new Set(before.map(({ id }) => id));
  return picture.flatMap(({ id, layer, way }) => {
    if (layer !== 'charts' || way === undefined || there.has(id)) return [];
    const line = picture.find((mark) => mark.way === way && mark.course !== undefined);
    return line === undefined ? [] : createConvoy(String(line.attrs.d), line.attrs, frame);
  });
}

function createConvoy(d: string, { stroke, 'stroke-width': width }: Mark['attrs'], frame: string): Convoy {
  const svg = createSvg('convoy');
  svg.setAttribute('viewBox', frame);
  const path = createElement({ tag: 'path', attrs: { d } }) as SVGPathElement;
  const length = path.getTotalLength();
  const side = Math.max(5, Math.min(11, Number(width) * 0.9));
  const attrs = { class: 'unit', x: -side / 2, y: -side / 2, width: side, height: side, fill: String(stroke) };
  const squares = Array.from({ length: COUNT }, () => createElement({ tag: 'rect', attrs }));
  svg.append(...squares);
  const travel = (t: number): void => {
    for (const [i, square] of squares.entries()) {
      const share = t * (1 + GAP * (COUNT - 1)) - GAP * i;
      square.style.display = share <= 0 || share >= 1 ? 'none' : '';
      if (share <= 0 || share >= 1) continue;
      const { x, y } = path.getPointAtLength(share * length);
      square.setAttribute('transform', `translate(${x} ${y})`);
    }
  };
  travel(0);
  return { svg, travel };
}
