/** Where on its page each piece of tagged content is painted. */
import { operatorOf } from './pdfcontent.ts';

/** Left, bottom, right and top, in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** As `cm` writes it: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** What holds where a content is read: how it is turned and what it is cut to; the rectangle that was named last, the open mark's number. */
interface Place {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly rectangle?: Box | undefined;
  readonly mark?: number | undefined;
}

/**
 * The box of each marked-content number (MCID) in a content as Chromium writes it, an operator a line: what its pictures cover, or what
 * the rest of it is cut to.
 */
export function readBoxes(content: string, page: Box): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  const saved: Place[] = [];
  let place: Place = { matrix: [1, 0, 0, 1, 0, 0], clip: page };
  for (const line of content.split('\n')) {
    const operator = operatorOf(line);
    if (operator === 'q') saved.push(place);
    else if (operator === 'Q') place = { ...(saved.pop() ?? place), mark: place.mark };
    else if (operator in changes) place = changes[operator]?.(place, line) ?? place;
    else if (place.mark !== undefined && painters.test(operator)) {
      const box = operator === 'Do' ? meet(transform(place.matrix, [0, 0, 1, 1]), place.clip) : place.clip;
      boxes.set(place.mark, join(boxes.get(place.mark) ?? box, box));
    }
  }
  return boxes;
}

const painters = /^([fFSsBb]\*?|sh|Tj|TJ|Do)$/;

const changes: Readonly<Record<string, (place: Place, line: string) => Place>> = {
  cm: (place, line) => ({ ...place, matrix: multiply(numbersOf(line) as unknown as Matrix, place.matrix) }),
  re: (place, line) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbersOf(line);
    return { ...place, rectangle: transform(place.matrix, [x, y, x + width, y + height]) };
  },
  n: ({ rectangle, ...place }, line) =>
    rectangle && line.includes('W') ? { ...place, clip: meet(rectangle, place.clip) } : place,
  BDC: (place, line) => {
    const [, number] = /\/MCID (\d+)/.exec(line) ?? [];
    return { ...place, mark: number === undefined ? undefined : Number(number) };
  },
  EMC: (place) => ({ ...place, mark: undefined }),
};

function numbersOf(line: string): readonly number[] {
  return (line.match(/-?[\d.]+/g) ?? []).map(Number);
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The box around a box that is turned. */
function transform([a, b, c, d, e, f]: Matrix, [left, bottom, right, top]: Box): Box {
  const corners = [left, right].flatMap((x) =>
    [bottom, top].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function meet(one: Box, other: Box): Box {
  return [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
}

/** The box around two. */
export function join(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
