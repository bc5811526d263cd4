/** SVG path data, written short and read back. */
import type { Point } from './graphic.ts';

/** A part of a path: its command and its points, the last of which is where the next part begins. */
export interface Piece {
  readonly command: 'M' | 'm' | 'l' | 'q' | 't';
  readonly to: readonly Point[];
}

/** A run of points. */
export interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Finer than a screen shows. */
const TENTH = 0.1;

/**
 * Path data with the points on a grid, whose step is a multiple of a tenth: absolute after `M`, else relative to the rounded end of the
 * part before, so that rounding never adds up; a command stands once.
 */
export function writePath(pieces: readonly Piece[], grid = TENTH): string {
  let [x, y] = [0, 0];
  return pieces
    .map(({ command, to }, i) => {
      const [left, top] = command === 'M' ? [0, 0] : [x, y];
      const ends = to.map((point) => snap(point, grid));
      const numbers = ends.map((end) => `${decimal(end[0] - left)} ${decimal(end[1] - top)}`).join(' ');
      [x, y] = ends.at(-1) ?? [x, y];
      return `${pieces[i - 1]?.command === command && command !== 'M' ? ' ' : command}${numbers}`;
    })
    .join('')
    .replaceAll(' -', '-');
}

/** Path data of lines, without the points that fall together on the grid, and the lines of which nothing is left. */
export function writeLines(lines: readonly Polyline[], grid = TENTH): string {
  return lines
    .map(({ points, closed }) => {
      const [first, ...others] = points.map((point) => snap(point, grid)).filter(isNew);
      if (first === undefined || others.length === 0) return '';
      const steps = others.map((point): Piece => ({ command: 'l', to: [point] }));
      return `${writePath([{ command: 'M', to: [first] }, ...steps], grid)}${closed ? 'z' : ''}`;
    })
    .join('');
}

function isNew([x, y]: Point, i: number, points: readonly Point[]): boolean {
  const before = points[i - 1];
  return before === undefined || x !== before[0] || y !== before[1];
}

/** In whole tenths until the end: a tenth is no sum of halves. */
function snap([x, y]: Point, grid: number): Point {
  const tenths = Math.round(grid * 10);
  const near = (value: number): number => (Math.round((value * 10) / tenths) * tenths) / 10;
  return [near(x), near(y)];
}

function decimal(value: number): string {
  return String(Math.round(value * 10) / 10 + 0).replace(/^(-?)0\./, '$1.');
}

/** The lines of path data; nothing where it has anything but straight lines. */
export function readLines(d: string): readonly Polyline[] | undefined {
  if (/[^MmLlz\d\s.,-]/.test(d)) return undefined;
  const lines: { points: Point[]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', text = ''] of d.matchAll(/([MmLlz])([^MmLlz]*)/g)) {
    if (command === 'M' || command === 'm') lines.push({ points: [], closed: false });
    const line = lines.at(-1);
    if (line === undefined) return undefined;
    for (const [across, down] of readPairs(text)) {
      const isRelative = command === 'm' || command === 'l';
      [x, y] = isRelative ? [x + across, y + down] : [across, down];
      line.points.push([x, y]);
    }
    if (command !== 'z') continue;
    line.closed = true;
    [x, y] = line.points[0] ?? [x, y];
  }
  return lines;
}

function readPairs(text: string): readonly Point[] {
  const numbers = text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? [];
  return Array.from({ length: numbers.length >> 1 }, (_, i) => [Number(numbers[2 * i]), Number(numbers[2 * i + 1])]);
}
