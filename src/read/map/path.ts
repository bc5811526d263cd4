/** Short SVG path data. */
import type { Point } from '../../graphic.ts';

/** A run of points. */
export interface Polyline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/**
 * Path data with relative commands and at most one decimal, the points on a grid of so many tenths; the rounding never adds up, since
 * each step starts from a rounded point.
 */
export function writePath(lines: readonly Polyline[], grid = 1): string {
  return lines.map((line) => writeLine(line, grid)).join('');
}

function writeLine({ points, closed }: Polyline, grid: number): string {
  const tenth = (value: number): number => Math.round((value * 10) / grid) * grid;
  const tenths = points.map(([x, y]): Point => [tenth(x), tenth(y)]);
  const [first] = tenths;
  const steps = tenths.slice(1).flatMap(([x, y], i): readonly Point[] => {
    const [fromX, fromY] = tenths[i] ?? [0, 0];
    return x === fromX && y === fromY ? [] : [[x - fromX, y - fromY]];
  });
  if (!first || steps.length === 0) return '';
  return `M${pair(first)}l${steps.map(pair).join(' ').replaceAll(' -', '-')}${closed ? 'z' : ''}`;
}

function pair([x, y]: Point): string {
  const [a, b] = [decimal(x), decimal(y)];
  return b.startsWith('-') ? a + b : `${a} ${b}`;
}

function decimal(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}
