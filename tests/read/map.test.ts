import { describe, expect, it } from 'vitest';
import { projectMap } from '../../src/read/map/map.ts';
import { layout } from '../../src/read/map/projection.ts';
import { memo } from './support.ts';

const box = [74, 18, 142, 56] as const;
const nothing = { box, points: [], routes: [], boxes: [], shapes: [] };
const square = [
  [100, 30],
  [110, 30],
  [110, 40],
  [100, 40],
  [100, 30],
] as const;

describe('projectMap', () => {
  it('puts the home view in the middle of a wider plane', async () => {
    const { plane, home } = await projectMap(nothing, memo);
    expect(plane.width).toBe(1000);
    expect((home[0] + home[2]) / 2).toBeCloseTo(500, 0);
    expect((home[1] + home[3]) / 2).toBeCloseTo(plane.height / 2, 0);
    expect((home[2] - home[0]) * (1 + 2 * layout.margin)).toBeCloseTo(1000, 0);
  });

  it('draws land and borders with relative commands and one decimal', async () => {
    const { base } = await projectMap(nothing, memo);
    expect(base.land).toMatch(/^(M[-\d. ]+l[-\d. ]+z)+$/);
    expect(base.borders).toMatch(/^(M[-\d. ]+l[-\d. ]+)+$/);
    expect(`${base.land}${base.borders}`).not.toMatch(/\.\d\d/);
    expect(base.land.length).toBeLessThan(40_000);
  });

  it('keeps north up and far places true', async () => {
    const { points } = await projectMap(
      {
        ...nothing,
        points: [
          [113.3, 23.1],
          [116.4, 39.9],
          [6.1, 46.2],
          [37.6, 55.8],
        ],
      },
      memo,
    );
    const [canton, peking, geneva, moscow] = points;
    expect(canton?.[1]).toBeGreaterThan(peking?.[1] ?? 0);
    expect(geneva?.[0]).toBeLessThan(moscow?.[0] ?? 0);
  });

  it('bends long legs along the great circle and leaves short ones straight', async () => {
    const { routes } = await projectMap(
      {
        ...nothing,
        routes: [
          [
            [37.6, 55.8],
            [113.3, 23.1],
          ],
          [
            [113.3, 23.1],
            [114.3, 30.6],
          ],
        ],
      },
      memo,
    );
    expect(routes[0]?.length).toBeGreaterThan(10);
    expect(routes[1]?.length).toBe(2);
  });

  it('takes rings of either winding, closed or not, and winds holes the other way', async () => {
    const shape = (points: readonly (readonly [number, number])[], hole = false) => ({
      closed: true,
      coarse: false,
      strokes: [{ points, hole }],
    });
    const shapes = [shape(square), shape(square.toReversed()), shape(square.slice(0, 4)), shape(square, true)];
    const projected = (await projectMap({ ...nothing, shapes }, memo)).shapes.map(({ path }) => path);
    expect(areaOf(projected[0])).toBeGreaterThan(1000);
    for (const path of projected.slice(1, 3)) expect(areaOf(path)).toBeCloseTo(areaOf(projected[0]), -1);
    expect(areaOf(projected[3])).toBeCloseTo(-areaOf(projected[0]), -1);
  });

  it('thins lines and rings of very many points', async () => {
    const circle = Array.from({ length: 200_000 }, (_, i) => {
      const angle = (i / 200_000) * 2 * Math.PI;
      const radius = 5 + Math.sin(angle * 200) / 10;
      return [110 + radius * Math.cos(angle), 35 + radius * Math.sin(angle)] as const;
    });
    const shapes = [false, true].map((closed) => ({
      closed,
      coarse: false,
      strokes: [{ points: circle, hole: false }],
    }));
    const projected = (await projectMap({ ...nothing, shapes }, async (_name, _input, make) => make())).shapes;
    for (const { path } of projected) {
      expect(path.length).toBeLessThan(10_000);
      expect(Math.abs(areaOf(path))).toBeCloseTo(5390, -2);
    }
  });

  it('draws coarse shapes on whole units', async () => {
    const shape = { closed: true, coarse: true, strokes: [{ points: square, hole: false }] };
    const [projected] = (await projectMap({ ...nothing, shapes: [shape] }, memo)).shapes;
    expect(projected?.path).toMatch(/^M[-\d l]+z$/);
    expect(projected?.center.every(Number.isInteger)).toBe(true);
  });
});

/** The signed area of path data of one ring. */
function areaOf(path = ''): number {
  const points = pointsOf(path);
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function pointsOf(path: string): readonly (readonly [number, number])[] {
  const numbers = [...path.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([text]) => Number(text));
  let [x, y] = [0, 0];
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    [x, y] = [x + (numbers[2 * i] ?? 0), y + (numbers[2 * i + 1] ?? 0)];
    return [x, y] as const;
  });
}
